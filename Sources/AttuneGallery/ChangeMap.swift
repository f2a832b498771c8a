import AttuneCore

/// How much changed from one sample to the next, asked for parts of the frame.
struct ChangeMap {
    /// Face cells that change by less than this, in quarters of a level, stand still: half a level is what an encoder
    /// does to a still photograph in one of a hundred samples.
    static let moving: UInt8 = 4
    /// A box is black when this share of its cells is.
    static let blackShare = 0.9

    /// How many of the cells in a box change by at most what is told.
    enum Share: Double, CaseIterable {
        case half = 0.5
        case nineTenths = 0.9
        case all = 1
    }

    private enum Source {
        /// The samples with their pictures.
        case pictures
        /// What was written down while the samples were lent.
        case records(ChangeRecords)
    }

    private let samples: [SampleObservation]
    private let source: Source

    init(_ samples: [SampleObservation]) {
        self.samples = samples
        source = .pictures
    }

    /// - Parameter records: of the same samples, which need no pictures then.
    init(_ samples: [SampleObservation], records: ChangeRecords) {
        self.samples = samples
        source = .records(records)
    }

    /// The change of a share of the cells within the box is at most this, from the sample before to this one; nil
    /// where it is not known.
    func change(in box: PixelBox, at position: Int, share: Share) -> UInt8? {
        changes(in: box, at: position)?.change(of: share)
    }

    /// Whether the box is black; false where it is not known.
    func isBlack(_ box: PixelBox, at position: Int) -> Bool {
        changes(in: box, at: position)?.isBlack ?? false
    }

    /// Whether most of a box shows something else than one sample earlier.
    func isCut(in box: PixelBox, at position: Int) -> Bool {
        (change(in: box, at: position, share: .half) ?? 0) >= 24
    }

    /// Whether the cells under a face of this sample changed since the sample before; nil where it is not known.
    func moves(_ face: BoundingBox, at position: Int) -> Bool? {
        switch source {
        case .pictures: samples[position].moves(face)
        case .records(let records): index(of: face, at: position).flatMap { records.movesBefore($0, at: position) }
        }
    }

    /// Whether a face of this sample moves between it and its neighbours within `range`; a change from before the range
    /// is the layout's. True where nothing is known.
    func moves(_ face: BoundingBox, at position: Int, within range: Range<Int>) -> Bool {
        let before = position > range.lowerBound ? moves(face, at: position) : nil
        let after = position + 1 < range.upperBound ? movesAfter(face, at: position) : nil
        return before == nil && after == nil || before == true || after == true
    }

    /// Whether the cells under a face of this sample have changed in the next one.
    private func movesAfter(_ face: BoundingBox, at position: Int) -> Bool? {
        switch source {
        case .pictures: samples[position + 1].moves(face)
        case .records(let records): index(of: face, at: position).flatMap { records.movesAfter($0, at: position) }
        }
    }

    private func changes(in box: PixelBox, at position: Int) -> BoxChanges? {
        switch source {
        case .pictures: samples[position].changes(in: box)
        case .records(let records): records.changes(in: box, at: position)
        }
    }

    private func index(of face: BoundingBox, at position: Int) -> Int? {
        samples[position].faces.firstIndex { $0.box == face }
    }
}

/// What is asked of a box in one sample.
struct BoxChanges: Equatable {
    /// In the order of `ChangeMap.Share.allCases`; no level is 255, which stands for what is not known.
    private var changes = InlineArray<3, UInt8>(repeating: .max)
    private(set) var isBlack = false

    fileprivate init(of box: PixelBox, in grid: CellGrid, frame: PixelSize) {
        let boxes = CellBoxes(rows: grid.rows, size: frame)
        let (rows, columns) = (boxes.rows(within: box), boxes.columns(within: box))
        let count = rows.count * columns.count
        guard count > 0 else { return }
        let black = Double(grid.blackCount(rows: rows, columns: columns))
        isBlack = black / Double(count) >= ChangeMap.blackShare
        guard grid.hasChange else { return }
        let counts = grid.changes(rows: rows, columns: columns)
        for (index, share) in ChangeMap.Share.allCases.enumerated() {
            changes[index] = counts.quantile(share.rawValue) ?? .max
        }
    }

    func change(of share: ChangeMap.Share) -> UInt8? {
        let change =
            switch share {
            case .half: changes[0]
            case .nineTenths: changes[1]
            case .all: changes[2]
            }
        return change == .max ? nil : change
    }

    static func == (left: BoxChanges, right: BoxChanges) -> Bool {
        left.isBlack == right.isBlack
            && ChangeMap.Share.allCases.allSatisfy { left.change(of: $0) == right.change(of: $0) }
    }
}

extension SampleObservation {
    /// Nil where there is no picture.
    func changes(in box: PixelBox) -> BoxChanges? {
        picture.map { BoxChanges(of: box, in: $0.cells, frame: frameSize) }
    }

    /// Whether the cells under a face changed since the sample before; nil where it is not known.
    func moves(_ face: BoundingBox) -> Bool? {
        guard let grid = picture?.cells, grid.hasChange else { return nil }
        let boxes = CellBoxes(rows: grid.rows, size: frameSize)
        return grid.changes(rows: boxes.rows(touching: face), columns: boxes.columns(touching: face)).quantile(0.7)
            .map { $0 >= ChangeMap.moving }
    }
}
