import AttuneCore
import AttuneEngagement
import AttuneReport

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
