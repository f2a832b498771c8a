import AttuneCore
import AttuneGallery
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

/// From a reading to entries, and from entries to words and JSON.
@Suite struct LayoutSheetTests {
    private let sheet = SyntheticLayouts.sheet()

    private func sample(_ cameras: [CameraState], participants: Int, others: [FaceRole] = []) -> SampleReading {
        SampleReading(
            stretch: 0, cameras: cameras,
            faces: (0..<participants).map { FaceReading(role: .participant, track: $0) }
                + others.map { FaceReading(role: $0) })
    }

    @Test func aStretchIsWhatMostOfItsSamplesShow() throws {
        let stretch = LayoutStretch(
            range: TimeRange(start: .zero, end: .seconds(4)), samples: 0..<4, layout: SyntheticLayouts.besideScreen)
        let reading = GalleryReading(
            stretches: [stretch],
            samples: [
                sample([.off, .black], participants: 3, others: [.lecturer]),
                sample([.off, .on], participants: 1, others: [.still, .shared]),
                sample([.on, .on], participants: 0),
                sample([.still, .black], participants: 2),
            ])
        let entry = try #require(LayoutEntry.entries(of: reading).first)
        // Of "on" and "black", which are as frequent, the first of the states.
        #expect(entry.cameras == [.off, .on])
        #expect(entry.facesMedian == 1.5)
        #expect(entry.sampleCount == 4)
        #expect(entry.range == stretch.range)
        #expect(entry.picture == nil)
    }

    @Test func aStretchWithoutSamplesHasNoMedian() throws {
        let stretch = LayoutStretch(
            range: TimeRange(start: .zero, end: .zero), samples: 0..<0, layout: SyntheticLayouts.gallery)
        let entry = try #require(LayoutEntry.entries(of: GalleryReading(stretches: [stretch], samples: [])).first)
        #expect(entry.facesMedian == nil)
        #expect(entry.cameras == [])
    }

    @Test func timeline() {
        #expect(
            LayoutWords.timeline(sheet) == """
                0:00:00 – 0:01:12  gallery 2×3, 5 tiles: 2 on, 1 off, 1 still, 1 black; \
                unsure of tile 4 (still, 54 %); faces median 2
                0:01:12 – 1:30:00  gallery 2×1 beside a screen, 2 tiles: 2 on; lecturer in tile 1; \
                screen 960×540 at 0, 90; faces median 1.5
                1:30:00 – 1:30:01  screen alone, no tiles; screen 1280×720 at 0, 0
                """)
        #expect(
            LayoutWords.timeline(LayoutSheet(name: "", fileName: "", programVersion: "", entries: []))
                == "no layout: the recording has no sample")
    }

    @Test(arguments: [
        (LayoutKind.gallery, Float(0), "gallery 2×3"), (.galleryAboveScreen, 500, "gallery 2×3 above a screen"),
        (.galleryAboveScreen, 50, "gallery 2×3 below a screen"), (.speaker, 0, "speaker"),
        (.sideBySideSpeaker, 0, "speaker beside a screen"), (.screen, 0, "screen alone"), (.room, 0, "room camera"),
    ])
    func kinds(_ kind: LayoutKind, _ screenTop: Float, _ words: String) {
        var layout = SyntheticLayouts.gallery
        layout.kind = kind
        layout.screen = BoundingBox(x: 0, y: screenTop, width: 1_280, height: 220)
        #expect(LayoutWords.kind(layout) == words)
    }

    @Test(arguments: [
        ([CameraState](), "no tiles"), ([.on, .on], "all tiles on"), ([.off], "off: 1"),
        ([.on, .black, .still, .off, .off], "off: 4, 5; still: 3; black: 2; the others on"),
    ])
    func exceptions(_ cameras: [CameraState], _ words: String) {
        #expect(LayoutWords.exceptions(cameras) == words)
    }

    @Test func recordHasDocumentedNames() throws {
        try Golden.expect(
            try LayoutRecord(sheet, page: "Reports/x.html").json() + "\n", equals: "AttuneReport/layout.json")
    }
}
