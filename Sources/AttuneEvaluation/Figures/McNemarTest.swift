import Foundation

/// Whether two classifiers that were given the same images differ by more than chance.
public struct McNemarTest: Equatable, Sendable {
    /// Images that the first alone classified as labelled.
    public let onlyFirstCorrect: Int
    /// Images that the other alone classified as labelled.
    public let onlyOtherCorrect: Int

    public init(onlyFirstCorrect: Int, onlyOtherCorrect: Int) {
        self.onlyFirstCorrect = onlyFirstCorrect
        self.onlyOtherCorrect = onlyOtherCorrect
    }

    /// - Parameters:
    ///   - first: for each image, whether the first classifier answered as it is labelled.
    ///   - other: the same of the other classifier.
    public init(first: [Bool], other: [Bool]) {
        precondition(first.count == other.count, "both saw the same images")
        self.init(
            onlyFirstCorrect: zip(first, other).count { $0 && !$1 },
            onlyOtherCorrect: zip(first, other).count { !$0 && $1 })
    }

    /// The two-sided exact p value: twice the probability of a split as uneven as this one among the images on which
    /// exactly one was right, each being a fair coin; at most 1.
    public var pValue: Double {
        let total = onlyFirstCorrect + onlyOtherCorrect
        let fewer = min(onlyFirstCorrect, onlyOtherCorrect)
        guard onlyFirstCorrect != onlyOtherCorrect else { return 1 }
        // The logarithm of the largest term, because 2^-total is too small for a floating-point number.
        var logarithm = -Double(total) * log(2)
        for position in stride(from: 1, through: fewer, by: 1) {
            logarithm += log(Double(total - fewer + position) / Double(position))
        }
        var term = 1.0
        var sum = 1.0
        for successes in stride(from: fewer, to: 0, by: -1) {
            term *= Double(successes) / Double(total - successes + 1)
            sum += term
        }
        return min(1, 2 * exp(logarithm + log(sum)))
    }
}
