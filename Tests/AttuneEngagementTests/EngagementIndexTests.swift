import AttuneCore
import Testing

@testable import AttuneEngagement

struct EngagementIndexTests {
    private let index = EngagementIndex(weights: .version1)

    private func usable(
        _ track: Int, _ expression: Expression, yaw: Float = 0, eyes: Float = 0.3, hasPose: Bool = true
    ) -> UsableFace {
        let face = observedFace(shows: expression, pose: hasPose ? turned(yaw: yaw) : nil, eyes: eyes)
        return UsableFace(
            track: track, probabilities: probabilities(expression, 1), expression: expression,
            attention: Attention(of: face, reference: ReferencePose(yaw: 0, pitch: 0), eyesClosedBelow: 0.15))
    }

    @Test(
        arguments: [
            (.angry, 0.25), (.disgust, 0.2), (.fear, 0.3), (.happy, 0.6), (.neutral, 0.9), (.sad, 0.3),
            (.surprise, 0.6),
        ] as [(Expression, Double)])
    func aSureFaceCountsItsWeight(expression: Expression, weight: Double) {
        #expect(index.estimate(of: [usable(0, expression)], minute: 0)?.value == weight)
    }

    /// 70 % neutral, 15 % happy, 10 % sad and 5 % surprise is 0.78.
    @Test(
        arguments: [
            (0, 0.3, 0.78), (35, 0.3, 0.546), (90, 0.3, 0.312), (0, 0.1, 0.39), (90, 0.1, 0.156),
        ] as [(Float, Float, Double)])
    func weightsFacingAndEyesAreMultiplied(yaw: Float, eyes: Float, value: Double) throws {
        let mixed = ExpressionProbabilities([0, 0, 0, 0.15, 0.7, 0.1, 0.05])
        let attention = try #require(usable(0, .neutral, yaw: yaw, eyes: eyes).attention)
        #expect(
            isClose(
                EngagementIndex.value(
                    of: mixed, attention: attention, weights: EngagementWeights.version1.weights),
                value))
    }

    /// The long track is .9 and .6, the short one .45; the mean over faces would be .65.
    @Test func aTrackCountsOnceHoweverOftenItIsSeen() throws {
        let faces = [usable(4, .neutral), usable(2, .neutral, eyes: 0), usable(4, .happy)]
        #expect(isClose(index.estimate(of: faces, minute: 0)?.value, 0.6, within: 1e-12))
    }

    @Test func aFaceWithoutAHeadPoseTakesNoPart() throws {
        let faces = [usable(0, .disgust, hasPose: false), usable(1, .neutral), usable(0, .happy)]
        #expect(index.estimate(of: faces, minute: 0)?.value == 0.75)
        #expect(index.estimate(of: [usable(0, .neutral, hasPose: false)], minute: 0) == nil)
        #expect(index.estimate(of: [], minute: 0) == nil)
    }

    @Test func anUnclearFaceTakesPartWithItsProbabilities() throws {
        let attention = try #require(usable(0, .neutral, yaw: 60).attention)
        let unclear = UsableFace(
            track: 0, probabilities: probabilities(.neutral, 1), expression: nil, attention: attention)
        #expect(isClose(index.estimate(of: [unclear], minute: 0)?.value, 0.36, within: 1e-12))
    }

    /// One track leaves the bootstrap nothing to vary: the band is what neutral may mean.
    @Test func theBandSpansTheNeutralWeights() {
        #expect(
            index.estimate(of: [usable(0, .neutral)], minute: 3) == EngagementEstimate(value: 0.9, low: 0.5, high: 0.9))
        #expect(
            index.estimate(of: [usable(0, .happy)], minute: 3) == EngagementEstimate(value: 0.6, low: 0.6, high: 0.6))
    }

    /// A quarter of the resamples of two tracks draws one of them twice.
    @Test func theBandSpansTheTracks() throws {
        let estimate = try #require(index.estimate(of: [usable(0, .disgust), usable(1, .happy)], minute: 0))
        #expect(estimate.value == 0.4)
        #expect(estimate.low == 0.2)
        #expect(estimate.high == 0.6)
    }

    @Test func aValueOutsideTheNeutralRangeWidensTheBand() {
        var weights = EngagementWeights.version1
        weights.weights[.neutral] = 0.1
        let estimate = EngagementIndex(weights: weights).estimate(of: [usable(0, .neutral)], minute: 0)
        #expect(estimate == EngagementEstimate(value: 0.1, low: 0.1, high: 0.9))
        weights.weights[.neutral] = 1
        let other = EngagementIndex(weights: weights).estimate(of: [usable(0, .neutral)], minute: 0)
        #expect(other == EngagementEstimate(value: 1, low: 0.5, high: 1))
    }

    @Test func theBandDependsOnTheMinuteAndNothingElse() {
        let expressions: [Expression] = [.neutral, .happy, .sad, .angry, .disgust, .surprise, .fear]
        let faces = expressions.enumerated().map { usable($0.offset, $0.element, yaw: Float($0.offset) * 8) }
        let bands = (0..<20).map { index.estimate(of: faces, minute: $0) }
        #expect(bands == (0..<20).map { index.estimate(of: faces, minute: $0) })
        #expect(Set(bands.compactMap { $0?.value }).count == 1)
        #expect(Set(bands.compactMap { $0?.low }).count > 1)
    }
}

struct BootstrapTests {
    /// From an implementation of the same two pages of mathematics in another language.
    @Test(
        arguments: [
            (0, 0.4375, 0.7000000000000001), (7, 0.4375, 0.7), (41, 0.4375, 0.7124999999999999),
        ] as [(UInt64, Double, Double)])
    func theIntervalIsTheSameOnEveryMachine(seed: UInt64, low: Double, high: Double) {
        let interval = Bootstrap.interval(ofMean: [0.9, 0.6, 0.45, 0.3, 0.75, 0.2, 0.5, 0.85], seed: seed)
        #expect(interval == (low, high))
    }

    @Test func oneValueHasNoSpread() {
        #expect(Bootstrap.interval(ofMean: [0.3], seed: 1) == (0.3, 0.3))
    }

    @Test func noValueIsAMistakeInTheProgram() async {
        await #expect(processExitsWith: .failure) {
            _ = Bootstrap.interval(ofMean: [], seed: 1)
        }
    }
}

struct SplitMix64Tests {
    /// The published test vectors of the generator.
    @Test(
        arguments: [
            (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
            (1_234_567, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]),
        ] as [(UInt64, [UInt64])])
    func givesThePublishedNumbers(seed: UInt64, numbers: [UInt64]) {
        var generator = SplitMix64(seed: seed)
        #expect(numbers.map { _ in generator.next() } == numbers)
    }

    @Test func drawsEveryIndex() {
        var generator = SplitMix64(seed: 7)
        #expect((0..<12).map { _ in generator.index(below: 10) } == [3, 0, 9, 5, 4, 2, 4, 3, 1, 4, 1, 9])
        #expect((0..<5).map { _ in generator.index(below: 1) } == [0, 0, 0, 0, 0])
    }
}
