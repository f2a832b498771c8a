import AttuneCore

/// Equal tiles in rows and columns; the last row may be shorter.
struct TileLattice: Hashable {
    /// Where the tiles of a last row that is not full lie.
    enum LastRow: Hashable, CaseIterable {
        /// Under the middle of the others, as Zoom, Meet and Webex have it.
        case centred
        /// From the left, as in the grid of a web page.
        case leading
        /// As wide as the others together, as in Teams and Jitsi.
        case stretched
    }

    var left: Int
    var top: Int
    var tileWidth: Int
    var tileHeight: Int
    /// Pixels between two tiles of a row.
    var gap: Int
    /// Pixels between two rows.
    var gapDown: Int
    var rows: Int
    var columns: Int
    /// Tiles in the last row, 1…columns.
    var lastRow: Int
    /// Where they lie; `.centred` where the last row is full.
    var lastRowPlace: LastRow

    /// - Parameters:
    ///   - left: the left side of the first column.
    ///   - top: the upper side of the first row.
    ///   - tileWidth: at least 1.
    ///   - tileHeight: at least 1.
    ///   - gap: between two tiles of a row.
    ///   - gapDown: between two rows; nil for the same.
    ///   - rows: at least 1.
    ///   - columns: at least 1.
    ///   - lastRow: 1…columns.
    ///   - lastRowPlace: of a last row that is not full.
    init(
        left: Int, top: Int, tileWidth: Int, tileHeight: Int, gap: Int, gapDown: Int? = nil, rows: Int, columns: Int,
        lastRow: Int, lastRowPlace: LastRow = .centred
    ) {
        (self.left, self.top, self.tileWidth, self.tileHeight) = (left, top, tileWidth, tileHeight)
        (self.gap, self.gapDown) = (gap, gapDown ?? gap)
        (self.rows, self.columns, self.lastRow, self.lastRowPlace) = (rows, columns, lastRow, lastRowPlace)
    }

    var width: Int { columns * tileWidth + (columns - 1) * gap }
    var height: Int { rows * tileHeight + (rows - 1) * gapDown }
    var count: Int { (rows - 1) * columns + lastRow }
    var box: PixelBox { PixelBox(left: left, top: top, width: width, height: height) }
    var tilePerimeter: Int { 2 * (tileWidth + tileHeight) }

    /// The lattice and, where it has more than one row, those with fewer tiles in the last.
    func withShorterLastRows() -> [TileLattice] {
        guard rows > 1 else { return [self] }
        var found = [self]
        for count in 1..<max(1, columns) {
            for place in LastRow.allCases {
                var lattice = self
                (lattice.lastRow, lattice.lastRowPlace) = (count, place)
                found.append(lattice)
            }
        }
        return found
    }

    /// The lattice with a full last row and with every shorter one.
    func withAllLastRows() -> [TileLattice] {
        var full = self
        (full.lastRow, full.lastRowPlace) = (columns, .centred)
        return full.withShorterLastRows()
    }

    /// Whether both have the same number of tiles in each row, and the last row in the same place.
    func hasShape(of other: TileLattice) -> Bool {
        rows == other.rows && columns == other.columns && lastRow == other.lastRow
            && (lastRow == columns || lastRowPlace == other.lastRowPlace)
    }

    /// The tiles row by row.
    var tiles: [PixelBox] {
        (0..<rows).flatMap { row in (0..<count(inRow: row)).map { tile(row: row, column: $0) } }
    }

    /// The tile in which a point lies; nil where it lies between tiles or outside.
    func tile(at point: Point) -> PixelBox? { indexedTile(at: point)?.tile }

    /// The tile in which a point lies and its index in `tiles`; nil where it lies between tiles or outside.
    func indexedTile(at point: Point) -> (index: Int, tile: PixelBox)? {
        let row = Int(((point.y - Float(top)) / Float(tileHeight + gapDown)).rounded(.down))
        guard (0..<rows).contains(row) else { return nil }
        let first = tile(row: row, column: 0)
        let column = Int(((point.x - Float(first.left)) / Float(first.width + gap)).rounded(.down))
        guard (0..<count(inRow: row)).contains(column) else { return nil }
        let tile = tile(row: row, column: column)
        guard point.x < Float(tile.right), point.y < Float(tile.bottom) else { return nil }
        return (row * columns + column, tile)
    }

    private func count(inRow row: Int) -> Int { row == rows - 1 ? lastRow : columns }

    private var lastRowTileWidth: Int {
        lastRowPlace == .stretched ? (width - (lastRow - 1) * gap) / max(1, lastRow) : tileWidth
    }

    private func tile(row: Int, column: Int) -> PixelBox {
        let isShort = row == rows - 1 && lastRow < columns
        let width = isShort ? lastRowTileWidth : tileWidth
        let indent = isShort && lastRowPlace == .centred ? (columns - lastRow) * (tileWidth + gap) / 2 : 0
        return PixelBox(
            left: left + indent + column * (width + gap), top: top + row * (tileHeight + gapDown), width: width,
            height: tileHeight)
    }
}
