import AttuneCore

/// The mean brightness of small blocks of a frame, kept from one sample to the next to see what changed.
///
/// Four blocks make a cell of the `CellGrid`. Means over blocks hardly see a camera's noise or what an encoder does to
/// a picture that stands still, and see a head that moves by a pixel.
struct CellMeans: Equatable {
    /// Up to this luma a picture is black; video black is 16.
    static let black: UInt8 = 24

    let size: PixelSize
    let rows: Int
    /// 2 × 2 blocks a cell, in rows of blocks: sixteenths of a level.
    private let means: [Int32]
    private let contrast: [UInt8]
    private let isBlack: [Bool]

    init(_ picture: PixelBuffer) {
        size = picture.size
        let cellRows = CellGrid.rows(for: picture.size)
        let (columns, lines) = (2 * CellGrid.columns, 2 * cellRows)
        var blockMeans = [Int32](repeating: 0, count: columns * lines)
        var cellContrast = [UInt8](repeating: 0, count: CellGrid.columns * cellRows)
        var blackCells = [Bool](repeating: false, count: CellGrid.columns * cellRows)
        picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = UnsafeBufferPointer(rebasing: bytes[picture.lumaRange])
            for row in 0..<cellRows {
                for column in 0..<CellGrid.columns {
                    var (darkest, brightest) = (UInt8.max, UInt8.min)
                    for block in 0..<4 {
                        let (x, y) = (2 * column + block % 2, 2 * row + block / 2)
                        let read = CellMeans.block(
                            luma, picture.size, CellMeans.span(x, of: columns, length: picture.width),
                            CellMeans.span(y, of: lines, length: picture.height))
                        blockMeans[y * columns + x] = read.mean
                        darkest = min(darkest, read.darkest)
                        brightest = max(brightest, read.brightest)
                    }
                    cellContrast[row * CellGrid.columns + column] = brightest - darkest
                    blackCells[row * CellGrid.columns + column] = brightest <= CellMeans.black
                }
            }
        }
        rows = cellRows
        means = blockMeans
        contrast = cellContrast
        isBlack = blackCells
    }

    /// The grid of this frame; changes are against `earlier`, where there is one of the same size.
    func grid(after earlier: CellMeans?) -> CellGrid {
        let change = earlier.flatMap { $0.size == size ? self.change(from: $0) : nil }
        return CellGrid(rows: rows, change: change, contrast: contrast, isBlack: isBlack)
    }

    /// The largest change of a cell's four blocks, in quarters of a level.
    private func change(from earlier: CellMeans) -> [UInt8] {
        let columns = 2 * CellGrid.columns
        return (0..<rows * CellGrid.columns).map { cell in
            let (row, column) = (cell / CellGrid.columns, cell % CellGrid.columns)
            var largest: Int32 = 0
            for block in 0..<4 {
                let index = (2 * row + block / 2) * columns + 2 * column + block % 2
                largest = max(largest, abs(means[index] - earlier.means[index]))
            }
            return UInt8(min(255, largest / 4))
        }
    }

    /// The pixels of one of `count` equal parts, at least one.
    private static func span(_ index: Int, of count: Int, length: Int) -> Range<Int> {
        let start = min(index * length / count, length - 1)
        return start..<max(start + 1, (index + 1) * length / count)
    }

    private static func block(
        _ luma: UnsafeBufferPointer<UInt8>, _ size: PixelSize, _ columns: Range<Int>, _ rows: Range<Int>
    ) -> (mean: Int32, darkest: UInt8, brightest: UInt8) {
        var sum: Int32 = 0
        var (darkest, brightest) = (UInt8.max, UInt8.min)
        for y in rows {
            let start = y * size.width
            for value in UnsafeBufferPointer(
                rebasing: luma[start + columns.lowerBound..<start + columns.upperBound])
            {
                sum &+= Int32(value)
                darkest = min(darkest, value)
                brightest = max(brightest, value)
            }
        }
        return (sum * 16 / Int32(columns.count * rows.count), darkest, brightest)
    }
}
