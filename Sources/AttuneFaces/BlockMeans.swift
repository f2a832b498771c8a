import AttuneCore

/// The mean brightness of blocks of 8 × 8 pixels of the picture the detector is given, to see where something is new.
struct BlockMeans: Sendable {
    /// Pixels along a side of a block.
    static let side = 8

    let columns: Int
    let rows: Int
    /// In rows of blocks: 64 times a level of brightness.
    private let sums: [UInt16]

    /// - Precondition: both sides of `picture` are multiples of 8.
    init(_ picture: PixelBuffer) {
        let (width, side) = (picture.width, BlockMeans.side)
        let (columns, rows) = (width / side, picture.height / side)
        var sums = [UInt16](repeating: 0, count: columns * rows)
        picture.bytes.withUnsafeBufferPointer { bytes in
            for y in 0..<rows * side {
                let line = picture.lumaRange.lowerBound + y * width
                for column in 0..<columns {
                    let start = line + column * side
                    var sum: UInt16 = 0
                    for x in 0..<side { sum += UInt16(bytes[start + x]) }
                    sums[y / side * columns + column] += sum
                }
            }
        }
        self.columns = columns
        self.rows = rows
        self.sums = sums
    }

    /// For every block how far its brightness lies from that of the same block in `earlier`, a picture of one size, and
    /// how far outside of all that the blocks there and around it had; both in levels of brightness.
    func changes(since earlier: BlockMeans) -> (plain: [Float], beyondNeighbours: [Float]) {
        let unit = Float(BlockMeans.side * BlockMeans.side)
        let (least, most) = (earlier.extremes(min), earlier.extremes(max))
        let plain = sums.indices.map { Float(abs(Int(sums[$0]) - Int(earlier.sums[$0]))) / unit }
        let beyond = sums.indices.map { index in
            Float(max(Int(least[index]) - Int(sums[index]), Int(sums[index]) - Int(most[index]), 0)) / unit
        }
        return (plain, beyond)
    }

    /// For every block the least or the largest of its own brightness and its eight neighbours'.
    private func extremes(_ more: (UInt16, UInt16) -> UInt16) -> [UInt16] {
        var across = sums
        for index in sums.indices {
            let column = index % columns
            if column > 0 { across[index] = more(across[index], sums[index - 1]) }
            if column < columns - 1 { across[index] = more(across[index], sums[index + 1]) }
        }
        var all = across
        for index in across.indices {
            if index >= columns { all[index] = more(all[index], across[index - columns]) }
            if index + columns < across.count { all[index] = more(all[index], across[index + columns]) }
        }
        return all
    }
}
