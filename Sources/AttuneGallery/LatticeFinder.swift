import AttuneCore

/// Finds the lattices of equal tiles that a few samples may show.
struct LatticeFinder {
    /// The widest gap between tiles, as a share of the frame's width.
    static let widestGap = 1.0 / 50
    /// So many sizes of tiles are tried, those with the best rectangles first.
    static let maximumSizes = 30
    /// So many sizes of which there is a single rectangle; and of larger ones, up to this share of the frame: each of two
    /// large tiles whose lines were measured differently is one.
    static let maximumSingles = 12
    static let maximumLargeSingles = 3
    static let largestSingle = 0.4
    /// What it counts that a lattice lies in the middle of the frame, in perimeters of a tile, for each axis. Services
    /// centre their tiles.
    static let centred: Float = 0.15
    /// What it counts against a last row that is not full that its tiles are not centred, in perimeters of a tile.
    static let unusualLastRow: Float = 0.15
    /// The width over the height of the tiles of most services, and how far a tile may be from it.
    static let usualProportion = 16.0 / 9
    static let proportionTolerance = 0.04
    /// What each such tile counts, in its perimeters; and what speaks against each of fewer than four others: doors and
    /// windows behind people are rectangles too, but not of these proportions.
    static let usualTile: Float = 0.05
    static let unusualTile: Float = 0.2
    /// Where upper and lower sides are edges for a smaller share of their length, on average, there are none.
    static let looseShare: Float = 0.25
    /// Labels are those of cameras that are off where so many tiles hold a face, on average: lines on a slide look like
    /// them.
    static let leastAmongLabels: Float = 1.5
    /// So many lattices of one size of tile are tried.
    static let maximumVariants = 8

    let evidence: LayoutEvidence

    struct Candidate {
        let lattice: TileLattice
        /// In pixels of side.
        let score: Float

        init(_ lattice: TileLattice, by finder: LatticeFinder) {
            self.lattice = lattice
            score = finder.score(of: lattice).total
        }
    }

    /// Lattices that have more for them than against them, a few of each size of tile; best first, to within a few
    /// pixels.
    func lattices() -> [Candidate] {
        let rectangles = RectangleFinder(evidence: evidence).rectangles()
        let classes = sizeClasses(rectangles)
        let candidates = concurrentMap(classes.count) { best(of: classes[$0]) }
        return candidates.joined().sorted { $0.score > $1.score }
    }

    /// Rectangles of about one size.
    private struct SizeClass {
        var width: Int
        var height: Int
        var boxes: [PixelBox]
        var weight: Float
    }

    private func sizeClasses(_ rectangles: [RectangleFinder.Rectangle]) -> [SizeClass] {
        var classes: [SizeClass] = []
        // Sizes that are almost the same lie in the same or in neighbouring buckets; a margin of one all round.
        let (tolerance, bucket) = (evidence.tolerance, evidence.tolerance + 1)
        let columns = evidence.size.width / bucket + 3
        var buckets = Buckets(count: columns * (evidence.size.height / bucket + 3))
        for rectangle in rectangles {
            let box = rectangle.box
            let gain = (rectangle.share - LayoutEvidence.expectedShare) * Float(box.perimeter)
            let middle = (box.height / bucket + 1) * columns + box.width / bucket + 1
            // The first of those that were made.
            var index: Int?
            for row in [middle - columns, middle, middle + columns] {
                for place in row - 1...row + 1 {
                    buckets.forEach(in: place) { near in
                        if near < index ?? .max, abs(classes[near].width - box.width) <= tolerance,
                            abs(classes[near].height - box.height) <= tolerance
                        {
                            index = near
                        }
                    }
                }
            }
            guard let index else {
                buckets.add(classes.count, to: middle)
                classes.append(SizeClass(width: box.width, height: box.height, boxes: [box], weight: gain))
                continue
            }
            let overlaps = classes[index].boxes.contains { $0.sharedArea(with: box) * 5 > box.area }
            if !overlaps {
                classes[index].boxes.append(box)
                classes[index].weight += gain
            }
        }
        classes.sort { $0.weight > $1.weight }
        // A single rectangle has company in a row of equal tiles, and slides are full of single ones.
        let frame = Double(evidence.size.width * evidence.size.height)
        func share(_ size: SizeClass) -> Double { Double(size.width * size.height) / frame }
        // The best first, of those that hold a face and have the usual proportions, of those that hold a face, and of the
        // others: photographs on a slide hold faces too, and so do all rectangles that their sides span.
        func rank(_ size: SizeClass) -> Int {
            guard size.boxes.contains(where: evidence.holdsFace) else { return 2 }
            return LatticeFinder.isUsual(width: size.width, height: size.height) ? 0 : 1
        }
        let single = classes.filter { $0.boxes.count == 1 }
        let ordered = (0...2).flatMap { wanted in single.filter { rank($0) == wanted } }
        return Array(classes.filter { $0.boxes.count > 1 }.prefix(LatticeFinder.maximumSizes))
            + ordered.filter { share($0) < LayoutFitter.largestSmallTile }.prefix(LatticeFinder.maximumSingles)
            + ordered.filter { (LayoutFitter.largestSmallTile..<LatticeFinder.largestSingle).contains(share($0)) }
            .prefix(LatticeFinder.maximumLargeSingles)
    }

    /// The best lattices through the rectangles of one size, each with another number of tiles: tiles that cannot be
    /// seen by their sides are found by what they hold.
    private func best(of size: SizeClass) -> [Candidate] {
        let all = gaps(in: size).flatMap { lattices(of: size, gaps: $0) }.map { Candidate($0, by: self) }
        var best: [Candidate] = []
        for candidate in all.sorted(by: { $0.score > $1.score }) where candidate.score > 0 {
            if best.count >= LatticeFinder.maximumVariants { break }
            if !best.contains(where: { $0.lattice.hasShape(of: candidate.lattice) }) { best.append(candidate) }
        }
        return best
    }

    /// Pixels between tiles, across and down.
    private struct Gaps: Hashable {
        let across: Int
        let down: Int
    }

    /// The gaps between neighbours among the rectangles, the most frequent first; none where there are no neighbours.
    /// Most services leave as much room between rows as between columns, some more for a name.
    ///
    /// They follow from how far apart the middles of neighbours are: a side is measured to a pixel or two, and a gap
    /// between two of them that is wrong by one is wrong by seven over a row.
    private func gaps(in size: SizeClass) -> [Gaps] {
        let widest = max(2, Int(Double(evidence.size.width) * LatticeFinder.widestGap))
        var (across, down): ([Int: Int], [Int: Int]) = ([:], [:])
        for first in size.boxes {
            for second in size.boxes {
                if abs(first.top - second.top) <= evidence.tolerance {
                    let gap = (second.left - first.left + second.right - first.right) / 2 - size.width
                    if (-evidence.tolerance...widest).contains(gap) { across[max(0, gap), default: 0] += 1 }
                } else if abs(first.left - second.left) <= evidence.tolerance {
                    let gap = (second.top - first.top + second.bottom - first.bottom) / 2 - size.height
                    if (-evidence.tolerance...widest).contains(gap) { down[max(0, gap), default: 0] += 1 }
                }
            }
        }
        func frequent(_ counts: [Int: Int], _ number: Int) -> [Int] {
            Array(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key).prefix(number))
        }
        let both = frequent(across.merging(down, uniquingKeysWith: +), 3)
        var found = both.isEmpty ? [Gaps(across: 0, down: 0)] : both.map { Gaps(across: $0, down: $0) }
        for first in frequent(across, 2) {
            for second in frequent(down, 2) where !found.contains(Gaps(across: first, down: second)) {
                found.append(Gaps(across: first, down: second))
            }
        }
        return found
    }

    /// The lattices that the rectangles span, and those that reach a little further.
    private func lattices(of size: SizeClass, gaps: Gaps) -> [TileLattice] {
        anchors(in: size, pitch: size.width + gaps.across).flatMap { lattices(of: size, gaps: gaps, through: $0) }
    }

    /// The best rectangle of each phase: those of a last row that is not full lie half a tile beside the others.
    private func anchors(in size: SizeClass, pitch: Int) -> [PixelBox] {
        var anchors: [PixelBox] = []
        for box in size.boxes where anchors.count < 3 {
            let isNew = anchors.allSatisfy { anchor in
                let rest = abs(box.left - anchor.left) % pitch
                return min(rest, pitch - rest) > pitch / 5
            }
            if isNew { anchors.append(box) }
        }
        return anchors
    }

    private func lattices(of size: SizeClass, gaps: Gaps, through anchor: PixelBox) -> [TileLattice] {
        let (pitchX, pitchY) = (size.width + gaps.across, size.height + gaps.down)
        let slack = evidence.tolerance + 2
        func step(_ distance: Int, _ pitch: Int) -> (index: Int, rest: Int) {
            let index = Int((Double(distance) / Double(pitch)).rounded())
            return (index, distance - index * pitch)
        }
        // Sides drift by a pixel a tile where sizes were rounded.
        let rows = size.boxes.compactMap { box -> (row: Int, box: PixelBox)? in
            let (row, rest) = step(box.top - anchor.top, pitchY)
            return abs(rest) <= slack + abs(row) ? (row, box) : nil
        }
        let columns = rows.compactMap { row, box -> (row: Int, column: Int)? in
            let (column, rest) = step(box.left - anchor.left, pitchX)
            return abs(rest) <= slack + abs(column) ? (row, column) : nil
        }
        guard let firstRow = rows.map(\.row).min(), let lastRow = rows.map(\.row).max(),
            let firstColumn = columns.map(\.column).min(), let lastColumn = columns.map(\.column).max()
        else { return [] }
        // Tiles at the ends of a single row or column may all be black.
        let beyondRows = firstColumn == lastColumn ? 3 : 1
        let beyondColumns = firstRow == lastRow ? 3 : 1
        var found: [TileLattice] = []
        for top in firstRow - beyondRows...firstRow {
            for bottom in lastRow...lastRow + beyondRows {
                for left in firstColumn - beyondColumns...firstColumn {
                    for right in lastColumn...lastColumn + beyondColumns {
                        let full = TileLattice(
                            left: anchor.left + left * pitchX, top: anchor.top + top * pitchY, tileWidth: size.width,
                            tileHeight: size.height, gap: gaps.across, gapDown: gaps.down, rows: bottom - top + 1,
                            columns: right - left + 1, lastRow: right - left + 1)
                        if isInFrame(full) { found += full.withShorterLastRows() }
                    }
                }
            }
        }
        return found
    }

    func isInFrame(_ lattice: TileLattice) -> Bool {
        let (box, slack, size) = (lattice.box, evidence.tolerance + 1, evidence.size)
        return box.left >= -slack && box.top >= -slack && box.right <= size.width + slack
            && box.bottom <= size.height + slack
    }
}
