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
    /// Of the summary, where it is not the page's.
    let summaryLanguage: String?
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
        axis: TimeAxis, language: Language
    ) {
        let words = Words.courses
        let run = recording.run
        let facts: [String?] = [
            run.input.recorded.map { "\($0.text), \($0.sourceText(in: language))" }
                ?? words.dateUnknown.text(language),
            PlainWords.length(run.decodedDuration, in: language),
            words.minutesAnalysedCount.text(run.minutes.total, language),
        ]
        name = run.name
        link = RelativeLink.text(to: recording.page)
        self.facts = facts.compactMap { $0 }
        missing = recording.isAtItsPlace || run.input.isLive ? nil : words.recordingGone.text(language)
        let sentence = run.sentence(in: language)
        summary = sentence.text
        summaryLanguage = sentence.language == language ? nil : sentence.language.tag
        compared = comparison.flatMap { LessonContent.compared($0, in: language) }
        measures = scales.measures.map { Measure($0, of: run.summary, comparison: comparison, language: language) }
        lanes = LessonLanes(
            recording, scales: scales, comparison: comparison, axis: axis, language: language)
        keys = LessonContent.keys(run, position: position)
    }

    /// Nil where it is held against all others, or is the only one.
    private static func compared(_ comparison: LessonComparison, in language: Language) -> String? {
        guard comparison.leftOut > 0 else { return nil }
        let words = Words.courses
        return (comparison.compared > 0 ? words.comparedWithSome : words.notCompared).text(
            language,
            [
                "compared": "\(comparison.compared)", "others": "\(comparison.compared + comparison.leftOut)",
                "differences": language.list(comparison.differences.map { difference($0, in: language) }),
            ])
    }

    /// In what two lessons differ; a setting is called by its name.
    private static func difference(_ name: String, in language: Language) -> String {
        let words = Words.courses
        let kinds = [words.measurementDiffers, words.modelsDiffer, words.readingDiffers, words.weightsDiffer]
        return kinds.first { $0.english == name }?.text(language) ?? name
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
    init(
        _ measure: LessonMeasure, of summary: RunSummary, comparison: LessonComparison?, language: Language
    ) {
        let value = measure.value(of: summary)
        let range = comparison?.usual[measure]
        label = MeasureWords.name(measure, in: language)
        number = MeasureWords.value(value, of: measure)
        standing = value.flatMap { value in
            range.flatMap { MeasureWords.standing(value, in: $0, of: measure)?.text(language) }
        }
        usual = range.map { MeasureWords.usual($0, of: measure, in: language) } ?? ""
    }
}
