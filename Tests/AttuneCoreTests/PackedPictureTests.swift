import AttuneCore
import Foundation
import Testing

struct PackedPictureTests {
    private func edge(_ direction: StraightEdge.Direction, _ position: UInt16, _ start: UInt16, _ end: UInt16)
        -> StraightEdge
    {
        StraightEdge(direction: direction, position: position, start: start, end: end)
    }

    /// In bands, as they are found.
    private var many: [StraightEdge] {
        (0..<3_000).map { (index: Int) -> StraightEdge in
            let start = UInt16(index / 9 * 8)
            return edge(index < 1_500 ? .vertical : .horizontal, UInt16(index * 7 % 1_280), start, start + 64)
        }
    }

    private func packs(_ edges: [StraightEdge]) -> Bool {
        let cells = CellGrid(
            rows: 1, change: nil, contrast: [UInt8](repeating: 0, count: 96),
            isBlack: [Bool](repeating: false, count: 96))
        return PictureObservation(edges: edges, cells: cells).edges == edges
    }

    @Test func edgesUnpackAsTheyWerePacked() {
        #expect(packs([]))
        #expect(packs(many))
        #expect(packs([edge(.vertical, 0, 0, 0)]))
        #expect(packs([edge(.horizontal, 65_535, 65_535, 65_535)]))
        #expect(packs([edge(.vertical, 9, 8, 32), edge(.vertical, 700, 8, 640), edge(.horizontal, 9, 16, 24)]))
        // In no order, and one that ends before it starts.
        #expect(
            packs([edge(.horizontal, 500, 900, 100), edge(.vertical, 3, 7, 65_535), edge(.horizontal, 0, 65_535, 0)]))
        let frame = PixelSize(width: 2_800, height: 2_800)
        #expect(PackedEdges(bytes: PackedEdges(many).bytes, within: frame)?.edges == many)
    }

    @Test func edgesTakeAboutFourBytes() {
        #expect(PackedEdges(many).bytes.count < 4 * many.count)
    }

    @Test(
        arguments: [
            (edge: (8, 4, 12), fits: true), ((20, 4, 12), false), ((8, 4, 31), false), ((8, 4, 30), true),
            ((8, 4, 4), false),
        ] as [(edge: (UInt16, UInt16, UInt16), fits: Bool)])
    func edgesOutsideTheFrameAreRefused(values: (UInt16, UInt16, UInt16), fits: Bool) {
        let bytes = PackedEdges([edge(.vertical, values.0, values.1, values.2)]).bytes
        #expect((PackedEdges(bytes: bytes, within: PixelSize(width: 20, height: 30)) != nil) == fits)
    }

    /// Each value and the lower boundary of its level.
    @Test func cellsAreKeptInLevels() {
        let change: [UInt8] = [0, 3, 4, 5, 6, 7, 8, 11, 23, 24, 47, 48, 159, 160, 255]
        let contrast: [UInt8] = [0, 5, 6, 13, 14, 39, 40, 255]
        func padded(_ values: [UInt8]) -> [UInt8] { values + [UInt8](repeating: 0, count: 96 - values.count) }
        let isBlack = (0..<96).map { $0 % 7 == 3 }
        let grid = CellGrid(rows: 1, change: padded(change), contrast: padded(contrast), isBlack: isBlack)
        #expect(grid.change == padded([0, 3, 4, 5, 6, 6, 8, 8, 16, 24, 32, 48, 96, 160, 160]))
        #expect(grid.contrast == padded([0, 0, 6, 6, 14, 14, 40, 40]))
        #expect(grid.isBlack == isBlack)
        #expect(CellGrid(rows: 1, change: grid.change, contrast: grid.contrast, isBlack: isBlack) == grid)
        let still = CellGrid(rows: 1, change: nil, contrast: padded(contrast), isBlack: isBlack)
        #expect(still.change == nil)
        #expect(still.contrast == grid.contrast)
        #expect(still.isBlack == isBlack)
    }

    @Test(arguments: [0.0, 0.1, 0.5, 0.7, 0.9, 1])
    func aShareOfTheCellsIsCountedFromTheSmallestChange(share: Double) {
        let change = (0..<192).map { UInt8($0 * 37 % 256) }
        let grid = CellGrid(
            rows: 2, change: change, contrast: [UInt8](repeating: 0, count: 192),
            isBlack: (0..<192).map { $0 % 5 == 0 })
        let inside = (10..<90).flatMap { [grid.change?[$0] ?? 0, grid.change?[96 + $0] ?? 0] }.sorted()
        let expected = inside[min(inside.count - 1, Int(Double(inside.count) * share))]
        #expect(grid.changes(rows: 0..<2, columns: 10..<90).quantile(share) == expected)
        #expect(grid.changes(rows: 1..<1, columns: 10..<90).quantile(share) == nil)
        #expect(
            grid.blackCount(rows: 0..<2, columns: 10..<90) == (10..<90).count { $0 % 5 == 0 }
                + (106..<186).count { $0 % 5 == 0 })
    }

    @Test(arguments: [
        (1_280, 720, 54), (2, 2, 96), (16, 16, 96), (71, 71, 96), (16, 16_000, 384), (16_000, 16, 1), (720, 1_280, 171),
    ])
    func rowsOfCellsAreBounded(width: Int, height: Int, rows: Int) {
        #expect(CellGrid.rows(for: PixelSize(width: width, height: height)) == rows)
    }

    @Test func encodedAndDecodedAPictureIsTheSame() throws {
        let picture = PictureObservation(
            edges: [edge(.vertical, 9, 8, 32)],
            cells: CellGrid(
                rows: 1, change: (0..<96).map { UInt8($0) }, contrast: [UInt8](repeating: 9, count: 96),
                isBlack: [Bool](repeating: true, count: 96)))
        let stored = try JSONEncoder().encode(picture)
        #expect(try JSONDecoder().decode(PictureObservation.self, from: stored) == picture)
        let damaged = String(decoding: stored, as: UTF8.self).replacingOccurrences(of: "\"rows\":1", with: "\"rows\":2")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(PictureObservation.self, from: Data(damaged.utf8))
        }
    }
}
