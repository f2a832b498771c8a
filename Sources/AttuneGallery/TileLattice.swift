import AttuneCore

/// Equal tiles in rows and columns; the last row may be shorter and is then centred under the others.
struct TileLattice: Hashable {
    var left: Int
    var top: Int
    var tileWidth: Int
    var tileHeight: Int
    /// Pixels between two tiles, across and down.
    var gap: Int
    var rows: Int
    var columns: Int
    /// Tiles in the last row, 1…columns.
    var lastRow: Int

    var width: Int { columns * tileWidth + (columns - 1) * gap }
    var height: Int { rows * tileHeight + (rows - 1) * gap }
    var count: Int { (rows - 1) * columns + lastRow }
    var box: PixelBox { PixelBox(left: left, top: top, width: width, height: height) }

    /// The lattice and, where it has more than one row, those with fewer tiles in the last.
    func withShorterLastRows() -> [TileLattice] {
        guard rows > 1 else { return [self] }
        return (1...columns).map { count in
            var lattice = self
            lattice.lastRow = count
            return lattice
        }
    }

    /// Whether both have the same number of tiles in each row.
    func hasShape(of other: TileLattice) -> Bool {
        rows == other.rows && columns == other.columns && lastRow == other.lastRow
    }

    /// The tiles row by row.
    var tiles: [PixelBox] {
        (0..<rows).flatMap { row in (0..<count(inRow: row)).map { tile(row: row, column: $0) } }
    }

    /// The tile in which a point lies; nil where it lies between tiles or outside.
    func tile(at point: Point) -> PixelBox? {
        let row = Int(((point.y - Float(top)) / Float(tileHeight + gap)).rounded(.down))
        guard (0..<rows).contains(row) else { return nil }
        let start = Float(tile(row: row, column: 0).left)
        let column = Int(((point.x - start) / Float(tileWidth + gap)).rounded(.down))
        guard (0..<count(inRow: row)).contains(column) else { return nil }
        let tile = tile(row: row, column: column)
        return point.x < Float(tile.right) && point.y < Float(tile.bottom) ? tile : nil
    }

    private func count(inRow row: Int) -> Int { row == rows - 1 ? lastRow : columns }

    private func tile(row: Int, column: Int) -> PixelBox {
        let indent = (columns - count(inRow: row)) * (tileWidth + gap) / 2
        return PixelBox(
            left: left + indent + column * (tileWidth + gap), top: top + row * (tileHeight + gap), width: tileWidth,
            height: tileHeight)
    }
}
