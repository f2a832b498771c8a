import Testing

@testable import AttuneVideo

/// Ticks of a hundredth of a second: packets 4 apart, jumps from 1,000 on, holes up to 60,000.
struct JoinedClockTests {
    private func joined(_ written: [Int64], origin: Int64 = 0) -> [Int64] {
        var clock = JoinedClock(tolerance: 3, stride: 1_000, longestHole: 60_000)
        return written.indices.map { index in
            clock.time(
                written[index], next: written.indices.contains(index + 1) ? written[index + 1] : nil, duration: 4,
                origin: origin)
        }
    }

    @Test(
        arguments: [
            // A clock that goes on, and one that begins elsewhere.
            ([0, 4, 8, 12], [0, 4, 8, 12]), ([2, -1, 4, 8], [2, -1, 4, 8]),
            // It begins anew: joined, whether it goes back or far ahead.
            ([0, 4, 8, 0, 4, 8], [0, 4, 8, 12, 16, 20]), ([0, 4, 90_000, 90_004], [0, 4, 8, 12]),
            // A part was lost.
            ([0, 4, 8, 5_000, 5_004], [0, 4, 8, 5_000, 5_004]),
            // One time stamp is damaged: first, in the middle, two in a row, and last.
            ([70_000, 4, 8], [0, 4, 8]), ([0, 4, 70_008, 12, 16], [0, 4, 8, 12, 16]),
            ([0, 4, -70_008, 12, 16], [0, 4, 8, 12, 16]), ([0, 4, 50_000, 7_000, 16, 20], [0, 4, 8, 12, 16, 20]),
            ([0, 4, 8, 55_000], [0, 4, 8, 12]), ([0, 4, .max, 12], [0, 4, 8, 12]),
            ([0, 4, .min + 1, 12], [0, 4, 8, 12]),
            ([], []), ([7], [7]),
        ] as [([Int64], [Int64])])
    func timesGoOn(_ written: [Int64], _ expected: [Int64]) {
        #expect(joined(written) == expected)
    }

    /// A container's start that none of its packets is near to is no start.
    @Test func theFirstPacketIsTheStart() {
        #expect(joined([90_000, 90_004, 90_008], origin: 0) == [0, 4, 8])
        #expect(joined([90_300, 90_304], origin: 90_000) == [90_300, 90_304])
    }
}
