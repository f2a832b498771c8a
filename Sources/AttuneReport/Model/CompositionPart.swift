import AttuneCore
import AttuneEngagement
import AttuneText

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

    /// In words.
    package func words(in language: Language) -> String {
        switch self {
        case .expression(let expression): expression.words(in: language)
        case .unclear: Words.expressions.unclear.text(language)
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

extension Expression {
    /// The name of what a picture shows, as the classifier labels it.
    package func words(in language: Language) -> String {
        let words = Words.expressions
        let phrase =
            switch self {
            case .neutral: words.neutral
            case .happy: words.happy
            case .surprise: words.surprise
            case .sad: words.sad
            case .fear: words.fear
            case .angry: words.angry
            case .disgust: words.disgust
            }
        return phrase.text(language)
    }
}

extension CompositionPart {
    /// The part with the largest share, an expression before unclear and the first of several equal ones; nil where the
    /// shares are not known.
    static func largest(
        of expressions: ExpressionValues<Double>?, unclear: Double?
    ) -> (part: CompositionPart, share: Double)? {
        guard let expressions, let unclear else { return nil }
        let largest = expressions.largest
        return unclear > expressions[largest] ? (.unclear, unclear) : (.expression(largest), expressions[largest])
    }
}

extension ExpressionValues<Double> {
    /// The mean share of each expression; nil for no measures.
    init?(meanOf measures: [MinuteMeasures]) {
        guard !measures.isEmpty else { return nil }
        self.init(Expression.allCases.map { expression in mean(measures.map { $0.expressions[expression] }) ?? 0 })
    }
}
