import AttuneCore

/// How far two annotations of the same pictures agree: the data set's own labels and the FER+ majorities.
public struct AnnotationAgreement: Equatable, Sendable {
    /// The pictures that have both; the majority stands where a classifier's answer stands.
    public private(set) var matrix = ConfusionMatrix()
    /// The pictures of each own label whose majority is none of the seven expressions.
    public private(set) var withoutMajority = ExpressionValues(repeating: 0)

    /// Pictures with this label, and another by their majority.
    public struct Difference: Equatable, Sendable {
        public let label: Expression
        public let majority: Expression
        public let count: Int
    }

    /// Nil where the pictures have no votes.
    public init?(_ dataset: Dataset) {
        guard dataset.ferplus != nil else { return nil }
        for image in dataset.images {
            guard let majority = image.ferplus else { continue }
            if let expression = majority.expression {
                matrix.add(label: image.label, prediction: expression)
            } else {
                withoutMajority[image.label] += 1
            }
        }
    }

    /// Which labels are taken for which, the most frequent first; of equally frequent ones in the order of the labels.
    public var differences: [Difference] {
        let pairs = Expression.allCases.flatMap { label in
            Expression.allCases.compactMap { majority in
                let count = matrix.counts[label.index][majority.index]
                return label == majority || count == 0
                    ? nil : Difference(label: label, majority: majority, count: count)
            }
        }
        return pairs.enumerated().sorted {
            ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
        }.map(\.element)
    }
}
