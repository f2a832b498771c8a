import AttuneCore
import Testing

@testable import AttuneGallery

struct CellContentsTests {
    /// Cells of 10 × 10 pixels.
    private let size = PixelSize(width: 960, height: 540)

    private func grid(_ cells: [(column: Int, row: Int)], contrast: UInt8 = 14) -> CellGrid {
        var values = [UInt8](repeating: 13, count: 54 * 96)
        for cell in cells { values[cell.row * 96 + cell.column] = contrast }
        return CellGrid(rows: 54, change: nil, contrast: values, isBlack: [Bool](repeating: false, count: values.count))
    }

    @Test func aBoxIsEmptyWithoutContentWithinIt() throws {
        let contents = try #require(CellContents([grid([]), grid([(20, 10)])], size: size))
        // Less a pixel around it the box must hold the whole cell from 200 to 210 and 100 to 110.
        #expect(!contents.isEmpty(PixelBox(left: 199, top: 99, right: 211, bottom: 111)))
        #expect(contents.isEmpty(PixelBox(left: 199, top: 79, right: 251, bottom: 110)))
        #expect(contents.isEmpty(PixelBox(left: 200, top: 99, right: 251, bottom: 111)))
        #expect(contents.isEmpty(PixelBox(left: 0, top: 0, right: 195, bottom: 540)))
        #expect(!contents.isEmpty(PixelBox(left: 0, top: 0, right: 960, bottom: 540)))
        // It cannot be said of a box that holds no cell.
        #expect(!contents.isEmpty(PixelBox(left: 0, top: 0, right: 9, bottom: 9)))
        #expect(CellContents([], size: size) == nil)
    }

    @Test func whatLiesOutsideIsCounted() throws {
        let contents = try #require(CellContents([grid([(0, 0), (20, 10), (21, 10), (95, 53)])], size: size))
        #expect(contents.count(outside: []) == 4)
        #expect(contents.count(outside: [PixelBox(left: 0, top: 0, right: 1, bottom: 1)]) == 3)
        // A box that touches a cell has it.
        #expect(contents.count(outside: [PixelBox(left: 209, top: 109, right: 211, bottom: 200)]) == 2)
        #expect(contents.count(outside: [PixelBox(left: 210, top: 100, right: 220, bottom: 110)]) == 3)
        #expect(contents.count(outside: [PixelBox(left: -5, top: -5, right: 970, bottom: 600)]) == 0)
    }

    @Test func cellsOfBoxes() {
        let boxes = CellBoxes(rows: 54, size: size)
        #expect(boxes.columns(within: PixelBox(left: 99, top: 0, right: 121, bottom: 9)) == 10..<12)
        #expect(boxes.columns(within: PixelBox(left: 100, top: 0, right: 121, bottom: 9)) == 11..<12)
        #expect(boxes.rows(within: PixelBox(left: 0, top: 99, right: 9, bottom: 120)) == 10..<11)
        #expect(boxes.cells(within: PixelBox(left: 9, top: 9, right: 31, bottom: 21)) == [97, 98])
        #expect(boxes.cells(touching: BoundingBox(x: 5, y: 5, width: 10, height: 3)) == [0, 1])
        #expect(boxes.cells(touching: BoundingBox(x: -50, y: -50, width: 20, height: 20)) == [0])
        #expect(boxes.cells(touching: BoundingBox(x: 955, y: 535, width: 50, height: 50)) == [54 * 96 - 1])
        let endless = BoundingBox(x: -1e30, y: -.infinity, width: 2e30, height: .infinity)
        #expect(boxes.cells(touching: endless) == Array(0..<96))
        #expect(boxes.cells(touching: BoundingBox(x: .nan, y: .nan, width: 1, height: 1)) == [0])
    }
}
