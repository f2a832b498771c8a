/// The frame in a grid of equal cells, row by row: what changed in each, and how much there is in it.
///
/// Values are kept in levels, as coarse as their readers allow: a value is the lower boundary of its level, from the
/// moment it is measured, so that what is stored and read back is the same. Packed, a cell takes seven bits.
public struct CellGrid: Equatable, Sendable {
    /// Cells across every frame, whatever its size.
    public static let columns = 96
    /// Frames more than four times as high as wide have higher cells instead of more of them.
    public static let maximumRows = 4 * columns
    /// The levels of change, by their lower boundaries. Every threshold of a reader must be one of them: 4, 5, 24 and 48
    /// are, in AttuneGallery.
    public static let changeLevels: [UInt8] = [0, 1, 2, 3, 4, 5, 6, 8, 12, 16, 24, 32, 48, 64, 96, 160]
    /// The levels of contrast, by their lower boundaries; 14 is a threshold of AttuneGallery.
    public static let contrastLevels: [UInt8] = [0, 6, 14, 40]

    public let rows: Int
    /// Whether there is a sample one interval earlier that the changes are against.
    public let hasChange: Bool
    /// The levels of change, two cells a byte, where there are changes; then those of contrast, four cells a byte; then
    /// whether each is black, eight cells a byte. The first cell is in the lowest bits.
    @usableFromInline let packed: [UInt8]

    /// - Parameters:
    ///   - rows: cells below each other.
    ///   - change: how far the brightness of parts of the cell lies from that one sample earlier, in quarters of one of
    ///     255 levels, at most 255; nil where there is no sample one interval earlier.
    ///   - contrast: how far the brightest part of the cell lies above the darkest, in levels of brightness.
    ///   - isBlack: whether the cell is black throughout.
    /// - Precondition: there is one value for each cell.
    public init(rows: Int, change: [UInt8]?, contrast: [UInt8], isBlack: [Bool]) {
        let count = rows * CellGrid.columns
        precondition(
            contrast.count == count && isBlack.count == count && (change?.count ?? count) == count,
            "one value for each cell")
        self.rows = rows
        hasChange = change != nil
        var packed: [UInt8] = []
        packed.reserveCapacity(CellGrid.packedCount(rows: rows, hasChange: hasChange))
        if let change { packed += CellGrid.packed(change, bits: 4, levels: CellGrid.changeIndices) }
        packed += CellGrid.packed(contrast, bits: 2, levels: CellGrid.contrastIndices)
        packed += CellGrid.packed(isBlack.map { $0 ? 1 : 0 }, bits: 1, levels: [0, 1])
        self.packed = packed
    }

    /// Nil where these are not the bytes of such a grid.
    package init?(rows: Int, hasChange: Bool, packed: [UInt8]) {
        guard (1...CellGrid.maximumRows).contains(rows),
            packed.count == CellGrid.packedCount(rows: rows, hasChange: hasChange)
        else { return nil }
        self.rows = rows
        self.hasChange = hasChange
        self.packed = packed
    }

    /// The grid of a picture that was measured, when nothing of it is needed any more.
    private init() {
        (rows, hasChange, packed) = (0, false, [])
    }

    static let forgotten = CellGrid()

    package var bytes: [UInt8] { packed }

    /// Bytes in which a grid is packed.
    package static func packedCount(rows: Int, hasChange: Bool) -> Int {
        rows * columns / 8 * (hasChange ? 7 : 3)
    }

    /// The rows of nearly square cells of a frame of this size, 1…`maximumRows`.
    ///
    /// - Precondition: the frame is at least one pixel wide.
    public static func rows(for frame: PixelSize) -> Int {
        min(max(1, (frame.height * columns + frame.width / 2) / frame.width), maximumRows)
    }

    /// The changes of all cells, each the lower boundary of its level; nil where there is no earlier sample.
    public var change: [UInt8]? {
        hasChange ? (0..<rows * CellGrid.columns).map { CellGrid.changeLevels[changeLevel(of: $0)] } : nil
    }

    /// The contrasts of all cells, each the lower boundary of its level.
    public var contrast: [UInt8] {
        (0..<rows * CellGrid.columns).map { CellGrid.contrastLevels[contrastLevel(of: $0)] }
    }

    /// Whether each cell is black throughout.
    public var isBlack: [Bool] { (0..<rows * CellGrid.columns).map(isBlack) }

    /// How many of the cells in these rows and columns have changed by each of the levels.
    ///
    /// - Precondition: `hasChange`, and the rows and columns are the grid's.
    public func changes(rows: Range<Int>, columns: Range<Int>) -> ChangeCounts {
        var counts = ChangeCounts()
        packed.withUnsafeBufferPointer { bytes in
            for row in rows {
                for cell in row * CellGrid.columns + columns.lowerBound..<row * CellGrid.columns + columns.upperBound {
                    counts.add(level: Int(bytes[cell / 2] >> UInt8(cell % 2 * 4)) & 0xF)
                }
            }
        }
        return counts
    }

    /// How many of the cells in these rows and columns are black throughout.
    ///
    /// - Precondition: the rows and columns are the grid's.
    public func blackCount(rows: Range<Int>, columns: Range<Int>) -> Int {
        var count = 0
        for row in rows {
            for cell in row * CellGrid.columns + columns.lowerBound..<row * CellGrid.columns + columns.upperBound
            where isBlack(cell) {
                count += 1
            }
        }
        return count
    }

    /// The index in `changeLevels` of a cell's change.
    ///
    /// - Precondition: `hasChange`.
    @inlinable public func changeLevel(of cell: Int) -> Int {
        Int(packed[cell / 2] >> UInt8(cell % 2 * 4)) & 0xF
    }

    /// The index in `contrastLevels` of a cell's contrast.
    @inlinable public func contrastLevel(of cell: Int) -> Int {
        Int(packed[(hasChange ? rows * 48 : 0) + cell / 4] >> UInt8(cell % 4 * 2)) & 0x3
    }

    /// Whether a cell is black throughout.
    @inlinable public func isBlack(_ cell: Int) -> Bool {
        packed[rows * (hasChange ? 72 : 24) + cell / 8] & 1 << UInt8(cell % 8) != 0
    }

    private static let changeIndices = indices(in: changeLevels)
    private static let contrastIndices = indices(in: contrastLevels)

    /// For each value the index of the last level that begins at or below it.
    private static func indices(in levels: [UInt8]) -> [UInt8] {
        (0...255).map { value in UInt8(levels.count { Int($0) <= value } - 1) }
    }

    private static func packed(_ values: [UInt8], bits: Int, levels: [UInt8]) -> [UInt8] {
        let perByte = 8 / bits
        var bytes = [UInt8](repeating: 0, count: values.count / perByte)
        for (cell, value) in values.enumerated() {
            bytes[cell / perByte] |= levels[Int(value)] << UInt8(cell % perByte * bits)
        }
        return bytes
    }
}

/// How many cells changed by how much.
public struct ChangeCounts: Equatable, Sendable {
    private var counts = InlineArray<16, Int32>(repeating: 0)
    public private(set) var total = 0

    @inline(__always)
    mutating func add(level: Int) {
        counts[level] += 1
        total += 1
    }

    /// The change below or at which this share of the cells lies, 0…1: of all changes in rising order the one at that
    /// share of their number, counted from 0; nil for no cells.
    public func quantile(_ share: Double) -> UInt8? {
        guard total > 0 else { return nil }
        let wanted = min(total - 1, Int(Double(total) * share))
        var below = 0
        for level in counts.indices {
            below += Int(counts[level])
            if below > wanted { return CellGrid.changeLevels[level] }
        }
        return nil
    }

    public static func == (left: ChangeCounts, right: ChangeCounts) -> Bool {
        left.counts.indices.allSatisfy { left.counts[$0] == right.counts[$0] }
    }
}

extension CellGrid: Codable {
    private enum CodingKeys: CodingKey {
        case rows, change, contrast, isBlack
    }

    /// - Throws: `DecodingError` where there is not one value for each cell.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let rows = try container.decode(Int.self, forKey: .rows)
        let change = try container.decodeIfPresent([UInt8].self, forKey: .change)
        let contrast = try container.decode([UInt8].self, forKey: .contrast)
        let isBlack = try container.decode([Bool].self, forKey: .isBlack)
        guard (1...CellGrid.maximumRows).contains(rows),
            [contrast.count, isBlack.count, change?.count ?? contrast.count].allSatisfy({
                $0 == rows * CellGrid.columns
            })
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .contrast, in: container, debugDescription: "there is not one value for each cell")
        }
        self.init(rows: rows, change: change, contrast: contrast, isBlack: isBlack)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(rows, forKey: .rows)
        try container.encodeIfPresent(change, forKey: .change)
        try container.encode(contrast, forKey: .contrast)
        try container.encode(isBlack, forKey: .isBlack)
    }
}
