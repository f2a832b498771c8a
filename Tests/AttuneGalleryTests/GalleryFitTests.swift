import AttuneCore
import Testing

@testable import AttuneGallery

/// Galleries of every shape, gap and size are found tile by tile.
struct GalleryFitTests {
    private func found(_ scene: MadeScene, seed: UInt64 = 1) -> LayoutHypothesis {
        LayoutFitter(evidence: LayoutEvidence(scene.samples(0..<3, seed: seed), size: scene.size)).best().hypothesis
    }

    private func expectGallery(
        _ lattice: TileLattice, in size: PixelSize, except others: [Int: MadeScene.Content] = [:], seed: UInt64 = 1
    ) {
        let hypothesis = found(.gallery(lattice, size: size, except: others), seed: seed)
        let place: Comment = """
            \(lattice.rows)×\(lattice.columns), \(lattice.lastRow) in the last row, gap \(lattice.gap), \
            \(size.width)×\(size.height): \(hypothesis)
            """
        #expect(hypothesis.large == nil, place)
        let tiles = hypothesis.lattice?.tiles ?? []
        #expect(tiles.count == lattice.count, place)
        #expect(zip(tiles, lattice.tiles).allSatisfy { $0.overlap(with: $1) > 0.9 }, place)
    }

    private let size = PixelSize(width: 1_280, height: 720)

    /// Every number of rows and of columns from 1 × 2 to 7 × 7, with each gap.
    @Test(arguments: 1...7, [0, 2, 6, 10])
    func fullGalleries(rows: Int, gap: Int) {
        for columns in (rows == 1 ? 2 : 1)...7 {
            expectGallery(.fitted(rows: rows, columns: columns, gap: gap, in: PixelBox(frame: size)), in: size)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5], [0, 6])
    func aCentredLastRow(count: Int, gap: Int) {
        expectGallery(
            .fitted(rows: 4, columns: 5, lastRow: count, gap: gap, in: PixelBox(frame: size)), in: size)
    }

    @Test(arguments: [(2, 2, 1), (3, 3, 2), (5, 5, 3), (7, 7, 4)])
    func otherLastRows(rows: Int, columns: Int, lastRow: Int) {
        expectGallery(
            .fitted(rows: rows, columns: columns, lastRow: lastRow, gap: 2, in: PixelBox(frame: size)), in: size)
    }

    @Test(arguments: [
        PixelSize(width: 640, height: 360), PixelSize(width: 854, height: 480), PixelSize(width: 1_920, height: 1_080),
        PixelSize(width: 1_966, height: 1_508), PixelSize(width: 3_840, height: 2_160),
    ])
    func framesOfEverySize(size: PixelSize) {
        let gap = size.width / 200
        expectGallery(.fitted(rows: 3, columns: 4, lastRow: 3, gap: gap, in: PixelBox(frame: size)), in: size)
    }

    /// Black bars at the sides, and above and below.
    @Test(arguments: [
        PixelBox(left: 160, top: 0, right: 1_120, bottom: 720), PixelBox(left: 0, top: 90, right: 1_280, bottom: 630),
    ])
    func letterboxedGalleries(content: PixelBox) {
        expectGallery(.fitted(rows: 3, columns: 3, gap: 4, in: content), in: size)
    }

    @Test(arguments: [
        ([5: MadeScene.Content.black], 0), ([5: .black], 6), ([0: .black, 11: .black], 6),
        ([3: .initials, 4: .initials, 7: .black], 2), ([2: .photograph, 6: .initials], 10),
        ([8: .black, 9: .black, 10: .black, 11: .black], 6),
    ])
    func tilesWithoutACamera(others: [Int: MadeScene.Content], gap: Int) {
        expectGallery(
            .fitted(rows: 3, columns: 4, gap: gap, in: PixelBox(frame: size)), in: size, except: others)
    }

    @Test(arguments: [2, 3, 4, 5, 6, 7, 8, 9] as [UInt64])
    func whicheverEdgesAreMissing(seed: UInt64) {
        expectGallery(
            .fitted(rows: 5, columns: 5, lastRow: 4, gap: 6, in: PixelBox(frame: size)), in: size, seed: seed)
    }

    /// Meet and Teams crop cameras to what fits; telephones send upright ones.
    @Test(arguments: [(1, 1), (4, 3), (3, 2), (2, 1), (4, 5)], [0, 8])
    func tilesOfOtherProportions(proportion: (Int, Int), gap: Int) {
        for (rows, columns, lastRow) in [(2, 2, 2), (3, 4, 4), (3, 3, 2), (4, 5, 3)] {
            expectGallery(
                .fitted(
                    rows: rows, columns: columns, lastRow: lastRow, gap: gap, proportion: proportion,
                    in: PixelBox(frame: size)), in: size)
        }
    }

    @Test(arguments: [TileLattice.LastRow.leading, .stretched], [0, 6])
    func aLastRowThatIsNotCentred(place: TileLattice.LastRow, gap: Int) {
        for count in 2...4 {
            var lattice = TileLattice.fitted(
                rows: 4, columns: 5, lastRow: count, gap: gap, in: PixelBox(frame: size))
            lattice.lastRowPlace = place
            expectGallery(lattice, in: size)
        }
    }

    /// More room between rows than between columns, as for a name below each tile.
    @Test func rowsFurtherApartThanColumns() {
        let lattice = TileLattice(
            left: 40, top: 40, tileWidth: 288, tileHeight: 162, gap: 8, gapDown: 22, rows: 3, columns: 4, lastRow: 4)
        expectGallery(lattice, in: size)
    }

    /// People so close to their cameras that the detector's boxes reach across the tiles' sides, all of them.
    @Test(arguments: [0, 4, 8], [4, 5])
    func facesAcrossTheSidesOfTheirTiles(gap: Int, columns: Int) {
        let lattice = TileLattice.fitted(rows: columns, columns: columns, gap: gap, in: PixelBox(frame: size))
        var scene = MadeScene.gallery(lattice, size: size)
        scene.faceSize = 2.6
        let hypothesis = found(scene)
        #expect(hypothesis.tiles.count == columns * columns, "\(hypothesis)")
    }

    @Test(arguments: [(0, 0), (1, 1), (3, 2)])
    func aPinnedTileTakesThePlaceOfFour(column: Int, row: Int) throws {
        let lattice = TileLattice.fitted(rows: 4, columns: 5, gap: 4, in: PixelBox(frame: size))
        let (first, last) = (lattice.tiles[row * 5 + column], lattice.tiles[(row + 1) * 5 + column + 1])
        let large = PixelBox(left: first.left, top: first.top, right: last.right, bottom: last.bottom)
        let small = LayoutHypothesis(lattice: lattice, large: large).tiles
        #expect(small.count == 16)
        let hypothesis = found(MadeScene(size: size, boxes: (small + [large]).map { ($0, .camera) }))
        #expect(hypothesis.isPinned)
        #expect(hypothesis.tiles.count == 16)
        #expect(try #require(hypothesis.large).overlap(with: large) > 0.9)
    }

    @Test func nothingIsNoGallery() {
        let empty = MadeScene(boxes: [])
        #expect(found(empty) == .wholeFrame)
        let camera = MadeScene(boxes: [(PixelBox(frame: size), .camera)])
        #expect(found(camera) == .wholeFrame)
        let room = MadeScene(boxes: [(PixelBox(frame: size), .room(6))])
        #expect(found(room) == .wholeFrame)
        let fitter = LayoutFitter(evidence: LayoutEvidence([], size: size))
        #expect(fitter.best().hypothesis == .wholeFrame)
    }
}
