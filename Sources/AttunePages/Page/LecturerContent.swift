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
    init?(_ report: Report, statistics: RecordingStatistics, language: Language) {
        guard let lecturer = statistics.lecturer, lecturer.minutes > 0 else { return nil }
        let pace = median(report.timeline.minutes.compactMap(\.wordsPerMinute))
        presence = (pace == nil ? Words.people.lecturerPresence : Words.people.lecturerPresenceAndPace).text(
            language,
            [
                "visible": "\(lecturer.minutes)",
                "minutes": Words.numbers.minuteCount.text(statistics.minutes, language),
                "share": FixedDecimal.percent(lecturer.visible), "pace": pace.map(SpeechContent.words) ?? "",
            ])
        figures = LecturerContent.figures(lecturer, in: language)
        hasFigures = !figures.isEmpty
    }

    private static func figures(_ lecturer: LecturerStatistics, in language: Language) -> [Figure] {
        guard let expressions = lecturer.expressions else { return [] }
        let words = Words.charts
        let shares: [(String, Double?)] =
            [
                (Words.people.smilingLabel.text(language), lecturer.smiling),
                (words.facingLegend.text(language), lecturer.facing),
                (words.downLegend.text(language), lecturer.lookingDown),
                (words.eyesLegend.text(language), lecturer.eyesClosed),
            ] + Expression.allCases.map { ($0.words(in: language), expressions[$0]) }
            + [(Words.expressions.unclear.text(language), lecturer.unclear)]
        return shares.compactMap { label, share in
            share.map { Figure(label: label, value: FixedDecimal.percent($0)) }
        }
    }
}
