import AttuneCore
import AttuneEngagement

/// A part of the composition: one of the expressions, or unclear.
package enum CompositionPart: Equatable {
    case expression(Expression)
    case unclear

    /// Neighbours differ in lightness for every common kind of colour vision, and in pattern.
    package static let stackOrder: [CompositionPart] = [
        .expression(.neutral), .expression(.happy), .expression(.surprise), .expression(.sad), .expression(.fear),
        .expression(.angry), .expression(.disgust), .unclear,
    ]

    package var name: String {
        switch self {
        case .expression(let expression): expression.rawValue
        case .unclear: "unclear"
        }
    }

    /// 0…1.
    package func share(in measures: MinuteMeasures) -> Double {
        switch self {
        case .expression(let expression): measures.expressions[expression]
        case .unclear: measures.unclear
        }
    }

    /// 0…1, over the measured minutes; nil where there are none.
    package func mean(in statistics: RecordingStatistics) -> Double? {
        switch self {
        case .expression(let expression): statistics.expressions?[expression]
        case .unclear: statistics.unclear
        }
    }
}
