/// The percentile bootstrap of a mean: how far it may lie elsewhere with other draws of the same size.
///
/// Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13.
enum Bootstrap {
    static let resamples = 1_000
    /// The part of the resampled means that lies within the interval, 0…1.
    static let share = 0.9

    /// The 90 % interval: the 50th smallest and the 50th largest mean of 1,000 resamples with replacement.
    ///
    /// - Precondition: there is at least one value.
    static func interval(ofMean values: [Double], seed: UInt64) -> (low: Double, high: Double) {
        precondition(!values.isEmpty, "no values to draw from")
        var generator = SplitMix64(seed: seed)
        var means: [Double] = []
        means.reserveCapacity(resamples)
        for _ in 0..<resamples {
            var sum = 0.0
            for _ in values {
                sum += values[generator.index(below: values.count)]
            }
            means.append(sum / Double(values.count))
        }
        means.sort()
        let tail = Int((Double(resamples) * (1 - share) / 2).rounded())
        return (means[tail - 1], means[resamples - tail])
    }
}
