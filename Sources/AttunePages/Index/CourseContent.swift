import AttuneCore
import AttuneReport
import AttuneText

/// One course of the page over a folder.
struct CourseContent {
    /// Unique in the page.
    let courseID: String
    let courseName: String
    /// Up to which value each lane goes, and what the lessons are held against.
    let note: String
    let finished: [LessonContent]

    /// - Parameter isCourse: false for recordings that belong to none and are held against nothing.
    init(id: String, name: String, recordings: [FinishedRecording], isCourse: Bool, axis: TimeAxis, language: Language)
    {
        courseID = id
        courseName = name
        let runs = recordings.map(\.run)
        let scales = CourseScales(runs.map(\.summary))
        let comparisons = isCourse ? LessonComparison.all(of: runs) : []
        note = CourseContent.note(count: runs.count, isCourse: isCourse, scales: scales, in: language)
        finished = recordings.enumerated().map { position, recording in
            LessonContent(
                recording, position: position, scales: scales,
                comparison: position < comparisons.count ? comparisons[position] : nil, axis: axis, language: language)
        }
    }

    private static func note(count: Int, isCourse: Bool, scales: CourseScales, in language: Language) -> String {
        let words = Words.courses
        let lanes = scales.measures.map { scales.words($0, in: language) }
        guard !lanes.isEmpty else { return "" }
        let scale = (count > 1 ? words.courseLanesAlike : words.courseLanes).text(
            language, ["count": "\(count)", "lanes": language.list(lanes)])
        return scale + (isCourse && count > 1 ? words.whatIsUsual.text(language) : "")
    }
}

/// The vertical scales that all lessons of a course share.
struct CourseScales {
    /// The measures that any lesson has, in the order of their lanes.
    let measures: [LessonMeasure]
    private let most: [LessonMeasure: Double]

    init(_ summaries: [RunSummary]) {
        let largest = LessonMeasure.allCases.map { measure in
            (measure, summaries.flatMap { measure.minutes(of: $0).compactMap { $0 } }.max())
        }
        most = Dictionary(
            uniqueKeysWithValues: largest.compactMap { measure, value in
                value.map { (measure, CourseScales.end(of: measure, largest: $0)) }
            })
        let known = most
        measures = LessonMeasure.allCases.filter { known[$0] != nil }
    }

    /// Where a value lies between the bottom, 0, and the top of its lane, 1.
    func share(_ value: Double, of measure: LessonMeasure) -> Double {
        min(1, max(0, value / (most[measure] ?? 1)))
    }

    /// As in `smiles 0–30%`.
    func words(_ measure: LessonMeasure, in language: Language) -> String {
        let lane = MeasureWords.name(measure, in: language).lowercased()
        let scale = "0–\(MeasureWords.value(most[measure], of: measure))"
        return measure == .pace
            ? Words.courses.laneOfWords.text(language, ["lane": lane, "scale": scale]) : "\(lane) \(scale)"
    }

    /// The end of a scale that holds the largest value: a round one, and never so small that little looks like much.
    private static func end(of measure: LessonMeasure, largest: Double) -> Double {
        switch measure {
        case .people: max(1, largest.rounded(.up))
        case .smiles: max(0.2, (largest * 10).rounded(.up) / 10)
        case .attention: 1
        case .pace: max(100, (largest / 50).rounded(.up) * 50)
        }
    }
}
