import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// The minute table: the numbers behind all charts, one row for each minute.
struct MinuteTable {
    let columns: [String]
    let rows: [Row]

    struct Row {
        let time: String
        let cells: [String]
        let reason: Reason?
        /// Words a minute, after all others; nil where the recording has no transcript.
        let pace: String?
    }

    /// Why a row has no measures, over the cells in which they would stand.
    struct Reason {
        let span: Int
        let text: String
    }

    private static let presenceColumns = ["faces", "most", "too small", "coverage"]
    private static let measureColumns =
        ["index", "band", "smiling", "facing", "looking down", "eyes closed"] + Expression.allCases.map(\.rawValue) + [
            "unclear", "valence", "arousal",
        ]

    init(_ timeline: Timeline, settings: Settings) {
        let hasTiles = timeline.minutes.contains { $0.tilesMedian != nil }
        let hasLayout = timeline.minutes.contains { $0.layout != nil }
        let hasPace = timeline.minutes.contains { $0.wordsPerMinute != nil }
        columns =
            (hasLayout ? ["layout"] : []) + (hasTiles ? ["tiles"] : []) + MinuteTable.presenceColumns
            + MinuteTable.measureColumns + (hasPace ? ["words a minute"] : [])
        rows = timeline.minutes.map { minute in
            let found =
                (hasLayout ? [minute.layout.map(PlainWords.layout) ?? "–"] : [])
                + (hasTiles ? [MinuteTable.cell(minute.tilesMedian, places: 1)] : [])
            return Row(
                time: PlainWords.clock(minute.range.start),
                cells: found + MinuteTable.presence(minute)
                    + (minute.outcome.measures.map(MinuteTable.measures) ?? []),
                reason: MinuteReasonWords.text(minute, settings: settings).map {
                    Reason(span: MinuteTable.measureColumns.count, text: $0)
                },
                pace: hasPace ? MinuteTable.cell(minute.wordsPerMinute, places: 0) : nil)
        }
    }

    private static func presence(_ minute: MinuteBin) -> [String] {
        [
            cell(minute.facesMedian, places: 1),
            minute.samples > 0 ? String(minute.facesMax) : "–",
            minute.samples > 0 ? String(minute.facesTooSmall) : "–",
            percent(minute.coverage),
        ]
    }

    private static func measures(_ measures: MinuteMeasures) -> [String] {
        let band = measures.engagement.map { "\(cell($0.low, places: 2))–\(cell($0.high, places: 2))" }
        let first = [
            cell(measures.engagement?.value, places: 2), band ?? "–", percent(measures.smiling),
            percent(measures.facing), percent(measures.lookingDown), percent(measures.eyesClosed),
        ]
        return first + Expression.allCases.map { percent(measures.expressions[$0]) }
            + [percent(measures.unclear), signed(measures.valence), signed(measures.arousal)]
    }

    private static func cell(_ value: Double?, places: Int) -> String {
        let text = FixedDecimal.short(value, places: places)
        guard !text.isEmpty else { return "–" }
        return places == 2 ? FixedDecimal.text(value, places: places) : text
    }

    /// Whole percent without the sign.
    private static func percent(_ share: Double?) -> String {
        cell(share.map { $0 * 100 }, places: 0)
    }

    /// With a real minus sign.
    private static func signed(_ value: Double?) -> String {
        let text = cell(value, places: 2)
        return text.hasPrefix("-") ? "−\(text.dropFirst())" : text
    }
}
