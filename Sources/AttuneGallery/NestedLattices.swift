/// Layouts of which one divides the tiles of another.
///
/// Cameras that are off are dark on a dark ground, with no edge between two of them: a gallery in which most are off looks
/// like one of fewer, larger tiles. But every line of the coarse lattice is one of the fine lattice too, so where tiles
/// are seen that only the fine one has, all that speaks for the coarse one speaks for the fine one.
struct NestedLattices {
    /// A tile of the fine lattice is seen where its sides within the coarse tile are edges in this share of their length.
    /// A single picture hardly ever has two such lines that meet at a quarter of its tile.
    static let seenShare: Float = 0.75
    /// So many tiles must be seen.
    static let seenTiles = 2
    /// A tile is divided by no fewer than this many.
    static let fewestParts = 4

    /// A coarse and a fine layout by their position, and the tiles of the fine one with the sides (0…3: left, right,
    /// upper, lower) that lie within a coarse tile.
    struct Pair: Equatable {
        let coarse: Int
        let fine: Int
        let parts: [Part]
    }

    struct Part: Equatable {
        let tile: PixelBox
        let innerSides: [Int]
    }

    let pairs: [Pair]

    init(_ hypotheses: [LayoutHypothesis]) {
        pairs = hypotheses.indices.flatMap { coarse in
            hypotheses.indices.compactMap { fine -> Pair? in
                let parts = NestedLattices.parts(of: hypotheses[coarse], in: hypotheses[fine])
                return parts.isEmpty ? nil : Pair(coarse: coarse, fine: fine, parts: parts)
            }
        }
    }

    /// The scores with those of fine layouts raised above those of the coarse ones that they are seen to divide: just
    /// above, so that against every other layout a fine one counts as much as the coarse one would.
    func raised(_ scores: [Float], by evidence: LayoutEvidence) -> [Float] {
        var raised = scores
        for pair in pairs {
            let seen = pair.parts.count { NestedLattices.isSeen($0, by: evidence) }
            guard seen >= NestedLattices.seenTiles else { continue }
            raised[pair.fine] = max(raised[pair.fine], scores[pair.coarse] + 1)
        }
        return raised
    }

    private static func isSeen(_ part: Part, by evidence: LayoutEvidence) -> Bool {
        var (length, seen): (Float, Float) = (0, 0)
        for side in part.innerSides {
            guard let share = evidence.share(ofSide: side, of: part.tile) else { return false }
            let sideLength = Float(side < 2 ? part.tile.height : part.tile.width)
            length += sideLength
            seen += share * sideLength
        }
        return length > 0 && seen >= seenShare * length
    }

    /// All tiles of the fine layout where they fill the coarse tiles, four or more in each; none where they do not.
    private static func parts(of coarse: LayoutHypothesis, in fine: LayoutHypothesis) -> [Part] {
        let (tiles, parts) = (coarse.tiles, fine.tiles)
        guard !tiles.isEmpty, tiles.count < parts.count, hasSameLarge(coarse, fine) else { return [] }
        var found: [Part] = []
        for tile in tiles {
            let inside = parts.filter { Double($0.sharedArea(with: tile)) >= 0.9 * Double($0.area) }
            let area = inside.reduce(0) { $0 + $1.area }
            guard inside.count >= fewestParts, Double(area) >= 0.8 * Double(tile.area) else { return [] }
            found += inside.map { Part(tile: $0, innerSides: innerSides(of: $0, in: tile)) }
        }
        return found.count == parts.count ? found : []
    }

    private static func hasSameLarge(_ first: LayoutHypothesis, _ second: LayoutHypothesis) -> Bool {
        switch (first.large, second.large) {
        case (nil, nil): true
        case (let first?, let second?): first.overlap(with: second) >= 0.85
        default: false
        }
    }

    private static func innerSides(of part: PixelBox, in tile: PixelBox) -> [Int] {
        let distances = [
            (part.left - tile.left, part.width), (tile.right - part.right, part.width),
            (part.top - tile.top, part.height), (tile.bottom - part.bottom, part.height),
        ]
        return distances.indices.filter { distances[$0].0 * 4 > distances[$0].1 }
    }
}
