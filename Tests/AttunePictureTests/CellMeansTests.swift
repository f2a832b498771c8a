import AttuneCore
import Testing

@testable import AttunePicture

/// Cells are 4 × 4 pixels and blocks 2 × 2 at this size.
struct CellMeansTests {
    private let canvas = Canvas(384, 216, luma: 100)

    private func change(_ change: (inout Canvas) -> Void) throws -> [UInt8] {
        var later = canvas
        change(&later)
        return try #require(CellMeans(later.picture).grid(after: CellMeans(canvas.picture)).change)
    }

    @Test func cellsAreCounted() {
        let grid = CellMeans(canvas.picture).grid(after: nil)
        #expect(grid.rows == 54)
        #expect(grid.change == nil)
        #expect(grid.contrast == [UInt8](repeating: 0, count: 96 * 54))
        #expect(!grid.isBlack.contains(true))
    }

    /// Levels added to the pixels of one cell, and its change in quarters of a level, as coarse as it is kept.
    @Test(
        arguments: [
            ([(4, 8, 0)], 0),
            ([(4, 8, 1)], 1),
            ([(4, 8, -1)], 1),
            ([(4, 8, 3)], 3),
            ([(4, 8, 1), (5, 8, 1), (4, 9, 1), (5, 9, 1)], 4),
            ([(4, 8, 2), (5, 8, -2)], 0),
            // The block that changed most counts, not their sum.
            ([(4, 8, 2), (6, 8, 1)], 2),
            ([(4, 8, 2), (7, 11, 5)], 5),
            ([(4, 8, 63), (5, 8, 63), (4, 9, 63), (5, 9, 63)], 160),
            ([(4, 8, 64), (5, 8, 64), (4, 9, 64), (5, 9, 64)], 160),
            ([(4, 8, 150), (5, 8, 150), (4, 9, 150), (5, 9, 150)], 160),
        ] as [([(x: Int, y: Int, by: Int)], UInt8)])
    func changeIsInQuartersOfALevel(pixels: [(x: Int, y: Int, by: Int)], expected: UInt8) throws {
        let found = try change { canvas in
            for pixel in pixels { canvas[pixel.x, pixel.y] = UInt8(100 + pixel.by) }
        }
        var whole = [UInt8](repeating: 0, count: 96 * 54)
        whole[2 * 96 + 1] = expected
        #expect(found == whole)
    }

    @Test func everyPixelBelongsToOneCell() throws {
        for (x, y) in [(0, 0), (383, 0), (0, 215), (383, 215), (200, 111)] {
            let found = try change { $0[x, y] = 104 }
            #expect(found.indices.filter { found[$0] > 0 } == [y / 4 * 96 + x / 4], "\(x), \(y)")
        }
    }

    @Test(arguments: [(24, true), (25, false), (16, true), (0, true), (235, false)])
    func aCellIsBlackUpToALevel(luma: UInt8, isBlack: Bool) {
        var canvas = Canvas(384, 216, luma: 16)
        canvas[4, 8] = luma
        let grid = CellMeans(canvas.picture).grid(after: nil)
        #expect(grid.isBlack[2 * 96 + 1] == isBlack)
        #expect(grid.isBlack.count { !$0 } == (isBlack ? 0 : 1))
    }

    @Test func contrastIsThatOfAllFourBlocks() {
        var canvas = canvas
        canvas[4, 8] = 90
        canvas[7, 11] = 141
        canvas[8, 8] = 255
        let contrast = CellMeans(canvas.picture).grid(after: nil).contrast
        // 51, and 155.
        #expect(contrast[2 * 96 + 1] == 40)
        #expect(contrast[2 * 96 + 2] == 40)
        #expect(contrast.count { $0 == 0 } == 96 * 54 - 2)
    }

    @Test(arguments: [
        (1, 1), (2, 3), (97, 65), (30, 20), (191, 107), (95, 400), (400, 1), (2, 2), (16, 16), (71, 71), (16, 16_000),
        (16_000, 16),
    ])
    func oddAndSmallFramesHaveCellsToo(width: Int, height: Int) throws {
        let (dark, bright) = (Canvas(width, height, luma: 30), Canvas(width, height, luma: 32))
        let grid = CellMeans(bright.picture).grid(after: CellMeans(dark.picture))
        #expect(grid.rows == CellGrid.rows(for: PixelSize(width: width, height: height)))
        #expect(grid.change == [UInt8](repeating: 8, count: 96 * grid.rows))
        #expect(grid.contrast == [UInt8](repeating: 0, count: 96 * grid.rows))
        // The last pixel is seen.
        var spot = dark
        spot[width - 1, height - 1] = 230
        #expect(CellMeans(spot.picture) != CellMeans(dark.picture))
    }

    @Test func framesOfAnotherSizeAreNotCompared() {
        let earlier = CellMeans(Canvas(384, 216, luma: 90).picture)
        #expect(CellMeans(Canvas(384, 218, luma: 100).picture).grid(after: earlier).change == nil)
        #expect(CellMeans(Canvas(384, 216, luma: 100).picture).grid(after: earlier).change?.first == 32)
    }
}
