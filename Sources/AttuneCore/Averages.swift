/// The middle value, or the mean of the two middle values of an even number; nil for none.
package func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}

/// The sum in the given order over the number of values; nil for none.
package func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

/// How far values lie from a centre: a multiple of the median absolute deviation, which hardly moves for a few that
/// stand out.
///
/// Source: Rousseeuw and Croux, "Alternatives to the median absolute deviation", Journal of the American Statistical
/// Association 88 (1993), 1273–1283.
package enum RobustSpread {
    /// With this factor the spread of normally distributed values is their standard deviation.
    package static let factor = 1.4826

    /// In the unit of the values; nil for none.
    package static func of(_ values: [Double], about centre: Double) -> Double? {
        median(values.map { abs($0 - centre) }).map { factor * $0 }
    }
}
