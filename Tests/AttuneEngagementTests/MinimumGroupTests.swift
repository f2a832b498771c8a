import AttuneCore
import Testing

@testable import AttuneEngagement

struct MinimumGroupTests {
    /// Seconds with so many faces each, and whether a group of five stands behind the minute.
    @Test(
        arguments: [
            ([(60, 5)], true),
            ([(60, 4)], false),
            ([(1, 5)], true),
            ([(31, 5), (29, 1)], true),
            ([(30, 5), (30, 1)], false),
            ([(30, 5), (30, 4)], false),
            ([(10, 6), (50, 1)], false),
            ([(10, 6), (50, 0)], true),
            ([(10, 6), (9, 1), (41, 0)], true),
            ([(10, 6), (10, 1), (40, 0)], false),
            ([(60, 0)], false),
            ([], false),
        ] as [([(seconds: Int, faces: Int)], Bool)])
    func moreThanHalfOfTheSamplesHoldTheGroup(stretches: [(seconds: Int, faces: Int)], isReached: Bool) {
        let samples = stretches.flatMap { stretch in
            (0..<stretch.seconds).map { _ in sample(Array(repeating: true, count: stretch.faces)) }
        }
        #expect(MinimumGroup(size: 5).isReached(in: samples) { _ in true } == isReached)
        #expect(MinimumGroup(size: 5).isReached(in: samples.reversed()) { _ in true } == isReached)
    }

    @Test func aGroupOfOneIsAnyFace() {
        let group = MinimumGroup(size: 1)
        #expect(group.isReached(in: [sample([]), sample([]), sample([true])]) { _ in true })
        #expect(!group.isReached(in: [sample([])]) { _ in true })
        #expect(group.isReached(in: [sample([true]), sample([false]), sample([false])]) { $0.expression != nil })
        #expect(!group.isReached(in: [sample([false])]) { $0.expression != nil })
    }

    /// Ten samples of five people; the number is how many samples of the fifth add to what is shown.
    @Test(arguments: [(10, true), (6, true), (5, false), (1, false), (0, false)])
    func aPersonStandsBehindWhatMoreThanHalfOfTheirFacesAddTo(samplesOfTheFifth: Int, isReached: Bool) {
        let samples = (0..<10).map { second in
            sample([true, true, true, true, second < samplesOfTheFifth])
        }
        #expect(MinimumGroup(size: 5).isReached(in: samples) { $0.expression != nil } == isReached)
    }

    /// Each person is unclear now and then, never all at once: seven people, of whom four are clear in any sample.
    @Test func peopleNeedNotBeClearAtTheSameTime() {
        let samples = (0..<70).map { second in
            sample((0..<7).map { person in (second + person) % 7 > 2 })
        }
        #expect(MinimumGroup(size: 7).isReached(in: samples) { $0.expression != nil })
        #expect(!MinimumGroup(size: 8).isReached(in: samples) { $0.expression != nil })
    }

    /// One face for each person, with an expression or unclear.
    private func sample(_ people: [Bool]) -> JudgedSample {
        let faces = people.enumerated().map { person, isClear in
            UsableFace(
                track: person, probabilities: probabilities(.happy, 1), expression: isClear ? .happy : nil,
                attention: nil)
        }
        return JudgedSample(time: .zero, faces: faces.count, facesTooSmall: 0, usable: faces)
    }
}

struct MinuteMeasuresTests {
    private func measure(
        _ samples: [[UsableFace]], group: Int
    ) -> MinuteMeasures? {
        let judged = samples.enumerated().map { second, faces in
            JudgedSample(time: .seconds(second), faces: faces.count, facesTooSmall: 0, usable: faces)
        }
        return MinuteMeasures(
            of: judged, minute: 0, minimumGroup: MinimumGroup(size: group), index: EngagementIndex(weights: .version1))
    }

    private func usable(
        _ track: Int, _ expression: Expression?, yaw: Float = 0, eyes: Float = 0.3, hasPose: Bool = true
    ) -> UsableFace {
        let face = observedFace(pose: hasPose ? turned(yaw: yaw) : nil, eyes: eyes)
        return UsableFace(
            track: track, probabilities: probabilities(expression ?? .fear, expression == nil ? 0.3 : 1),
            expression: expression,
            unclearReason: expression != nil ? nil : hasPose ? .turnedAway : .noHeadPose,
            attention: Attention(of: face, reference: ReferencePose(yaw: 0, pitch: 0), eyesClosedBelow: 0.15))
    }

    @Test func sharesAreOverTheUsableFaces() throws {
        let samples = [
            [usable(0, .happy), usable(1, .neutral), usable(2, nil, yaw: 60)],
            [usable(0, .happy), usable(1, .neutral, eyes: 0.1), usable(2, nil, hasPose: false)],
            [usable(0, .sad, yaw: 21), usable(1, .neutral)],
        ]
        let measures = try #require(measure(samples, group: 1))
        #expect(measures.expressions == ExpressionValues([0, 0, 0, 0.25, 0.375, 0.125, 0]))
        #expect(measures.unclear == 0.25)
        #expect(measures.unclearReasons == [.turnedAway: 0.125, .noHeadPose: 0.125])
        #expect(isClose(measures.valence, (0.81 * 2 - 0.63) / 6, within: 1e-12))
        #expect(isClose(measures.arousal, (0.51 * 2 - 0.27) / 6, within: 1e-12))
        #expect(measures.facing == 5.0 / 7)
        #expect(measures.eyesClosed == 1.0 / 7)
        #expect(measures.engagement != nil)
    }

    @Test func aMinuteOfFewerThanTheGroupSaysNothing() {
        let five = (0..<5).map { usable($0, .happy) }
        #expect(measure([five, Array(five.prefix(4))], group: 5) == nil)
        #expect(measure([five, five, Array(five.prefix(4))], group: 5) != nil)
        #expect(measure([five], group: 6) == nil)
    }

    /// Ten people, one of them with an expression or a head pose: nothing but the shares may be said.
    @Test func whatRestsOnFewerThanTheGroupIsLeftOut() throws {
        let unclear = (1..<10).map { usable($0, nil, hasPose: false) }
        let one = try #require(measure([[usable(0, .happy)] + unclear], group: 5))
        #expect(one.expressions[.happy] == 0.1)
        #expect(one.unclear == 0.9)
        #expect(one.valence == nil)
        #expect(one.arousal == nil)
        #expect(one.facing == nil)
        #expect(one.eyesClosed == nil)
        #expect(one.engagement == nil)

        let five = (0..<5).map { usable($0, .happy) }
        let group = try #require(measure([five + unclear.suffix(5)], group: 5))
        #expect(isClose(group.valence, 0.81, within: 1e-12))
        #expect(group.facing == 1)
        #expect(group.engagement?.value == 0.6)
    }

    @Test func aClassTurnedAwayHasAnIndexAndNoValence() throws {
        let away = (0..<5).map { usable($0, nil, yaw: 70) }
        let measures = try #require(measure([away], group: 5))
        #expect(measures.unclear == 1)
        #expect(measures.valence == nil)
        #expect(measures.facing == 0)
        #expect(try #require(measures.engagement).value < 0.4)
    }
}
