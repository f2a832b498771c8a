import AttuneReport
import AttuneText

/// What lessons are compared in, as the page over a folder names and writes it.
enum MeasureWords {
    static func name(_ measure: LessonMeasure) -> String {
        switch measure {
        case .people: "People"
        case .smiles: "Smiles"
        case .attention: "Attention"
        case .pace: "Pace"
        }
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
    static func usual(_ range: UsualRange, of measure: LessonMeasure) -> String {
        let middle = value(range.median, of: measure)
        guard range.lessons > 1 else { return "the other \(middle)" }
        let (low, high) = (value(range.low, of: measure), value(range.high, of: measure))
        let start = low.hasSuffix("%") ? String(low.dropLast()) : low
        return "usual \(middle) (\(start)–\(high))"
    }

    /// `above` or `below` for a value that is written differently from both ends of the range and lies outside; nil
    /// for one inside, and where one lesson alone is no range.
    static func standing(_ value: Double, in range: UsualRange, of measure: LessonMeasure) -> String? {
        guard range.lessons > 1 else { return nil }
        func written(_ value: Double) -> String { MeasureWords.value(value, of: measure) }
        if value > range.high, written(value) != written(range.high) { return "above" }
        if value < range.low, written(value) != written(range.low) { return "below" }
        return nil
    }
}
