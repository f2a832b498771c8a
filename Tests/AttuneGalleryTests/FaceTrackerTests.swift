import AttuneCore
import Testing

@testable import AttuneGallery

struct FaceTrackerTests {
    /// A face in the middle of a tile, with the face of the sample before that it looks like.
    private func face(
        in tile: BoundingBox, like earlier: Int? = nil, score: Float = 0.8, margin: Float = 0.2
    ) -> FaceObservation {
        var face = observedFace(x: tile.center.x - 30, y: tile.center.y - 40)
        face.likeness = earlier.map { FaceLikeness(face: $0, score: score, margin: margin) }
        return face
    }

    /// The tracks of the faces of each sample; all are of people who are there.
    private func tracks(_ samples: [SampleObservation], _ stretches: [LayoutStretch]) -> [[Int?]] {
        let readings = stretches.enumerated().flatMap { index, stretch in
            stretch.samples.map { position in
                SampleReading(
                    stretch: index, cameras: stretch.layout.tiles.map { _ in .on },
                    faces: samples[position].faces.map { face in
                        FaceReading(role: .participant, tile: stretch.layout.tile(at: face.box.center))
                    })
            }
        }
        let tracker = FaceTracker(samples: samples, stretches: stretches, changes: ChangeMap(samples))
        return tracker.linked(readings).map { $0.faces.map(\.track) }
    }

    /// The people of two samples with a change of layout between them, and each face's likeness.
    private func tracksOverAChange(
        old: Int, new: Int, like: [Int?], score: Float = 0.8, margin: Float = 0.2
    ) -> [Int?] {
        let (before, after) = (tilesInARow(old), tilesInARow(new))
        let samples = [
            observedSample(.zero, before.map { face(in: $0) }),
            observedSample(
                .seconds(1), zip(after, like).map { face(in: $0, like: $1, score: score, margin: margin) }),
        ]
        return tracks(samples, [stretch(0..<1, .gallery, tiles: before), stretch(1..<2, .gallery, tiles: after)])[1]
    }

    /// Old tiles, new tiles, which face each face looks like, and the tracks of the faces; 0… are those from before.
    @Test(
        arguments: [
            (4, 4, [0, 1, 2, 3], [0, 1, 2, 3]),
            (4, 4, [0, nil, nil, 3], [0, 1, 2, 3]),
            // The first left; somebody came first; somebody left in between.
            (4, 3, [1, 2, 3], [1, 2, 3]),
            (3, 4, [nil, 0, 1, 2], [3, 0, 1, 2]),
            (4, 3, [0, 2, 3], [0, 2, 3]),
            // Nothing is known: nobody is linked.
            (3, 4, [nil, nil, nil, nil], [3, 4, 5, 6]),
        ] as [(Int, Int, [Int?], [Int])])
    func tracksFollowTheTiles(old: Int, new: Int, like: [Int?], expected: [Int]) {
        #expect(tracksOverAChange(old: old, new: new, like: like) == expected)
    }

    /// Two people who look as if they had changed places. Below certainty only one of the two pairs counts.
    @Test(
        arguments: [
            (0.85, 0.2, [1, 0]), (0.84, 0.2, [1, 2]), (0.6, 0.04, [1, 2]), (0.59, 0.5, [2, 3]), (0.9, 0.03, [2, 3]),
        ] as [(Float, Float, [Int])])
    func aSwapNeedsCertainLikeness(score: Float, margin: Float, expected: [Int]) {
        #expect(tracksOverAChange(old: 2, new: 2, like: [1, 0], score: score, margin: margin) == expected)
    }

    /// Somebody leaves and another comes: the tiles stay, and all that they show changes, or nothing does.
    @Test(arguments: [(true, [1, 2, 3]), (false, [0, 1, 2])])
    func peopleChangePlacesWhileTilesStay(isCut: Bool, expected: [Int]) {
        let tiles = tilesInARow(3)
        var samples = [
            observedSample(.zero, tiles.map { face(in: $0) }),
            observedSample(.seconds(1), zip(tiles, [1, 2, nil]).map { face(in: $0, like: $1) }),
        ]
        samples[1].picture = movement(isCut ? tiles : [])
        #expect(tracks(samples, [stretch(0..<2, .gallery, tiles: tiles)]) == [[0, 1, 2], expected])
    }

    /// Somebody else is enlarged, whom the small tiles do not show: score and margin of the likeness to the face that was
    /// large before, the other face that it is most alike (nil for that one), and whether it is another track.
    @Test(
        arguments: [
            (0.59, 0.3, nil, true), (0.6, 0.3, nil, false), (0.95, 0.03, 1, false), (0.7, 0.04, 1, true),
        ] as [(Float, Float, Int?, Bool)])
    func whoIsEnlargedNextIsSomebodyElse(score: Float, margin: Float, like: Int?, isOther: Bool) {
        let tiles = tilesInARow(2)
        var samples = (0..<2).map { second in observedSample(.seconds(second), tiles.map { face(in: $0) }) }
        samples[1].faces[0].likeness = FaceLikeness(face: like ?? 0, score: score, margin: margin)
        samples[1].picture = movement([tiles[0]])
        #expect(tracks(samples, [stretch(0..<2, .speaker, tiles: tiles)])[1] == [isOther ? 2 : 0, 1])
        // Where nothing changed, or in a gallery, whoever is in the tile is who was there.
        #expect(tracks(samples, [stretch(0..<2, .gallery, tiles: tiles)])[1] == [0, 1])
        samples[1].picture = movement([])
        #expect(tracks(samples, [stretch(0..<2, .speaker, tiles: tiles)])[1] == [0, 1])
    }

    @Test func aMissingSampleLeavesTheChangeUnlinked() {
        let tiles = tilesInARow(2)
        var samples = [
            observedSample(.zero, tiles.map { face(in: $0) }),
            observedSample(.seconds(1), tiles.enumerated().map { face(in: $0.element, like: $0.offset) }),
        ]
        samples[1].index = 2
        let stretches = [stretch(0..<1, .gallery, tiles: tiles), stretch(1..<2, .gallery, tiles: tiles)]
        #expect(tracks(samples, stretches) == [[0, 1], [2, 3]])
    }

    @Test func aCameraThatGoesOffAndOnAgainKeepsItsTrack() {
        let tiles = tilesInARow(3)
        let samples = (0..<200).map { second in
            observedSample(
                .seconds(second),
                tiles.indices.filter { $0 != 1 || second < 5 || second >= 190 }.map {
                    face(in: tiles[$0])
                })
        }
        let tracks = tracks(samples, [stretch(0..<200, .gallery, tiles: tiles)])
        #expect(tracks[4] == [0, 1, 2])
        #expect(tracks[100] == [0, 2])
        #expect(tracks[195] == [0, 1, 2])
    }

    @Test func aTileHasOneTrackForEachFaceThatWasInItAtOnce() {
        let tile = tilesInARow(2)[0]
        let (left, right) = (observedFace(x: 100, y: 240), observedFace(x: 400, y: 240))
        let samples = [[left], [left, right], [right], [observedFace(x: 300, y: 240)]].enumerated().map {
            observedSample(.seconds($0.offset), $0.element)
        }
        #expect(tracks(samples, [stretch(0..<4, .gallery, tiles: [tile])]) == [[0], [0, 1], [1], [1]])
    }

    /// Seconds between two sightings.
    @Test(arguments: [(30, true), (31, false)])
    func inARoomAFaceMayBeUnseenForHalfAMinute(gap: Int, isSame: Bool) {
        let room = BoundingBox(x: 0, y: 0, width: 1_280, height: 720)
        let samples = (0...gap).map { observedSample(.seconds($0), $0 % gap == 0 ? [observedFace()] : []) }
        let found = tracks(samples, [stretch(0..<gap + 1, .room, tiles: [room])])
        #expect(found[gap] == [isSame ? 0 : 1])
        #expect(tracks(samples, [stretch(0..<gap + 1, .gallery, tiles: [room])])[gap] == [0])
    }

    @Test func aRoomGoesOnInARoomAlone() {
        let room = BoundingBox(x: 0, y: 0, width: 1_280, height: 720)
        let samples = (0..<2).map { observedSample(.seconds($0), [face(in: room, like: $0 == 0 ? nil : 0)]) }
        let first = stretch(0..<1, .room, tiles: [room])
        #expect(tracks(samples, [first, stretch(1..<2, .room, tiles: [room])]) == [[0], [0]])
        #expect(tracks(samples, [first, stretch(1..<2, .gallery, tiles: [room])]) == [[0], [1]])
    }

    /// Of ten samples so many in which the face moves; the poster hangs behind somebody who always moves.
    @Test(arguments: [(9, 0, 2), (10, 0, 1), (10, 1, 2), (20, 1, 1), (20, 2, 2)])
    func aPosterIsNoTrack(seen: Int, moved: Int, count: Int) {
        let tile = tilesInARow(2)[0]
        let (person, poster) = (observedFace(x: 100, y: 240), observedFace(x: 400, y: 240))
        let samples = (0..<seen).map { second -> SampleObservation in
            var sample = observedSample(.seconds(second), [poster, person])
            sample.picture = movement(second < moved ? [person.box, poster.box] : [person.box])
            return sample
        }
        let found = tracks(samples, [stretch(0..<seen, .gallery, tiles: [tile])])
        #expect(found == Array(repeating: count == 1 ? [nil, 0] : [0, 1], count: seen))
    }

    @Test func numbersFollowTheFirstAppearance() {
        let tiles = tilesInARow(3)
        let samples = [[2], [1, 2], [0, 1, 2], []].enumerated().map { second, seen in
            observedSample(.seconds(second), seen.map { face(in: tiles[$0]) })
        }
        #expect(tracks(samples, [stretch(0..<4, .gallery, tiles: tiles)]) == [[0], [1, 0], [2, 1, 0], []])
        #expect(tracks([], []) == [])
    }
}
