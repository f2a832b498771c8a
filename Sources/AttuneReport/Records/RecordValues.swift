import AttuneCore
import AttuneEngagement

/// A time in seconds, as JSON holds it: read back it is the same to the microsecond.
package struct SecondsValue: Codable, Equatable, Sendable {
    package let time: MediaTime

    init(_ time: MediaTime) {
        self.time = time
    }

    /// Longer than any recording, and short enough that times can be added up.
    private static let longest = 1e8

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let seconds = try container.decode(Double.self)
        guard abs(seconds) <= SecondsValue.longest else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(seconds) s is no time")
        }
        time = MediaTime(microseconds: Int64((seconds * 1_000_000).rounded()))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(time.seconds)
    }
}

/// A number of things: not negative, and small enough that counts can be added up.
struct CountValue: Codable, Equatable, Sendable {
    let count: Int

    init(_ count: Int) {
        self.count = count
    }

    private static let largest = 1 << 40

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        count = try container.decode(Int.self)
        guard (0...CountValue.largest).contains(count) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(count) is no count")
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}

/// One value for each expression, by its name.
package struct ByExpression<Value: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
    package let values: ExpressionValues<Value>

    init(_ values: ExpressionValues<Value>) {
        self.values = values
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let named = try container.decode([String: Value].self)
        let values = Expression.allCases.compactMap { named[$0.rawValue] }
        guard values.count == Expression.allCases.count, named.count == values.count else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "there must be one value for each of the seven expressions")
        }
        self.values = ExpressionValues(values)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let named = Expression.allCases.map { ($0.rawValue, values[$0]) }
        try container.encode(Dictionary(uniqueKeysWithValues: named))
    }
}

extension TimeRange {
    /// Of what lasts that long, the error tells the name.
    ///
    /// - Throws: `ReportError` for a stretch that ends before it starts.
    init(_ start: SecondsValue, _ end: SecondsValue, of name: String) throws(ReportError) {
        guard start.time <= end.time else { throw ReportError("\(name) ends before it starts") }
        self.init(start: start.time, end: end.time)
    }
}

/// A weight table.
struct WeightsRecord: Codable, Equatable, Sendable {
    let name: String
    let source: String
    let weights: ByExpression<Double>
    /// The lower end, then the upper one.
    let neutralRange: ClosedRange<Double>

    private enum CodingKeys: String, CodingKey {
        case name, source, weights
        case neutralRange = "neutral_range"
    }

    init(_ table: EngagementWeights) {
        name = table.name
        source = table.source
        weights = ByExpression(table.weights)
        neutralRange = table.neutralRange
    }

    var table: EngagementWeights {
        EngagementWeights(name: name, source: source, weights: weights.values, neutralRange: neutralRange)
    }
}
