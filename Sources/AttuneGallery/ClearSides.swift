/// Which upright lines, from one row of pixels to another, are edges for the most part: of all positions that are tried.
///
/// Each is looked at once, and not for every rectangle that has it for a side.
struct ClearSides {
    private let rowCount: Int
    /// For each column, each upper row, each lower row.
    private let clear: [Bool]

    /// - Parameters:
    ///   - columns, rows: positions in pixels, in rising order.
    ///   - lowest: lower rectangles are not asked for.
    init(columns: [Int], rows: [Int], lowest: Int, evidence: LayoutEvidence) {
        rowCount = rows.count
        let sides = concurrentMap(columns.count) { column in
            ClearSides.lines(in: columns[column], rows: rows, lowest: lowest, evidence: evidence)
        }
        clear = Array(sides.joined())
    }

    /// Those in one column: for each upper row, each lower row.
    private static func lines(in column: Int, rows: [Int], lowest: Int, evidence: LayoutEvidence) -> [Bool] {
        var clear = [Bool](repeating: false, count: rows.count * rows.count)
        for (upper, top) in rows.enumerated() {
            for lower in upper + 1..<max(upper + 1, rows.count) where rows[lower] - top >= lowest {
                // Of a box that is no higher than wide, whose corners are left out by its height.
                let height = rows[lower] - top
                let box = PixelBox(left: column, top: top, right: column + height, bottom: rows[lower])
                clear[upper * rows.count + lower] =
                    (evidence.share(ofSide: 0, of: box) ?? 1) >= RectangleFinder.clear
            }
        }
        return clear
    }

    /// Whether the line in this column, between these rows, all by their numbers, is an edge or lies along the frame's border.
    @inline(__always)
    func isClear(column: Int, upper: Int, lower: Int) -> Bool {
        clear[(column * rowCount + upper) * rowCount + lower]
    }
}
