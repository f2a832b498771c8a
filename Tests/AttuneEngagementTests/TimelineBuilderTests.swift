import AttuneCore
import Testing

@testable import AttuneEngagement
import AttuneGallery

struct TimelineBuilderTests {
    private func timeline(
        _ samples: [SampleObservation], end: Int, _ change: (inout Settings) -> Void = { _ in }
    ) -> Timeline {
        var settings = Settings()
        change(&settings)
        return TimelineBuilder(settings: settings).timeline(samples: samples, end: .seconds(end))
    }

    private func measured(_ minute: MinuteBin) throws -> MinuteMeasures {
        guard case .measured(let measures) = minute.outcome else {
            throw NotMeasured(outcome: minute.outcome)
        }
        return measures
    }

    private struct NotMeasured: Error {
        let outcome: MinuteOutcome
    }

    /// Six people; one turns from sad to happy at 1:00, one has closed eyes, one sits too far away; nobody from 2:00.
    /// Without smoothing; with it, see `ProbabilitySmootherTests`.
    @Test func aLessonToTheValue() throws {
        let samples = everySecond(0..<150) { second in
            if second >= 120 { return [] }
            return gallery(7) { tile, face in
                switch tile {
                case 0: face.probabilities = probabilities(second < 60 ? .sad : .happy, 1)
                case 1: face.eyeAspectRatio = 0.05
                case 2: face = observedFace(x: face.box.x, y: face.box.y, width: 20, height: 26, pose: nil)
                default: break
                }
            }
        }
        let timeline = timeline(samples, end: 150) { $0.smoothing = .zero }
        #expect(timeline.weights == .version2)
        #expect(timeline.minutes.map(\.range.end) == [.seconds(60), .seconds(120), .seconds(150)])
        #expect(timeline.minutes.map(\.samples) == [60, 60, 30])
        #expect(timeline.minutes.map(\.facesMax) == [7, 7, 0])
        #expect(timeline.minutes.map(\.facesTooSmall) == [60, 60, 0])
        #expect(timeline.minutes.map(\.coverage) == [1, 1, 0])
        #expect(timeline.minutes[2].outcome == .noUsableFace)

        let first = try measured(timeline.minutes[0])
        #expect(first.expressions[.sad] == 1.0 / 6)
        #expect(first.expressions[.neutral] == 5.0 / 6)
        #expect(first.unclear == 0)
        #expect(isClose(first.valence, -0.63 / 6))
        #expect(isClose(first.arousal, -0.27 / 6))
        #expect(first.facing == 1)
        #expect(first.eyesClosed == 1.0 / 6)
        #expect(isClose(first.engagement?.value, (0.3 + 0.45 + 4 * 0.9) / 6))

        let second = try measured(timeline.minutes[1])
        #expect(second.expressions[.happy] == 1.0 / 6)
        #expect(isClose(second.valence, 0.81 / 6))
        #expect(isClose(second.engagement?.value, (0.9 + 0.45 + 4 * 0.9) / 6))
    }

    /// Each against its own: six neutral faces in the first two minutes; then one smiles faintly, which is neutral still,
    /// and one who is read as half a smile all the time does not smile more than usual. One bends the head down.
    @Test func smilesAreAgainstAFacesOwnLevel() throws {
        let samples = everySecond(0..<180) { second in
            gallery(6) { tile, face in
                switch tile {
                case 0: face.probabilities = probabilities(.happy, second < 120 ? 0.05 : 0.4)
                case 1: face.probabilities = probabilities(.happy, second < 120 ? 0.6 : 0.7)
                case 2 where second >= 120: face.headPose = turned(pitch: -35)
                default: break
                }
            }
        }
        let minutes = try timeline(samples, end: 180) { $0.smoothing = .zero }.minutes.map(measured)
        #expect(minutes.map(\.smiling) == [0, 0, 1.0 / 6])
        #expect(minutes.map(\.lookingDown) == [0, 0, 1.0 / 6])
    }

    /// Six people, of whom one is turned away, one is blurred, and one shows nothing for certain.
    @Test func aMinuteSaysWhyFacesAreUnclear() throws {
        let samples = everySecond(0..<60) { _ in
            gallery(6) { tile, face in
                switch tile {
                case 0: face.headPose = turned(yaw: 70)
                case 1: face.sharpness = 0.1
                case 2: face.probabilities = probabilities(.fear, 0.3)
                default: break
                }
            }
        }
        let measures = try measured(timeline(samples, end: 60).minutes[0])
        #expect(measures.unclear == 0.5)
        let sixth = 1.0 / 6
        #expect(measures.unclearReasons == [.turnedAway: sixth, .blurred: sixth, .improbable: sixth])
    }

    /// A camera beside the screen: the person looks at it with a yaw of 30°, and a yaw of 0° is turned away by 30°.
    @Test func facingIsMeasuredFromTheFacesOwnPose() throws {
        let samples = everySecond(0..<60) { second in
            gallery(5) { tile, face in
                if tile == 0 { face.headPose = turned(yaw: second < 45 ? 30 : 0) }
            }
        }
        let measures = try measured(timeline(samples, end: 60).minutes[0])
        #expect(isClose(measures.facing, (4 * 60 + 45) / 300.0, within: 1e-12))
        let turnedAway = 0.9 * (45 + 15 * 0.8) / 60
        #expect(isClose(measures.engagement?.value, (4 * 0.9 + turnedAway) / 5))
    }

    /// Seen for nine seconds only, a face at 30° is measured against the pose of all the others.
    @Test func aFaceSeenShortlyIsMeasuredFromTheRecordingsPose() throws {
        let samples = everySecond(0..<60) { second in
            gallery(second < 9 ? 6 : 5) { tile, face in
                if tile == 5 { face.headPose = turned(yaw: 30) }
            }
        }
        let measures = try measured(timeline(samples, end: 60).minutes[0])
        #expect(isClose(measures.facing, 300 / 309.0, within: 1e-12))
    }

    /// One face that is lost and found in another place five times is five tracks, and still one person.
    @Test func onePersonInPiecesIsNoGroup() {
        let samples = everySecond(0..<60) { second in
            second % 12 < 3 ? [observedFace(x: 100 + 200 * Float(second / 12))] : []
        }
        let reading = GalleryReader(settings: Settings()).read(samples, end: .seconds(60))
        #expect(Set(reading.samples.flatMap(\.faces).compactMap(\.track)).count == 5)
        let minutes = timeline(samples, end: 60) { $0.lecturer = .nobody }.minutes
        #expect(minutes.map(\.outcome) == [.suppressed])
        // Who is recorded alone is the lecturer, unless it is said that there is none.
        #expect(timeline(samples, end: 60).minutes.map(\.outcome) == [.noUsableFace])
    }

    @Test func aCrowdOfTenSecondsDoesNotSpeakForTheMinuteOfOnePerson() {
        let samples = everySecond(0..<60) { second in gallery(second < 10 ? 6 : 1) }
        #expect(timeline(samples, end: 60).minutes.map(\.outcome) == [.suppressed])
    }

    @Test func aCrowdOfTenSecondsSpeaksForItself() throws {
        let samples = everySecond(0..<60) { second in second < 10 ? gallery(6) : [] }
        let minute = timeline(samples, end: 60).minutes[0]
        let measures = try measured(minute)
        #expect(measures.expressions[.neutral] == 1)
        #expect(isClose(minute.coverage, 10 / 60.0, within: 1e-12))
    }

    @Test func theMinimumGroupIsTheSetting() throws {
        let samples = everySecond(0..<60) { _ in gallery(3) }
        #expect(timeline(samples, end: 60) { $0.minimumGroup = 4 }.minutes.map(\.outcome) == [.suppressed])
        let shown = timeline(samples, end: 60) { $0.minimumGroup = 3 }
        let measures = try measured(shown.minutes[0])
        #expect(measures.expressions[.neutral] == 1)
    }

    @Test func noSampleAndNoTimeMakeNoMinute() {
        #expect(timeline([], end: 0).minutes.isEmpty)
        #expect(timeline([], end: 61).minutes.map(\.outcome) == [.noSample, .noSample])
    }
}
