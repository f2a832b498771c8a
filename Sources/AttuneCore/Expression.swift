/// What a face shows: FER2013's seven class labels, in alphabetical order everywhere in this project.
///
/// A label says what a picture looks like to a classifier, never what a person feels.
public enum Expression: String, CaseIterable, Sendable, Codable {
    case angry, disgust, fear, happy, neutral, sad, surprise

    /// The position in `allCases`, and in every array of seven values.
    public var index: Int {
        switch self {
        case .angry: 0
        case .disgust: 1
        case .fear: 2
        case .happy: 3
        case .neutral: 4
        case .sad: 5
        case .surprise: 6
        }
    }
}

/// One value for each of the seven expressions: probabilities of a face, shares of a minute, weights of a table.
///
/// Held in place, without an array of its own: a lecture of three hours has some hundred thousand faces. (Seven
/// properties, because Swift 6.3 crashes where something prints a value that holds an `InlineArray`.)
public struct ExpressionValues<Value: Sendable>: Sendable {
    private var angry: Value
    private var disgust: Value
    private var fear: Value
    private var happy: Value
    private var neutral: Value
    private var sad: Value
    private var surprise: Value

    /// Seven values in the order of `Expression.allCases`.
    public var values: [Value] { [angry, disgust, fear, happy, neutral, sad, surprise] }

    /// - Precondition: there are exactly seven values.
    public init(_ values: [Value]) {
        precondition(values.count == Expression.allCases.count, "one value for each expression")
        angry = values[0]
        disgust = values[1]
        fear = values[2]
        happy = values[3]
        neutral = values[4]
        sad = values[5]
        surprise = values[6]
    }

    public init(repeating value: Value) {
        self.init(Array(repeating: value, count: Expression.allCases.count))
    }

    public subscript(expression: Expression) -> Value {
        get {
            switch expression {
            case .angry: angry
            case .disgust: disgust
            case .fear: fear
            case .happy: happy
            case .neutral: neutral
            case .sad: sad
            case .surprise: surprise
            }
        }
        set {
            switch expression {
            case .angry: angry = newValue
            case .disgust: disgust = newValue
            case .fear: fear = newValue
            case .happy: happy = newValue
            case .neutral: neutral = newValue
            case .sad: sad = newValue
            case .surprise: surprise = newValue
            }
        }
    }
}

extension ExpressionValues: Equatable where Value: Equatable {}

extension ExpressionValues: Codable where Value: Codable {
    /// Encoded as an array of seven.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let values = try container.decode([Value].self)
        guard values.count == Expression.allCases.count else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "\(values.count) values where there are seven expressions")
        }
        self.init(values)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}

extension ExpressionValues where Value: Comparable {
    /// The expression with the largest value; the first of several equal ones.
    public var largest: Expression {
        var best = Expression.angry
        for expression in Expression.allCases where self[expression] > self[best] {
            best = expression
        }
        return best
    }
}

/// A probability, 0…1, for each of the seven expressions; they sum to 1 within rounding.
public typealias ExpressionProbabilities = ExpressionValues<Float>
