import AttuneCore
import Testing

@testable import AttuneAnalysis

@Suite struct SegmentCutterTests {
    private let cutter: SegmentCutter

    init() {
        var settings = Settings()
        settings.segmentLength = .seconds(10)
        settings.maximumDuration = .seconds(600)
        cutter = SegmentCutter(settings)
    }

    /// None longer than asked for, all about as long as each other, and the last one open.
    @Test(arguments: [
        (0, 20, [0]), (1, 20, [0]), (20, 20, [0]), (21, 20, [0, 10]), (40, 20, [0, 20]), (61, 20, [0, 10, 30, 50]),
        (60, 25, [0, 20, 40]), (50, 5, [0, 10, 20, 30, 40]), (5_000, 300, [0, 300]),
    ])
    func stretchesAreAlike(expected: Int, longest: Int, starts: [Int]) {
        let stretches = cutter.stretches(ofExpected: .seconds(expected), atMost: .seconds(longest))
        #expect(stretches.map(\.start) == starts.map { MediaTime.seconds($0) })
        #expect(stretches.map(\.end) == starts.dropFirst().map { MediaTime.seconds($0) } + [nil])
    }

    @Test func aHeaderThatPromisesNothingGivesOneStretch() {
        #expect(cutter.stretches(ofExpected: nil, atMost: .seconds(20)) == [OpenRange(start: .zero, end: nil)])
        #expect(
            cutter.stretches(ofExpected: .seconds(-5), atMost: .seconds(20)) == [OpenRange(start: .zero, end: nil)])
    }

    @Test func segmentsOfAStretch() {
        let ranges = cutter.ranges(in: TimeRange(start: .seconds(20), end: .seconds(45)))
        #expect(ranges.map(\.start) == [.seconds(20), .seconds(30), .seconds(40)])
        #expect(ranges.map(\.end) == [.seconds(30), .seconds(40), .seconds(50)])
        #expect(cutter.ranges(in: TimeRange(start: .seconds(590), end: .seconds(900))).count == 1)
    }
}
