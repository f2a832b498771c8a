import AttuneCore
import Testing

@testable import AttuneGallery

/// What speaks for and against single tiles, rows and columns of a lattice.
struct LatticeScoreTests {
    private let size = PixelSize(width: 1_280, height: 720)
    private let gallery = TileLattice(
        left: 20, top: 60, tileWidth: 224, tileHeight: 126, gap: 4, gapDown: 4, rows: 3, columns: 3, lastRow: 3)

    private func evidence(_ scene: MadeScene) -> LayoutEvidence {
        LayoutEvidence(scene.samples(0..<3), size: size)
    }

    private func widened(lastRow: Int = 4) -> TileLattice {
        var lattice = gallery
        (lattice.columns, lattice.lastRow) = (4, lastRow)
        return lattice
    }

    @Test(
        arguments: [
            (.initials, true), (.camera, false), (.photograph, false), (.black, false), (.slide, false),
        ] as [(MadeScene.Content, Bool)])
    func initialsAreALabel(content: MadeScene.Content, isLabelled: Bool) {
        let scene = MadeScene.gallery(gallery, size: size, except: [4: content])
        #expect(evidence(scene).isLabelled(gallery.tiles[4]) == isLabelled)
    }

    @Test func initialsSpeakForTheirTile() {
        let off = MadeScene.gallery(gallery, size: size, except: [0: .initials, 8: .initials])
        let score = LatticeFinder(evidence: evidence(off)).score(of: gallery)
        #expect(abs(score.labels - 2 * LayoutEvidence.labelledTile * Float(gallery.tilePerimeter)) < 0.01)
    }

    /// A window with notes beside the gallery has no lines where its rows meet, a column of cameras that are off has.
    @Test(arguments: [(true, true), (false, false)])
    func aWindowBesideAGalleryIsNoColumnOfIt(isWindow: Bool, isEmpty: Bool) {
        var scene = MadeScene.gallery(gallery, size: size)
        if isWindow {
            let window = PixelBox(left: 700, top: 30, right: 1_200, bottom: 600)
            scene.boxes.append((window, .slide))
        } else {
            scene = .gallery(widened(), size: size, except: [3: .initials, 7: .initials, 11: .initials])
        }
        let score = LatticeFinder(evidence: evidence(scene)).score(of: widened())
        #expect((score.emptyTiles > 0) == isEmpty)
    }

    /// Three tiles in the middle of a row of four are no four wider ones.
    @Test func aCentredLastRowIsNotStretched() {
        let centred = widened(lastRow: 2)
        var stretched = centred
        stretched.lastRowPlace = .stretched
        let finder = LatticeFinder(evidence: evidence(.gallery(centred, size: size)))
        #expect(finder.score(of: stretched).emptyTiles > finder.score(of: centred).emptyTiles)
    }

    /// Rows and columns that were not found at first are, once the lattice lies where it should.
    @Test(arguments: [(3, 2), (2, 4), (2, 3), (3, 3)])
    func missingRowsAndColumnsAreAdded(rows: Int, columns: Int) {
        var part = widened()
        (part.rows, part.columns, part.lastRow) = (rows, columns, columns)
        let finder = LatticeFinder(evidence: evidence(.gallery(widened(), size: size)))
        let completed = finder.completed(LatticeFinder.Candidate(part, by: finder)).lattice
        #expect((completed.rows, completed.columns) == (3, 4))
    }

    /// Four cameras that are off, without a line between them, are no pinned picture.
    @Test func camerasThatAreOffAreNotPinned() {
        let lattice = TileLattice(
            left: 0, top: 0, tileWidth: 320, tileHeight: 180, gap: 0, gapDown: 0, rows: 4, columns: 4, lastRow: 4)
        var scene = MadeScene.gallery(
            lattice, size: size, except: [6: .initials, 7: .initials, 10: .initials, 11: .initials])
        scene.sideless = Set([6, 7, 10, 11].map { lattice.tiles[$0] })
        let fitter = LayoutFitter(evidence: evidence(scene))
        let block = PixelBox(left: 640, top: 180, right: 1_280, bottom: 540)
        #expect(!fitter.pinnedBoxes(in: lattice).contains(block))
        let found = fitter.best().hypothesis
        #expect(found.large == nil && found.tiles.count == 16, "\(found)")

        scene = MadeScene.gallery(lattice, size: size)
        scene.boxes = scene.boxes.filter { $0.box.sharedArea(with: block) == 0 } + [(block, .slide)]
        #expect(LayoutFitter(evidence: evidence(scene)).pinnedBoxes(in: lattice).contains(block))
    }

    private static let strip = TileLattice(
        left: 100, top: 20, tileWidth: 160, tileHeight: 90, gap: 4, gapDown: 4, rows: 1, columns: 4, lastRow: 4)

    /// Of a strip from 100 to 752 above a large picture.
    @Test(
        arguments: [
            (left: 26, right: 826, isAligned: true), (left: 100, right: 900, isAligned: true),
            (left: 0, right: 752, isAligned: true), (left: 200, right: 1_000, isAligned: false),
            (left: 30, right: 846, isAligned: false),
        ])
    func tilesAndWhatIsSharedAreAligned(left: Int, right: Int, isAligned: Bool) {
        let large = PixelBox(left: left, top: 114, right: right, bottom: 600)
        let hypothesis = LayoutHypothesis(lattice: LatticeScoreTests.strip, large: large)
        #expect(hypothesis.isAligned(within: 4) == isAligned)
    }

    @Test func whatIsNotBesideIsNotAligned() {
        #expect(LayoutHypothesis(lattice: gallery).isAligned(within: 4) == nil)
        #expect(LayoutHypothesis(large: PixelBox(frame: size)).isAligned(within: 4) == nil)
    }
}
