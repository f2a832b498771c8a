import AttuneCore
import AttuneEngagement

/// The shares of the expressions, stacked, one column for each measured minute.
struct CompositionChart: Equatable {
    /// Height of a full column in pixels.
    static let height = 220.0

    /// From the bottom of the stack to its top.
    let layers: [Layer]

    /// All minutes' rectangles of one part.
    struct Layer: Equatable {
        let part: CompositionPart
        let bars: [Bar]
    }

    struct Bar: Equatable {
        let span: ChartSpan
        /// In pixels from the top of the plot.
        let y: String
        let height: String
    }

    init(_ timeline: Timeline, axis: TimeAxis) {
        layers = CompositionPart.stackOrder.enumerated().map { position, part in
            let below = CompositionPart.stackOrder.prefix(position)
            let bars = timeline.minutes.compactMap { minute -> Bar? in
                guard let measures = minute.outcome.measures else { return nil }
                let bottom = below.reduce(0) { $0 + $1.share(in: measures) }
                let share = part.share(in: measures)
                guard share > 0 else { return nil }
                return Bar(
                    span: axis.span(of: minute.range),
                    y: FixedDecimal.short((1 - bottom - share) * CompositionChart.height, places: 2),
                    height: FixedDecimal.short(share * CompositionChart.height, places: 2))
            }
            return Layer(part: part, bars: bars)
        }
    }
}

/// A part of the composition: one of the expressions, or unclear.
enum CompositionPart: Equatable {
    case expression(Expression)
    case unclear

    /// Neighbours differ in lightness for every common kind of colour vision, and in pattern.
    static let stackOrder: [CompositionPart] = [
        .expression(.neutral), .expression(.happy), .expression(.surprise), .expression(.sad), .expression(.fear),
        .expression(.angry), .expression(.disgust), .unclear,
    ]

    var name: String {
        switch self {
        case .expression(let expression): expression.rawValue
        case .unclear: "unclear"
        }
    }

    /// 0…1.
    func share(in measures: MinuteMeasures) -> Double {
        switch self {
        case .expression(let expression): measures.expressions[expression]
        case .unclear: measures.unclear
        }
    }
}
