import AttuneCore

extension PixelBuffer {
    /// The picture scaled down: each pixel is the mean of the area it covers, to the bit the same on every computer.
    ///
    /// - Parameter size: no side longer than the picture's own; at least one pixel.
    public func scaledDown(to size: PixelSize) -> PixelBuffer {
        precondition(
            (1...width).contains(size.width) && (1...height).contains(size.height), "a picture is only made smaller")
        guard size != self.size else { return self }
        let chroma = PixelSize(width: chromaWidth, height: chromaHeight)
        let smallChroma = PixelSize(width: (size.width + 1) / 2, height: (size.height + 1) / 2)
        let scaled = bytes.withUnsafeBufferPointer { bytes in
            AreaFilter(from: self.size, to: size).apply(to: bytes.extracting(lumaRange))
                + [uRange, vRange].flatMap {
                    AreaFilter(from: chroma, to: smallChroma).apply(to: bytes.extracting($0))
                }
        }
        return PixelBuffer(width: size.width, height: size.height, bytes: scaled)
    }
}

extension PixelSize {
    /// The largest size with the same proportions that is no wider and no higher than the limit, and no larger than
    /// this one.
    public func fitting(_ limit: PixelSize) -> PixelSize {
        guard width > limit.width || height > limit.height else { return self }
        if width * limit.height >= height * limit.width {
            return PixelSize(width: limit.width, height: max(1, height * limit.width / width))
        }
        return PixelSize(width: max(1, width * limit.height / height), height: limit.height)
    }
}

/// Means over areas of one plane, in whole numbers.
///
/// Along an axis, pixel i of the source covers [i·target, (i+1)·target) and pixel j of the target covers
/// [j·source, (j+1)·source); what they share is the weight, and the weights of one target pixel sum to `source`.
private struct AreaFilter {
    private let source: PixelSize
    private let target: PixelSize
    private let columns: [Share]
    private let rows: [Share]

    /// What one source pixel adds to one target pixel.
    private struct Share {
        let source: Int
        let target: Int
        let weight: Int
    }

    init(from source: PixelSize, to target: PixelSize) {
        self.source = source
        self.target = target
        columns = AreaFilter.shares(from: source.width, to: target.width)
        rows = AreaFilter.shares(from: source.height, to: target.height)
    }

    private static func shares(from source: Int, to target: Int) -> [Share] {
        var shares: [Share] = []
        for index in 0..<source {
            let first = index * target / source
            let last = ((index + 1) * target - 1) / source
            for cell in first...last {
                let start = max(index * target, cell * source)
                let end = min((index + 1) * target, (cell + 1) * source)
                shares.append(Share(source: index, target: cell, weight: end - start))
            }
        }
        return shares
    }

    func apply(to plane: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var sums = [Int](repeating: 0, count: target.width * target.height)
        var row = [Int](repeating: 0, count: target.width)
        sums.withUnsafeMutableBufferPointer { sums in
            row.withUnsafeMutableBufferPointer { row in
                for share in rows {
                    row.update(repeating: 0)
                    let start = share.source * source.width
                    for column in columns { row[column.target] += Int(plane[start + column.source]) * column.weight }
                    let end = share.target * target.width
                    for column in 0..<target.width { sums[end + column] += row[column] * share.weight }
                }
            }
        }
        let whole = source.width * source.height
        return sums.map { UInt8(($0 + whole / 2) / whole) }
    }
}
