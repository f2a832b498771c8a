import AttuneCore

/// Finds straight horizontal and vertical edges in a frame: sides of tiles, of screens, of bars.
///
/// Along a side of a tile the brightness steps at the same column in row after row, whatever the tiles show. So the
/// step of each column is averaged over bands of rows; where it stands out from the columns around it, the band has an
/// edge there, and bands one below the other make one edge. Rows are treated in the same way. Within content such
/// edges are rarer and shorter, and they move.
public struct EdgeFinder {
    /// The step of brightness, in levels, from which on there can be an edge. Tiles of dark grey on black have 10.
    static let minimumStep: Float = 4
    /// How many times the step must be that of its surroundings, which are `surroundings` pixels to either side.
    static let prominence: Float = 1.6
    static let surroundings = 4...8
    /// A step is the largest among its neighbours up to this many pixels to either side.
    static let neighbours = 3
    /// Edges that run over fewer bands are left out: text and faces are full of them.
    static let minimumBands = 3
    /// So many bands without an edge do not end one.
    static let maximumGap = 1
    /// A frame has at most this many edges, the first ones of each direction; a page of text has a few hundred.
    static let maximumCount = 4_096

    /// The edges of the frame's luma; vertical ones first, in the order in which they end.
    public static func edges(in picture: PixelBuffer) -> [StraightEdge] {
        let band = bandLength(for: picture.size)
        return picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = UnsafeBufferPointer(rebasing: bytes[picture.lumaRange])
            let vertical = BandSteps(acrossColumnsOf: luma, size: picture.size, band: band)
            let horizontal = BandSteps(acrossRowsOf: luma, size: picture.size, band: band)
            return edges(in: vertical, .vertical) + edges(in: horizontal, .horizontal)
        }
    }

    /// Pixels in a band: 8 at 720 rows, at least 4.
    static func bandLength(for size: PixelSize) -> Int {
        max(4, (size.height + 45) / 90)
    }

    private static func edges(in steps: BandSteps, _ direction: StraightEdge.Direction) -> [StraightEdge] {
        var chains = EdgeChains(positions: steps.positions)
        for band in 0..<steps.bands {
            chains.extend(with: positionsOfEdges(in: steps, band: band), band: band)
        }
        return chains.finish().prefix(maximumCount).map { chain in
            StraightEdge(
                direction: direction, position: UInt16(chain.position), start: UInt16(chain.first * steps.bandLength),
                end: UInt16((chain.last + 1) * steps.bandLength))
        }
    }

    /// Where the step of a band stands out.
    private static func positionsOfEdges(in steps: BandSteps, band: Int) -> [Int] {
        let row = band * steps.positions
        let reach = surroundings.upperBound
        var found: [Int] = []
        steps.values.withUnsafeBufferPointer { values in
            func step(_ position: Int) -> Float { values[row + min(max(position, 0), steps.positions - 1)] }
            for position in 0..<steps.positions where values[row + position] > minimumStep {
                let own = values[row + position]
                let isLargest = (1...neighbours).allSatisfy { own >= step(position - $0) && own >= step(position + $0) }
                guard isLargest else { continue }
                var around: Float = 0
                for distance in surroundings { around += step(position - distance) + step(position + distance) }
                around /= Float(2 * (reach - surroundings.lowerBound + 1))
                if own > prominence * around + 1 { found.append(position) }
            }
        }
        return found
    }
}

/// The mean step of brightness at each position, band by band.
struct BandSteps {
    let positions: Int
    let bands: Int
    let bandLength: Int
    /// In levels: bands × positions values.
    let values: [Float]

    /// Steps between columns, bands of rows.
    init(acrossColumnsOf luma: UnsafeBufferPointer<UInt8>, size: PixelSize, band: Int) {
        let (width, bands) = (size.width, size.height / band)
        var sums = [Int32](repeating: 0, count: width * bands)
        sums.withUnsafeMutableBufferPointer { sums in
            for row in 0..<bands * band {
                let line = UnsafeBufferPointer(rebasing: luma[row * width..<(row + 1) * width])
                let target = row / band * width
                for x in 2..<max(2, width - 1) {
                    // In 16 bits, of which a processor takes twice as many at once.
                    let step = Int16(line[x]) &+ Int16(line[x &+ 1]) &- Int16(line[x &- 1]) &- Int16(line[x &- 2])
                    sums[target &+ x] &+= Int32(max(step, 0 &- step))
                }
            }
        }
        self.init(sums: sums, positions: width, bands: bands, bandLength: band)
    }

    /// Steps between rows, bands of columns.
    init(acrossRowsOf luma: UnsafeBufferPointer<UInt8>, size: PixelSize, band: Int) {
        let (width, height, bands) = (size.width, size.height, size.width / band)
        var sums = [Int32](repeating: 0, count: height * bands)
        var steps = [Int16](repeating: 0, count: width)
        sums.withUnsafeMutableBufferPointer { sums in
            steps.withUnsafeMutableBufferPointer { steps in
                for y in 2..<max(2, height - 1) {
                    // Each line by itself: an index that is added up is checked at every pixel.
                    func line(_ y: Int) -> UnsafeBufferPointer<UInt8> {
                        UnsafeBufferPointer(rebasing: luma[y * width..<(y + 1) * width])
                    }
                    let (second, first, upper, lower) = (line(y - 2), line(y - 1), line(y), line(y + 1))
                    for x in 0..<width {
                        // In 16 bits, of which a processor takes twice as many at once.
                        let below = Int16(upper[x]) &+ Int16(lower[x])
                        let above = Int16(first[x]) &+ Int16(second[x])
                        steps[x] = max(below &- above, above &- below)
                    }
                    for position in 0..<bands {
                        let part = UnsafeBufferPointer(rebasing: steps[position * band..<(position + 1) * band])
                        var sum: Int32 = 0
                        for step in part { sum &+= Int32(step) }
                        sums[position * height + y] = sum
                    }
                }
            }
        }
        self.init(sums: sums, positions: height, bands: bands, bandLength: band)
    }

    private init(sums: [Int32], positions: Int, bands: Int, bandLength: Int) {
        self.positions = positions
        self.bands = bands
        self.bandLength = bandLength
        // A step is between means of two pixels each.
        let scale = 1 / Float(2 * bandLength)
        values = sums.map { Float($0) * scale }
    }
}
