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

    private static func presenceColumns(in language: Language) -> [String] {
        let words = Words.table
        return [words.facesColumn, words.mostColumn, words.tooSmallColumn, words.coverageColumn].map {
            $0.text(language)
        }
    }

    private static func measureColumns(in language: Language) -> [String] {
        let (words, charts) = (Words.table, Words.charts)
        let first = [
            charts.indexLegend, words.bandColumn, Words.people.smilingLabel, words.facingColumn, charts.downLegend,
            charts.eyesLegend,
        ]
        let last = [Words.expressions.unclear, words.valenceColumn, words.arousalColumn]
        return first.map { $0.text(language) } + Expression.allCases.map { $0.words(in: language) }
            + last.map { $0.text(language) }
    }

    init(_ timeline: Timeline, settings: Settings, language: Language = .english) {
        let hasTiles = timeline.minutes.contains { $0.tilesMedian != nil }
        let hasLayout = timeline.minutes.contains { $0.layout != nil }
        let talk = TalkColumn.all.filter { column in timeline.minutes.contains { column.value($0) != nil } }
        let measures = MinuteTable.measureColumns(in: language)
        columns =
            (hasLayout ? [Words.table.layoutColumn.text(language)] : [])
            + (hasTiles ? [Words.table.tilesColumn.text(language)] : [])
            + MinuteTable.presenceColumns(in: language) + measures + talk.map { $0.name.text(language) }
        rows = timeline.minutes.map { minute in
            let found =
                (hasLayout ? [minute.layout.map { PlainWords.layout($0, in: language) } ?? "–"] : [])
                + (hasTiles ? [MinuteTable.cell(minute.tilesMedian, places: 1)] : [])
            return Row(
                time: PlainWords.clock(minute.range.start),
                cells: found + MinuteTable.presence(minute)
                    + (minute.outcome.measures.map(MinuteTable.measures) ?? []),
                reason: MinuteReasonWords.text(minute, settings: settings, in: language).map {
                    Reason(span: measures.count, text: $0)
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
    let name: Phrase
    /// Whole numbers, shares in percent; nil where it is not known.
    let value: @Sendable (MinuteBin) -> Double?

    static let all = [
        TalkColumn(name: Words.table.paceColumn) { $0.wordsPerMinute },
        TalkColumn(name: Words.table.speechColumn) {
            ($0.talk.classSpeech == nil ? $0.talk.speech : nil).map { $0 * 100 }
        },
        TalkColumn(name: Words.table.lecturerSpeaksColumn) { $0.talk.lecturerSpeech.map { $0 * 100 } },
        TalkColumn(name: Words.table.classSpeaksColumn) { $0.talk.classSpeech.map { $0 * 100 } },
        TalkColumn(name: Words.table.turnsColumn) { $0.talk.classTurns.map(Double.init) },
        TalkColumn(name: Words.table.questionsColumn) { $0.talk.classQuestions.map(Double.init) },
        TalkColumn(name: Words.table.messagesColumn) { $0.talk.messages.map(Double.init) },
        TalkColumn(name: Words.table.lecturerVisibleColumn) { $0.lecturer?.visible.map { $0 * 100 } },
        TalkColumn(name: Words.table.lecturerSmilingColumn) { $0.lecturer?.measures?.smiling.map { $0 * 100 } },
        TalkColumn(name: Words.table.lecturerFacingColumn) { $0.lecturer?.measures?.facing.map { $0 * 100 } },
        TalkColumn(name: Words.table.lecturerDownColumn) { $0.lecturer?.measures?.lookingDown.map { $0 * 100 } },
    ]
}
