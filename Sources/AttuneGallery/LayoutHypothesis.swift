import AttuneCore

/// Where tiles and a large picture may lie, before it is known what they show.
struct LayoutHypothesis: Hashable {
    /// Nil where there are no small tiles.
    var lattice: TileLattice?
    /// The shared screen or the large tile; nil where there is none, or where the whole frame is one. It lies beside the
    /// lattice, takes the place of whole tiles of it, as a pinned one does, or has the only small tile on it.
    var large: PixelBox?

    init(lattice: TileLattice? = nil, large: PixelBox? = nil) {
        self.lattice = lattice
        self.large = large
    }

    static let wholeFrame = LayoutHypothesis()

    /// The small tiles, row by row: those of the lattice whose place the large picture does not take.
    var tiles: [PixelBox] {
        guard let lattice else { return [] }
        guard let large, !isInset, lattice.box.sharedArea(with: large) > 0 else { return lattice.tiles }
        return lattice.tiles.filter { $0.sharedArea(with: large) * 2 < $0.area }
    }

    /// Whether the only small tile lies on the large picture.
    var isInset: Bool {
        guard let lattice, let large, lattice.count == 1 else { return false }
        return lattice.box.sharedArea(with: large) * 2 > lattice.box.area
    }

    /// Whether the large picture takes the place of tiles.
    var isPinned: Bool {
        guard let lattice else { return false }
        return tiles.count < lattice.count
    }

    /// Whether the tiles and the large picture beside them have a middle, a beginning or an end in common along the side at
    /// which they meet, to within `tolerance` pixels; nil where they do not lie beside each other.
    func isAligned(within tolerance: Int) -> Bool? {
        guard let lattice, let large, !isInset, !isPinned else { return nil }
        let tiles = lattice.box
        let ends = { (first: Int, second: Int) in abs(first - second) <= tolerance }
        if tiles.bottom <= large.top + tolerance || tiles.top >= large.bottom - tolerance {
            return ends(tiles.left, large.left) || ends(tiles.right, large.right)
                || ends((tiles.left + tiles.right) / 2, (large.left + large.right) / 2)
        }
        return ends(tiles.top, large.top) || ends(tiles.bottom, large.bottom)
            || ends((tiles.top + tiles.bottom) / 2, (large.top + large.bottom) / 2)
    }

    /// Whether both stand for the same layout, measured twice.
    func isAlmost(_ other: LayoutHypothesis) -> Bool {
        switch (large, other.large) {
        case (nil, nil): break
        case (let large?, let otherLarge?) where large.overlap(with: otherLarge) >= 0.85: break
        default: return false
        }
        guard let lattice, let otherLattice = other.lattice else { return lattice == nil && other.lattice == nil }
        let (tiles, otherTiles) = (tiles, other.tiles)
        return lattice.hasShape(of: otherLattice) && tiles.count == otherTiles.count
            && zip(tiles, otherTiles).allSatisfy { $0.overlap(with: $1) >= 0.75 }
    }
}
