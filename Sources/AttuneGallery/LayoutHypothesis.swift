/// Where tiles and a large picture may lie, before it is known what they show.
struct LayoutHypothesis: Hashable {
    /// Nil where there are no small tiles.
    var lattice: TileLattice?
    /// The shared screen or the large tile; nil where there is none, or where the whole frame is one.
    var large: PixelBox?

    static let wholeFrame = LayoutHypothesis(lattice: nil, large: nil)

    /// Whether both stand for the same layout, measured twice.
    func isAlmost(_ other: LayoutHypothesis, within tolerance: Int) -> Bool {
        switch (large, other.large) {
        case (nil, nil): break
        case (let large?, let otherLarge?) where large.isAlmost(otherLarge, within: 2 * tolerance): break
        default: return false
        }
        guard let lattice, let otherLattice = other.lattice else { return lattice == nil && other.lattice == nil }
        return lattice.count == otherLattice.count && lattice.columns == otherLattice.columns
            && zip(lattice.tiles, otherLattice.tiles).allSatisfy { $0.isAlmost($1, within: 2 * tolerance) }
    }
}
