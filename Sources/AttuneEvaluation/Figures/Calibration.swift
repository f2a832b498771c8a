/// Whether answers are right as often as their probabilities say.
public struct Calibration: Equatable, Sendable {
    public static let binCount = 15

    /// `binCount` bins of equal width over the largest probability, from 0 to 1; a value on a border is in the lower one.
    public let bins: [Bin]

    /// The answers whose probability lies in (`low`, `high`].
    public struct Bin: Equatable, Sendable {
        public let low: Double
        public let high: Double
        public internal(set) var count = 0
        fileprivate var correct = 0
        fileprivate var confidenceSum = 0.0

        /// Mean probability of the answers; nil for an empty bin.
        public var confidence: Double? { count == 0 ? nil : confidenceSum / Double(count) }
        /// Share of right answers; nil for an empty bin.
        public var accuracy: Double? { count == 0 ? nil : Double(correct) / Double(count) }
    }

    /// - Parameter answers: the largest probability of each answer, and whether it was right.
    public init(_ answers: [(confidence: Double, isCorrect: Bool)]) {
        let count = Calibration.binCount
        var bins = (0..<count).map { Bin(low: Double($0) / Double(count), high: Double($0 + 1) / Double(count)) }
        for answer in answers {
            let position = Int((answer.confidence * Double(count)).rounded(.up)) - 1
            let index = min(count - 1, max(0, position))
            bins[index].count += 1
            bins[index].correct += answer.isCorrect ? 1 : 0
            bins[index].confidenceSum += answer.confidence
        }
        self.bins = bins
    }

    /// Mean distance of accuracy and confidence, weighted by the bins' counts (expected calibration error; Naeini et
    /// al. 2015, Guo et al. 2017); nil without answers.
    public var expectedError: Double? {
        let total = bins.reduce(0) { $0 + $1.count }
        guard total > 0 else { return nil }
        return bins.reduce(0) { sum, bin in
            guard let accuracy = bin.accuracy, let confidence = bin.confidence else { return sum }
            return sum + abs(accuracy - confidence) * Double(bin.count) / Double(total)
        }
    }
}
