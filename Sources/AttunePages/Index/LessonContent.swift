import AttuneCore
import AttuneReport
import AttuneText

/// One finished recording of the page over a folder.
struct LessonContent {
    let name: String
    let link: String
    let facts: [String]
    /// That the recording is gone; nil where it is not.
    let missing: String?
    let summary: String
    /// What it is held against, where that is not simply all other lessons.
    let compared: String?
    let measures: [Measure]
    let lanes: LessonLanes
    /// What the script puts the recordings in order by.
    let keys: [SortKey]

    /// One number of the whole lesson, beside its lane.
    struct Measure {
        let label: String
        let number: String
        /// `above` or `below` the other lessons.
        let standing: String?
        /// What is usual in the other lessons, in words.
        let usual: String
    }

    /// A number of the lesson by the name of an order; a number that is not known has no key.
    struct SortKey {
        let key: String
        let number: String
    }

    init(
        _ recording: FinishedRecording, position: Int, scales: CourseScales, comparison: LessonComparison?,
        axis: TimeAxis
    ) {
        let run = recording.run
        let facts: [String?] = [
            run.input.recorded.map { "\($0.text), \($0.sourceText(in: .english))" } ?? "date not known",
            PlainWords.length(run.decodedDuration), PlainWords.count(run.minutes.total, "minute") + " analysed",
        ]
        name = run.name
        link = RelativeLink.text(to: recording.page)
        self.facts = facts.compactMap { $0 }
        missing = recording.isAtItsPlace ? nil : "The recording is no longer at its place; its report stays."
        summary = run.summary.sentence
        compared = comparison.flatMap(LessonContent.compared)
        measures = scales.measures.map { Measure($0, of: run.summary, comparison: comparison) }
        lanes = LessonLanes(recording, scales: scales, comparison: comparison, axis: axis)
        keys = LessonContent.keys(run, position: position)
    }

    /// Nil where it is held against all others, or is the only one.
    private static func compared(_ comparison: LessonComparison) -> String? {
        guard comparison.leftOut > 0 else { return nil }
        let names = PlainWords.list(comparison.differences)
        guard comparison.compared > 0 else {
            return "Not compared: measured or read in another way than the other lessons (\(names))."
        }
        return "Held against \(comparison.compared) of \(comparison.compared + comparison.leftOut) other lessons; "
            + "the rest was measured or read in another way (\(names))."
    }

    private static func keys(_ run: RunRecord, position: Int) -> [SortKey] {
        let numbers: [(key: String, number: Double?)] = [
            ("position", Double(position)), ("date", run.input.recorded.map { Double($0.secondsSince1970) }),
            ("people", LessonMeasure.people.value(of: run.summary)),
            ("smiles", LessonMeasure.smiles.value(of: run.summary)),
            ("attention", LessonMeasure.attention.value(of: run.summary)),
            ("pace", LessonMeasure.pace.value(of: run.summary)), ("moments", Double(run.summary.moments.count)),
            ("length", run.decodedDuration.seconds),
        ]
        return numbers.compactMap { key, number in
            number.map { SortKey(key: key, number: FixedDecimal.short($0, places: 4)) }
        }
    }
}

extension LessonContent.Measure {
    init(_ measure: LessonMeasure, of summary: RunSummary, comparison: LessonComparison?) {
        let value = measure.value(of: summary)
        let range = comparison?.usual[measure]
        label = MeasureWords.name(measure)
        number = MeasureWords.value(value, of: measure)
        standing = value.flatMap { value in range.flatMap { MeasureWords.standing(value, in: $0, of: measure) } }
        usual = range.map { MeasureWords.usual($0, of: measure) } ?? ""
    }
}
