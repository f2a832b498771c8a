import AttuneCore
import Testing

struct AssignmentTests {
    private struct Pair: Comparable {
        let first: Int
        let second: Int
        let cost: Int

        static func < (left: Pair, right: Pair) -> Bool { left.cost < right.cost }
    }

    @Test(
        arguments: [
            ([], []),
            ([(0, 0, 3), (0, 1, 1)], [(0, 1)]),
            ([(0, 0, 1), (1, 0, 2), (1, 1, 9)], [(0, 0), (1, 1)]),
            ([(0, 0, 5), (1, 0, 2), (0, 1, 4), (1, 1, 3)], [(1, 0), (0, 1)]),
            ([(2, 7, 1), (3, 7, 1)], [(2, 7)]),
        ] as [([(Int, Int, Int)], [(Int, Int)])])
    func theLeastPairIsMadeFirstAndNothingTwice(pairs: [(Int, Int, Int)], made: [(Int, Int)]) {
        let found = Assignment.oneToOne(
            pairs.map { Pair(first: $0.0, second: $0.1, cost: $0.2) }, { $0.first }, { $0.second })
        #expect(found.map(\.first) == made.map(\.0))
        #expect(found.map(\.second) == made.map(\.1))
    }
}
