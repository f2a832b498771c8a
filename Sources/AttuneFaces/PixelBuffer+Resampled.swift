import AttuneCore

extension PixelBuffer {
    /// The picture at another size, each pixel interpolated between the four nearest; in whole numbers, so to the bit the
    /// same on every computer.
    ///
    /// For a size between half the picture's own and any larger one: below, it would leave pixels out.
    ///
    /// - Precondition: both sides of `size` are even.
    func resampled(to size: PixelSize) -> PixelBuffer {
        precondition(size.width % 2 == 0 && size.height % 2 == 0, "planes of colour are half as large")
        guard size != self.size else { return self }
        let chroma = PixelSize(width: chromaWidth, height: chromaHeight)
        let targetChroma = PixelSize(width: size.width / 2, height: size.height / 2)
        let planes = [(lumaRange, self.size, size), (uRange, chroma, targetChroma), (vRange, chroma, targetChroma)]
        let target = [UInt8](
            unsafeUninitializedCapacity: PixelBuffer.byteCount(width: size.width, height: size.height)
        ) { target, count in
            bytes.withUnsafeBufferPointer { bytes in
                for (range, source, size) in planes {
                    let columns = Blend.along(size.width, from: source.width)
                    for row in Blend.along(size.height, from: source.height) {
                        let upper = range.lowerBound + row.first * source.width
                        let lower = range.lowerBound + row.second * source.width
                        for column in columns {
                            let top = column.mixed(Int(bytes[upper + column.first]), Int(bytes[upper + column.second]))
                            let bottom = column.mixed(
                                Int(bytes[lower + column.first]), Int(bytes[lower + column.second]))
                            target[count] = UInt8((row.mixed(top, bottom) + Blend.whole * Blend.whole / 2) >> 16)
                            count += 1
                        }
                    }
                }
            }
        }
        return PixelBuffer(width: size.width, height: size.height, bytes: target)
    }
}

/// The two pixels along one axis of the source between which a pixel of the target lies, and how far.
private struct Blend {
    /// What weights sum to; two axes make 16 bits.
    static let whole = 256

    let first: Int
    let second: Int
    /// Of `second`.
    let weight: Int

    @inline(__always)
    func mixed(_ a: Int, _ b: Int) -> Int { a * (Blend.whole - weight) + b * weight }

    /// For each of `count` pixels that cover `source` ones; a pixel's value holds at its centre.
    static func along(_ count: Int, from source: Int) -> [Blend] {
        (0..<count).map { index in
            // In units of 1/whole pixel from the first pixel's centre.
            let place = ((2 * index + 1) * source * whole / count - whole) / 2
            let within = min(max(place, 0), (source - 1) * whole)
            let first = within / whole
            return Blend(first: first, second: min(first + 1, source - 1), weight: within % whole)
        }
    }
}
