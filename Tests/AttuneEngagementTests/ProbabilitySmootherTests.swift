import AttuneCore
import AttuneGallery
import Testing

@testable import AttuneEngagement

struct ProbabilitySmootherTests {
    private func smoothed(
        _ samples: [SampleObservation], tracks: [[Int?]], _ smoothing: MediaTime = .milliseconds(1_500)
    ) -> [SampleObservation] {
        var settings = Settings()
        settings.smoothing = smoothing
        return ProbabilitySmoother(settings: settings).smoothed(samples, reading(tracks))
    }

    private func reading(_ tracks: [[Int?]]) -> GalleryReading {
        GalleryReading(
            stretches: [],
            samples: tracks.map { tracks in
                SampleReading(stretch: 0, cameras: [], faces: tracks.map { FaceReading(role: .participant, track: $0) })
            })
    }

    private func happy(_ samples: [SampleObservation]) -> [[Float?]] {
        samples.map { $0.faces.map { $0.probabilities?[.happy] } }
    }

    /// One face at 0, 1, 2, 3 and 4 s, happy in the middle alone.
    private let blip = everySecond(0..<5) { second in
        [observedFace(shows: second == 2 ? .happy : .neutral, probability: 1)]
    }

    @Test(
        arguments: [
            (0, [0, 0, 1, 0, 0]),
            (999, [0, 0, 1, 0, 0]),
            // A sample that lies on the bound takes part.
            (1_000, [0, 1.0 / 3, 1.0 / 3, 1.0 / 3, 0]),
            (1_500, [0, 1.0 / 3, 1.0 / 3, 1.0 / 3, 0]),
            (2_000, [1.0 / 3, 0.25, 0.2, 0.25, 1.0 / 3]),
            (30_000, [0.2, 0.2, 0.2, 0.2, 0.2]),
        ] as [(Int, [Float])])
    func aFaceIsTheMeanOfItsTrackAroundIt(milliseconds: Int, expected: [Float]) {
        let samples = smoothed(blip, tracks: Array(repeating: [0], count: 5), .milliseconds(milliseconds))
        #expect(happy(samples) == expected.map { [$0] })
        for face in samples.flatMap(\.faces) {
            #expect(isClose(face.probabilities.map { Double($0.values.reduce(0, +)) }, 1))
        }
    }

    /// Two faces change places in the list of faces; each keeps to its own track.
    @Test func tracksAreNotMixed() {
        let (glad, calm) = (observedFace(shows: .happy), observedFace(x: 500, shows: .neutral))
        let samples = everySecond(0..<3) { $0 == 1 ? [calm, glad] : [glad, calm] }
        #expect(happy(smoothed(samples, tracks: [[4, 7], [7, 4], [4, 7]])) == [[1, 0], [0, 1], [1, 0]])
        #expect(
            happy(smoothed(samples, tracks: [[4, 7], [4, 7], [4, 7]])) == [
                [0.5, 0.5], [2.0 / 3, 1.0 / 3], [0.5, 0.5],
            ])
    }

    @Test func aFaceWithoutTrackStays() {
        #expect(happy(smoothed(blip, tracks: [[0], [0], [nil], [0], [0]])) == [[0], [0], [1], [0], [0]])
    }

    /// A gap in a track: what was seen before it is not near in time, though it is the next in the list.
    @Test func nearMeansInTime() {
        let samples = [0, 1, 5].map { second in
            observedSample(.seconds(second), [observedFace(shows: second == 5 ? .happy : .neutral)])
        }
        #expect(happy(smoothed(samples, tracks: [[0], [0], [0]])) == [[0], [0], [1]])
    }

    /// A face that cannot be read neither gives nor takes; one that is undecided does both.
    @Test(arguments: [
        (observedFace(shows: .happy, pose: nil), false),
        (observedFace(shows: .happy, pose: turned(yaw: 60)), false),
        (observedFace(width: 20, shows: .happy), false),
        (observedFace(shows: .happy, sharpness: 0.1), false),
        (observedFace(shows: .happy, probability: 0.3), true),
    ])
    func onlyReadableFacesTakePart(face: FaceObservation, takesPart: Bool) {
        let samples = everySecond(0..<3) { $0 == 1 ? [face] : [observedFace(probability: 0.7)] }
        let result = smoothed(samples, tracks: [[0], [0], [0]])
        #expect((result[1] != samples[1]) == takesPart)
        #expect((result[0] != samples[0]) == takesPart)
        #expect((result[2] != samples[2]) == takesPart)
    }

    @Test func nothingButTheProbabilitiesChanges() {
        let samples = everySecond(0..<5) { second in
            [
                observedFace(
                    shows: second == 2 ? .happy : .sad, pose: turned(yaw: Float(second)), eyes: Float(second) / 10)
            ]
        }
        var result = smoothed(samples, tracks: Array(repeating: [0], count: 5))
        for position in samples.indices {
            result[position].faces[0].probabilities = samples[position].faces[0].probabilities
        }
        #expect(result == samples)
    }

    /// One second of a happy face among neutral ones is no happy face any more: no share of the minute, and a third of
    /// the probability in the mean over the window.
    @Test func theTimelineIsMadeOfWhatWasSmoothed() throws {
        let samples = everySecond(0..<60) { second in
            gallery(5) { tile, face in
                if tile == 0, second == 30 { face.probabilities = probabilities(.happy, 1) }
            }
        }
        func happyShare(_ smoothing: MediaTime) throws -> Double {
            var settings = Settings()
            settings.smoothing = smoothing
            let timeline = TimelineBuilder(settings: settings).timeline(samples: samples, end: .seconds(60))
            guard case .measured(let measures) = timeline.minutes[0].outcome else { return -1 }
            // The sum of the probabilities, and with it the valence, stays.
            #expect(isClose(measures.valence, 0.81 / 300))
            return measures.expressions[.happy]
        }
        #expect(try happyShare(.zero) == 1 / 300.0)
        #expect(try happyShare(.milliseconds(1_500)) == 0)
    }
}
