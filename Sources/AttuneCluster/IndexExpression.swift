/// Numbers of segments as arrays of jobs are asked for: `0-3,7,12-15`.
public struct IndexExpression: Equatable, Sendable, CustomStringConvertible {
    /// In ascending order, each once.
    public let indices: [Int]

    /// More than this are refused: no plan has them.
    private static let most = 10_000_000

    public init(_ indices: some Sequence<Int>) {
        self.indices = Set(indices).sorted()
    }

    /// Nil for a text that is no such expression.
    public init?(_ text: String) {
        var indices: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
                0 <= first, first <= last, last < IndexExpression.most
            else { return nil }
            indices.formUnion(first...last)
        }
        self.init(indices)
    }

    /// Runs of three and more as a range; empty for none.
    public var description: String {
        var parts: [String] = []
        var rest = indices[...]
        while let first = rest.first {
            let run = zip(rest, first...).prefix { $0 == $1 }.count
            let last = first + run - 1
            parts.append(run == 1 ? "\(first)" : run == 2 ? "\(first),\(last)" : "\(first)-\(last)")
            rest = rest.dropFirst(run)
        }
        return parts.joined(separator: ",")
    }

    /// The same numbers in expressions of at most `count` each, in their order.
    public func groups(of count: Int) -> [IndexExpression] {
        stride(from: 0, to: indices.count, by: max(1, count)).map {
            IndexExpression(indices[$0..<min(indices.count, $0 + max(1, count))])
        }
    }
}
