import AttuneCore

/// Where a number of a recording usually lies: the median of its minutes, and their spread about it.
///
/// The spread is `RobustSpread`, which is the standard deviation where minutes vary normally and hardly moves for a few
/// minutes that do not.
struct RecordingBand: Equatable {
    let centre: Double
    /// Never below the least spread, so that a recording in which hardly anything varies has no moment for it.
    let spread: Double

    /// With fewer measured minutes than this nothing is said of what is usual.
    static let minimumMinutes = 10

    /// Nil for too few values.
    init?(of values: [Double], leastSpread: Double) {
        guard values.count >= RecordingBand.minimumMinutes, let centre = median(values),
            let spread = RobustSpread.of(values, about: centre)
        else { return nil }
        self.centre = centre
        self.spread = max(spread, leastSpread)
    }

    /// How many spreads a value lies above the centre; negative below it.
    func deviation(of value: Double) -> Double {
        (value - centre) / spread
    }
}
