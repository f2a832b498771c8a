import AttuneCore

/// Finds rectangles of a tile's proportions whose sides are edges.
struct RectangleFinder {
    /// The width of a tile over its height. Zoom's are 16:9; Meet and Teams crop cameras to what fits the room there is,
    /// from upright ones on a telephone to twice as wide as high.
    static let proportions = 0.55...2.15
    /// The narrowest tile, as a share of the frame's width: nine beside each other.
    static let narrowestTile = 1.0 / 11
    /// The lowest, as a share of the frame's height.
    static let lowestTile = 1.0 / 16
    /// A side is an edge where this share of it is.
    static let clear: Float = 0.5
    /// Narrower and lower ones, in pixels, are none in any frame: nothing could be seen in them.
    static let smallestTile = PixelSize(width: 8, height: 4)
    /// So many positions with the longest edges are tried in each direction.
    static let maximumPositions = 90
    static let maximumRectangles = 12_000

    let evidence: LayoutEvidence

    struct Rectangle {
        let box: PixelBox
        /// The mean share of its sides that is an edge; sides along the frame's border count as half.
        let share: Float

        /// Whether it comes first where the best do; of those as good the upper ones do, and of these the left ones.
        @inline(__always)
        func isBefore(_ other: Rectangle) -> Bool {
            share != other.share ? share > other.share : box < other.box
        }
    }

    /// Best first; of rectangles that are almost the same only the best.
    func rectangles() -> [Rectangle] {
        let (xs, ys) = (positions(.vertical), positions(.horizontal))
        let size = evidence.size
        let narrowest = max(
            RectangleFinder.smallestTile.width, Int(Double(size.width) * RectangleFinder.narrowestTile))
        let lowest = max(
            RectangleFinder.smallestTile.height, Int(Double(size.height) * RectangleFinder.lowestTile))
        let sides = ClearSides(columns: xs, rows: ys, lowest: lowest, evidence: evidence)
        let found = concurrentMap(xs.count) { left in
            let found = xs.indices[(left + 1)...].filter { xs[$0] - xs[left] >= narrowest }.flatMap { right in
                let span = Span(left: left, right: right, from: xs[left], to: xs[right])
                return rectangles(in: span, lowest: lowest, ys: ys, sides: sides)
            }
            return found.sorted { $0.isBefore($1) }
        }
        // What is sorted in long runs already takes a third of the time.
        return distinct(found.joined().sorted { $0.isBefore($1) })
    }

    /// Two columns of pixels, by their numbers among those that are tried and by their positions.
    private struct Span {
        let left: Int
        let right: Int
        let from: Int
        let to: Int
        var width: Int { to - from }
    }

    /// Those between two columns of pixels; at least one of the upper and the lower side is an edge.
    private func rectangles(in span: Span, lowest: Int, ys: [Int], sides: ClearSides) -> [Rectangle] {
        let (width, proportions) = (Double(span.width), RectangleFinder.proportions)
        let heights =
            max(lowest, Int(width / proportions.upperBound))...max(lowest, Int(width / proportions.lowerBound))
        let isClear = ys.map { y in
            let box = PixelBox(left: span.from, top: y, right: span.to, bottom: y + heights.lowerBound)
            return (evidence.share(ofSide: 2, of: box) ?? 1) >= RectangleFinder.clear
        }
        var found: [Rectangle] = []
        func add(_ upper: Int, _ lower: Int) {
            // Most have neither a left nor a right side, and are none.
            if ys[lower] - ys[upper] <= span.width, !sides.isClear(column: span.left, upper: upper, lower: lower),
                !sides.isClear(column: span.right, upper: upper, lower: lower)
            {
                return
            }
            let box = PixelBox(left: span.from, top: ys[upper], right: span.to, bottom: ys[lower])
            if let share = share(of: box) { found.append(Rectangle(box: box, share: share)) }
        }
        for clear in ys.indices where isClear[clear] {
            for lower in ys.indices[(clear + 1)...] {
                let height = ys[lower] - ys[clear]
                if height > heights.upperBound { break }
                if height >= heights.lowerBound { add(clear, lower) }
            }
            for upper in ys.indices[..<clear].reversed() {
                let height = ys[clear] - ys[upper]
                if height > heights.upperBound { break }
                if height >= heights.lowerBound, !isClear[upper] { add(upper, clear) }
            }
        }
        return found
    }

    private func distinct(_ rectangles: [Rectangle]) -> [Rectangle] {
        // Rectangles that are almost the same lie in the same or in neighbouring buckets; a margin of one all round.
        let bucket = 2 * evidence.tolerance + 1
        let columns = evidence.size.width / bucket + 3
        var buckets = Buckets(count: columns * (evidence.size.height / bucket + 3))
        var distinct: [Rectangle] = []
        // The sides of those, which are gone through for each rectangle.
        var sides: [SIMD4<Int32>] = []
        let tolerance = SIMD4(repeating: Int32(2 * evidence.tolerance))
        for rectangle in rectangles where distinct.count < RectangleFinder.maximumRectangles {
            let box = rectangle.box
            let own = SIMD4(Int32(box.left), Int32(box.top), Int32(box.right), Int32(box.bottom))
            let middle = (box.top / bucket + 1) * columns + box.left / bucket + 1
            var isKnown = false
            for row in [middle - columns, middle, middle + columns] {
                for place in row - 1...row + 1 where !isKnown {
                    isKnown = buckets.contains(in: place) {
                        let difference = sides[$0] &- own
                        return all((difference .<= tolerance) .& (difference .>= 0 &- tolerance))
                    }
                }
            }
            if isKnown { continue }
            buckets.add(distinct.count, to: middle)
            distinct.append(rectangle)
            sides.append(own)
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
            if share >= RectangleFinder.clear { clear += 1 }
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
