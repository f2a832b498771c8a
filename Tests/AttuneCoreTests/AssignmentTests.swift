import AttuneCore
import Testing

struct AssignmentTests {
    @Test(
        arguments: [
            ([], []),
            ([(0, 0, 3), (0, 1, 1)], [(0, 1)]),
            ([(0, 0, 1), (1, 0, 2), (1, 1, 9)], [(0, 0), (1, 1)]),
            ([(0, 0, 5), (1, 0, 2), (0, 1, 4), (1, 1, 3)], [(1, 0), (0, 1)]),
            // Of equally good ones that with the lower numbers.
            ([(3, 7, 1), (2, 7, 1)], [(2, 7)]),
        ] as [([(Int, Int, Double)], [(Int, Int)])])
    func theBestPairIsMadeFirstAndNothingTwice(pairs: [(Int, Int, Double)], made: [(Int, Int)]) {
        let found = Assignment.oneToOne(pairs.map { Assignment.Pair($0.0, $0.1, cost: $0.2) })
        #expect(found.map(\.first) == made.map(\.0))
        #expect(found.map(\.second) == made.map(\.1))
    }
}
