import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What the section on the lecturer is filled with.
struct LecturerContent {
    struct Figure {
        let label: String
        let value: String
    }

    /// When the face could be seen, and how fast was spoken.
    let presence: String
    /// What the face showed over the recording; empty unless the teacher said that it is their own.
    let figures: [Figure]
    let hasFigures: Bool

    /// Nil where nobody is known to be the lecturer.
    init?(_ report: Report, statistics: RecordingStatistics) {
        guard let lecturer = statistics.lecturer, lecturer.minutes > 0 else { return nil }
        let pace = median(report.timeline.minutes.compactMap(\.wordsPerMinute))
        presence =
            "The lecturer's face could be seen in \(lecturer.minutes) of "
            + "\(PlainWords.count(statistics.minutes, "minute")), \(FixedDecimal.percent(lecturer.visible)) of the time"
            + (pace.map { "; \(SpeechContent.words($0)) words a minute were said, by the median." } ?? ".")
        figures = LecturerContent.figures(lecturer)
        hasFigures = !figures.isEmpty
    }

    private static func figures(_ lecturer: LecturerStatistics) -> [Figure] {
        guard let expressions = lecturer.expressions else { return [] }
        let shares: [(String, Double?)] =
            [
                ("smiling", lecturer.smiling), ("turned as usual", lecturer.facing),
                ("looking down", lecturer.lookingDown), ("eyes closed", lecturer.eyesClosed),
            ] + Expression.allCases.map { ($0.rawValue, expressions[$0]) } + [("unclear", lecturer.unclear)]
        return shares.compactMap { label, share in
            share.map { Figure(label: label, value: FixedDecimal.percent($0)) }
        }
    }
}
