import AttuneCore
import Testing

@testable import AttuneGallery

struct PlaceTracksTests {
    private static let size = PixelSize(width: 1_280, height: 720)

    /// The tracks of faces that are seen at some times one after the other.
    private func numbers(isCrowd: Bool, _ seen: [(time: MediaTime, faces: [FaceObservation])]) -> [[Int]] {
        var tracks = PlaceTracks(isCrowd: isCrowd)
        var next = 0
        return seen.map { time, faces in
            tracks.numbers(
                for: faces.map(\.box), returning: faces.map { _ in nil }, at: time, frameSize: PlaceTracksTests.size,
                next: &next)
        }
    }

    /// The mean face size is 70. In a tile whoever is seen again is who was there.
    @Test(arguments: [
        (observedFace(x: 170), true),
        (observedFace(x: 170.1), false),
        (observedFace(y: 170), true),
        (observedFace(y: 30), true),
        (observedFace(y: 29.9), false),
        (observedFace(x: 142, y: 156), true),
        (observedFace(x: 143, y: 157), false),
        (observedFace(x: 70, y: 60, width: 120, height: 160), true),
        (observedFace(x: 70, y: 60, width: 121, height: 160), false),
        (observedFace(x: 115, y: 120, width: 30, height: 40), true),
        (observedFace(x: 115, y: 120, width: 29, height: 40), false),
    ])
    func inARoomAFaceMovesAndGrowsOnlySoFar(next: FaceObservation, isSame: Bool) {
        let seen: [(MediaTime, [FaceObservation])] = [(.zero, [observedFace()]), (.seconds(1), [next])]
        #expect(numbers(isCrowd: true, seen) == [[0], [isSame ? 0 : 1]])
        #expect(numbers(isCrowd: false, seen) == [[0], [0]])
    }

    @Test func aBoxWithoutSizeIsNobodysNext() {
        let seen: [(MediaTime, [FaceObservation])] = [
            (.zero, [observedFace()]), (.seconds(1), [observedFace(x: 100, y: 100, width: 0, height: 0)]),
        ]
        #expect(numbers(isCrowd: false, seen) == [[0], [1]])
    }

    @Test(arguments: [
        (MediaTime.seconds(30), true), (MediaTime(microseconds: 30_000_001), false), (.seconds(3_600), false),
    ])
    func inARoomAFaceMayBeUnseenForHalfAMinute(gap: MediaTime, isSame: Bool) {
        let seen: [(MediaTime, [FaceObservation])] = [(.zero, [observedFace()]), (gap, [observedFace()])]
        #expect(numbers(isCrowd: true, seen) == [[0], [isSame ? 0 : 1]])
        #expect(numbers(isCrowd: false, seen) == [[0], [0]])
    }

    @Test(arguments: [true, false])
    func theNearestFaceGoesOnFirst(isCrowd: Bool) {
        let first = [observedFace(x: 100), observedFace(x: 160)]
        let moved = [observedFace(x: 110), observedFace(x: 155)]
        #expect(numbers(isCrowd: isCrowd, [(.zero, first), (.seconds(1), moved)]) == [[0, 1], [0, 1]])
        #expect(
            numbers(isCrowd: isCrowd, [(.zero, first), (.seconds(1), moved.reversed())]) == [[0, 1], [1, 0]])
        // The one face lies 25 from the first track and 35 from the second.
        #expect(numbers(isCrowd: isCrowd, [(.zero, first), (.seconds(1), [observedFace(x: 125)])]) == [[0, 1], [0]])
    }

    @Test(arguments: [true, false])
    func ofEquallyNearOnesTheFirstGoesOn(isCrowd: Bool) {
        let one = [observedFace(x: 100)]
        let two = [observedFace(x: 60), observedFace(x: 140)]
        #expect(numbers(isCrowd: isCrowd, [(.zero, one), (.seconds(1), two)]) == [[0], [0, 1]])
        #expect(numbers(isCrowd: isCrowd, [(.zero, two), (.seconds(1), one)]) == [[0, 1], [0]])
    }

    @Test func aTileHasNoMoreTracksThanFacesAtOnce() {
        let (left, right, far) = (observedFace(x: 100), observedFace(x: 220), observedFace(x: 700))
        let seen: [(MediaTime, [FaceObservation])] = [
            (.zero, [left, right]), (.seconds(1), [right]), (.seconds(2), [far]), (.seconds(90), [left, right]),
            (.seconds(91), [left, right, far]), (.seconds(92), []), (.seconds(93), [far, right, left]),
        ]
        // The face that went far is the nearer of the two; it comes back to the right.
        #expect(
            numbers(isCrowd: false, seen) == [[0, 1], [1], [1], [0, 1], [0, 1, 2], [], [2, 1, 0]])
    }

    @Test func aFrameOfAnotherSizeKeepsTheTracks() {
        var tracks = PlaceTracks(isCrowd: true)
        var next = 0
        let large = [observedFace(x: 100).box, observedFace(x: 800).box]
        let small = [
            BoundingBox(x: 400, y: 50, width: 30, height: 40), BoundingBox(x: 50, y: 50, width: 30, height: 40),
        ]
        let half = PixelSize(width: 640, height: 360)
        let known: [Int?] = [nil, nil]
        #expect(
            tracks.numbers(for: large, returning: known, at: .zero, frameSize: PlaceTracksTests.size, next: &next)
                == [0, 1])
        #expect(
            tracks.numbers(for: small, returning: known, at: .seconds(1), frameSize: half, next: &next) == [1, 0])
        #expect(next == 2)
    }

    /// Whoever returns takes the place of a new track, and of none that is in the tile.
    @Test func aTrackThatReturnsIsNoNewOne() {
        var tracks = PlaceTracks(isCrowd: false)
        var next = 5
        let boxes = [observedFace(x: 100).box, observedFace(x: 800).box]
        func numbers(_ count: Int, _ returning: [Int?]) -> [Int] {
            tracks.numbers(
                for: Array(boxes.prefix(count)), returning: returning, at: .zero, frameSize: PlaceTracksTests.size,
                next: &next)
        }
        #expect(numbers(1, [3]) == [3])
        #expect(numbers(2, [4, nil]) == [3, 5])
        #expect(numbers(2, [1, 2]) == [3, 5])
        #expect(next == 6)
    }

    @Test func tracksAreTakenToAnotherTile() {
        let old = BoundingBox(x: 0, y: 0, width: 400, height: 200)
        let new = BoundingBox(x: 600, y: 100, width: 200, height: 100)
        var (before, after) = (PlaceTracks(isCrowd: false), PlaceTracks(isCrowd: false))
        var next = 4
        _ = before.numbers(
            for: [BoundingBox(x: 40, y: 20, width: 60, height: 80)], returning: [nil], at: .zero,
            frameSize: PlaceTracksTests.size, next: &next)
        after.take(before.tracks, from: old, to: new)
        #expect(after.tracks.map(\.number) == [4])
        #expect(after.tracks.map(\.box) == [BoundingBox(x: 620, y: 110, width: 30, height: 40)])
    }
}
