import AttuneCore

extension LayoutFitter {
    /// Large rectangles of any proportions whose sides are edges; the best first.
    func largeBoxes() -> [PixelBox] {
        let size = evidence.size
        let finder = RectangleFinder(evidence: evidence)
        let xs = finder.positions(.vertical, count: LayoutFitter.largeSides)
        let ys = finder.positions(.horizontal, count: LayoutFitter.largeSides)
        var found: [(box: PixelBox, support: Float)] = []
        for (index, left) in xs.enumerated() {
            for right in xs[(index + 1)...] where (right - left) * 3 > size.width {
                for (row, top) in ys.enumerated() {
                    for bottom in ys[(row + 1)...] where (bottom - top) * 3 > size.height {
                        let box = PixelBox(left: left, top: top, right: right, bottom: bottom)
                        let share = Double(box.area) / Double(size.width * size.height)
                        guard share > LayoutFitter.smallestLarge, share < 1,
                            LayoutFitter.largeProportions.contains(Double(box.width) / Double(box.height))
                        else { continue }
                        let support = evidence.support(of: box)
                        // The bar beside a narrow gallery has edges all around it, and nothing in it.
                        if support > 0, !evidence.isEmpty(box) { found.append((box, support)) }
                    }
                }
            }
        }
        let ordered = found.sorted { ($0.support, $1.box) > ($1.support, $0.box) }.map(\.box)
        var distinct: [PixelBox] = []
        for box in ordered where distinct.count < LayoutFitter.maximumLarge {
            if distinct.allSatisfy({ $0.overlap(with: box) < LayoutFitter.sameLarge }) { distinct.append(box) }
        }
        return distinct
    }

    /// What may take the place of two by two or three by three tiles: where the lines of the lattice within are no
    /// edges. A large picture of which nothing but the tiles around it tells has them as its sides.
    func pinnedBoxes(in lattice: TileLattice) -> [PixelBox] {
        let full = lattice.withAllLastRows()[0]
        let tiles = full.tiles
        var found: [(box: PixelBox, support: Float)] = []
        for span in 2...3 where full.rows > span || full.columns > span {
            for row in 0..<max(0, full.rows - span + 1) {
                for column in 0..<max(0, full.columns - span + 1) {
                    let first = tiles[row * full.columns + column]
                    let last = tiles[(row + span - 1) * full.columns + column + span - 1]
                    let inner = [(1, first), (3, first), (0, last), (2, last)].compactMap {
                        evidence.share(ofSide: $0.0, of: $0.1)
                    }
                    guard inner.allSatisfy({ $0 < LayoutEvidence.expectedShare }) else { continue }
                    // Cameras that are off, dark on dark, have no lines between them either.
                    let covered = (row..<row + span).flatMap { row in
                        (column..<column + span).map { tiles[row * full.columns + $0] }
                    }
                    guard covered.count(where: evidence.isLabelled) * 2 < covered.count else { continue }
                    let box = PixelBox(left: first.left, top: first.top, right: last.right, bottom: last.bottom)
                    let support = evidence.support(of: box)
                    if support > 0, !evidence.isEmpty(box) { found.append((box, support)) }
                }
            }
        }
        return found.sorted { ($0.support, $1.box) > ($1.support, $0.box) }.map(\.box)
    }
}
