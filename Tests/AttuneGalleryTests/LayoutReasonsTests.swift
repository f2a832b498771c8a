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

    @Test func withoutPicturesThereAreNone() {
        let reader = GalleryReader(settings: Settings())
        let samples = everySecond(0..<3) { _ in gallery(6) }
        #expect(reader.reasons(for: reader.read(samples, end: .seconds(3)), of: samples) == [nil])
    }
}
