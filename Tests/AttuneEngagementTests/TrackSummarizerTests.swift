import AttuneCore
import Testing

@testable import AttuneEngagement

struct TrackSummarizerTests {
    private func summaries(
        _ samples: [JudgedSample], end: Int, interval: MediaTime = .seconds(1)
    ) -> TrackSummaries {
        TrackSummarizer(sampleInterval: interval, weights: .version1).summaries(of: samples, end: .seconds(end))
    }

    private func face(
        _ track: Int, _ expression: Expression? = .neutral, yaw: Float = 0, eyes: Float = 0.3, hasPose: Bool = true
    ) -> UsableFace {
        let observed = observedFace(pose: hasPose ? turned(yaw: yaw) : nil, eyes: eyes)
        return UsableFace(
            track: track, probabilities: probabilities(expression ?? .neutral, 1), expression: expression,
            attention: Attention(of: observed, reference: ReferencePose(yaw: 0, pitch: 0), eyesClosedBelow: 0.15))
    }

    /// One sample each second.
    private func judged(_ seconds: Range<Int>, _ faces: (Int) -> [UsableFace]) -> [JudgedSample] {
        seconds.map { second in
            let usable = faces(second)
            return JudgedSample(time: .seconds(second), faces: usable.count, facesTooSmall: 0, usable: usable)
        }
    }

    @Test func aFaceToTheValue() throws {
        // Of 100 samples in 40: 20 neutral, 10 happy and turned away, 5 unclear with closed eyes, 5 without a pose.
        let samples = judged(0..<100) { second in
            switch second {
            case 50..<70: [face(7)]
            case 70..<80: [face(7, .happy, yaw: 90)]
            case 80..<85: [face(7, nil, eyes: 0.1)]
            case 85..<90: [face(7, hasPose: false)]
            default: []
            }
        }
        let summaries = summaries(samples, end: 100)
        #expect(summaries.tooShort == 0)
        let track = try #require(summaries.tracks.first)
        #expect(summaries.tracks.count == 1)
        #expect(track.number == 1)
        #expect(track.firstSeen == .seconds(50))
        #expect(track.lastSeen == .seconds(89))
        #expect(track.samples == 40)
        #expect(track.timeInSight == .seconds(40))
        #expect(track.coverage == 0.4)
        #expect(track.expressions == ExpressionValues([0, 0, 0, 0.25, 0.625, 0, 0]))
        #expect(track.unclear == 0.125)
        #expect(isClose(track.facing, 25 / 35.0, within: 1e-12))
        #expect(isClose(track.eyesClosed, 5 / 35.0, within: 1e-12))
        let happy = 0.6 * 0.4
        #expect(isClose(track.engagement, (20 * 0.9 + 10 * happy + 5 * 0.45) / 35, within: 1e-12))
        #expect(track.minutes.map(\.samples) == [10, 30])
        #expect(isClose(track.minutes[0].attention, 1, within: 1e-12))
        #expect(isClose(track.minutes[1].attention, 0.66, within: 1e-12))
        #expect(track.usualAttention == nil)
        #expect(track.dips == [])
    }

    @Test func facesAreNumberedByTheirFirstAppearanceAndShortOnesAreLeftOut() {
        let samples = judged(0..<120) { second in
            var faces: [UsableFace] = []
            if second < 29 { faces.append(face(3, .sad)) }
            if second >= 60 { faces.append(face(1, .happy)) }
            if second >= 60 { faces.append(face(0, .surprise)) }
            if (10..<40).contains(second) { faces.append(face(9, .fear)) }
            return faces
        }
        let summaries = summaries(samples, end: 120)
        #expect(summaries.tracks.map(\.number) == [1, 2, 3])
        #expect(summaries.tracks.map(\.expressions.largest) == [.fear, .happy, .surprise])
        #expect(summaries.tooShort == 1)
    }

    /// The time in sight counts, not the span: a face seen every tenth second for a minute was in sight for 6 s.
    @Test func timeInSightIsSamplesTimesTheirInterval() {
        #expect(summaries(judged(0..<60) { $0.isMultiple(of: 10) ? [face(0)] : [] }, end: 60).tracks == [])
        let half = judged(0..<30) { _ in [face(0)] }
        #expect(summaries(half, end: 60, interval: .milliseconds(500)).tracks == [])
        #expect(summaries(half, end: 60, interval: .seconds(2)).tracks.first?.timeInSight == .seconds(60))
    }

    /// Nine seconds with a head pose are too few for a minute, ten are enough.
    @Test func aMinuteNeedsTenSeconds() {
        let samples = judged(0..<180) { second in
            second < 60 || (60..<69).contains(second) || (120..<130).contains(second)
                ? [face(0)] : second < 120 ? [face(0, hasPose: false)] : []
        }
        let minutes = summaries(samples, end: 180).tracks.first?.minutes ?? []
        #expect(minutes.map { $0.attention != nil } == [true, false, true])
        #expect(minutes.map(\.samples) == [60, 60, 10])
    }

    @Test func aFaceWithoutAnyHeadPoseHasNoIndex() throws {
        let samples = judged(0..<60) { _ in [face(0, nil, hasPose: false)] }
        let track = try #require(summaries(samples, end: 60).tracks.first)
        #expect(track.unclear == 1)
        #expect(track.facing == nil && track.eyesClosed == nil && track.engagement == nil)
    }

    @Test func whatComesAfterTheEndIsNotCounted() throws {
        let track = try #require(summaries(judged(0..<90) { _ in [face(0)] }, end: 45).tracks.first)
        #expect(track.samples == 45)
        #expect(track.coverage == 1)
        #expect(track.minutes.count == 1)
        #expect(summaries([], end: 0) == TrackSummaries(tracks: [], tooShort: 0))
    }

    /// Looks away for four of twenty minutes.
    @Test func aDipOfOneFace() throws {
        let samples = judged(0..<1_200) { second in
            [face(0), face(1, yaw: (720..<960).contains(second) ? 90 : 0)]
        }
        let tracks = summaries(samples, end: 1_200).tracks
        #expect(tracks.map { $0.usualAttention.map { isClose($0, 1) } } == [true, true])
        #expect(tracks.map { $0.dips.map(\.minutes) } == [[], [12..<16]])
        #expect(isClose(tracks[1].dips.first?.attention, 0.4))
    }

    /// Whatever the weights make of a happy face.
    @Test func aSmileIsNoDip() throws {
        let samples = judged(0..<1_200) { second in [face(0, (720..<960).contains(second) ? .happy : .neutral)] }
        let track = try #require(summaries(samples, end: 1_200).tracks.first)
        #expect(track.dips.isEmpty)
        #expect(track.minutes.allSatisfy { $0.attention == 1 })
    }

    /// The builder gives the tracks of the same faces that the timeline is made of.
    @Test func theBuilderSummarizesWhatItJudged() {
        let samples = everySecond(0..<90) { second in
            gallery(4) { tile, face in
                if tile == 0 { face.probabilities = probabilities(.happy, 1) }
                if tile == 3, second > 20 { face = observedFace(x: face.box.x, y: face.box.y, width: 20, pose: nil) }
            }
        }
        let builder = TimelineBuilder(settings: Settings())
        let summaries = builder.trackSummaries(samples: samples, end: .seconds(90))
        #expect(summaries.tracks.map(\.expressions.largest) == [.happy, .neutral, .neutral])
        #expect(summaries.tooShort == 1)
    }

    /// Who is away for three minutes while the layout shows all others has a dip; where a shared screen leaves no room,
    /// or before the first and after the last sighting, nobody is away.
    @Test(arguments: [
        ("gallery 3x4", 1_200..<1_380, 1...38, [20..<23]), ("gallery_beside_screen 5x1", 1_200..<1_380, 1...38, []),
        ("gallery 3x4", 1_200..<1_260, 1...38, []), ("gallery 3x4", 1_200..<1_380, 25...38, []),
    ])
    func absences(_ layout: String, _ away: Range<Int>, _ minutes: ClosedRange<Int>, _ expected: [Range<Int>]) throws {
        let samples = (0..<2_400).map { second in
            let isAway = away.contains(second) || !minutes.contains(second / 60)
            let usable = isAway ? [] : [face(7)]
            return JudgedSample(
                time: .seconds(second), faces: usable.count, facesTooSmall: 0, usable: usable,
                layout: away.contains(second) ? layout : "gallery 3x4")
        }
        let track = try #require(summaries(samples, end: 2_400).tracks.first)
        #expect(track.dips.map(\.minutes) == expected)
        #expect(track.dips.allSatisfy { $0.attention == 0 })
        #expect(track.usualAttention == (minutes.count >= 10 ? 1 : nil))
    }
}
