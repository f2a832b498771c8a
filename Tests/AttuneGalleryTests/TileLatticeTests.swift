import AttuneCore
import Testing

@testable import AttuneGallery

struct TileLatticeTests {
    private func lattice(rows: Int, columns: Int, lastRow: Int, gap: Int = 6) -> TileLattice {
        TileLattice(
            left: 10, top: 20, tileWidth: 160, tileHeight: 90, gap: gap, rows: rows, columns: columns,
            lastRow: lastRow)
    }

    @Test func knowsItsMeasures() {
        let lattice = lattice(rows: 3, columns: 4, lastRow: 2)
        #expect(lattice.width == 4 * 160 + 3 * 6)
        #expect(lattice.height == 3 * 90 + 2 * 6)
        #expect(lattice.count == 10)
        #expect(lattice.box == PixelBox(left: 10, top: 20, right: 668, bottom: 302))
    }

    @Test(arguments: [
        (1, 1, 1, [[10]]),
        (1, 3, 3, [[10, 176, 342]]),
        (2, 3, 3, [[10, 176, 342], [10, 176, 342]]),
        // A last row of one less lies half a tile to the right, one of two less a whole tile.
        (2, 3, 2, [[10, 176, 342], [93, 259]]),
        (2, 3, 1, [[10, 176, 342], [176]]),
        (3, 2, 1, [[10, 176], [10, 176], [93]]),
    ])
    func tilesLieInRowsTheLastOneCentred(rows: Int, columns: Int, lastRow: Int, lefts: [[Int]]) {
        let expected = lefts.enumerated().flatMap { row, lefts in
            lefts.map { PixelBox(left: $0, top: 20 + row * 96, width: 160, height: 90) }
        }
        #expect(lattice(rows: rows, columns: columns, lastRow: lastRow).tiles == expected)
    }

    @Test(arguments: [
        (Point(x: 10, y: 20), PixelBox?.some(PixelBox(left: 10, top: 20, width: 160, height: 90))),
        (Point(x: 9.9, y: 20), nil),
        (Point(x: 10, y: 19.9), nil),
        (Point(x: 169.9, y: 109.9), PixelBox(left: 10, top: 20, width: 160, height: 90)),
        // Between tiles.
        (Point(x: 170, y: 50), nil),
        (Point(x: 50, y: 110), nil),
        (Point(x: 176, y: 50), PixelBox(left: 176, top: 20, width: 160, height: 90)),
        (Point(x: 502, y: 50), nil),
        // In the last row, which begins at 93.
        (Point(x: 92, y: 150), nil),
        (Point(x: 93, y: 116), PixelBox(left: 93, top: 116, width: 160, height: 90)),
        (Point(x: 418.5, y: 205), PixelBox(left: 259, top: 116, width: 160, height: 90)),
        (Point(x: 419, y: 205), nil),
        (Point(x: 300, y: 206), nil),
    ])
    func findsTheTileOfAPoint(point: Point, tile: PixelBox?) {
        #expect(lattice(rows: 2, columns: 3, lastRow: 2).tile(at: point) == tile)
    }

    @Test func everyTileHoldsItsOwnMiddleAndCorner() {
        for gap in [0, 1, 10] {
            let lattice = lattice(rows: 4, columns: 5, lastRow: 2, gap: gap)
            for tile in lattice.tiles {
                #expect(lattice.tile(at: tile.boundingBox.center) == tile)
                #expect(lattice.tile(at: Point(x: Float(tile.left), y: Float(tile.top))) == tile)
            }
        }
    }

    @Test func knowsShorterLastRows() {
        #expect(lattice(rows: 1, columns: 4, lastRow: 4).withShorterLastRows().map(\.count) == [4])
        // Each of them centred, from the left, and as wide as the rows above.
        let shorter = lattice(rows: 3, columns: 4, lastRow: 4).withShorterLastRows()
        #expect(shorter.map(\.count) == [12, 9, 9, 9, 10, 10, 10, 11, 11, 11])
        #expect(shorter.dropFirst().prefix(3).map(\.lastRowPlace) == [.centred, .leading, .stretched])
        #expect(lattice(rows: 2, columns: 1, lastRow: 1).withShorterLastRows().map(\.count) == [2])
    }

    @Test func shapesAreCompared() {
        let shape = lattice(rows: 2, columns: 3, lastRow: 2)
        #expect(shape.hasShape(of: lattice(rows: 2, columns: 3, lastRow: 2, gap: 0)))
        for other in [(3, 3, 2), (2, 4, 2), (2, 3, 3)] {
            #expect(!shape.hasShape(of: lattice(rows: other.0, columns: other.1, lastRow: other.2)))
        }
    }

    @Test func boxesAreMeasured() {
        let box = PixelBox(left: 10, top: 10, width: 20, height: 10)
        #expect(box.area == 200 && box.perimeter == 60)
        #expect(box.grown(by: 2) == PixelBox(left: 8, top: 8, right: 32, bottom: 22))
        let other = PixelBox(left: 20, top: 5, width: 20, height: 10)
        #expect(box.sharedArea(with: other) == 50)
        #expect(box.overlap(with: other) == 50.0 / 350)
        #expect(box.overlap(with: PixelBox(left: 30, top: 10, width: 5, height: 5)) == 0)
        #expect(box.isAlmost(PixelBox(left: 12, top: 8, right: 28, bottom: 22), within: 2))
        #expect(!box.isAlmost(PixelBox(left: 12, top: 8, right: 27, bottom: 22), within: 2))
        #expect(box.share(of: BoundingBox(x: 0, y: 0, width: 20, height: 20)) == 0.25)
        #expect(box.share(of: BoundingBox(x: 0, y: 0, width: 10, height: 20)) == 0)
        #expect(PixelBox(left: 5, top: 1, width: 1, height: 1) < PixelBox(left: 0, top: 2, width: 1, height: 1))
    }

    @Test(arguments: [
        (TileLattice.LastRow.centred, [93, 259], 160), (.leading, [10, 176], 160), (.stretched, [10, 259], 243),
    ])
    func theLastRowLiesWhereItIsPut(place: TileLattice.LastRow, lefts: [Int], width: Int) {
        var lattice = lattice(rows: 2, columns: 3, lastRow: 2)
        lattice.lastRowPlace = place
        #expect(lattice.tiles.suffix(2).map(\.left) == lefts)
        #expect(lattice.tiles.suffix(2).map(\.width) == [width, width])
        for tile in lattice.tiles { #expect(lattice.tile(at: tile.boundingBox.center) == tile) }
    }
}
