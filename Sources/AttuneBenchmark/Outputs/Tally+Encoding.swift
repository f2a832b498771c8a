extension Proportion: Encodable {
    private enum CodingKeys: String, CodingKey {
        case count, total, share
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(count, forKey: .count)
        try container.encode(total, forKey: .total)
        try container.encodeIfPresent(rounded(share), forKey: .share)
    }
}

extension Mean: Encodable {
    private enum CodingKeys: String, CodingKey {
        case mean, values
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(rounded(value), forKey: .mean)
        try container.encode(count, forKey: .values)
    }
}

extension HourlyRate: Encodable {
    private enum CodingKeys: String, CodingKey {
        case events, hours, perHour
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(events, forKey: .events)
        try container.encodeIfPresent(rounded(hours), forKey: .hours)
        try container.encodeIfPresent(rounded(perHour), forKey: .perHour)
    }
}

/// Six decimals.
func rounded(_ value: Double?) -> Double? {
    value.map { ($0 * 1e6).rounded() / 1e6 }
}
