import AttuneCore

extension LatticeFinder {
    /// At how many ends of a stretched last row there is nothing where a centred or a leading one would leave room.
    private func emptyEnds(of lattice: TileLattice, _ tiles: [PixelBox]) -> Int {
        guard lattice.lastRow < lattice.columns, lattice.lastRowPlace == .stretched,
            let first = tiles.suffix(lattice.lastRow).first, let last = tiles.last
        else { return 0 }
        let room = max(1, (lattice.columns - lattice.lastRow) * (lattice.tileWidth + lattice.gap) / 2 - lattice.gap)
        var (left, right) = (first, last)
        left.right = left.left + room
        right.left = right.right - room
        return [left, right].count { evidence.isEmpty($0) }
    }

    /// Tiles of a first or last row or column in which nothing tells one tile from the next: no face, no label, and no edge
    /// between them or hardly any around them. A window beside a gallery has sides of its own, but no lines where the rows of
    /// the gallery meet.
    private func looseTiles(of lattice: TileLattice, _ tiles: [PixelBox]) -> Int {
        let rows = lattice.lastRow == lattice.columns ? lattice.rows : lattice.rows - 1
        guard lattice.columns > 1, rows > 1 else { return 0 }
        func isLoose(_ outer: [PixelBox], sides: [Int]) -> Bool {
            guard !outer.contains(where: { evidence.holdsFace($0) || evidence.isLabelled($0) }) else { return false }
            let isJoined = outer.allSatisfy { tile in
                let shares = sides.compactMap { evidence.share(ofSide: $0, of: tile) }
                return shares.reduce(0, +) < LatticeFinder.looseShare * Float(shares.count)
            }
            return isJoined || outer.count { evidence.support(of: $0) > 0 } * 2 < outer.count
        }
        let columns = [0, lattice.columns - 1].map { column in (0..<rows).map { tiles[$0 * lattice.columns + column] } }
        return columns.filter { isLoose($0, sides: [2, 3]) }.reduce(0) { $0 + $1.count }
    }

    /// Whether a tile has the proportions of most services' tiles.
    static func isUsual(width: Int, height: Int) -> Bool {
        abs(Double(width) / Double(max(1, height)) / usualProportion - 1) <= proportionTolerance
    }

    /// What the proportions of its tiles say for a lattice, in perimeters of each tile that is not empty and whose sides speak for it.
    private static func usual(_ lattice: TileLattice, isFew: Bool) -> Float {
        if isUsual(width: lattice.tileWidth, height: lattice.tileHeight) { return usualTile }
        return isFew ? -unusualTile : 0
    }

    /// Whether a tile has a good part along one side in which there is nothing: it is larger than what it shows.
    private func isLoose(_ tile: PixelBox) -> Bool {
        let (across, down) = (tile.width * 3 / 10, tile.height * 3 / 10)
        var parts = [tile, tile, tile, tile]
        parts[0].right = tile.left + across
        parts[1].left = tile.right - across
        parts[2].bottom = tile.top + down
        parts[3].top = tile.bottom - down
        return parts.contains(where: evidence.isEmpty)
    }

    /// What speaks for and against a lattice.
    ///
    /// - Parameter large: what takes the place of tiles, which then count nothing.
    func score(of lattice: TileLattice, without large: PixelBox? = nil) -> LayoutScore {
        let perimeter = Float(lattice.tilePerimeter)
        var score = LayoutScore()
        let all = lattice.tiles
        let tiles = large == nil ? all : LayoutHypothesis(lattice: lattice, large: large).tiles
        let faces = evidence.faces(in: lattice, without: large)
        let isFew =
            tiles.count < LayoutFitter.tilesInWindow
            || faces.holders < Float(tiles.count) * LayoutFitter.holdingShare
        let hasLabels = !isFew && faces.holders >= LatticeFinder.leastAmongLabels
        var seen = 0
        for tile in tiles {
            let support = evidence.support(of: tile)
            score.sides += support
            if evidence.isEmpty(tile) {
                score.emptyTiles += LayoutEvidence.emptyTile * perimeter
            } else if support > 0 {
                seen += 1
            }
            if hasLabels, evidence.isLabelled(tile), !evidence.holdsFace(tile) {
                score.labels += LayoutEvidence.labelledTile * perimeter
            }
        }
        score.emptyTiles +=
            LayoutEvidence.emptyTile * perimeter
            * (Float(emptyEnds(of: lattice, all)) + Float(looseTiles(of: lattice, all)) / 2)
        score.faces = LayoutEvidence.heldFace * faces.held
        score.crowdedTiles = faces.crowded
        score.facesAcross = LayoutEvidence.faceAcross * perimeter * faces.across
        let box = lattice.box
        let slack = 2 * evidence.tolerance + lattice.columns
        if abs(box.left + box.right - evidence.size.width) <= slack { score.place += LatticeFinder.centred * perimeter }
        if abs(box.top + box.bottom - evidence.size.height) <= slack {
            score.place += LatticeFinder.centred * perimeter
        }
        if lattice.lastRow < lattice.columns, lattice.lastRowPlace != .centred {
            score.place -= LatticeFinder.unusualLastRow * perimeter
        }
        score.holders = faces.holders
        score.isFew = isFew
        let usual = LatticeFinder.usual(lattice, isFew: tiles.count < LayoutFitter.tilesInWindow)
        score.place += usual * perimeter * Float(seen)
        if usual < 0 {
            score.emptyTiles += LayoutEvidence.emptyTile / 2 * perimeter * Float(tiles.count(where: isLoose))
        }
        return score
    }
}
