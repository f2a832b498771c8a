import AttuneCore

/// In which cells of the frame there was anything, over a few samples.
struct CellContents {
    /// Cells whose brightest and darkest parts differ by less show nothing: 8-bit video has a noise of a few levels.
    static let flat: UInt8 = 14

    private let cells: CellBoxes
    private let hasContent: [Bool]
    /// Cells with content above and left of each corner: (rows + 1) × (columns + 1) sums.
    private let sums: [Int32]

    /// Nil for no samples with cells.
    init?(_ grids: [CellGrid], size: PixelSize) {
        guard let rows = grids.first?.rows else { return nil }
        cells = CellBoxes(rows: rows, size: size)
        let width = CellGrid.columns + 1
        let firstLevel = CellGrid.contrastLevels.firstIndex { $0 >= CellContents.flat } ?? .max
        var hasContent = [Bool](repeating: false, count: rows * CellGrid.columns)
        for grid in grids where grid.rows == rows {
            for cell in hasContent.indices where grid.contrastLevel(of: cell) >= firstLevel { hasContent[cell] = true }
        }
        var sums = [Int32](repeating: 0, count: (rows + 1) * width)
        for row in 0..<rows {
            for column in 0..<CellGrid.columns {
                let cell = row * CellGrid.columns + column
                sums[(row + 1) * width + column + 1] =
                    sums[row * width + column + 1] + sums[(row + 1) * width + column] - sums[row * width + column]
                    + (hasContent[cell] ? 1 : 0)
            }
        }
        self.sums = sums
        self.hasContent = hasContent
    }

    /// All cells.
    var count: Int { hasContent.count }

    /// Whether no cell that lies wholly within the box shows anything; false where none does.
    func isEmpty(_ box: PixelBox) -> Bool {
        let (rows, columns) = (cells.rows(within: box), cells.columns(within: box))
        guard !rows.isEmpty, !columns.isEmpty else { return false }
        return count(rows: rows, columns: columns) == 0
    }

    /// From the first column to the last in which a cell that lies wholly within the box shows something, in pixels; nil
    /// where none does.
    func shown(in box: PixelBox) -> Range<Int>? {
        let (rows, columns) = (cells.rows(within: box), cells.columns(within: box))
        guard !rows.isEmpty else { return nil }
        func shows(_ column: Int) -> Bool { count(rows: rows, columns: column..<column + 1) > 0 }
        guard let first = columns.first(where: shows), let last = columns.last(where: shows) else { return nil }
        return first * cells.size.width / CellGrid.columns..<(last + 1) * cells.size.width / CellGrid.columns
    }

    /// Cells that show something and that none of the boxes touches.
    func count(outside boxes: [PixelBox]) -> Int {
        var isOutside = hasContent
        for box in boxes {
            let columns = CellBoxes.touched(box.left, box.right, count: CellGrid.columns, length: cells.size.width)
            for row in CellBoxes.touched(box.top, box.bottom, count: cells.rowCount, length: cells.size.height) {
                for column in columns { isOutside[row * CellGrid.columns + column] = false }
            }
        }
        return isOutside.count { $0 }
    }

    private func count(rows: Range<Int>, columns: Range<Int>) -> Int {
        let width = CellGrid.columns + 1
        return Int(
            sums[rows.upperBound * width + columns.upperBound] - sums[rows.lowerBound * width + columns.upperBound]
                - sums[rows.upperBound * width + columns.lowerBound]
                + sums[rows.lowerBound * width + columns.lowerBound])
    }
}

/// Which cells of a grid lie where in a frame.
struct CellBoxes {
    let rowCount: Int
    let size: PixelSize

    init(rows: Int, size: PixelSize) {
        rowCount = rows
        self.size = size
    }

    /// The indices of the cells that lie wholly within the box, less a pixel around it.
    func cells(within box: PixelBox) -> [Int] {
        let columns = columns(within: box)
        return rows(within: box).flatMap { row in columns.map { row * CellGrid.columns + $0 } }
    }

    /// The indices of the cells that a face's box touches.
    func cells(touching box: BoundingBox) -> [Int] {
        let columns = columns(touching: box)
        return rows(touching: box).flatMap { row in columns.map { row * CellGrid.columns + $0 } }
    }

    func columns(touching box: BoundingBox) -> Range<Int> {
        outer(box.x, box.maxX, count: CellGrid.columns, length: size.width)
    }

    func rows(touching box: BoundingBox) -> Range<Int> {
        outer(box.y, box.maxY, count: rowCount, length: size.height)
    }

    func columns(within box: PixelBox) -> Range<Int> {
        inner(box.left + 1, box.right - 1, count: CellGrid.columns, length: size.width)
    }

    func rows(within box: PixelBox) -> Range<Int> {
        inner(box.top + 1, box.bottom - 1, count: rowCount, length: size.height)
    }

    /// The cells of a row or column that lie at least in part between two pixels.
    static func touched(_ start: Int, _ end: Int, count: Int, length: Int) -> Range<Int> {
        let first = min(max(0, start) * count / length, count)
        let last = min((max(0, end) * count + length - 1) / length, count)
        return first..<max(first, last)
    }

    private func inner(_ start: Int, _ end: Int, count: Int, length: Int) -> Range<Int> {
        let first = min(count, (max(0, start) * count + length - 1) / length)
        let last = min(end, length) * count / length
        return first..<max(first, min(last, count))
    }

    private func outer(_ start: Float, _ end: Float, count: Int, length: Int) -> Range<Int> {
        let first = CellBoxes.index(start * Float(count) / Float(length), below: count)
        let last = max(first, CellBoxes.index(end * Float(count) / Float(length), below: count))
        return first..<last + 1
    }

    /// The cell of a position, the first or last one for positions beyond the frame. A face's box may be of any size,
    /// and no number at all.
    private static func index(_ position: Float, below count: Int) -> Int {
        guard position > 0 else { return 0 }
        return position < Float(count) ? Int(position) : count - 1
    }
}
