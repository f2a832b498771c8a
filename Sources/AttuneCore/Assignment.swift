/// Assigns things of two kinds to each other, each at most once.
package enum Assignment {
    /// Two things that may belong together, by their numbers.
    package struct Pair: Comparable {
        package let first: Int
        package let second: Int
        /// The less, the better they go together.
        package let cost: Double

        /// - Parameters:
        ///   - first: the number of the thing of one kind.
        ///   - second: the number of the thing of the other kind.
        ///   - cost: the less, the better they go together.
        package init(_ first: Int, _ second: Int, cost: Double) {
            (self.first, self.second, self.cost) = (first, second, cost)
        }

        package static func < (left: Pair, right: Pair) -> Bool {
            (left.cost, left.first, left.second) < (right.cost, right.first, right.second)
        }
    }

    /// As the one below, of pairs that have nothing but a cost; of equally good ones that with the lower numbers first.
    package static func oneToOne(_ pairs: [Pair]) -> [Pair] { oneToOne(pairs, \.first, \.second) }

    /// Of all possible pairs the least is made first, then the least of those whose parts are both still free, and so
    /// on. Where pairs hardly compete, as faces and tiles that lie apart do, the best one by one are also the best
    /// together.
    ///
    /// - Parameters:
    ///   - pairs: in any order; of equal ones the earlier comes first.
    ///   - first: the number of the thing of one kind.
    ///   - second: the number of the thing of the other kind.
    /// - Returns: the pairs that were made, in rising order.
    package static func oneToOne<Pair: Comparable>(
        _ pairs: [Pair], _ first: (Pair) -> Int, _ second: (Pair) -> Int
    ) -> [Pair] {
        var (firsts, seconds): (Set<Int>, Set<Int>) = ([], [])
        return pairs.sorted().filter { pair in
            guard !firsts.contains(first(pair)), !seconds.contains(second(pair)) else { return false }
            firsts.insert(first(pair))
            seconds.insert(second(pair))
            return true
        }
    }
}
