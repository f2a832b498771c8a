import AttuneCore
import Testing

@testable import AttunePicture

/// Bands are 4 pixels at this size.
struct EdgeFinderTests {
    private let width = 160
    private let height = 96

    /// Two tiles beside each other with so many pixels of black between them; edges where brightness steps.
    @Test(arguments: [
        (60, 160, 80, 0, [80]),
        (160, 60, 81, 0, [81]),
        (100, 100, 80, 0, []),
        (100, 100, 80, 2, [80, 82]),
        // The dimmer side of a narrow gap is lost beside the brighter one.
        (100, 160, 80, 2, [82]),
        (100, 160, 75, 10, [75, 85]),
        (100, 100, 77, 10, [77, 87]),
        // Dark grey on black, and as good as black.
        (26, 16, 80, 0, [80]),
        (21, 16, 80, 0, [80]),
        (20, 16, 80, 0, []),
    ])
    func sidesOfTilesAreFoundToThePixel(left: UInt8, right: UInt8, x: Int, gap: Int, positions: [Int]) {
        var canvas = Canvas(width, height)
        canvas.fill(0..<x, 0..<height, left)
        canvas.fill(x + gap..<width, 0..<height, right)
        let edges = EdgeFinder.edges(in: canvas.picture)
        #expect(edges == positions.map { verticalEdge($0, 0..<height) })
    }

    @Test(arguments: [
        (60, 160, 40, 0, [40]),
        (100, 100, 41, 2, [41, 43]),
        (100, 160, 35, 10, [35, 45]),
    ])
    func rowsAreTreatedAsColumnsAre(upper: UInt8, lower: UInt8, y: Int, gap: Int, positions: [Int]) {
        var canvas = Canvas(width, height)
        canvas.fill(0..<width, 0..<y, upper)
        canvas.fill(0..<width, y + gap..<height, lower)
        #expect(EdgeFinder.edges(in: canvas.picture) == positions.map { horizontalEdge($0, 0..<width) })
    }

    @Test func aTileHasFourSidesAsLongAsItIs() {
        var canvas = Canvas(width, height)
        canvas.fill(40..<120, 24..<72, 150)
        let edges = EdgeFinder.edges(in: canvas.picture)
        #expect(
            Set(edges) == [
                verticalEdge(40, 24..<72), verticalEdge(120, 24..<72), horizontalEdge(24, 40..<120),
                horizontalEdge(72, 40..<120),
            ])
        #expect(edges.map(\.direction) == [.vertical, .vertical, .horizontal, .horizontal])
    }

    @Test(arguments: [(8, 0), (12, 1), (40, 1)])
    func shortEdgesAreLeftOut(length: Int, count: Int) {
        var canvas = Canvas(width, height)
        canvas.fill(80..<width, 20..<20 + length, 150)
        #expect(EdgeFinder.edges(in: canvas.picture).count { $0.direction == .vertical } == count)
    }

    @Test(arguments: [
        (0, [0..<96]),
        (4, [0..<96]),
        (8, [0..<40, 48..<96]),
        (16, [0..<40, 56..<96]),
    ])
    func aGapOfOneBandIsBridged(gap: Int, stretches: [Range<Int>]) {
        var canvas = Canvas(width, height, luma: 90)
        canvas.fill(80..<width, 0..<height, 150)
        // Brightness rises too gently here for an edge.
        for y in 40..<40 + gap { for x in 60..<100 { canvas[x, y] = UInt8(90 + (x - 60) * 60 / 40) } }
        let vertical = EdgeFinder.edges(in: canvas.picture).filter { $0.direction == .vertical }
        #expect(vertical.map { Int($0.start)..<Int($0.end) } == stretches)
        #expect(vertical.allSatisfy { $0.position == 80 })
    }

    @Test(arguments: [0, 1, 2, 4])
    func flatAndNoisyPicturesHaveNone(amplitude: Int) {
        var canvas = Canvas(width, height, luma: 120)
        canvas.addNoise(amplitude, seed: 7)
        #expect(EdgeFinder.edges(in: canvas.picture) == [])
    }

    /// Strong noise makes edges of its own, but short ones.
    @Test func noiseDoesNotMoveAnEdge() {
        var canvas = Canvas(width, height, luma: 60)
        canvas.fill(80..<width, 0..<height, 140)
        canvas.addNoise(6, seed: 3)
        let edges = EdgeFinder.edges(in: canvas.picture)
        #expect(edges.contains(verticalEdge(80, 0..<height)))
        #expect(edges.count { Int($0.end) - Int($0.start) > 60 } == 1)
    }

    /// Pixels to the right for each row.
    @Test(arguments: [1, 2])
    func aSlantedEdgeIsNone(slope: Int) {
        var canvas = Canvas(width, height, luma: 60)
        for y in 0..<height { canvas.fill(min(width, y * slope)..<width, y..<y + 1, 160) }
        #expect(EdgeFinder.edges(in: canvas.picture) == [])
    }

    @Test(arguments: [(1, 1), (2, 2), (3, 5), (7, 4), (16, 1), (1, 64)])
    func theSmallestPicturesHaveNone(width: Int, height: Int) {
        var canvas = Canvas(width, height)
        canvas.addNoise(90, seed: 1)
        #expect(EdgeFinder.edges(in: canvas.picture).allSatisfy { Int($0.position) < max(width, height) })
        #expect(EdgeFinder.edges(in: Canvas(width, height, luma: 99).picture) == [])
    }

    @Test(arguments: [(96, 4), (360, 4), (405, 5), (720, 8), (1_080, 12), (1_508, 17), (2_160, 24)])
    func bandsGrowWithTheFrame(height: Int, band: Int) {
        #expect(EdgeFinder.bandLength(for: PixelSize(width: 1_280, height: height)) == band)
    }
}
