import AttuneCore

/// A few pictures of each class, always the same ones.
enum SamplePictures {
    /// Of each class at most.
    static let count = 6

    /// The pictures with each of the data set's own labels, in their order.
    static func byClass(_ images: [LabelledImage]) -> ExpressionValues<[LabelledImage]> {
        ExpressionValues(
            Expression.allCases.map { label in
                let own = images.filter { $0.label == label }
                return evenly(count, of: own.count).map { own[$0] }
            })
    }

    /// `count` positions of `total`, each in the middle of one of so many equal stretches; all where there are no more.
    static func evenly(_ count: Int, of total: Int) -> [Int] {
        guard total > count else { return Array(0..<total) }
        return (0..<count).map { (2 * $0 + 1) * total / (2 * count) }
    }
}
