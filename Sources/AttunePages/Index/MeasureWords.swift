import AttuneReport
import AttuneText

/// What lessons are compared in, as the page over a folder names and writes it.
enum MeasureWords {
    static func name(_ measure: LessonMeasure, in language: Language) -> String {
        let words = Words.courses
        let phrase =
            switch measure {
            case .people: words.peopleMeasure
            case .smiles: words.smilesMeasure
            case .attention: words.attentionMeasure
            case .pace: words.paceMeasure
            }
        return phrase.text(language)
    }

    /// An en dash for what is not known.
    static func value(_ value: Double?, of measure: LessonMeasure) -> String {
        guard let value else { return "–" }
        return switch measure {
        case .people: PlainWords.faces(value)
        case .smiles, .attention: FixedDecimal.percent(value)
        case .pace: FixedDecimal.text(value, places: 0)
        }
    }

    /// As in `usual 10% (8–15%)`; of one lesson alone there is no range.
    static func usual(_ range: UsualRange, of measure: LessonMeasure, in language: Language = .english) -> String {
        let (low, high) = (value(range.low, of: measure), value(range.high, of: measure))
        return (range.lessons > 1 ? Words.courses.usualOfSeveral : Words.courses.usualOfOne).text(
            language,
            [
                "middle": value(range.median, of: measure),
                "low": low.hasSuffix("%") ? String(low.dropLast()) : low, "high": high,
            ])
    }

    /// `above` or `below` for a value that is written differently from both ends of the range and lies outside; nil
    /// for one inside, and where one lesson alone is no range.
    static func standing(_ value: Double, in range: UsualRange, of measure: LessonMeasure) -> Phrase? {
        guard range.lessons > 1 else { return nil }
        func written(_ value: Double) -> String { MeasureWords.value(value, of: measure) }
        if value > range.high, written(value) != written(range.high) { return Words.courses.aboveUsual }
        if value < range.low, written(value) != written(range.low) { return Words.courses.belowUsual }
        return nil
    }
}
