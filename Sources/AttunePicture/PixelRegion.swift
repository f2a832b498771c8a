import AttuneCore

/// The pixels of a picture that a box touches; begins at an even column and row, where chroma begins too.
struct PixelRegion: Equatable {
    let columns: Range<Int>
    let rows: Range<Int>

    /// Nil where the box holds no pixel of a picture of that size.
    init?(_ box: BoundingBox, in size: PixelSize) {
        guard let columns = PixelRegion.range(from: box.x, to: box.maxX, below: size.width),
            let rows = PixelRegion.range(from: box.y, to: box.maxY, below: size.height)
        else { return nil }
        self.columns = columns
        self.rows = rows
    }

    var chromaColumns: Range<Int> { columns.lowerBound / 2..<(columns.upperBound + 1) / 2 }
    var chromaRows: Range<Int> { rows.lowerBound / 2..<(rows.upperBound + 1) / 2 }

    private static func range(from start: Float, to end: Float, below limit: Int) -> Range<Int>? {
        guard start.isFinite, end.isFinite else { return nil }
        let first = Int(min(max(0, start), Float(limit)).rounded(.down)) / 2 * 2
        let last = min(limit, (Int(min(max(0, end), Float(limit)).rounded(.up)) + 1) / 2 * 2)
        return start < end && first < last && end > 0 && start < Float(limit) ? first..<last : nil
    }
}
