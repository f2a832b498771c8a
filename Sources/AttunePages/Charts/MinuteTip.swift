import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What a pointer that rests on a minute of a chart is told.
struct MinuteTip: Equatable {
    let span: ChartSpan
    let text: String

    init(_ minute: MinuteBin, axis: TimeAxis, settings: Settings) {
        span = axis.span(of: minute.range)
        let start = PlainWords.clock(minute.range.start)
        text =
            MinuteReasonWords.text(minute, settings: settings).map { "\(start): \($0)" }
            ?? minute.outcome.measures.map { MinuteTip.text(start, minute, $0) } ?? start
    }

    private static func text(_ start: String, _ minute: MinuteBin, _ measures: MinuteMeasures) -> String {
        let shares = CompositionPart.stackOrder.compactMap { part -> String? in
            let share = part.share(in: measures)
            return share < 0.005 ? nil : "\(part.name) \(FixedDecimal.percent(share))"
        }
        let clauses: [String?] = [
            minute.facesMedian.map { "\(FixedDecimal.short($0, places: 1)) faces" },
            shares.joined(separator: ", "),
            measures.smiling.map { "smiling \(FixedDecimal.percent($0))" },
            measures.facing.map { "facing \(FixedDecimal.percent($0))" },
            measures.lookingDown.map { "looking down \(FixedDecimal.percent($0))" },
            measures.eyesClosed.map { "eyes closed \(FixedDecimal.percent($0))" },
            measures.engagement.map { estimate in
                let numbers = [estimate.value, estimate.low, estimate.high].map { FixedDecimal.text($0, places: 2) }
                return "index \(numbers[0]) (\(numbers[1])–\(numbers[2]))"
            },
        ]
        return "\(start): " + clauses.compactMap { $0 }.joined(separator: "; ")
    }
}
