import AttuneCore

/// Finds rectangles of a camera's proportions whose sides are edges.
struct RectangleFinder {
    /// Tiles are 16:9 in every service; what a camera sends in other proportions has bars in its tile.
    static let proportion = 16.0 / 9.0
    /// The narrowest tile, as a share of the frame's width: nine beside each other.
    static let narrowestTile = 1.0 / 11
    /// Narrower and lower ones, in pixels, are none in any frame: nothing could be seen in them.
    static let smallestTile = PixelSize(width: 8, height: 4)
    /// So many positions with the longest edges are tried in each direction.
    static let maximumPositions = 90
    static let maximumRectangles = 600

    let evidence: LayoutEvidence

    struct Rectangle {
        let box: PixelBox
        /// The mean share of its sides that is an edge; sides along the frame's border count as half.
        let share: Float
    }

    /// Best first; of rectangles that are almost the same only the best.
    func rectangles() -> [Rectangle] {
        let (xs, ys) = (positions(.vertical), positions(.horizontal))
        let size = evidence.size
        let narrowest = max(
            RectangleFinder.smallestTile.width, Int(Double(size.width) * RectangleFinder.narrowestTile))
        let slack = evidence.tolerance + 1
        // For each row of pixels the number of positions above it.
        var above = [Int](repeating: 0, count: size.height + 2)
        for y in ys { above[y + 1] += 1 }
        for row in 1..<above.count { above[row] += above[row - 1] }
        var found: [Rectangle] = []
        for (index, left) in xs.enumerated() {
            for right in xs[(index + 1)...] where right - left >= narrowest {
                let height = Int((Double(right - left) / RectangleFinder.proportion).rounded())
                for top in ys where top + height <= size.height + slack {
                    let first = above[min(size.height, max(0, top + height - slack))]
                    let last = above[min(size.height + 1, top + height + slack + 1)]
                    for bottom in ys[first..<max(first, last)]
                    where bottom - top >= RectangleFinder.smallestTile.height {
                        let box = PixelBox(left: left, top: top, right: right, bottom: bottom)
                        if let share = share(of: box) { found.append(Rectangle(box: box, share: share)) }
                    }
                }
            }
        }
        return distinct(found.sorted { ($0.share, $1.box) > ($1.share, $0.box) })
    }

    private func distinct(_ rectangles: [Rectangle]) -> [Rectangle] {
        // Rectangles that are almost the same lie in the same or in neighbouring buckets.
        let bucket = 2 * evidence.tolerance + 1
        var buckets: [Int: [PixelBox]] = [:]
        var distinct: [Rectangle] = []
        for rectangle in rectangles where distinct.count < RectangleFinder.maximumRectangles {
            let (row, column) = (rectangle.box.top / bucket, rectangle.box.left / bucket)
            let keys = (-1...1).flatMap { down in (-1...1).map { (row + down) * 65_536 + column + $0 } }
            let isKnown = keys.contains { key in
                buckets[key]?.contains { $0.isAlmost(rectangle.box, within: 2 * evidence.tolerance) } ?? false
            }
            if isKnown { continue }
            distinct.append(rectangle)
            buckets[row * 65_536 + column, default: []].append(rectangle.box)
        }
        return distinct
    }

    /// Nil where more than one side, or one of only two, is no edge for the most part.
    private func share(of box: PixelBox) -> Float? {
        // Asked for millions of boxes, most of which two sides rule out: no array, and no side more than needed.
        var (sum, sides, clear): (Float, Int, Int) = (0, 0, 0)
        for side in 0..<4 {
            guard let share = evidence.share(ofSide: side, of: box) else { continue }
            sum += share
            sides += 1
            if share >= 0.5 { clear += 1 }
            if sides - clear > 1 { return nil }
        }
        guard sides >= 2, clear >= max(2, sides - 1) else { return nil }
        return (sum + 0.5 * Float(4 - sides)) / 4
    }

    /// Where the `count` longest edges are, and the frame's borders; in rising order.
    func positions(_ direction: StraightEdge.Direction, count: Int = maximumPositions) -> [Int] {
        let length = direction == .vertical ? evidence.size.width : evidence.size.height
        var weights = [Int](repeating: 0, count: length)
        for edge in evidence.edges.joined() where edge.direction == direction && Int(edge.position) < length {
            weights[Int(edge.position)] += Int(edge.end) - Int(edge.start)
        }
        let smooth = weights.indices.map { index in
            (max(0, index - 1)...min(length - 1, index + 1)).reduce(0) { $0 + weights[$1] }
        }
        // Of neighbours with the same sum the one with the longest edges of its own.
        func order(_ index: Int) -> (Int, Int) { (smooth[index], weights[index]) }
        let peaks = smooth.indices.filter { index in
            smooth[index] > 0 && (index == 0 || order(index) > order(index - 1))
                && (index == length - 1 || order(index) >= order(index + 1))
        }
        let longest = peaks.sorted { (smooth[$0], $1) > (smooth[$1], $0) }.prefix(count)
        return Array(Set(longest + [0, length])).sorted()
    }
}
