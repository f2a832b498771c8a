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
        /// Who spoke and wrote, and the lecturer, after all others; as many as the table has columns for it.
        let talk: [String]
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
        let talk = TalkColumn.all.filter { column in timeline.minutes.contains { column.value($0) != nil } }
        columns =
            (hasLayout ? ["layout"] : []) + (hasTiles ? ["tiles"] : []) + MinuteTable.presenceColumns
            + MinuteTable.measureColumns + talk.map(\.name)
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
                talk: talk.map { MinuteTable.cell($0.value(minute), places: 0) })
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

/// A column of what was said and written, and of the lecturer.
private struct TalkColumn: Sendable {
    let name: String
    /// Whole numbers, shares in percent; nil where it is not known.
    let value: @Sendable (MinuteBin) -> Double?

    static let all = [
        TalkColumn(name: "words a minute") { $0.wordsPerMinute },
        TalkColumn(name: "speech") { ($0.talk.classSpeech == nil ? $0.talk.speech : nil).map { $0 * 100 } },
        TalkColumn(name: "lecturer speaks") { $0.talk.lecturerSpeech.map { $0 * 100 } },
        TalkColumn(name: "class speaks") { $0.talk.classSpeech.map { $0 * 100 } },
        TalkColumn(name: "turns") { $0.talk.classTurns.map(Double.init) },
        TalkColumn(name: "questions") { $0.talk.classQuestions.map(Double.init) },
        TalkColumn(name: "messages") { $0.talk.messages.map(Double.init) },
        TalkColumn(name: "lecturer visible") { $0.lecturer?.visible.map { $0 * 100 } },
        TalkColumn(name: "lecturer smiling") { $0.lecturer?.measures?.smiling.map { $0 * 100 } },
        TalkColumn(name: "lecturer facing") { $0.lecturer?.measures?.facing.map { $0 * 100 } },
        TalkColumn(name: "lecturer looking down") { $0.lecturer?.measures?.lookingDown.map { $0 * 100 } },
    ]
}
