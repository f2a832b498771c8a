import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What a pointer that rests on a minute of a chart is told.
struct MinuteTip: Equatable {
    let span: ChartSpan
    let text: String

    init(_ minute: MinuteBin, axis: TimeAxis, minimumGroup: Int) {
        span = axis.span(of: minute.range)
        let start = PlainWords.clock(minute.range.start)
        switch minute.outcome {
        case .noSample: text = "\(start): no picture"
        case .noUsableFace where minute.samplesWithFaces == 0: text = "\(start): no face"
        case .noUsableFace: text = "\(start): no face large enough to be classified"
        case .suppressed: text = "\(start): fewer than \(minimumGroup) faces, not broken down"
        case .measured(let measures): text = MinuteTip.text(start, minute, measures)
        }
    }

    private static func text(_ start: String, _ minute: MinuteBin, _ measures: MinuteMeasures) -> String {
        let shares = CompositionPart.stackOrder.compactMap { part -> String? in
            let share = part.share(in: measures)
            return share < 0.005 ? nil : "\(part.name) \(FixedDecimal.percent(share))"
        }
        let clauses: [String?] = [
            minute.facesMedian.map { "\(FixedDecimal.short($0, places: 1)) faces" },
            shares.joined(separator: ", "),
            measures.facing.map { "facing \(FixedDecimal.percent($0))" },
            measures.eyesClosed.map { "eyes closed \(FixedDecimal.percent($0))" },
            measures.engagement.map { estimate in
                let numbers = [estimate.value, estimate.low, estimate.high].map { FixedDecimal.text($0, places: 2) }
                return "index \(numbers[0]) (\(numbers[1])–\(numbers[2]))"
            },
        ]
        return "\(start): " + clauses.compactMap { $0 }.joined(separator: "; ")
    }
}
