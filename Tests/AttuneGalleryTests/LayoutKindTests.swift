import AttuneCore
import Testing

@testable import AttuneGallery

/// What the reader makes of scenes of each kind.
struct LayoutKindTests {
    private static let size = PixelSize(width: 1_280, height: 720)

    private func layouts(_ scene: MadeScene, count: Int = 6, lecturer: LecturerChoice = .auto) -> [Layout] {
        var settings = Settings()
        settings.lecturer = lecturer
        return GalleryReader(settings: settings).read(scene.samples(0..<count), end: .seconds(count)).stretches
            .map(\.layout)
    }

    private func scene(
        _ large: PixelBox, _ content: MadeScene.Content, _ lattice: TileLattice? = nil
    ) -> MadeScene {
        MadeScene(boxes: [(large, content)] + (lattice?.tiles.map { ($0, .camera) } ?? []))
    }

    private func lattice(_ rows: Int, _ columns: Int, left: Int, top: Int) -> TileLattice {
        TileLattice(
            left: left, top: top, tileWidth: 224, tileHeight: 126, gap: 6, rows: rows, columns: columns,
            lastRow: columns)
    }

    private let beside = PixelBox(left: 0, top: 90, right: 1_040, bottom: 675)
    private let below = PixelBox(left: 140, top: 144, right: 1_140, bottom: 706)

    private func expectTiles(_ layout: Layout, _ expected: [PixelBox]) {
        #expect(layout.tiles.count == expected.count)
        for (tile, box) in zip(layout.tiles, expected) {
            #expect(box.boundingBox.intersectionOverUnion(tile) > 0.9, "\(tile), not \(box)")
        }
    }

    @Test func aScreenWithTilesAtItsSide() throws {
        let tiles = lattice(4, 1, left: 1_050, top: 100)
        let layout = try #require(layouts(scene(beside, .slide, tiles)).first)
        #expect(layout.kind == .galleryBesideScreen)
        #expect(layout.rows == 4 && layout.columns == 1)
        #expect((layout.screen?.intersectionOverUnion(beside.boundingBox) ?? 0) > 0.9)
        expectTiles(layout, tiles.tiles)
        #expect(layout.lecturerTile == nil)
        #expect(layouts(scene(beside, .slide, tiles), lecturer: .tile(3)).first?.lecturerTile == 2)
        #expect(layouts(scene(beside, .slide, tiles), lecturer: .tile(5)).first?.lecturerTile == nil)
    }

    @Test func aScreenWithTilesAboveIt() throws {
        let tiles = lattice(1, 5, left: 68, top: 8)
        let layout = try #require(layouts(scene(below, .slide, tiles)).first)
        #expect(layout.kind == .galleryAboveScreen)
        #expect(layout.rows == 1 && layout.columns == 5)
        #expect((layout.screen?.intersectionOverUnion(below.boundingBox) ?? 0) > 0.9)
        expectTiles(layout, tiles.tiles)
    }

    @Test func aScreenWithOneTileBesideIt() throws {
        let tiles = lattice(1, 1, left: 1_050, top: 300)
        let layout = try #require(layouts(scene(beside, .slide, tiles)).first)
        #expect(layout.kind == .sideBySideSpeaker)
        #expect(layout.lecturerTile == 0)
        expectTiles(layout, tiles.tiles)
    }

    @Test func aSpeakerWithARowOfTiles() throws {
        let tiles = lattice(1, 5, left: 68, top: 8)
        let layout = try #require(layouts(scene(below, .camera, tiles)).first)
        #expect(layout.kind == .speaker)
        #expect(layout.screen == nil)
        #expect(layout.lecturerTile == 0)
        expectTiles(layout, [below] + tiles.tiles)
    }

    @Test func theWholeFrame() {
        let frame = PixelBox(frame: LayoutKindTests.size)
        let speaker = layouts(scene(frame, .camera))
        #expect(speaker.map(\.kind) == [.speaker])
        #expect(speaker.map(\.tiles) == [[frame.boundingBox]])
        let screen = layouts(scene(frame, .slide))
        #expect(screen.map(\.kind) == [.screen])
        #expect(screen.map(\.screen) == [frame.boundingBox])
        #expect(screen.map(\.tiles) == [[]])
        let room = layouts(scene(frame, .room(5)))
        #expect(room.map(\.kind) == [.room])
        #expect(room.map(\.tiles) == [[frame.boundingBox]])
        #expect(room.map(\.lecturerTile) == [nil])
    }

    /// A letterboxed slide has bars beside it.
    @Test func aScreenWithBars() throws {
        let box = PixelBox(left: 160, top: 0, right: 1_120, bottom: 720)
        let layout = try #require(layouts(scene(box, .slide)).first)
        #expect(layout.kind == .screen)
        #expect(layout.screen == box.boundingBox)
    }

    @Test func boxesOnASlideAreNoGallery() {
        var slide = scene(PixelBox(frame: LayoutKindTests.size), .slide)
        slide.drawn =
            TileLattice.fitted(
                rows: 2, columns: 3, gap: 20, in: PixelBox(left: 100, top: 80, right: 1_180, bottom: 640)
            ).tiles
        #expect(layouts(slide, count: 8).map(\.kind) == [.screen])
    }

    @Test func aFaceOnASlideIsNoSpeaker() {
        let slide = MadeScene(boxes: [(PixelBox(frame: LayoutKindTests.size), .photograph)])
        #expect(layouts(slide).map(\.kind) == [.screen])
    }

    @Test func theSettingNamesTheLecturersTileInAGallery() {
        let gallery = MadeScene.gallery(
            .fitted(rows: 2, columns: 3, gap: 4, in: PixelBox(frame: LayoutKindTests.size)), size: LayoutKindTests.size)
        let named: [(LecturerChoice, Int?)] = [
            (.auto, nil), (.nobody, nil), (.speaker, nil), (.tile(1), 0), (.tile(6), 5), (.tile(7), nil),
        ]
        for (setting, tile) in named {
            #expect(layouts(gallery, lecturer: setting).map(\.lecturerTile) == [tile])
        }
    }
}
