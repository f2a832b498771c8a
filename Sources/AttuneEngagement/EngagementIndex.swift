import AttuneCore

/// The engagement index: a weighted reading of expressions, facing and eyes. It measures no one's engagement.
///
/// One face in one sample counts (Σ probability × weight) × facing × eyes. A minute is the mean over its tracks of
/// each track's mean, so that a face seen twice as often does not count twice.
///
/// Which faces take part is decided here: every usable face with a head pose, also an unclear one. An improbable
/// expression needs no label for its weighted sum, and a face turned away is what the facing factor is made for; left
/// out, a class that turns away would gain by it. A face without a head pose has neither of the two factors and is left
/// out.
///
/// The band joins two doubts. Published tables disagree about what a neutral face means, so the index is computed
/// with both ends of the weights' `neutralRange`. A minute shows few people, so each end is resampled over the tracks,
/// never over the samples, which are not independent of each other. From the lowest to the highest of the two 90 %
/// intervals is the band; it is widened to the value where it does not hold it.
struct EngagementIndex {
    let weights: EngagementWeights

    /// The index of one face in one sample, 0…1 where the weights are.
    static func value(
        of probabilities: ExpressionProbabilities, attention: Attention, weights: ExpressionValues<Double>
    ) -> Double {
        var sum = 0.0
        for expression in Expression.allCases {
            sum += Double(probabilities[expression]) * weights[expression]
        }
        return sum * attention.facingFactor * attention.eyesFactor
    }

    /// The index of one minute with its band; nil where no face has a head pose.
    ///
    /// - Parameters:
    ///   - faces: the usable faces of the minute in time order.
    ///   - minute: its number from 0, which seeds the resampling.
    func estimate(of faces: [UsableFace], minute: Int) -> EngagementEstimate? {
        guard let value = mean(EngagementIndex.trackMeans(of: faces, weights: weights.weights)) else { return nil }
        var low = value
        var high = value
        for neutral in [weights.neutralRange.lowerBound, weights.neutralRange.upperBound] {
            var table = weights.weights
            table[.neutral] = neutral
            let interval = Bootstrap.interval(
                ofMean: EngagementIndex.trackMeans(of: faces, weights: table), seed: UInt64(minute))
            low = min(low, interval.low)
            high = max(high, interval.high)
        }
        return EngagementEstimate(value: value, low: low, high: high)
    }

    /// The mean of each track in the order of track numbers.
    private static func trackMeans(of faces: [UsableFace], weights: ExpressionValues<Double>) -> [Double] {
        var values: [Int: [Double]] = [:]
        for face in faces {
            guard let attention = face.attention else { continue }
            values[face.track, default: []].append(
                value(of: face.probabilities, attention: attention, weights: weights))
        }
        return values.sorted { $0.key < $1.key }.compactMap { mean($0.value) }
    }
}
