import AttuneCore
import Testing

@testable import AttuneGallery

/// People who were out of sight while something else took the room.
struct EarlierLayoutsTests {
    /// A stretch of two samples: the tracks that its tiles are to show, and for each face the sample and the face that it
    /// looks like where it returns.
    struct Part {
        var kind = LayoutKind.gallery
        var tiles: Int
        var shown: [Int]
        var like: [(face: Int, sample: Int, earlierFace: Int, score: Float)] = []
    }

    private func tracks(_ parts: [Part]) -> [[Int?]] {
        var samples: [SampleObservation] = []
        var stretches: [LayoutStretch] = []
        var readings: [SampleReading] = []
        for (index, part) in parts.enumerated() {
            let start = samples.count
            let tiles = part.tiles == 0 ? [] : tilesInARow(part.tiles)
            stretches.append(stretch(start..<start + 2, part.kind, tiles: tiles))
            for second in 0..<2 {
                var sample = observedSample(
                    .seconds(start + second),
                    part.shown.map { observedFace(x: tiles[$0].center.x - 30, y: tiles[$0].center.y - 40) })
                if second == 0 {
                    sample.lookalikes = part.like.map {
                        Lookalike(face: $0.face, sample: $0.sample, earlierFace: $0.earlierFace, score: $0.score)
                    }
                }
                samples.append(sample)
                readings.append(
                    SampleReading(
                        stretch: index, cameras: tiles.map { _ in .on },
                        faces: part.shown.map { FaceReading(role: .participant, tile: $0) }))
            }
        }
        let tracker = FaceTracker(samples: samples, stretches: stretches, changes: ChangeMap(samples))
        let linked = tracker.linked(readings)
        return stretches.map { linked[$0.samples.lowerBound].faces.map(\.track) }
    }

    private let gallery = Part(tiles: 4, shown: [0, 1, 2, 3])
    private let screen = Part(kind: .screen, tiles: 0, shown: [])

    @Test func theSameGalleryReturns() {
        #expect(tracks([gallery, screen, gallery]) == [[0, 1, 2, 3], [], [0, 1, 2, 3]])
        // Whose camera was off then is who he is in his tile.
        var later = gallery
        later.shown = [0, 3]
        #expect(tracks([gallery, screen, later, screen, gallery])[4] == [0, 1, 2, 3])
    }

    /// Whoever speaks is enlarged, so whoever is large when a screen is no longer shared may be somebody else.
    @Test func theLargePictureOfSeveralPeopleIsNobodysButByLooks() {
        let speaker = Part(kind: .speaker, tiles: 3, shown: [0, 1, 2])
        #expect(tracks([speaker, screen, speaker])[2] == [3, 1, 2])
        var alike = speaker
        alike.like = [(face: 0, sample: 1, earlierFace: 0, score: 0.9)]
        #expect(tracks([speaker, screen, alike])[2] == [0, 1, 2])
        // One camera beside screens is one person's.
        let alone = Part(kind: .speaker, tiles: 1, shown: [0])
        #expect(tracks([alone, screen, alone])[2] == [0])
    }

    @Test func anotherGalleryIsNobodys() {
        #expect(tracks([gallery, screen, Part(tiles: 3, shown: [0, 1, 2])])[2] == [4, 5, 6])
        #expect(tracks([gallery, screen, Part(kind: .galleryAboveScreen, tiles: 4, shown: [0])])[2] == [4])
    }

    /// The faces that return, and the tracks.
    @Test func looksLinkAnotherGallery() {
        var three = Part(tiles: 3, shown: [0, 1, 2])
        three.like = [(0, 1, 1, 0.8), (1, 1, 2, 0.8), (2, 1, 3, 0.69)]
        #expect(tracks([gallery, screen, three])[2] == [1, 2, 4])
        // Two that one face looks like are too close to tell.
        three.like = [(0, 1, 1, 0.8), (0, 1, 0, 0.76), (1, 1, 2, 0.8), (1, 1, 3, 0.74)]
        #expect(tracks([gallery, screen, three])[2] == [4, 2, 5])
    }

    /// Tiles are believed unless somebody is seen in another one.
    @Test func looksSpeakAgainstTheTile() {
        var other = gallery
        other.like = [(0, 1, 1, 0.9)]
        #expect(tracks([gallery, screen, other])[2] == [1, 4, 5, 6])
        other.like = [(1, 1, 1, 0.9)]
        #expect(tracks([gallery, screen, other])[2] == [0, 1, 2, 3])
    }

    @Test func theMoreAlikeOfTwoReturns() {
        let tiles = Part(tiles: 2, shown: [0])
        var second = Part(tiles: 2, shown: [0, 1])
        second.like = [(1, 1, 0, 0.95), (0, 1, 0, 0.9)]
        #expect(tracks([tiles, screen, second])[2] == [1, 0])
    }

    /// Whoever is in sight does not return.
    @Test func aTrackIsNobodyElsesWhileItIsHeld() {
        var samples = (0..<3).map { observedSample(.seconds($0), $0 == 1 ? [] : [observedFace()]) }
        samples[2].lookalikes = [Lookalike(face: 0, sample: 0, earlierFace: 0, score: 0.95)]
        let readings = samples.map { sample in
            SampleReading(
                stretch: 0, cameras: [.on], faces: sample.faces.map { _ in FaceReading(role: .participant, track: 7) })
        }
        let returning = ReturningFaces(samples)
        var place = PlaceTracks(isCrowd: false)
        #expect(returning.tracks(at: 2, in: readings, places: [place]) == [7])
        place.take(7, seenIn: observedFace().box, of: samples[0])
        #expect(returning.tracks(at: 2, in: readings, places: [place]) == [nil])
    }

    @Test func whoReturnsToARoomIsKnownByLooks() {
        let room = Part(kind: .room, tiles: 1, shown: [0])
        #expect(tracks([room, screen, room])[2] == [1])
        var later = room
        later.like = [(0, 1, 0, 0.8)]
        #expect(tracks([room, screen, later])[2] == [0])
    }
}
