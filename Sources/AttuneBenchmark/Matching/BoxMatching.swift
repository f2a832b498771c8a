import AttuneCore

/// Assigns found rectangles to known ones, one to one.
enum BoxMatching {
    /// For each known box the index of the found one that belongs to it; nil where there is none.
    ///
    /// The pair with the largest intersection over union is made first; of equally large ones that of the known box,
    /// then of the found box, that comes first. Faces and tiles hardly overlap, so that the best pairs one by one are
    /// also the best together.
    ///
    /// - Parameter minimum: the least intersection over union of a pair, over 0.
    static func matches(_ known: [BoundingBox], to found: [BoundingBox], minimum: Float) -> [Int?] {
        var pairs: [Assignment.Pair] = []
        for (knownIndex, knownBox) in known.enumerated() {
            for (foundIndex, foundBox) in found.enumerated() {
                let overlap = knownBox.intersectionOverUnion(foundBox)
                if overlap >= minimum { pairs.append(.init(knownIndex, foundIndex, cost: -Double(overlap))) }
            }
        }
        var matches = [Int?](repeating: nil, count: known.count)
        for pair in Assignment.oneToOne(pairs) { matches[pair.first] = pair.second }
        return matches
    }
}
