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
        var candidates: [(overlap: Float, known: Int, found: Int)] = []
        for (knownIndex, knownBox) in known.enumerated() {
            for (foundIndex, foundBox) in found.enumerated() {
                let overlap = knownBox.intersectionOverUnion(foundBox)
                if overlap >= minimum { candidates.append((overlap, knownIndex, foundIndex)) }
            }
        }
        candidates.sort { left, right in
            (right.overlap, left.known, left.found) < (left.overlap, right.known, right.found)
        }
        var matches = [Int?](repeating: nil, count: known.count)
        var taken: Set<Int> = []
        for candidate in candidates where matches[candidate.known] == nil && !taken.contains(candidate.found) {
            matches[candidate.known] = candidate.found
            taken.insert(candidate.found)
        }
        return matches
    }
}
