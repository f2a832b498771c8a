import AttuneCore
import Testing

@testable import AttuneVideo

/// How samples are added up to levels, to the value.
@Suite struct SoundLevelMeterTests {
    private static func samples(_ count: Int, _ value: Float) -> [Float] { [Float](repeating: value, count: count) }

    private func levels(
        limit: MediaTime = .seconds(60), _ parts: [(samples: [Float], start: MediaTime)], rate: Int = 8_000
    ) -> [Int8] {
        var meter = SoundLevelMeter(limit: limit)
        for part in parts { meter.add(part.samples, at: part.start, rate: rate) }
        return meter.levels.decibels
    }

    /// 20 log₁₀ of 1, .5, .1 and .001 is 0, −6, −20 and −60.
    @Test(arguments: [(1 as Float, 0 as Int8), (0.5, -6), (0.1, -20), (0.001, -60), (0, -100), (1e-6, -100), (4, 0)])
    func levelOfAConstant(_ value: Float, _ level: Int8) {
        #expect(levels([(Self.samples(1_600, value), .zero)]) == [level, level])
    }

    @Test func samplesFallIntoTheirInterval() {
        // From 0.05 s to 0.25 s: half of an interval has half of the power, which is 3 dB less.
        #expect(levels([(Self.samples(1_600, 1), .milliseconds(50))]) == [-3, 0, -3])
    }

    @Test func holesAreSilent() {
        let found = levels([(Self.samples(800, 1), .zero), (Self.samples(800, 1), .milliseconds(300))])
        #expect(found == [0, -100, -100, 0])
    }

    @Test func whatLiesOutsideIsLeftOut() {
        #expect(levels([(Self.samples(1_600, 1), .milliseconds(-100))]) == [0])
        #expect(levels([(Self.samples(1_600, 1), .milliseconds(-350))]) == [])
        #expect(levels(limit: .milliseconds(200), [(Self.samples(8_000, 1), .zero)]) == [0, 0])
        #expect(levels(limit: .seconds(1), [(Self.samples(8_000, 1), StreamClock.furthest)]) == [])
    }

    /// One sample that is no number spoils its own interval alone, not what was added before.
    @Test func damagedSamples() {
        var damaged = Self.samples(1_600, 0.5)
        damaged[900] = .nan
        #expect(levels([(damaged, .zero)]) == [-6, -100])
    }

    /// The same however the sound is cut into frames, also at a rate with no whole number of microseconds a sample.
    @Test(arguments: [8_000, 11_025, 22_050, 44_100, 48_000]) func framesDoNotMatter(_ rate: Int) {
        let sound = (0..<rate).map { Float($0 % 97) / 97 }
        let whole = levels([(sound, .zero)], rate: rate)
        let parts = stride(from: 0, to: rate, by: 1_021).map { first in
            (
                samples: Array(sound[first..<min(rate, first + 1_021)]),
                start: MediaTime(microseconds: Int64(first) * 1_000_000 / Int64(rate))
            )
        }
        #expect(levels(parts, rate: rate) == whole)
        #expect(whole.count == 10)
    }
}
