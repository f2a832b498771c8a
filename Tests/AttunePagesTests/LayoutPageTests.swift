import AttuneCore
import AttuneGallery
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

@Suite struct LayoutPageTests {
    private let sheet = SyntheticLayouts.sheet()

    @Test func golden() throws {
        try Golden.expect(try LayoutPage.html(for: sheet).pageText, equals: "AttunePages/layout.txt")
    }

    @Test func policyNamesTheStylesAndNothingElse() throws {
        let page = try LayoutPage.html(for: sheet)
        let hashes = try PageStyle.hashes(ofPage: page)
        try #require(hashes.count == 2)
        let policy =
            "default-src 'none'; style-src 'sha256-\(hashes[0])' 'sha256-\(hashes[1])'; img-src data:; "
            + "base-uri 'none'; form-action 'none'"
        #expect(page.contains("content=\"\(policy)\">"), "set LayoutTemplates.styleSHA256 to \(hashes[1])")
    }

    @Test func asksNobodyForAnything() throws {
        let page = try LayoutPage.html(for: sheet)
        #expect(page.firstMatch(of: /(?i)<(script|link|iframe|object|embed|img|base)\b/) == nil)
        #expect(page.firstMatch(of: /(?i)(src|href|action|data)="(?!#|data:image\/jpeg;base64,)/) == nil)
        #expect(page.firstMatch(of: /https?:|@import|url\((?!#)/) == nil)
        #expect(page.firstMatch(of: /(?i)\s(style|on[a-z]+)="/) == nil)
    }

    @Test(arguments: LayoutTemplates.all.keys.sorted())
    func templateEscapesEverything(_ name: String) {
        let template = LayoutTemplates.all[name] ?? ""
        #expect(!template.contains("{{{") && !template.contains("{{&") && !template.contains("{{%"))
    }

    @Test func hostileNamesStayText() throws {
        var hostile = sheet
        hostile.name = "<script>alert(1)</script>&\"'"
        hostile.fileName = "<b>\u{1B}.mp4"
        let page = try LayoutPage.html(for: hostile)
        #expect(page.contains("<h1><bdi>&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;</bdi></h1>"))
        #expect(page.contains("<span>&lt;b&gt;\u{FFFD}.mp4</span>"))
        #expect(!page.contains("<script"))
    }

    @Test func everyPictureSaysInWordsWhatItShows() throws {
        let page = try LayoutPage.html(for: sheet)
        let labels = page.matches(of: /role="img" aria-label="([^"]*)"/).map { String($0.1) }
        #expect(
            labels == [
                "Blurred frame at 0:00:35 with its tiles drawn on: gallery 2×3, off: 3, 5; still: 4; the others on, "
                    + "3 faces marked.",
                "Blurred frame at 0:45:36 with its tiles drawn on: gallery 2×1 beside a screen, all tiles on, "
                    + "2 faces marked.",
            ])
        #expect(page.matches(of: /<image href="data:image\/jpeg;base64,\/9j\/2Q=="/).count == 2)
        #expect(page.firstMatch(of: /="%?"/) == nil)
    }

    /// Boxes of the recording's pixels come out in the drawing's, inside the tile, and never colour alone: each state
    /// has a word, a pattern and a stroke.
    @Test func tilesAreDrawnWhereTheyAre() throws {
        let picture = try #require(sheet.entries[0].picture)
        let drawing = LayoutDrawing(picture, layout: sheet.entries[0].layout)
        #expect(drawing.height == "360")
        #expect(drawing.tiles.map(\.style) == ["on", "on", "off", "still", "off"])
        #expect(drawing.tiles.map(\.label.text) == ["1 on", "2 on", "3 off", "4 still", "5 off"])
        let shape = drawing.tiles[3].shape
        #expect([shape.x, shape.y, shape.width, shape.height] == ["161.5", "151.5", "157", "87"])
        #expect(drawing.faces.map(\.label.text) == ["face", "face", "still"])
        let face = drawing.faces[0].shape
        #expect([face.x, face.y, face.width, face.height] == ["140", "80", "35", "45"])
        #expect(drawing.screen == nil)
    }

    @Test func theLecturersTileAndTheScreenAreMarked() throws {
        let picture = try #require(sheet.entries[1].picture)
        let drawing = LayoutDrawing(picture, layout: sheet.entries[1].layout)
        #expect(drawing.tiles.map(\.label.text) == ["1 on, lecturer", "2 on"])
        #expect(drawing.tiles.map(\.isLecturer) == [true, false])
        let screen = try #require(drawing.screen)
        #expect([screen.x, screen.y, screen.width, screen.height] == ["2", "47", "476", "266"])
        #expect(drawing.faces.map(\.label.text) == ["lecturer", "shared"])
    }

    /// Many small tiles: smaller letters, no word that does not fit, and no label of a face in the tile below.
    @Test func labelsStayInSmallTiles() throws {
        let tiles = (0..<49).map { index in
            BoundingBox(x: Float(index % 7) * 160, y: Float(index / 7) * 90, width: 160, height: 90)
        }
        let layout = Layout(
            kind: .gallery, frameSize: SyntheticLayouts.frame, rows: 7, columns: 7, tiles: tiles, lecturerTile: 0)
        let picture = LayoutPicture(
            time: .zero, frameSize: SyntheticLayouts.frame, jpeg: [], cameras: tiles.map { _ in .on },
            faces: [SyntheticLayouts.face(40, 10, FaceReading(role: .participant, tile: 0, track: 7))])
        let drawing = LayoutDrawing(picture, layout: layout)
        #expect(drawing.letters == "10")
        #expect(drawing.tiles[0].label.text == "1 on")
        #expect(drawing.tiles[0].isLecturer)
        #expect(drawing.tiles[48].label.text == "49 on")
        let plate = try #require(drawing.faces.first).label.plate
        // The tile ends at 45: the plate lies between 30 and 43.
        #expect([plate.y, plate.height] == ["30", "13"])
    }

    /// Each stretch lies where it stands, and one of which a frame is shown leads to it.
    @Test func layoutsOverTimeLeadToTheirFrames() throws {
        let lanes = try #require(LayoutLanes(sheet.entries))
        #expect(lanes.lanes.map(\.name) == ["Layout", "Faces of the class"])
        #expect(lanes.lanes[1].scale == "0–5, median of each stretch")
        #expect(lanes.lanes[0].stretches.map(\.label) == ["", "gallery beside screen 2×1", ""])
        #expect(lanes.links.map(\.address) == ["#frame-1", "#frame-2"])
        #expect(lanes.links[0].words == "0:00:00 – 0:01:12: gallery 2×3")
        #expect(lanes.links[1].span == ChartSpan(x: "1.333", width: "98.648"))
        let page = try LayoutPage.html(for: sheet)
        for link in lanes.links { #expect(page.contains("<figure id=\"\(link.address.dropFirst())\">")) }
        #expect(LayoutLanes([]) == nil)
    }

    @Test func manyStretchesSayWhichAreShown() throws {
        let page = try LayoutPage.html(for: sheet).pageText
        #expect(page.contains("Pictures are of the 2 longest of 3 stretches."))
        var all = sheet
        all.entries.removeLast()
        #expect(try !LayoutPage.html(for: all).pageText.contains("longest of"))
    }

    @Test func aRecordingWithoutFramesHasAPage() throws {
        var empty = sheet
        empty.entries = []
        let page = try LayoutPage.html(for: empty)
        #expect(page.contains("The recording has no frame."))
        #expect(!page.contains("<table"))
    }

    @Test(.enabled(if: BrowserPage.isAvailable), arguments: [500, 1_280])
    func itsColoursReachABrowser(_ width: Int) throws {
        let page = try BrowserPage(html: try LayoutPage.html(for: sheet))
        let answer = try page.evaluate(
            """
            [page.document.documentElement.scrollWidth <= \(width), \
            page.getComputedStyle(page.document.querySelector(".frame text")).fill, \
            Math.round(page.document.querySelector(".frame").getBoundingClientRect().width) > 400].join(" ")
            """, width: width)
        #expect(answer == "true rgb(255, 255, 255) true")
    }
}
