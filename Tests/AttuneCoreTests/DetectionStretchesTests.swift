import AttuneCore
import Testing

struct DetectionStretchesTests {
    private static func stretches(interval: Int, exact: Bool = false) -> DetectionStretches {
        var settings = Settings()
        settings.sampleInterval = .milliseconds(interval)
        settings.exact = exact
        return DetectionStretches(settings)
    }

    /// By the interval in milliseconds: samples in a stretch, and the first samples in which all faces are read anew. The
    /// whole frame is looked at in each second one of these.
    @Test(arguments: [
        (1_000, 10, [0, 4, 9, 14, 19]), (2_000, 4, [0, 1, 3, 5, 7]), (40, 250, [0, 124, 249, 374, 499]),
        (2_500, 4, [0, 1, 3, 5, 7]),
    ])
    func looksLieOnTheGrid(interval: Int, count: Int, readings: [Int]) {
        let stretches = Self.stretches(interval: interval)
        #expect(stretches.count == count)
        #expect(Array((0..<1_000).filter(stretches.isReading).prefix(readings.count)) == readings)
        #expect(
            Array((0..<1_000).filter(stretches.isLook).prefix(3)) == [readings[0], readings[2], readings[4]])
    }

    /// By the interval in milliseconds, where everything is done in each sample.
    @Test(arguments: [2_600, 60_000])
    func samplesFarFromEachOtherHaveNothingInCommon(interval: Int) {
        let stretches = Self.stretches(interval: interval)
        #expect(stretches.count == 1)
        #expect((0..<50).allSatisfy { stretches.isLook($0) && stretches.isReading($0) })
    }

    /// Whatever the interval, a stretch is a run of samples that begins with a look.
    @Test(arguments: [40, 333, 1_000, 2_000, 5_000])
    func aStretchBeginsWithALook(interval: Int) {
        let stretches = Self.stretches(interval: interval)
        for index in 0..<600 {
            let first = stretches.first(of: index)
            #expect(first <= index && stretches.number(of: first) == stretches.number(of: index))
            #expect(stretches.isLook(first) && stretches.isReading(first))
            #expect(!stretches.isLook(index) || index == first)
            #expect(first == 0 || stretches.number(of: first - 1) == stretches.number(of: first) - 1)
        }
    }

    /// A segment of the usual length looks at one sample before its first, and no more.
    @Test func segmentsBeginBehindTheFirstSampleOfAStretch() {
        let stretches = Self.stretches(interval: 1_000)
        for start in stride(from: 10, to: 600, by: 10) { #expect(stretches.first(of: start - 1) == start - 1) }
    }

    @Test func theExactWayLooksAtEverything() {
        let stretches = Self.stretches(interval: 1_000, exact: true)
        #expect(stretches.count == 1)
        #expect((0..<50).allSatisfy { stretches.isLook($0) && stretches.first(of: $0) == $0 })
    }
}
