import AttuneCore
import Testing

@testable import AttuneAnalysis

@Suite struct SegmentPlanTests {
    private static func minute(_ number: Int) -> TimeRange {
        TimeRange(start: .seconds(number * 60), end: .seconds(number * 60 + 60))
    }

    private func plan(seconds: Int?, workers: Int, saved: Set<TimeRange> = []) -> SegmentPlan {
        SegmentPlan(
            expectedDuration: seconds.map(MediaTime.seconds), segmentLength: .seconds(60), workers: workers,
            saved: saved)
    }

    @Test(arguments: [
        (300, 2, [[0, 1], [2, 3, 4]]),
        (301, 2, [[0, 1, 2], [3, 4, 5]]),
        (60, 2, [[0]]),
        (1, 4, [[0]]),
        (180, 1, [[0, 1, 2]]),
    ])
    func cutsTheRecordingIntoConsecutiveSegments(seconds: Int, workers: Int, parts: [[Int]]) {
        let plan = plan(seconds: seconds, workers: workers)
        #expect(plan.parts == parts.map { $0.map(Self.minute) })
        #expect(plan.plannedEnd == .seconds((seconds + 59) / 60 * 60))
    }

    @Test(arguments: [nil, 0])
    func oneWorkerLooksForTheEndOfAnUnknownDuration(seconds: Int?) {
        let plan = plan(seconds: seconds, workers: 2)
        #expect(plan.parts == [[]])
        #expect(plan.plannedEnd == .zero)
    }

    @Test func leavesOutWhatWasSavedAndCutTheSameWay() {
        let odd = TimeRange(start: .zero, end: .seconds(30))
        let plan = plan(seconds: 240, workers: 2, saved: [Self.minute(1), odd])
        #expect(plan.parts == [[Self.minute(0)], [Self.minute(2), Self.minute(3)]])
    }

    @Test func aFinishedPlanStillLooksPastItsEnd() {
        let plan = plan(seconds: 120, workers: 2, saved: [Self.minute(0), Self.minute(1)])
        #expect(plan.parts == [[]])
        #expect(plan.plannedEnd == .seconds(120))
    }
}
