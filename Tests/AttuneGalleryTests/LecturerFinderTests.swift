import AttuneCore
import Testing

@testable import AttuneGallery

/// Whom each choice takes for the lecturer, in small readings of a letter for each track.
struct LecturerFinderTests {
    /// A stretch of so many samples: a letter for each tile, `.` for a tile without a face; the track is the letter's.
    struct Shown {
        var kind: LayoutKind
        var tracks: String
        var count: Int
    }

    private static func reading(_ shown: [Shown]) -> GalleryReading {
        var reading = GalleryReading(stretches: [], samples: [])
        for (index, part) in shown.enumerated() {
            let start = reading.samples.count
            let tiles = tilesInARow(part.tracks.count)
            reading.stretches.append(stretch(start..<start + part.count, part.kind, tiles: tiles))
            let faces = part.tracks.enumerated().filter { $0.element != "." }.map { tile, letter in
                FaceReading(role: .participant, tile: tile, track: Int(letter.asciiValue ?? 0) - 97)
            }
            let sample = SampleReading(stretch: index, cameras: tiles.map { _ in .on }, faces: faces)
            reading.samples += Array(repeating: sample, count: part.count)
        }
        return reading
    }

    /// For each stretch the letters of those who are the lecturer, and the number of the lecturer's tile.
    private func told(_ choice: LecturerChoice, _ shown: [Shown]) -> [String] {
        let reading = LecturerFinder(choice: choice).told(in: LecturerFinderTests.reading(shown))
        return reading.stretches.map { stretch in
            let faces = reading.samples[stretch.samples].flatMap(\.faces).filter { $0.role == .lecturer }
            let letters = Set(faces.compactMap(\.track)).sorted().map { String(UnicodeScalar(UInt8(97 + $0))) }
            return letters.joined() + (stretch.layout.lecturerTile.map { "\($0 + 1)" } ?? "-")
        }
    }

    private static let gallery = Shown(kind: .gallery, tracks: "bacd", count: 20)
    private static let pinned = [
        Shown(kind: .speaker, tracks: "abcd", count: 80), gallery,
        Shown(kind: .sideBySideSpeaker, tracks: "a", count: 9), Shown(kind: .screen, tracks: "", count: 9),
        Shown(kind: .galleryAboveScreen, tracks: "bcd", count: 9),
    ]
    /// `a` speaks for 70 % of the time, `c` for 30 %.
    private static let alternating = [
        Shown(kind: .speaker, tracks: "abcd", count: 40), gallery, Shown(kind: .speaker, tracks: "cabd", count: 30),
        Shown(kind: .speaker, tracks: "a", count: 30),
    ]
    private static let alone = [
        Shown(kind: .room, tracks: "a", count: 50), Shown(kind: .screen, tracks: "", count: 5),
        Shown(kind: .room, tracks: ".", count: 5), Shown(kind: .room, tracks: "b", count: 20),
    ]

    @Test func autoFollowsWhoHasTheLargePicture() {
        #expect(told(.auto, LecturerFinderTests.pinned) == ["a1", "a2", "a1", "-", "-"])
        #expect(told(.auto, LecturerFinderTests.alternating) == ["a1", "a2", "a2", "a1"])
    }

    @Test func autoTakesNobodyInAGallery() {
        #expect(told(.auto, [LecturerFinderTests.gallery]) == ["-"])
        #expect(told(.auto, [Shown(kind: .galleryBesideScreen, tracks: "ab", count: 9)]) == ["-"])
        #expect(told(.auto, []) == [])
    }

    /// Samples in which `a`, `b` and `c` have the large picture, and whether that makes `a` the lecturer.
    @Test(arguments: [(40, 30, 30, true), (39, 31, 30, false), (34, 33, 33, false), (60, 40, 0, true)])
    func autoTakesNobodyWhereSeveralTakeTurns(first: Int, second: Int, third: Int, isTold: Bool) {
        let shown = zip(["a", "b", "c"], [first, second, third]).map { tracks, count in
            Shown(kind: .speaker, tracks: tracks + "..", count: count)
        }
        #expect(told(.auto, shown)[0] == (isTold ? "a1" : "-"))
    }

    /// Samples of a gallery beside five of a speaker view.
    @Test(arguments: [(95, "a1"), (96, "-")])
    func autoNeedsALargePictureForSomeTime(gallery: Int, expected: String) {
        let shown = [
            Shown(kind: .gallery, tracks: "bc", count: gallery), Shown(kind: .speaker, tracks: "a..", count: 5),
        ]
        #expect(told(.auto, shown)[1] == expected)
    }

    @Test func whoIsRecordedAloneIsTheLecturer() {
        #expect(told(.auto, LecturerFinderTests.alone) == ["a1", "-", "-", "b1"])
        let others: [[Shown]] = [
            [Shown(kind: .room, tracks: "ab", count: 2), Shown(kind: .room, tracks: "a", count: 97)],
            [Shown(kind: .gallery, tracks: "a", count: 9)],
        ]
        for shown in others { #expect(!told(.auto, shown).joined().contains("a")) }
        // One second face in fifty is a mistake of the detector.
        let mistaken = [Shown(kind: .room, tracks: "ab", count: 2), Shown(kind: .room, tracks: "a", count: 98)]
        #expect(told(.auto, mistaken) == ["ab1", "a1"])
    }

    @Test func noneIsNobody() {
        for shown in [LecturerFinderTests.pinned, LecturerFinderTests.alternating, LecturerFinderTests.alone] {
            #expect(told(.nobody, shown).allSatisfy { $0 == "-" })
        }
    }

    @Test func speakerIsWhoeverIsLarge() {
        #expect(told(.speaker, LecturerFinderTests.alternating) == ["a1", "-", "c1", "a1"])
        #expect(told(.speaker, LecturerFinderTests.pinned) == ["a1", "-", "a1", "-", "-"])
        // His tile is his where his camera is off, too.
        #expect(told(.speaker, [Shown(kind: .speaker, tracks: ".b", count: 3)]) == ["1"])
    }

    @Test func aTileOfAGalleryIsWhoseverItIs() {
        #expect(told(.tile(2), LecturerFinderTests.alternating) == ["a1", "a2", "a2", "a1"])
        #expect(told(.tile(1), LecturerFinderTests.alternating) == ["b2", "b1", "b3", "-"])
        #expect(told(.tile(5), LecturerFinderTests.alternating) == ["-", "-", "-", "-"])
        #expect(told(.tile(2), [Shown(kind: .gallery, tracks: "a.", count: 3)]) == ["2"])
        #expect(told(.tile(1), LecturerFinderTests.alone) == ["-", "-", "-", "-"])
    }

    @Test func picturesAreNobody() {
        var reading = LecturerFinderTests.reading([Shown(kind: .speaker, tracks: "ab", count: 2)])
        reading.samples[0].faces[0].role = .still
        let told = LecturerFinder(choice: .speaker).told(in: reading)
        #expect(told.samples.map { $0.faces.map(\.role) } == [[.still, .participant], [.lecturer, .participant]])
    }
}
