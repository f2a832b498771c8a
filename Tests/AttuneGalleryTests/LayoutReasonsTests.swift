import AttuneCore
import Testing

@testable import AttuneGallery

/// Why a layout was chosen.
struct LayoutReasonsTests {
    private let size = PixelSize(width: 1_280, height: 720)

    private func reasons(_ scene: MadeScene) -> [LayoutReasons?] {
        let reader = GalleryReader(settings: Settings())
        let samples = scene.samples(0..<8)
        return reader.reasons(for: reader.read(samples, end: .seconds(8)), of: samples)
    }

    @Test func aGallerysSidesSpeakForItMoreThanForTheNext() throws {
        let lattice = TileLattice.fitted(rows: 3, columns: 4, gap: 6, in: PixelBox(frame: size))
        let found = try #require(reasons(.gallery(lattice, size: size)).first ?? nil)
        #expect((found.chosen.rows, found.chosen.columns, found.chosen.tiles.count) == (3, 4, 12))
        #expect(found.chosen.large == nil)
        #expect(found.chosen.score.sides > 0 && found.chosen.score.faces > 0)
        let next = try #require(found.runnerUp)
        #expect(next.tiles != found.chosen.tiles)
        #expect(next.score.total < found.chosen.score.total)
    }

    @Test func aSingleTileOnALargePictureIsALayout() throws {
        let frame = PixelBox(frame: PixelSize(width: 720, height: 1_280))
        let inset = PixelBox(left: 500, top: 900, width: 200, height: 260)
        let scene = MadeScene(
            size: PixelSize(width: 720, height: 1_280), boxes: [(frame, .camera), (inset, .camera)], missing: 0)
        let found = try #require(reasons(scene).first ?? nil)
        #expect(found.chosen.tiles.count == 1)
        #expect(found.chosen.large != nil)
    }

    /// A lattice whose tiles hold several faces each is drawn through a room.
    @Test func facesThatAreNotAloneSpeakAgainstTheirTile() {
        let lattice = TileLattice.fitted(rows: 2, columns: 2, gap: 0, in: PixelBox(frame: size))
        func crowded(_ faces: Int) -> Float {
            let scene = MadeScene(size: size, boxes: lattice.tiles.map { ($0, .room(faces)) })
            let evidence = LayoutEvidence(scene.samples(0..<1), size: size)
            return LatticeFinder(evidence: evidence).score(of: lattice).crowdedTiles
        }
        #expect(crowded(1) == 0)
        #expect(crowded(3) > 0)
        // Beyond the third they count three times as much.
        #expect(crowded(5) - crowded(3) > 2.5 * (crowded(3) - crowded(1)))
    }

    @Test func withoutPicturesThereAreNone() {
        let reader = GalleryReader(settings: Settings())
        let samples = everySecond(0..<3) { _ in gallery(6) }
        #expect(reader.reasons(for: reader.read(samples, end: .seconds(3)), of: samples) == [nil])
    }
}
