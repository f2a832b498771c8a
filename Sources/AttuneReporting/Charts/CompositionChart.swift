import AttuneCore
import AttuneEngagement

/// The shares of the expressions, stacked, over the measured minutes.
struct CompositionChart: Equatable {
    /// From the bottom of the stack to its top.
    let layers: [Layer]

    /// One part over all minutes, as path data of `StepPath`.
    struct Layer: Equatable {
        /// Of the part, as in `happy`.
        let name: String
        let area: String
        /// The upper edge of the area.
        let edge: String
    }

    init(_ timeline: Timeline, axis: TimeAxis) {
        layers = CompositionPart.stackOrder.enumerated().map { position, part in
            let below = CompositionPart.stackOrder.prefix(position)
            let runs = StepPath.runs(timeline, axis: axis) { minute in
                minute.outcome.measures.map { measures in
                    let bottom = below.reduce(0) { $0 + $1.share(in: measures) }
                    return (bottom, bottom + part.share(in: measures))
                }
            }
            return Layer(name: part.name, area: StepPath.band(runs), edge: StepPath.line(runs))
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

    /// 0…1, over the measured minutes; nil where there are none.
    func mean(in statistics: RecordingStatistics) -> Double? {
        switch self {
        case .expression(let expression): statistics.expressions?[expression]
        case .unclear: statistics.unclear
        }
    }
}
