import AttuneCore
import Testing

@testable import AttuneGallery

struct EdgeMapTests {
    private static let size = PixelSize(width: 1_280, height: 720)

    private func edge(_ direction: StraightEdge.Direction, _ position: Int, _ range: Range<Int>) -> StraightEdge {
        StraightEdge(
            direction: direction, position: UInt16(position), start: UInt16(range.lowerBound),
            end: UInt16(range.upperBound))
    }

    private func map(_ samples: [[StraightEdge]]) -> EdgeMap { EdgeMap(samples, size: EdgeMapTests.size) }

    @Test(arguments: [(640, 2), (1_280, 2), (1_919, 2), (1_920, 3), (3_840, 6)])
    func toleranceGrowsWithTheFrame(width: Int, tolerance: Int) {
        #expect(EdgeMap.tolerance(for: PixelSize(width: width, height: 720)) == tolerance)
    }

    /// The share of a column of which the upper half is an edge at 400.
    @Test(
        arguments: [
            (400, 0, 720, 0.5), (400, 0, 360, 1), (400, 360, 720, 0), (400, 180, 540, 0.5), (401, 0, 360, 1),
            (399, 0, 360, 1), (402, 0, 360, 0.7), (398, 0, 360, 0.7), (403, 0, 360, 0), (397, 0, 360, 0),
            (-1, 0, 360, 0), (1_280, 0, 360, 0), (400, 300, 300, 0), (400, 360, 0, 0), (400, -90, 720, 0.5),
        ] as [(Int, Int, Int, Float)])
    func sharesOfColumns(x: Int, top: Int, bottom: Int, share: Float) {
        let map = map([[edge(.vertical, 400, 0..<360)]])
        #expect(map.vertical(x: x, top: top, bottom: bottom) == share)
        #expect(map.horizontal(y: 400, left: 0, right: 360) == 0)
    }

    @Test func sharesOfRows() {
        let map = map([[edge(.horizontal, 300, 320..<960)]])
        #expect(map.horizontal(y: 300, left: 320, right: 960) == 1)
        #expect(map.horizontal(y: 300, left: 0, right: 1_280) == 0.5)
        #expect(map.vertical(x: 300, top: 320, bottom: 700) == 0)
    }

    @Test func samplesCountAlikeAndEdgesOnce() {
        let one = [edge(.vertical, 400, 0..<720)]
        #expect(map([one, [], one, []]).vertical(x: 400, top: 0, bottom: 720) == 0.5)
        // Two edges near the line are one.
        let two = one + [edge(.vertical, 402, 0..<720)]
        #expect(map([two]).vertical(x: 401, top: 0, bottom: 720) == 1)
    }

    @Test func edgesAtTheBorderAreWithinTheMap() {
        let map = map([
            [edge(.vertical, 0, 0..<720), edge(.vertical, 1_279, 0..<900), edge(.horizontal, 719, 0..<1_280)]
        ])
        #expect(map.vertical(x: 0, top: 0, bottom: 720) == 1)
        #expect(map.vertical(x: 1_279, top: 0, bottom: 720) == 1)
        #expect(map.horizontal(y: 719, left: 0, right: 1_280) == 1)
    }
}
