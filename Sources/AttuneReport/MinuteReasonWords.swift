import AttuneCore
import AttuneEngagement
import AttuneText

/// Why a minute is not broken down, in plain words.
package enum MinuteReasonWords {
    /// As in `cameras off: fewer than 5 faces, not broken down`; nil for a measured minute.
    package static func text(_ minute: MinuteBin, settings: Settings, in language: Language = .english) -> String? {
        let words = Words.minutes
        let phrase: Phrase? =
            switch minute.reason(minimumGroup: settings.minimumGroup) {
            case nil: nil
            case .fewPeople: words.fewPeople
            case .camerasOff: words.camerasOff
            case .facesTooSmall where minute.outcome == .suppressed: words.groupTooSmall
            case .facesTooSmall: words.facesTooSmall
            case .onlyLecturer: words.onlyLecturer
            case .noFace: words.noFaceInMinute
            case .noSample: words.noPictureInMinute
            case .excluded: Words.exclusions.leftOutMinute
            }
        return phrase?.text(
            language, ["group": "\(settings.minimumGroup)", "size": "\(settings.minimumFaceSize)"])
    }

    /// The commonest reason why some minutes are not broken down; nil where all are measured.
    package static func most(_ minutes: [MinuteBin], settings: Settings) -> MinuteReason? {
        let reasons = minutes.compactMap { $0.reason(minimumGroup: settings.minimumGroup) }
        let counts = MinuteReason.allCases.map { reason in (reason: reason, count: reasons.count { $0 == reason }) }
        return counts.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.reason : nil }
    }
}
