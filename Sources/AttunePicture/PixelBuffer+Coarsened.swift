import AttuneCore

/// A part of a picture of which only the means of a few blocks are to be left.
public struct CoarseRegion: Equatable, Sendable {
    /// In pixels of the picture; may reach over its edges.
    public var box: BoundingBox
    /// How many blocks are left across and down, at least one each.
    public var columns: Int
    public var rows: Int

    public init(box: BoundingBox, columns: Int, rows: Int) {
        precondition(columns > 0 && rows > 0, "a region has at least one block")
        self.box = box
        self.columns = columns
        self.rows = rows
    }
}

extension PixelBuffer {
    /// The picture with each region drawn from the means of its blocks alone, in smooth transitions between them.
    ///
    /// Two pictures whose blocks have the same means, rounded to whole levels, come out the same: nothing else of what
    /// was there is left. Regions are taken one after the other; where they overlap, a later one sees what an earlier
    /// one left. The blocks of chroma are at least as large as a pixel of it.
    public func coarsened(_ regions: [CoarseRegion]) -> PixelBuffer {
        var bytes = bytes
        bytes.withUnsafeMutableBufferPointer { bytes in
            let luma = PlaneCoarsener(plane: bytes.extracting(lumaRange), width: width)
            let chroma = [uRange, vRange].map { PlaneCoarsener(plane: bytes.extracting($0), width: chromaWidth) }
            for region in regions {
                guard let pixels = PixelRegion(region.box, in: size) else { continue }
                luma.coarsen(columns: pixels.columns, rows: pixels.rows, into: region)
                for plane in chroma {
                    plane.coarsen(columns: pixels.chromaColumns, rows: pixels.chromaRows, into: region)
                }
            }
        }
        return PixelBuffer(width: width, height: height, bytes: bytes)
    }
}

/// Coarsens parts of one plane in place.
private struct PlaneCoarsener {
    let plane: UnsafeMutableBufferPointer<UInt8>
    let width: Int

    func coarsen(columns: Range<Int>, rows: Range<Int>, into region: CoarseRegion) {
        let across = BlockAxis(pixels: columns, blocks: region.columns)
        let down = BlockAxis(pixels: rows, blocks: region.rows)
        let means = means(across, down)
        for row in rows {
            let vertical = down.blend(at: row)
            for column in columns {
                let horizontal = across.blend(at: column)
                let above = horizontal.value { means[vertical.first * across.blocks + $0] }
                let below = horizontal.value { means[vertical.second * across.blocks + $0] }
                let sum = above * (vertical.whole - vertical.weight) + below * vertical.weight
                let whole = horizontal.whole * vertical.whole
                plane[row * width + column] = UInt8((sum + whole / 2) / whole)
            }
        }
    }

    /// The means of the blocks, row by row, rounded to whole levels.
    private func means(_ across: BlockAxis, _ down: BlockAxis) -> [Int] {
        var means: [Int] = []
        for blockRow in 0..<down.blocks {
            for blockColumn in 0..<across.blocks {
                let (rows, columns) = (down.pixels(ofBlock: blockRow), across.pixels(ofBlock: blockColumn))
                var sum = 0
                for row in rows {
                    for column in columns { sum += Int(plane[row * width + column]) }
                }
                let count = rows.count * columns.count
                means.append((sum + count / 2) / count)
            }
        }
        return means
    }
}

/// One axis of a region, divided into blocks of nearly the same length.
private struct BlockAxis {
    let pixels: Range<Int>
    let blocks: Int

    /// - Parameter pixels: at least one.
    init(pixels: Range<Int>, blocks: Int) {
        self.pixels = pixels
        self.blocks = min(blocks, pixels.count)
    }

    func pixels(ofBlock block: Int) -> Range<Int> {
        pixels.lowerBound + block * pixels.count / blocks..<pixels.lowerBound + (block + 1) * pixels.count / blocks
    }

    /// Between which two blocks a pixel lies: at the centre of a block it is that block's alone.
    func blend(at pixel: Int) -> Blend {
        let whole = 2 * pixels.count
        // In block lengths, from the centre of the first block: (pixel + ½) · blocks / count − ½.
        let position = (2 * (pixel - pixels.lowerBound) + 1) * blocks - pixels.count
        let inside = min(max(0, position), (blocks - 1) * whole)
        let first = min(inside / whole, max(0, blocks - 2))
        return Blend(
            first: first, second: min(first + 1, blocks - 1), weight: inside - first * whole, whole: whole)
    }
}

/// A pixel's share in two neighbouring blocks: `weight` of `whole` parts in the second.
private struct Blend {
    let first: Int
    let second: Int
    let weight: Int
    let whole: Int

    func value(_ mean: (Int) -> Int) -> Int {
        mean(first) * (whole - weight) + mean(second) * weight
    }
}
