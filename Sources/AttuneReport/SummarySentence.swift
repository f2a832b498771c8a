import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneText

extension Report {
    /// The sentence that the page begins with.
    public var sentence: String { SummarySentence.text(for: self) }
}

/// The one sentence at the top of a report: only what follows from the numbers under it.
package enum SummarySentence {
    package static func text(for report: Report) -> String {
        let statistics = RecordingStatistics(report.timeline)
        let minimumGroup = report.settings.minimumGroup
        let clauses = [
            presence(statistics, faces: report.layouts.faces),
            composition(statistics, minimumGroup: minimumGroup),
            dips(report.timeline.moments),
            suppression(statistics, minimumGroup: minimumGroup),
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

    private static func composition(_ statistics: RecordingStatistics, minimumGroup: Int) -> String? {
        guard let most = statistics.shownMost else {
            return withoutComposition(statistics, minimumGroup: minimumGroup)
        }
        let adverb = most.share > 0.5 ? "mostly" : "most often"
        return "\(adverb) \(most.part.name) (\(FixedDecimal.percent(most.share)))"
    }

    /// Why no minute is broken down; nil where nobody was seen, which the sentence has said already.
    private static func withoutComposition(_ statistics: RecordingStatistics, minimumGroup: Int) -> String? {
        guard statistics.minutesWithFaces > 0 else { return nil }
        guard statistics.suppressed > 0 else { return "none was large enough to be classified" }
        return "no minute had the \(minimumGroup) faces at which expressions are broken down"
    }

    /// When the index fell; nil where it did not.
    private static func dips(_ moments: [Moment]) -> String? {
        let times = moments.filter { $0.findings.contains { $0.kind == .dip } }.map { PlainWords.minutes($0.minutes) }
        return times.isEmpty ? nil : "\(times.count == 1 ? "a dip" : "dips") at \(PlainWords.list(times)) min"
    }

    private static func suppression(_ statistics: RecordingStatistics, minimumGroup: Int) -> String? {
        guard statistics.measured > 0, statistics.suppressed > 0 else { return nil }
        let verb = statistics.suppressed == 1 ? "is" : "are"
        return "\(PlainWords.count(statistics.suppressed, "minute")) with fewer than \(minimumGroup) faces "
            + "\(verb) not broken down"
    }
}
