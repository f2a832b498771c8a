import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneText

extension Report {
    /// The sentence that the page begins with.
    public var sentence: String { SummarySentence.text(for: self) }

    /// How to see more of a recording in which the lecturer alone can be seen; nil for any other.
    public var hint: String? {
        guard RecordingStatistics(timeline).isOfLecturerAlone, !lecturerSelf else { return nil }
        return "if the face in it is your own, --lecturer-self also shows where it was turned and what it showed"
    }
}

/// A piece of the sentences at the top of a report.
package struct SummaryPart: Equatable {
    package let text: String
    /// The position of the moment that it names, from 0; nil for all else.
    package let moment: Int?
}

/// What a report begins with: who was there, and every moment. Only what follows from the numbers under it.
package enum SummarySentence {
    package static func text(for report: Report) -> String { parts(for: report).map(\.text).joined() }

    /// The same in pieces, so that a page can link each moment.
    package static func parts(for report: Report) -> [SummaryPart] {
        let measured = report.timeline.minutes.count { $0.outcome.measures != nil }
        return [SummaryPart(text: overview(of: report), moment: nil)]
            + moments(report.timeline.moments, areKnown: measured >= report.method.moments.leastMinutes)
    }

    private static func moments(_ moments: [Moment], areKnown: Bool) -> [SummaryPart] {
        guard !moments.isEmpty else {
            return areKnown ? [SummaryPart(text: " No stretch of it stands out.", moment: nil)] : []
        }
        let subject =
            moments.count == 1
            ? " One stretch stands out: "
            : " \(PlainWords.count(moments.count, "stretch", plural: "stretches")) stand out: "
        let parts = moments.enumerated().flatMap { index, moment -> [SummaryPart] in
            let separator = index == 0 ? "" : index + 1 == moments.count ? " and " : ", "
            return [
                SummaryPart(text: separator, moment: nil),
                SummaryPart(text: MomentWords.short(moment), moment: index),
            ]
        }
        return [SummaryPart(text: subject, moment: nil)] + parts.filter { !$0.text.isEmpty }
            + [SummaryPart(text: " min.", moment: nil)]
    }

    private static func overview(of report: Report) -> String {
        let statistics = RecordingStatistics(report.timeline)
        let clauses = [
            presence(statistics, faces: report.layouts.faces),
            composition(statistics, of: report),
            suppression(statistics, of: report),
            truncation(report.recording),
        ]
        return clauses.compactMap { $0 }.joined(separator: "; ") + "."
    }

    /// Where the file breaks off; nil for a whole one.
    package static func truncation(_ recording: RecordingSummary) -> String? {
        guard recording.isTruncated else { return nil }
        let end = PlainWords.clock(recording.decodedDuration)
        guard let expected = recording.expectedDuration else { return "the file breaks off at \(end)" }
        return "the file breaks off at \(end) of \(PlainWords.clock(expected))"
    }

    private static func presence(_ statistics: RecordingStatistics, faces: [FaceRole: Int]) -> String {
        let minutes = statistics.minutes
        guard minutes > statistics.withoutSample else { return "No picture could be read from this recording" }
        let isSingle = minutes == 1
        if statistics.isOfLecturerAlone, let lecturer = statistics.lecturer {
            return presence(of: lecturer, minutes: minutes)
        }
        guard statistics.minutesWithFaces > 0 else {
            return absence(of: faces, in: isSingle ? "the one minute" : "any of the \(minutes) minutes")
        }
        let share =
            switch statistics.minutesWithFaces {
            case minutes where isSingle: "the one minute"
            case minutes: "all \(minutes) minutes"
            default: "\(statistics.minutesWithFaces) of \(minutes) minutes"
            }
        return "Faces were visible in \(share), \(faceCount(statistics))"
    }

    private static func presence(of lecturer: LecturerStatistics, minutes: Int) -> String {
        let share =
            switch lecturer.minutes {
            case minutes where minutes == 1: "the one minute"
            case minutes: "all \(minutes) minutes"
            default: "\(lecturer.minutes) of \(minutes) minutes"
            }
        return "The lecturer alone can be seen, in \(share), \(FixedDecimal.percent(lecturer.visible)) of the time"
    }

    /// That nobody of the class was seen, and what else has a face.
    private static func absence(of faces: [FaceRole: Int], in minutes: String) -> String {
        let others = [
            (FaceRole.lecturer, "the lecturer's"), (.still, "pictures of faces"),
            (.shared, "faces on the shared screen"),
        ].filter { faces[$0.0, default: 0] > 0 }.map(\.1)
        guard !others.isEmpty else { return "No face was visible in \(minutes)" }
        return "No face of the class was visible in \(minutes), only \(PlainWords.list(others))"
    }

    private static func faceCount(_ statistics: RecordingStatistics) -> String {
        if let median = statistics.facesMedian, median >= 1 {
            if let tiles = statistics.tilesMax, tiles > 1 {
                return
                    "median \(FixedDecimal.short(median, places: 1)) of at most \(FixedDecimal.short(tiles, places: 1)) tiles"
            }
            return "median \(PlainWords.faces(median)) at a time"
        }
        return "at most \(statistics.facesMax) at a time"
    }

    private static func composition(_ statistics: RecordingStatistics, of report: Report) -> String? {
        let shownMost = statistics.isOfLecturerAlone ? statistics.lecturer?.shownMost : statistics.shownMost
        guard let most = shownMost else { return withoutComposition(statistics, of: report) }
        let adverb = most.share > 0.5 ? "mostly" : "most often"
        return "\(adverb) \(most.part.name) (\(FixedDecimal.percent(most.share)))"
    }

    /// Why no minute is broken down; nil where nobody was seen, which the sentence has said already.
    private static func withoutComposition(_ statistics: RecordingStatistics, of report: Report) -> String? {
        guard statistics.minutesWithFaces > 0 else { return nil }
        let settings = report.settings
        let size = "\(settings.minimumFaceSize) pixels"
        guard statistics.suppressed > 0 else { return "none was \(size) wide or more, so that it could be classified" }
        let suppressed = report.timeline.minutes.filter { $0.outcome == .suppressed }
        let group = "no minute had the \(settings.minimumGroup) faces at which expressions are broken down"
        return switch MinuteReasonWords.most(suppressed, settings: settings) {
        case .camerasOff: "most cameras were off, and \(group)"
        case .facesTooSmall: "most faces were less than \(size) wide, and \(group)"
        default: group
        }
    }

    private static func suppression(_ statistics: RecordingStatistics, of report: Report) -> String? {
        guard statistics.measured > 0, statistics.suppressed > 0 else { return nil }
        let verb = statistics.suppressed == 1 ? "is" : "are"
        let suppressed = report.timeline.minutes.filter { $0.outcome == .suppressed }
        let because = statistics.suppressed == 1 ? ", because" : ", mostly because"
        let why =
            switch MinuteReasonWords.most(suppressed, settings: report.settings) {
            case .camerasOff: "\(because) cameras were off,"
            case .facesTooSmall: "\(because) faces were small,"
            default: ""
            }
        return "\(PlainWords.count(statistics.suppressed, "minute")) with fewer than \(report.settings.minimumGroup) "
            + "faces\(why) \(verb) not broken down"
    }
}
