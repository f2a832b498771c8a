/// Where tiles and a large picture may lie, before it is known what they show.
struct LayoutHypothesis: Hashable {
    /// Nil where there are no small tiles.
    var lattice: TileLattice?
    /// The shared screen or the large tile; nil where there is none, or where the whole frame is one.
    var large: PixelBox?

    static let wholeFrame = LayoutHypothesis(lattice: nil, large: nil)

    /// Whether both stand for the same layout, measured twice.
    func isAlmost(_ other: LayoutHypothesis) -> Bool {
        switch (large, other.large) {
        case (nil, nil): break
        case (let large?, let otherLarge?) where large.overlap(with: otherLarge) >= 0.85: break
        default: return false
        }
        guard let lattice, let otherLattice = other.lattice else { return lattice == nil && other.lattice == nil }
        return lattice.hasShape(of: otherLattice)
            && zip(lattice.tiles, otherLattice.tiles).allSatisfy { $0.overlap(with: $1) >= 0.75 }
    }
}
