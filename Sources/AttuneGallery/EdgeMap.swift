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
        columns = LineCoverage(
            edges.map { $0.filter { $0.direction == .vertical } }, positions: size.width, length: size.height,
            tolerance: tolerance)
        rows = LineCoverage(
            edges.map { $0.filter { $0.direction == .horizontal } }, positions: size.height, length: size.width,
            tolerance: tolerance)
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
    private let step: Int
    private let steps: Int
    private let positions: Int
    private let samples: Int
    /// (steps + 1) sums for each position.
    private let sums: [Int32]

    init(_ edges: [[StraightEdge]], positions: Int, length: Int, tolerance: Int) {
        let step = max(2, length / LineCoverage.stepsAlongLine)
        let steps = length / step
        var sums = [Int32](repeating: 0, count: positions * (steps + 1))
        var covered = [Int32](repeating: 0, count: positions * (steps + 1))
        sums.withUnsafeMutableBufferPointer { sums in
            covered.withUnsafeMutableBufferPointer { covered in
                for sample in edges {
                    covered.update(repeating: 0)
                    for edge in sample {
                        let range = min(steps, Int(edge.start) / step)..<max(Int(edge.start), Int(edge.end)) / step
                        for distance in -tolerance...tolerance {
                            let position = Int(edge.position) + distance
                            guard (0..<positions).contains(position) else { continue }
                            let weight = abs(distance) <= 1 ? LineCoverage.onLine : LineCoverage.nearLine
                            for index in range where index < steps {
                                let place = position * (steps + 1) + index + 1
                                covered[place] = max(covered[place], weight)
                            }
                        }
                    }
                    for place in sums.indices { sums[place] += covered[place] }
                }
                for position in 0..<positions {
                    for place in position * (steps + 1) + 1..<max(1, position + 1) * (steps + 1) {
                        sums[place] += sums[place - 1]
                    }
                }
            }
        }
        self.step = step
        self.steps = steps
        self.positions = positions
        samples = edges.count
        self.sums = sums
    }

    @inline(__always)
    func share(at position: Int, from start: Int, to end: Int) -> Float {
        guard position >= 0, position < positions else { return 0 }
        let first = min(max(0, start / step), steps)
        let last = min(max(first, end / step), steps)
        guard last > first else { return 0 }
        let row = position * (steps + 1)
        return Float(sums[row + last] - sums[row + first])
            / Float(LineCoverage.onLine * Int32(samples) * Int32(last - first))
    }
}
