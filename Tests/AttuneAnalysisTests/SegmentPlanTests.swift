import AttuneCore
import Testing

@testable import AttuneAnalysis

@Suite struct SegmentPlanTests {
    private static func minute(_ number: Int) -> TimeRange {
        TimeRange(start: .seconds(number * 60), end: .seconds(number * 60 + 60))
    }

    private func plan(
        promised: MediaTime?, workers: Int, saved: Set<TimeRange> = [], maximum: MediaTime = .seconds(86_400)
    ) -> SegmentPlan {
        SegmentPlan(
            expectedDuration: promised, segmentLength: .seconds(60), maximumDuration: maximum, workers: workers,
            saved: saved)
    }

    /// What each worker is given, when all ask in turn and the recording ends in the minute `last`; -1 for none.
    private func dealt(_ plan: SegmentPlan, last: Int) -> [[Int]] {
        var plan = plan
        var given = [[Int]](repeating: [], count: plan.workerCount)
        var busy = Set(given.indices)
        while !busy.isEmpty {
            for worker in given.indices where busy.contains(worker) {
                guard let range = plan.next(for: worker) else {
                    busy.remove(worker)
                    continue
                }
                let number = Int(range.start.microseconds / 60_000_000)
                #expect(range == Self.minute(number))
                given[worker].append(number)
                // Whoever reads the recording's end, or from behind it, sees where it is.
                if number >= last { plan.end(at: .seconds((last + 1) * 60)) }
            }
        }
        return given
    }

    @Test(arguments: [
        // Promised seconds, workers, last minute, and what each worker gets: half each, and whoever is done takes the
        // last one over.
        (300, 2, 4, [[0, 1, 4], [2, 3]]),
        (361, 2, 6, [[0, 1, 2, 6], [3, 4, 5]]),
        (60, 2, 0, [[0]]),
        (1, 4, 0, [[0]]),
        (180, 1, 2, [[0, 1, 2]]),
        // The header promises too little: whoever has the last segment goes on.
        (60, 1, 3, [[0, 1, 2, 3]]),
        (120, 2, 4, [[0], [1, 2, 3, 4]]),
        // Too much: the second worker reads once behind the end, and then helps.
        (7_200, 2, 3, [[0, 1, 2], [60, 3]]),
        (7_200, 2, 1, [[0, 1], [60]]),
        // Nothing at all.
        (0, 3, 2, [[0, 1, 2]]),
        (0, 2, -1, [[0]]),
    ])
    func goesToTheEndOfTheRecordingWhateverItsHeaderSays(
        seconds: Int, workers: Int, last: Int, expected: [[Int]]
    ) {
        #expect(dealt(plan(promised: seconds == 0 ? nil : .seconds(seconds), workers: workers), last: last) == expected)
    }

    /// No header makes the plan large or slow, and none overflows.
    @Test(arguments: [
        MediaTime.seconds(31_536_000), .seconds(1_000_000_000_000), MediaTime(microseconds: .max),
        MediaTime(microseconds: .max - 59_999_999), MediaTime(microseconds: .min), .seconds(-5),
    ])
    func noHeaderIsBelieved(promised: MediaTime) {
        for workers in 1...3 {
            let given = dealt(plan(promised: promised, workers: workers), last: 1)
            #expect(Set(given.joined().filter { $0 <= 1 }) == [0, 1])
            // Each worker but the first looks behind the end once.
            #expect(given.joined().count { $0 > 1 } <= workers - 1)
        }
    }

    @Test func nothingBeginsAtOrAfterTheMaximum() {
        let plan = plan(promised: nil, workers: 1, maximum: .seconds(150))
        #expect(dealt(plan, last: 99) == [[0, 1, 2]])
        let promised = self.plan(promised: .seconds(6_000), workers: 2, maximum: .seconds(180))
        #expect(dealt(promised, last: 99).joined().sorted() == [0, 1, 2])
    }

    @Test func leavesOutWhatWasSavedAndCutTheSameWay() {
        let odd = TimeRange(start: .zero, end: .seconds(30))
        let late = Self.minute(5_000)
        let plan = plan(promised: .seconds(240), workers: 2, saved: [Self.minute(1), odd, late])
        #expect(plan.saved == [Self.minute(1)])
        #expect(dealt(plan, last: 3) == [[0, 3], [2]])
    }

    /// What lies behind what the header promises is complete too, where it was saved.
    @Test func usesSavedSegmentsWhereverTheyLie() {
        let plan = plan(
            promised: .seconds(120), workers: 1, saved: [0, 1, 3].reduce(into: []) { $0.insert(Self.minute($1)) })
        #expect(plan.saved.count == 3)
        #expect(dealt(plan, last: 4) == [[2, 4]])
    }

    @Test func aFinishedPlanStillLooksPastItsEnd() {
        let plan = plan(promised: .seconds(120), workers: 2, saved: [Self.minute(0), Self.minute(1)])
        #expect(plan.workerCount == 1)
        #expect(dealt(plan, last: 1) == [[2]])
    }
}
