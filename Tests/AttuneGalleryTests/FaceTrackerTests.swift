import AttuneCore
import Testing

@testable import AttuneGallery

struct FaceTrackerTests {
    private func tracks(_ samples: [SampleObservation], interval: MediaTime = .seconds(1)) -> [[Int]] {
        FaceTracker(sampleInterval: interval).tracks(in: samples)
    }

    @Test func facesThatStayKeepTheirTracks() {
        let samples = everySecond(0..<30) { second in
            gallery(25) { _, face in face.box.x += Float(second % 3) * 10 }
        }
        #expect(tracks(samples) == Array(repeating: Array(0..<25), count: 30))
    }

    @Test func numbersFollowTheFirstAppearance() {
        let faces = gallery(3)
        let samples = [[faces[1]], [faces[1], faces[2]], faces, []].enumerated().map {
            observedSample(.seconds($0.offset), $0.element)
        }
        #expect(tracks(samples) == [[0], [0, 1], [2, 0, 1], []])
        #expect(tracks([]) == [])
    }

    /// Seconds between two sightings and whether it is the same track: 5 s unseen after the first sighting's own
    /// interval.
    @Test(arguments: [
        (MediaTime.seconds(1), MediaTime.seconds(6), true),
        (.seconds(1), MediaTime(microseconds: 6_000_001), false),
        (.milliseconds(40), .milliseconds(5_040), true),
        (.milliseconds(40), .milliseconds(5_080), false),
        (.seconds(60), .seconds(60), true),
        (.seconds(60), .seconds(120), false),
    ])
    func aGapIsMeasuredInTime(interval: MediaTime, apart: MediaTime, isSame: Bool) {
        let samples = [observedSample(.zero, [observedFace()]), observedSample(apart, [observedFace()])]
        #expect(tracks(samples, interval: interval) == [[0], [isSame ? 0 : 1]])
    }

    @Test func manySamplesWithoutTheFaceAreNoLongerGap() {
        let samples = (0...100).map { step in
            observedSample(.milliseconds(step * 50), step == 0 || step == 100 ? [observedFace()] : [])
        }
        #expect(tracks(samples, interval: .milliseconds(50)).last == [0])
    }

    /// The mean face size is 70.
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
        (observedFace(x: 100, y: 100, width: 0, height: 0), false),
    ])
    func aFaceMovesAndGrowsOnlySoFar(next: FaceObservation, isSame: Bool) {
        let samples = [observedSample(.zero, [observedFace()]), observedSample(.seconds(1), [next])]
        #expect(tracks(samples) == [[0], [isSame ? 0 : 1]])
    }

    @Test func theNearestFaceGoesOnFirst() {
        let first = [observedFace(x: 100), observedFace(x: 160)]
        let moved = [observedFace(x: 110), observedFace(x: 155)]
        #expect(tracks([observedSample(.zero, first), observedSample(.seconds(1), moved)]) == [[0, 1], [0, 1]])
        // The one face lies 25 from the first track and 35 from the second.
        let one = [observedFace(x: 125)]
        #expect(tracks([observedSample(.zero, first), observedSample(.seconds(1), one)]) == [[0, 1], [0]])
    }

    @Test func ofEquallyNearFacesTheFirstInTheSampleGoesOn() {
        let samples = [
            observedSample(.zero, [observedFace(x: 100)]),
            observedSample(.seconds(1), [observedFace(x: 60), observedFace(x: 140)]),
        ]
        #expect(tracks(samples) == [[0], [0, 1]])
    }

    @Test func ofEquallyNearTracksTheOlderGoesOn() {
        let samples = [
            observedSample(.zero, [observedFace(x: 60), observedFace(x: 140)]),
            observedSample(.seconds(1), [observedFace(x: 100)]),
        ]
        #expect(tracks(samples) == [[0, 1], [0]])
    }

    @Test func aFrameOfAnotherSizeKeepsTheTracks() {
        let large = gallery(25)
        let small = gallery(25) { _, face in
            face.box = BoundingBox(
                x: face.box.x / 2, y: face.box.y / 2, width: face.box.width / 2, height: face.box.height / 2)
        }
        let samples = [
            observedSample(.zero, large), observedSample(.seconds(1), small, size: PixelSize(width: 640, height: 360)),
            observedSample(.seconds(2), large),
        ]
        #expect(tracks(samples) == Array(repeating: Array(0..<25), count: 3))
    }
}
