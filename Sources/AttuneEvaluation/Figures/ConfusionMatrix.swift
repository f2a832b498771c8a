import AttuneCore

/// How often each label was classified as each expression.
public struct ConfusionMatrix: Equatable, Sendable {
    /// Counts; the outer index is the label, the inner one the prediction, both in the order of `Expression.allCases`.
    public private(set) var counts: [[Int]]

    public init() {
        let count = Expression.allCases.count
        counts = Array(repeating: Array(repeating: 0, count: count), count: count)
    }

    public mutating func add(label: Expression, prediction: Expression) {
        counts[label.index][prediction.index] += 1
    }

    public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

    public var correct: Int { Expression.allCases.reduce(0) { $0 + counts[$1.index][$1.index] } }

    /// How many images have this label.
    public func support(_ expression: Expression) -> Int { counts[expression.index].reduce(0, +) }

    /// Share of images classified as labelled, 0…1; nil for an empty matrix.
    public var accuracy: Double? { ratio(correct, total) }

    /// Share of the images with this label that were classified as `prediction`; nil where there are none.
    public func share(of label: Expression, as prediction: Expression) -> Double? {
        ratio(counts[label.index][prediction.index], support(label))
    }

    /// Share of the images with this label that were classified so; nil where there are none.
    public func recall(_ expression: Expression) -> Double? {
        share(of: expression, as: expression)
    }

    /// Share of the images classified as this expression that are labelled so; nil where there are none.
    public func precision(_ expression: Expression) -> Double? {
        ratio(counts[expression.index][expression.index], counts.reduce(0) { $0 + $1[expression.index] })
    }

    /// Harmonic mean of precision and recall; 0 where one of them is 0, nil where nothing has this label.
    public func f1(_ expression: Expression) -> Double? {
        guard let recall = recall(expression) else { return nil }
        guard let precision = precision(expression), precision + recall > 0 else { return 0 }
        return 2 * precision * recall / (precision + recall)
    }

    /// Mean F1 over the expressions that occur as labels; nil for an empty matrix.
    public var macroF1: Double? {
        let values = Expression.allCases.compactMap(f1)
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// The smallest recall of the expressions that occur as labels, the first of several; nil for an empty matrix.
    public var worstRecall: (expression: Expression, recall: Double)? {
        Expression.allCases.compactMap { expression in recall(expression).map { (expression, $0) } }
            .min { $0.1 < $1.1 }
    }

    private func ratio(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }
}
