import AttuneCore
import Testing

@testable import AttuneGallery

struct NestedLatticesTests {
    private static let size = PixelSize(width: 960, height: 540)

    private func lattice(_ rows: Int, _ columns: Int, lastRow: Int? = nil) -> LayoutHypothesis {
        LayoutHypothesis(
            lattice: .fitted(
                rows: rows, columns: columns, lastRow: lastRow ?? columns, gap: 4, in: PixelBox(frame: Self.size)),
            large: nil)
    }

    /// Coarse and fine, by position.
    private func pairs(_ hypotheses: LayoutHypothesis...) -> [[Int]] {
        NestedLattices(hypotheses).pairs.map { [$0.coarse, $0.fine] }
    }

    @Test func onlyALatticeThatDividesEveryTileIsFine() {
        #expect(pairs(lattice(2, 2), lattice(4, 4)) == [[0, 1]])
        #expect(pairs(lattice(4, 4), .wholeFrame, lattice(2, 2)) == [[2, 0]])
        #expect(pairs(lattice(2, 2), lattice(3, 3)) == [])
        #expect(pairs(lattice(2, 2), lattice(4, 4, lastRow: 3)) == [])
        #expect(pairs(lattice(2, 2), lattice(2, 2)) == [])
        var besideScreen = lattice(4, 4)
        besideScreen.large = PixelBox(left: 0, top: 0, right: 500, bottom: 300)
        #expect(pairs(lattice(2, 2), besideScreen) == [])
    }

    @Test func innerSidesAreThoseWithinTheCoarseTile() throws {
        let pair = try #require(NestedLattices([lattice(2, 2), lattice(4, 4)]).pairs.first)
        #expect(pair.parts.count == 16)
        // Left, right, upper, lower: the first tile of each coarse one has neighbours to its right and below it.
        #expect(pair.parts.map(\.innerSides).prefix(4) == [[1, 3], [0, 3], [1, 2], [0, 2]])
    }

    /// Most cameras of a gallery are off, dark on dark: it is still one of sixteen tiles.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func camerasThatAreOffDoNotMergeTiles(seed: UInt64) throws {
        let fine = try #require(lattice(4, 4).lattice)
        var scene = MadeScene.gallery(fine, size: Self.size)
        // Of tiles that cannot be told from the ground there is nothing to see.
        for index in [14, 12, 9, 5, 4, 1] { scene.boxes.remove(at: index) }
        let evidence = LayoutEvidence(scene.samples(0..<1, seed: seed), size: Self.size)
        let hypotheses = [lattice(2, 2), lattice(4, 4)]
        let raised = NestedLattices(hypotheses).raised([500, -200], by: evidence)
        #expect(raised[0] == 500)
        #expect(raised[1] > 500)
    }

    @Test func fourLargeTilesStayFour() throws {
        let coarse = try #require(lattice(2, 2).lattice)
        let evidence = LayoutEvidence(
            MadeScene.gallery(coarse, size: Self.size).samples(0..<1), size: Self.size)
        #expect(NestedLattices([lattice(2, 2), lattice(4, 4)]).raised([500, -200], by: evidence) == [500, -200])
    }
}
