import AttuneCore

/// How much changed from one sample to the next, asked for parts of the frame.
struct ChangeMap {
    /// Face cells that change by less than this, in quarters of a level, stand still: half a level is what an encoder
    /// does to a still photograph in one of a hundred samples.
    static let moving: UInt8 = 4

    private let samples: [SampleObservation]

    init(_ samples: [SampleObservation]) {
        self.samples = samples
    }

    /// The change of a share of the cells within the box is at most this, from the sample before to this one; nil
    /// where it is not known.
    func change(in box: PixelBox, at position: Int, share: Double) -> UInt8? {
        guard let grid = samples[position].picture?.cells, grid.hasChange else { return nil }
        let boxes = CellBoxes(rows: grid.rows, size: samples[position].frameSize)
        return grid.changes(rows: boxes.rows(within: box), columns: boxes.columns(within: box)).quantile(share)
    }

    /// The share of the cells within the box that are black; nil where that is not known.
    func blackShare(in box: PixelBox, at position: Int) -> Double? {
        guard let grid = samples[position].picture?.cells else { return nil }
        let boxes = CellBoxes(rows: grid.rows, size: samples[position].frameSize)
        let (rows, columns) = (boxes.rows(within: box), boxes.columns(within: box))
        let count = rows.count * columns.count
        return count == 0 ? nil : Double(grid.blackCount(rows: rows, columns: columns)) / Double(count)
    }

    /// Whether the cells under a face changed since the sample before; nil where it is not known.
    func moves(_ face: BoundingBox, at position: Int) -> Bool? {
        guard let grid = samples[position].picture?.cells, grid.hasChange else { return nil }
        let boxes = CellBoxes(rows: grid.rows, size: samples[position].frameSize)
        return grid.changes(rows: boxes.rows(touching: face), columns: boxes.columns(touching: face)).quantile(0.7)
            .map { $0 >= ChangeMap.moving }
    }

    /// Whether a face moves between this sample and its neighbours within `range`; a change from before the range is
    /// the layout's. True where nothing is known.
    func moves(_ face: BoundingBox, at position: Int, within range: Range<Int>) -> Bool {
        let before = position > range.lowerBound ? moves(face, at: position) : nil
        let after = position + 1 < range.upperBound ? moves(face, at: position + 1) : nil
        return before == nil && after == nil || before == true || after == true
    }

    /// Whether most of a box shows something else than one sample earlier.
    func isCut(in box: PixelBox, at position: Int) -> Bool {
        (change(in: box, at: position, share: 0.5) ?? 0) >= 24
    }
}
