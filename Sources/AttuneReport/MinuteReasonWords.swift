import AttuneCore
import AttuneEngagement

/// Why a minute is not broken down, in plain words.
package enum MinuteReasonWords {
    /// As in `cameras off: fewer than 5 faces, not broken down`; nil for a measured minute.
    package static func text(_ minute: MinuteBin, settings: Settings) -> String? {
        let group = "fewer than \(settings.minimumGroup) faces"
        return switch minute.reason(minimumGroup: settings.minimumGroup) {
        case nil: nil
        case .fewPeople: "\(group): not broken down"
        case .camerasOff: "cameras off, \(group): not broken down"
        case .facesTooSmall where minute.outcome == .suppressed:
            "\(group) of \(settings.minimumFaceSize) pixels or more: not broken down"
        case .facesTooSmall: "no face of \(settings.minimumFaceSize) pixels or more"
        case .onlyLecturer: "the lecturer alone"
        case .noFace: "no face"
        case .noSample: "no picture"
        }
    }

    /// The commonest reason why some minutes are not broken down; nil where all are measured.
    package static func most(_ minutes: [MinuteBin], settings: Settings) -> MinuteReason? {
        let reasons = minutes.compactMap { $0.reason(minimumGroup: settings.minimumGroup) }
        let counts = MinuteReason.allCases.map { reason in (reason: reason, count: reasons.count { $0 == reason }) }
        return counts.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.reason : nil }
    }
}
