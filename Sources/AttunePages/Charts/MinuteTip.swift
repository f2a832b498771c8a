import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What a pointer that rests on a minute of a chart is told.
struct MinuteTip: Equatable {
    let span: ChartSpan
    let text: String

    init(_ minute: MinuteBin, axis: TimeAxis, settings: Settings, language: Language = .english) {
        span = axis.span(of: minute.range)
        let start = PlainWords.clock(minute.range.start)
        text =
            MinuteReasonWords.text(minute, settings: settings, in: language).map { "\(start): \($0)" }
            ?? minute.outcome.measures.map { MinuteTip.text(start, minute, $0, in: language) } ?? start
    }

    private static func text(
        _ start: String, _ minute: MinuteBin, _ measures: MinuteMeasures, in language: Language
    ) -> String {
        let words = Words.minutes
        func told(_ phrase: Phrase, _ share: Double?) -> String? {
            share.map { phrase.text(language, ["share": FixedDecimal.percent($0)]) }
        }
        let shares = CompositionPart.stackOrder.compactMap { part -> String? in
            let share = part.share(in: measures)
            return share < 0.005 ? nil : "\(part.words(in: language)) \(FixedDecimal.percent(share))"
        }
        let clauses: [String?] = [
            minute.facesMedian.map { words.faceCount.text(language, ["count": FixedDecimal.short($0, places: 1)]) },
            shares.joined(separator: ", "),
            told(words.smilingShare, measures.smiling),
            told(words.facingShare, measures.facing),
            told(words.downShare, measures.lookingDown),
            told(words.eyesClosedShare, measures.eyesClosed),
            measures.engagement.map { estimate in
                let numbers = [estimate.value, estimate.low, estimate.high].map { FixedDecimal.text($0, places: 2) }
                return words.indexBand.text(language, ["value": numbers[0], "low": numbers[1], "high": numbers[2]])
            },
        ]
        return "\(start): " + clauses.compactMap { $0 }.joined(separator: "; ")
    }
}
