import Testing

@testable import AttuneCluster

@Suite struct IndexExpressionTests {
    @Test(arguments: [
        ([], ""), ([7], "7"), ([0, 1], "0,1"), ([0, 1, 2], "0-2"), ([3, 1, 2, 9, 2], "1-3,9"),
        ([0, 2, 3, 4, 6, 7], "0,2-4,6,7"),
    ])
    func isWrittenAsSlurmReadsIt(indices: [Int], text: String) {
        #expect(IndexExpression(indices).description == text)
        if !text.isEmpty { #expect(IndexExpression(text)?.indices == Set(indices).sorted()) }
    }

    @Test(arguments: ["", "-", "1-", "-3", "3-1", "1,,2", "a", "1-2-3", "0-99999999999", "1 2", "0-3%2"])
    func otherTextsAreNone(text: String) {
        #expect(IndexExpression(text) == nil)
    }

    @Test func isCutIntoLines() {
        let groups = IndexExpression([0, 1, 2, 5, 6, 9]).groups(of: 4)
        #expect(groups.map(\.description) == ["0-2,5", "6,9"])
        #expect(IndexExpression([]).groups(of: 4).isEmpty)
    }
}

@Suite struct SegmentQueueTests {
    /// Each has consecutive ones; who is done first takes from the end of whoever has most.
    @Test func dealsOutConsecutiveOnes() {
        var queue = SegmentQueue([0, 1, 2, 3, 4, 7], workers: 2)
        #expect(queue.next(for: 0) == 0)
        #expect(queue.next(for: 1) == 3)
        #expect([queue.next(for: 0), queue.next(for: 0)] == [1, 2])
        #expect(queue.next(for: 0) == 7)
        #expect(queue.next(for: 1) == 4)
        #expect(queue.next(for: 0) == nil && queue.next(for: 1) == nil)
    }

    @Test func moreWorkersThanSegments() {
        var queue = SegmentQueue([5], workers: 3)
        #expect((0..<3).compactMap { queue.next(for: $0) } == [5])
    }
}
