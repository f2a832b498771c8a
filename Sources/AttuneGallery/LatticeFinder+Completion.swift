import AttuneCore

extension LatticeFinder {
    /// The lattice moved, stretched and spread by single pixels to where the most speaks for it: its rectangles were
    /// measured one by one, and an error of one pixel a tile is several over a row.
    func refined(_ candidate: Candidate) -> Candidate {
        var best = candidate
        for _ in 0..<4 {
            let before = best.score
            for move in LatticeFinder.moves {
                let from = best.lattice
                for distance in (1...evidence.tolerance + 2).flatMap({ [-$0, $0] }) {
                    var lattice = from
                    move(&lattice, distance)
                    guard lattice.gap >= 0, lattice.gapDown >= 0, lattice.tileWidth > 0, lattice.tileHeight > 0,
                        isInFrame(lattice)
                    else { continue }
                    let moved = Candidate(lattice, by: self)
                    if moved.score > best.score { best = moved }
                }
            }
            if best.score == before { break }
        }
        return best
    }

    /// The lattice adjusted to the pixel, with the rows and columns beside it that then speak for it, and adjusted again:
    /// where a line of two pixels is taken for its other one, the next column is out of reach before.
    func completed(_ candidate: Candidate) -> Candidate {
        var best = refined(candidate)
        while let grown = grown(best.lattice).map({ Candidate($0, by: self) }).max(by: { $0.score < $1.score }),
            grown.score > best.score
        {
            best = refined(grown)
        }
        return best
    }

    /// The lattice with one more row or column on one side.
    private func grown(_ lattice: TileLattice) -> [TileLattice] {
        let full = lattice.lastRow == lattice.columns
        var (left, right, top, bottom) = (lattice, lattice, lattice, lattice)
        left.columns += 1
        left.left -= lattice.tileWidth + lattice.gap
        right.columns += 1
        if full {
            left.lastRow += 1
            right.lastRow += 1
        }
        top.rows += 1
        top.top -= lattice.tileHeight + lattice.gapDown
        bottom.rows += 1
        return ([left, right, top] + (full ? bottom.withShorterLastRows() : [])).filter(isInFrame)
    }

    private static let moves: [@Sendable (inout TileLattice, Int) -> Void] = [
        { $0.left += $1 },
        { $0.top += $1 },
        // Wider or higher tiles, from the left or top, and about the middle.
        { $0.tileWidth += $1 },
        {
            $0.tileWidth += $1
            $0.left -= $1 * $0.columns / 2
        },
        { $0.tileHeight += $1 },
        {
            $0.tileHeight += $1
            $0.top -= $1 * $0.rows / 2
        },
        // Wider gaps between tiles that stay, and between tiles that become smaller for it.
        {
            $0.gap += $1
            $0.left -= $1 * ($0.columns - 1) / 2
        },
        {
            $0.gapDown += $1
            $0.top -= $1 * ($0.rows - 1) / 2
        },
        {
            $0.gap += $1
            $0.tileWidth -= $1
        },
        {
            $0.gapDown += $1
            $0.tileHeight -= $1
        },
    ]
}
