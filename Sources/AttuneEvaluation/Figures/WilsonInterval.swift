/// Where a share that was measured on a sample may lie in the whole, with 95 % confidence.
public struct WilsonInterval: Equatable, Sendable {
    public let low: Double
    public let high: Double

    /// The 97.5 % quantile of the standard normal distribution.
    private static let quantile = 1.959963984540054

    /// The score interval without continuity correction (Wilson 1927); nil where nothing was counted.
    public init?(_ successes: Int, of total: Int) {
        guard total > 0 else { return nil }
        let count = Double(total)
        let share = Double(successes) / count
        let square = WilsonInterval.quantile * WilsonInterval.quantile
        let centre = share + square / (2 * count)
        let spread =
            WilsonInterval.quantile * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        let scale = 1 + square / count
        // Rounding must not carry a bound past the share that it belongs to.
        low = successes == 0 ? 0 : max(0, (centre - spread) / scale)
        high = successes == total ? 1 : min(1, (centre + spread) / scale)
    }
}
