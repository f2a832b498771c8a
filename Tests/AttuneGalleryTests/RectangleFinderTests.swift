import AttuneCore
import Testing

@testable import AttuneGallery

struct RectangleFinderTests {
    private static let size = PixelSize(width: 1_280, height: 720)

    private func evidence(_ boxes: [PixelBox], missing: UInt64 = 0) -> LayoutEvidence {
        var scene = MadeScene(boxes: boxes.map { ($0, .camera) })
        scene.missing = missing
        return LayoutEvidence(scene.samples(0..<3), size: RectangleFinderTests.size)
    }

    private func rectangles(_ boxes: [PixelBox], missing: UInt64 = 0) -> [RectangleFinder.Rectangle] {
        RectangleFinder(evidence: evidence(boxes, missing: missing)).rectangles()
    }

    @Test func aTileIsTheBestRectangle() {
        let tile = PixelBox(left: 320, top: 200, width: 320, height: 180)
        let found = rectangles([tile])
        #expect(found.first?.box == tile)
        #expect(found.first?.share == 1)
        let worn = rectangles([tile], missing: 25)
        #expect(worn.first?.box == tile)
        #expect((0.5..<1).contains(worn.first?.share ?? 0))
    }

    @Test(arguments: [
        // Too narrow and too wide for a tile, and narrower than the narrowest.
        PixelBox(left: 300, top: 200, width: 200, height: 420), PixelBox(left: 300, top: 200, width: 450, height: 150),
        PixelBox(left: 300, top: 200, width: 112, height: 63),
    ])
    func otherBoxesAreNone(box: PixelBox) {
        #expect(!rectangles([box]).contains { $0.box == box })
    }

    @Test func tilesOfALatticeAreAllFound() {
        let lattice = TileLattice.fitted(rows: 2, columns: 3, gap: 10, in: PixelBox(frame: RectangleFinderTests.size))
        let found = rectangles(lattice.tiles).map(\.box)
        #expect(lattice.tiles.allSatisfy(found.contains))
    }

    @Test func sidesAlongTheBorderCountHalf() {
        let tile = PixelBox(left: 0, top: 0, width: 320, height: 180)
        let found = rectangles([tile]).first { $0.box == tile }
        #expect(found?.share == 0.75)
    }

    @Test func latticesAreFoundThroughTheirTiles() {
        let lattice = TileLattice.fitted(rows: 3, columns: 3, gap: 6, in: PixelBox(frame: RectangleFinderTests.size))
        let finder = LatticeFinder(evidence: evidence(lattice.tiles))
        let best = finder.lattices().first?.lattice
        #expect(best?.hasShape(of: lattice) == true)
        #expect(best?.tiles.first?.isAlmost(lattice.tiles[0], within: 2) == true)
        #expect(finder.score(of: lattice).total > 0)
        // One that is a few pixels off is moved back.
        var moved = lattice
        moved.left += 2
        moved.top -= 2
        let refined = finder.refined(LatticeFinder.Candidate(moved, by: finder))
        #expect(refined.score >= finder.score(of: lattice).total)
        #expect(refined.lattice.tiles[4].isAlmost(lattice.tiles[4], within: 1))
    }
}
