import Testing

@testable import AttuneGallery

struct TileMoveTests {
    /// New tile, old tile, likeness.
    typealias Alike = (new: Int, old: Int, likeness: Float)

    private func origins(_ pairs: [Alike], old: Int, new: Int) -> [Int?] {
        let move = TileMove(
            pairs: pairs.map { TileMove.Pair(new: $0.new, old: $0.old, likeness: $0.likeness) }, oldCount: old,
            newCount: new)
        return (0..<new).map(move.origin)
    }

    @Test(
        arguments: [
            // The same order, all or some of them known.
            ([(0, 0, 0.7), (1, 1, 0.7), (2, 2, 0.7)], 3, 3, [0, 1, 2]),
            ([(0, 0, 0.7), (3, 3, 0.7)], 4, 4, [0, 1, 2, 3]),
            ([(1, 1, 0.7)], 3, 3, [0, 1, 2]),
            ([(1, 1, 0.7), (2, 2, 0.7)], 5, 5, [0, 1, 2, 3, 4]),
            // The first left, somebody came first, the last left, somebody came last.
            ([(0, 1, 0.7), (2, 3, 0.7)], 4, 3, [1, 2, 3]),
            ([(1, 0, 0.7), (2, 1, 0.7)], 3, 4, [nil, 0, 1, 2]),
            ([(0, 0, 0.7), (1, 1, 0.7)], 4, 3, [0, 1, 2]),
            ([(0, 0, 0.7), (2, 2, 0.7)], 3, 4, [0, 1, 2, nil]),
            ([(1, 0, 0.8)], 3, 3, [nil, 0, 1]),
            // One face alone that would have moved, and is not alike enough for that.
            ([(1, 0, 0.79)], 3, 3, [nil, nil, nil]),
            ([(4, 0, 0.64)], 1, 5, [nil, nil, nil, nil, nil]),
            ([(0, 0, 0.6)], 1, 5, [0, nil, nil, nil, nil]),
            // Somebody left in between, and somebody came in between.
            ([(0, 0, 0.7), (1, 1, 0.7), (2, 3, 0.7), (3, 4, 0.7)], 5, 4, [0, 1, 3, 4]),
            ([(0, 0, 0.7), (3, 4, 0.7)], 5, 4, [0, nil, nil, 4]),
            ([(0, 0, 0.7), (1, 1, 0.7), (3, 2, 0.7), (4, 3, 0.7)], 4, 5, [0, 1, nil, 2, 3]),
        ] as [([Alike], Int, Int, [Int?])])
    func tilesKeepTheirOrder(pairs: [Alike], old: Int, new: Int, expected: [Int?]) {
        #expect(origins(pairs, old: old, new: new) == expected)
        #expect(origins(pairs.reversed(), old: old, new: new) == expected, "the order of the pairs")
    }

    @Test(
        arguments: [
            // Certain, as 0.85 just is.
            ([(0, 0, 0.7), (1, 1, 0.7), (2, 3, 0.9), (3, 2, 0.85)], 4, [0, 1, 3, 2]),
            // Not certain: the better one stays.
            ([(0, 0, 0.7), (1, 1, 0.7), (2, 3, 0.8), (3, 2, 0.7)], 4, [0, 1, 3, nil]),
            ([(0, 0, 0.7), (1, 1, 0.7), (2, 3, 0.7), (3, 2, 0.8)], 4, [0, 1, nil, 2]),
            // The longer row of pairs wins over the more similar one.
            ([(0, 2, 0.84), (1, 0, 0.61), (2, 1, 0.61)], 3, [nil, 0, 1]),
        ] as [([Alike], Int, [Int?])])
    func aSwapMustBeCertain(pairs: [Alike], count: Int, expected: [Int?]) {
        #expect(origins(pairs, old: count, new: count) == expected)
    }

    @Test func eachTileCountsOnceWithTheFaceMostAlike() {
        #expect(origins([(0, 0, 0.7), (0, 1, 0.9)], old: 2, new: 2) == [1, nil])
        #expect(origins([(0, 0, 0.7), (1, 0, 0.9), (1, 1, 0.95)], old: 2, new: 2) == [0, 1])
        #expect(origins([(0, 0, 0.7), (0, 0, 0.9)], old: 1, new: 1) == [0])
    }

    @Test func whatIsNotKnownStaysUnlinked() {
        #expect(origins([], old: 3, new: 3) == [nil, nil, nil])
        #expect(origins([(1, 1, 0.7)], old: 3, new: 4) == [nil, 1, nil, nil])
        #expect(origins([(0, 0, 0.7), (1, 2, 0.7)], old: 4, new: 4) == [0, 2, nil, nil])
        #expect(origins([], old: 0, new: 0) == [])
    }
}
