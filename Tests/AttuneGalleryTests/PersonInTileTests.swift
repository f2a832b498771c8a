import AttuneCore
import Testing

@testable import AttuneGallery

/// Who is meant by a tile and a time, and which faces are theirs.
struct PersonInTileTests {
    /// Samples a second apart: for each its stretch, and for each face its tile, track and role.
    typealias Seen = (tile: Int?, track: Int?, role: FaceRole)

    private func person(_ seen: [[Seen]], stretches: [LayoutStretch]) -> PersonInTile {
        let samples = seen.enumerated().map { second, faces in
            observedSample(.seconds(second), faces.map { _ in observedFace(x: 0, y: 0) })
        }
        let readings = seen.enumerated().map { position, faces in
            SampleReading(
                stretch: stretches.firstIndex { $0.samples.contains(position) } ?? 0, cameras: [],
                faces: faces.map { FaceReading(role: $0.role, tile: $0.tile, track: $0.track) })
        }
        return PersonInTile(samples, reading: GalleryReading(stretches: stretches, samples: readings))
    }

    private func at(_ tile: Int, _ track: Int) -> Seen { (tile, track, .participant) }

    private var twoStretches: PersonInTile {
        person(
            [
                [at(0, 5), at(1, 6)], [at(0, 5)], [at(0, 5), (1, nil, .still)],
                [at(0, 6), at(2, 5)], [at(0, 6), (2, nil, .still), (nil, nil, .shared)],
            ],
            stretches: [
                stretch(0..<3, .gallery, tiles: tilesInARow(2)), stretch(3..<5, .gallery, tiles: tilesInARow(3)),
            ])
    }

    /// A face that was missed in one sample is looked for in those around it.
    @Test(
        arguments: [(0, 0, [5]), (1, 0, [6]), (1, 1_400, [6]), (0, 2_000, [5]), (0, 4_000, [6]), (2, 4_000, [5])]
            as [(Int, Int, [Int])])
    func isTheNearestInTime(tile: Int, milliseconds: Int, tracks: [Int]) throws {
        #expect(try twoStretches.tracks(inTile: tile, at: .milliseconds(milliseconds)) == Set(tracks))
    }

    /// Every face of the track in all layouts, and photographs in a tile that is the person's own.
    @Test func allTheirFacesAreErased() {
        #expect(twoStretches.faces(of: [5]).faces == [0: [0], 1: [0], 2: [0], 3: [1], 4: [1]])
        #expect(twoStretches.faces(of: [6]).faces == [0: [1], 2: [1], 3: [0], 4: [0]])
        #expect(twoStretches.faces(of: []).isEmpty)
    }

    @Test func whoIsNotThereIsToldWithThoseWhoAre() {
        #expect(throws: PersonInTile.Absence.nobody(seen: [1, 3], tiles: 3)) {
            try twoStretches.tracks(inTile: 1, at: .seconds(4))
        }
        #expect(throws: PersonInTile.Absence.nobody(seen: [1, 2], tiles: 2)) {
            try twoStretches.tracks(inTile: 7, at: .zero)
        }
        #expect(throws: PersonInTile.Absence.nothingMeasured) {
            try twoStretches.tracks(inTile: 0, at: .milliseconds(9_001))
        }
        #expect(throws: PersonInTile.Absence.nothingMeasured) {
            try PersonInTile([], reading: GalleryReading(stretches: [], samples: [])).tracks(inTile: 0, at: .zero)
        }
    }

    /// In a room one tile is everybody's: nobody is erased by mistake.
    @Test func inARoomOnlyOneAloneCanBeMeant() throws {
        let room = [stretch(0..<1, .room, tiles: tilesInARow(1))]
        let two = person([[at(0, 1), at(0, 2), (0, nil, .still)]], stretches: room)
        #expect(throws: PersonInTile.Absence.room) { try two.tracks(inTile: 0, at: .zero) }
        let one = person([[at(0, 1), (0, nil, .still)]], stretches: room)
        #expect(try one.tracks(inTile: 0, at: .zero) == [1])
        #expect(one.faces(of: [1]).faces == [0: [0]])
    }
}
