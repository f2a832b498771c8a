import AttuneCore

/// Which tile of one layout shows whom which tile of the layout before it showed.
///
/// Faces that look alike on both sides of the change tell it for their tiles. Services keep people in their order when
/// they arrange them anew, so the tiles between two that are known are known too where there are as many of them in both
/// layouts. What is left stays unlinked.
struct TileMove {
    /// Two tiles with faces that look alike.
    struct Pair: Comparable {
        let new: Int
        let old: Int
        /// -1…1.
        let likeness: Float

        /// The more alike come first.
        static func < (left: Pair, right: Pair) -> Bool {
            (right.likeness, left.new, left.old) < (left.likeness, right.new, right.old)
        }
    }

    /// Pairs that break the order count only where they are this much alike: then somebody was really put elsewhere.
    static let certainLikeness: Float = 0.85

    /// A pair of tiles of different numbers that no other pair confirms counts only where it is this much alike.
    static let loneLikeness: Float = 0.8

    private var origins: [Int?]

    /// - Parameters:
    ///   - pairs: in any order; of several with one tile the most alike counts.
    ///   - oldCount: tiles of the layout before.
    ///   - newCount: tiles of the layout.
    init(pairs: [Pair], oldCount: Int, newCount: Int) {
        origins = Array(repeating: nil, count: newCount)
        let distinct = Assignment.oneToOne(pairs, \.new, \.old)
        guard distinct.count > 1 || distinct.allSatisfy({ $0.new == $0.old || $0.likeness >= TileMove.loneLikeness })
        else { return }
        let ordered = TileMove.ordered(distinct)
        for pair in distinct where ordered.contains(pair) || pair.likeness >= TileMove.certainLikeness {
            origins[pair.new] = pair.old
        }
        fill(between: ordered, oldCount: oldCount)
    }

    /// The tile of the layout before that showed whom this tile shows; nil where it is not known.
    func origin(of tile: Int) -> Int? { origins[tile] }

    /// The most pairs that keep the order, by their new tiles; of equally many those that are more alike in sum.
    private static func ordered(_ pairs: [Pair]) -> [Pair] {
        let sorted = pairs.sorted { $0.new < $1.new }
        var best: [(count: Int, likeness: Float, previous: Int?)] = []
        for (index, pair) in sorted.enumerated() {
            var entry: (count: Int, likeness: Float, previous: Int?) = (1, pair.likeness, nil)
            for (earlier, other) in sorted[..<index].enumerated() where other.old < pair.old {
                let longer = (best[earlier].count + 1, best[earlier].likeness + pair.likeness)
                if longer > (entry.count, entry.likeness) { entry = (longer.0, longer.1, earlier) }
            }
            best.append(entry)
        }
        var chain: [Pair] = []
        var next = best.indices.max { (best[$0].count, best[$0].likeness) < (best[$1].count, best[$1].likeness) }
        while let index = next {
            chain.append(sorted[index])
            next = best[index].previous
        }
        return chain.reversed()
    }

    /// Fills in the tiles between known ones, and before the first and behind the last where all lie equally far apart.
    private mutating func fill(between ordered: [Pair], oldCount: Int) {
        guard let first = ordered.first, let last = ordered.last else { return }
        var taken = Set(origins.compactMap { $0 })
        for (left, right) in zip(ordered, ordered.dropFirst()) where right.new - left.new == right.old - left.old {
            fill(left.new + 1..<right.new, from: left.old + 1, taken: &taken)
        }
        // One face that looks alike may be wrong; two with the same shift are not.
        let shifts = Set(ordered.map { $0.old - $0.new })
        guard shifts.count == 1, let shift = shifts.first, ordered.count > 1 || origins.count == oldCount else {
            return
        }
        fill(max(0, -shift)..<max(first.new, -shift), from: max(0, shift), taken: &taken)
        let end = min(origins.count, oldCount - shift)
        fill(last.new + 1..<max(last.new + 1, end), from: last.old + 1, taken: &taken)
    }

    private mutating func fill(_ tiles: Range<Int>, from old: Int, taken: inout Set<Int>) {
        for (offset, tile) in tiles.enumerated() where origins[tile] == nil {
            if taken.insert(old + offset).inserted { origins[tile] = old + offset }
        }
    }
}
