import AttuneCore

/// The straight edges of a few samples, arranged so that it is quick to ask how much of a line is an edge.
struct EdgeMap {
    /// Edges this many pixels away, or fewer, count as lying on the line: 2 at 1280 columns and less.
    let tolerance: Int
    private let columns: LineCoverage
    private let rows: LineCoverage

    /// - Parameter edges: those of each sample.
    init(_ edges: [[StraightEdge]], size: PixelSize) {
        tolerance = EdgeMap.tolerance(for: size)
        let tolerance = tolerance
        let both = concurrentMap(2) { number in
            let isVertical = number == 0
            return LineCoverage(
                edges.map { $0.filter { ($0.direction == .vertical) == isVertical } },
                positions: isVertical ? size.width : size.height, length: isVertical ? size.height : size.width,
                tolerance: tolerance)
        }
        (columns, rows) = (both[0], both[1])
    }

    static func tolerance(for size: PixelSize) -> Int { max(2, size.width / 640) }

    /// The share, 0…1, of the column of pixels at `x` from `top` to `bottom` along which an edge runs.
    func vertical(x: Int, top: Int, bottom: Int) -> Float {
        columns.share(at: x, from: top, to: bottom)
    }

    /// The share, 0…1, of the row of pixels at `y` from `left` to `right` along which an edge runs.
    func horizontal(y: Int, left: Int, right: Int) -> Float {
        rows.share(at: y, from: left, to: right)
    }
}

/// For each position how much of a line there is an edge up to each step along it.
private struct LineCoverage {
    /// An edge that lies on the line, or a pixel beside it, counts this much; one within the tolerance a little less,
    /// so that of lines near each other the middle one is best.
    private static let onLine: Int32 = 10
    private static let nearLine: Int32 = 7
    /// Steps along a line; an edge is three bands long, of which there are 90.
    private static let stepsAlongLine = 120

    /// Pixels along the line in one step.
    private let steps: Int
    /// The step that each pixel of the line is in, at most `steps`: asked for so often that dividing takes long.
    private let stepOfPixel: [Int32]
    private let samples: Int
    /// The row of sums of each position; -1 where no edge is near.
    private let rows: [Int32]
    /// (steps + 1) sums in each row.
    private let sums: [Int32]

    init(_ edges: [[StraightEdge]], positions: Int, length: Int, tolerance: Int) {
        let step = max(2, length / LineCoverage.stepsAlongLine)
        let steps = length / step
        let (rows, count) = LineCoverage.rows(edges, positions: positions, tolerance: tolerance)
        // Of all samples together; in as few bytes as hold those of some thousand samples, because all are gone through.
        var weights = [UInt16](repeating: 0, count: count * (steps + 1))
        var covered = [UInt8](repeating: 0, count: weights.count)
        weights.withUnsafeMutableBufferPointer { weights in
            covered.withUnsafeMutableBufferPointer { covered in
                for sample in edges {
                    covered.update(repeating: 0)
                    for edge in sample {
                        let first = min(steps, Int(edge.start) / step)
                        let last = min(steps, max(Int(edge.start), Int(edge.end)) / step)
                        for distance in -tolerance...tolerance {
                            let position = Int(edge.position) + distance
                            guard (0..<positions).contains(position) else { continue }
                            let weight = UInt8(abs(distance) <= 1 ? LineCoverage.onLine : LineCoverage.nearLine)
                            let row = Int(rows[position]) * (steps + 1)
                            for place in row + first + 1..<row + last + 1 {
                                covered[place] = max(covered[place], weight)
                            }
                        }
                    }
                    for place in weights.indices { weights[place] &+= UInt16(covered[place]) }
                }
            }
        }
        var sums = [Int32](repeating: 0, count: weights.count)
        for row in 0..<count {
            var sum: Int32 = 0
            for place in row * (steps + 1) + 1..<(row + 1) * (steps + 1) {
                sum += Int32(weights[place])
                sums[place] = sum
            }
        }
        self.steps = steps
        stepOfPixel = (0...max(length, steps * step)).map { Int32(min($0 / step, steps)) }
        self.rows = rows
        samples = edges.count
        self.sums = sums
    }

    /// A row for each position that an edge of any sample lies on or near to, and how many there are: of most frames a
    /// small part of all positions.
    private static func rows(
        _ edges: [[StraightEdge]], positions: Int, tolerance: Int
    ) -> (rows: [Int32], count: Int) {
        var rows = [Int32](repeating: -1, count: positions)
        var count = 0
        for edge in edges.joined() {
            let position = Int(edge.position)
            for near in max(
                0, position - tolerance)..<max(max(0, position - tolerance), min(positions, position + tolerance + 1))
            where rows[near] < 0 {
                rows[near] = Int32(count)
                count += 1
            }
        }
        return (rows, count)
    }

    @inline(__always)
    func share(at position: Int, from start: Int, to end: Int) -> Float {
        guard position >= 0, position < rows.count, rows[position] >= 0 else { return 0 }
        let first = Int(stepOfPixel[min(max(0, start), stepOfPixel.count - 1)])
        let last = Int(stepOfPixel[min(max(0, end), stepOfPixel.count - 1)])
        guard last > first else { return 0 }
        let row = Int(rows[position]) * (steps + 1)
        return Float(sums[row + last] - sums[row + first])
            / Float(LineCoverage.onLine * Int32(samples) * Int32(last - first))
    }
}
