import Testing

@testable import AttuneEngagement

struct UsualLevelTests {
    /// Eleven minutes of .8 with small steps, whose median is .8 and whose deviation is .02.
    private static let calm: [Double?] = [0.8, 0.78, 0.82, 0.8, 0.77, 0.83, 0.8, 0.78, 0.82, 0.76, 0.84]

    private func dips(_ minutes: [Double?]) -> [Range<Int>] {
        UsualLevel(of: minutes).map { $0.dips(in: minutes).map(\.minutes) } ?? []
    }

    @Test func theLevelIsTheMedianAndTheLimitItsSpreadBelow() throws {
        let level = try #require(UsualLevel(of: Self.calm))
        #expect(level.level == 0.8)
        // 2.5 × 1.4826 × .02 is .07413, less than the least drop.
        #expect(isClose(level.limit, 0.7, within: 1e-12))
        let restless: [Double?] = [0.8, 0.7, 0.9, 0.8, 0.72, 0.88, 0.8, 0.7, 0.9, 0.6, 1]
        #expect(isClose(UsualLevel(of: restless)?.limit, 0.8 - 2.5 * 1.4826 * 0.1, within: 1e-12))
    }

    @Test(arguments: [(9, false), (10, true)])
    func fewerThanTenKnownMinutesHaveNoLevel(known: Int, hasLevel: Bool) {
        let minutes = [Double?](repeating: nil, count: 30) + [Double?](repeating: 0.8, count: known)
        #expect((UsualLevel(of: minutes) != nil) == hasLevel)
    }

    @Test(
        arguments: [
            ([0.5, 0.5, 0.5], [11..<14]),
            ([0.5, 0.5], []),
            ([0.5], []),
            // Lower, by less than the least drop.
            ([0.71, 0.71, 0.71, 0.71], []),
            // One minute that stands out neither makes a dip nor ends one.
            ([0.5, 0.5, 0.9, 0.5, 0.5], [11..<16]),
            ([0.5, 0.9, 0.5, 0.9, 0.5], []),
            // A minute that is not known ends it.
            ([0.5, 0.5, 0.5, nil, 0.5, 0.5, 0.5, 0.5], [11..<14, 15..<19]),
            ([0.5, 0.5, nil, 0.5, 0.5], []),
            // Higher is no dip.
            ([1, 1, 1, 1], []),
        ] as [([Double?], [Range<Int>])])
    func aDipLasts(planted: [Double?], found: [Range<Int>]) {
        #expect(dips(Self.calm + planted + Self.calm) == found)
    }

    @Test func aDipMayBeginOrEndTheRecording() {
        #expect(dips([0.5, 0.5, 0.5] + Self.calm) == [0..<3])
        #expect(dips(Self.calm + [0.5, 0.5, 0.5]) == [11..<14])
    }

    @Test func aDipSaysHowLow() throws {
        let minutes = Self.calm + [0.5, 0.4, 0.3] + Self.calm
        let dip = try #require(UsualLevel(of: minutes)?.dips(in: minutes).first)
        #expect(isClose(dip.attention, 0.4, within: 1e-12))
    }

    /// Low compared with everybody, and never lower than usual.
    @Test func aFaceIsComparedWithItselfAlone() {
        #expect(dips(Self.calm.map { $0.map { $0 - 0.6 } }) == [])
    }

    /// What lasts for more than half of the time is what is usual.
    @Test func halfALessonIsNoDip() {
        let high = [Double?](repeating: 0.8, count: 20)
        let low = [Double?](repeating: 0.5, count: 25)
        #expect(dips(high + low) == [])
    }

    @Test func aSlowFallIsNoDip() {
        #expect(dips((0..<60).map { 0.9 - 0.4 * Double($0) / 59 }) == [])
    }

    // MARK: - Noise

    /// An hour of noise with this standard deviation around .7, in which neighbouring minutes correlate by .5.
    private static func noise(_ seed: UInt64, deviation: Double) -> [Double?] {
        var generator = SplitMix64(seed: seed)
        // The sum of twelve uniform numbers, less six, is close to normal with a deviation of 1.
        func normal() -> Double {
            (0..<12).reduce(-6.0) { sum, _ in sum + Double(generator.index(below: 1_000_000)) / 1e6 }
        }
        var value = normal()
        return (0..<60).map { _ in
            value = 0.5 * value + 0.75.squareRoot() * normal()
            return 0.7 + deviation * value
        }
    }

    @Test(arguments: [0.02, 0.05, 0.1])
    func noiseHardlyEverDips(deviation: Double) {
        let tracks = (0..<1_000).count { !dips(Self.noise($0, deviation: deviation)).isEmpty }
        #expect(tracks <= 20)
    }

    /// Five minutes, lower by five deviations: found in the noise, to within a minute at each end.
    @Test func aPlantedDipIsFoundInNoise() {
        let found = (0..<200).count { (seed: UInt64) in
            var minutes = Self.noise(seed, deviation: 0.04)
            for minute in 30..<35 { minutes[minute] = minutes[minute].map { $0 - 0.2 } }
            let dips = dips(minutes)
            return dips.contains { abs($0.lowerBound - 30) <= 1 && abs($0.upperBound - 35) <= 1 }
        }
        #expect(found >= 190)
    }
}
