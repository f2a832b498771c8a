import AttuneCore

/// Cuts a turned and scaled square out of a picture.
///
/// Bilinear between the centres of pixels; where the crop has fewer pixels than the picture, each is the mean over a
/// grid of points no further apart than the picture's pixels, so that nothing aliases. Outside the picture its edge
/// goes on.
struct CropSampler {
    let picture: PixelBuffer
    /// From pixels of the crop to pixels of the picture.
    let placement: SimilarityTransform
    /// Width and height of the crop in pixels.
    let side: Int

    /// Luma as full-range grey, 0 (black) to 255 (white): side × side bytes in rows.
    func grey() -> [UInt8] {
        picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
            var crop: [UInt8] = []
            crop.reserveCapacity(side * side)
            forEachPixel { points in
                let mean = mean(points) { luma.value(at: $0) }
                crop.append(UInt8(min(max((mean - 16) * 255 / 219, 0), 255).rounded()))
            }
            return crop
        }
    }

    /// Red, green and blue, 0…1, by limited-range BT.601: side × side × 3 values in rows, written to `target`.
    func rgb(into target: UnsafeMutableBufferPointer<Float>) {
        precondition(target.count == side * side * 3, "the target is not as large as the crop")
        picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
            let u = Plane(bytes, picture.uRange, width: picture.chromaWidth, height: picture.chromaHeight)
            let v = Plane(bytes, picture.vRange, width: picture.chromaWidth, height: picture.chromaHeight)
            var index = 0
            forEachPixel { points in
                let y = (mean(points) { luma.value(at: $0) } - 16) * 1.164
                // A chroma sample stands for two by two pixels.
                let blue = mean(points) { u.value(at: Point(x: $0.x / 2, y: $0.y / 2)) } - 128
                let red = mean(points) { v.value(at: Point(x: $0.x / 2, y: $0.y / 2)) } - 128
                target[index] = min(max((y + 1.596 * red) / 255, 0), 1)
                target[index + 1] = min(max((y - 0.813 * red - 0.391 * blue) / 255, 0), 1)
                target[index + 2] = min(max((y + 2.018 * blue) / 255, 0), 1)
                index += 3
            }
        }
    }

    /// The points of the picture that one pixel of the crop is the mean of: `count` × `count` from `first`.
    private struct Grid {
        let first: Point
        let count: Int
        /// From one point to the next in a row of the crop; the next row's is (−y, x).
        let step: Point
    }

    private func forEachPixel(_ body: (Grid) -> Void) {
        let count = max(1, Int(placement.scale.rounded(.up)))
        let fraction = 1 / Float(count)
        let step = Point(x: placement.a * fraction, y: placement.b * fraction)
        for row in 0..<side {
            for column in 0..<side {
                let corner = Point(x: Float(column) + fraction / 2, y: Float(row) + fraction / 2)
                body(Grid(first: placement(corner), count: count, step: step))
            }
        }
    }

    private func mean(_ grid: Grid, of value: (Point) -> Float) -> Float {
        if grid.count == 1 { return value(grid.first) }
        var sum: Float = 0
        for row in 0..<grid.count {
            for column in 0..<grid.count {
                let (along, down) = (Float(column), Float(row))
                sum += value(
                    Point(
                        x: grid.first.x + along * grid.step.x - down * grid.step.y,
                        y: grid.first.y + along * grid.step.y + down * grid.step.x))
            }
        }
        return sum / Float(grid.count * grid.count)
    }
}

/// One plane of a picture, lent for reading.
private struct Plane {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let width: Int
    private let height: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, width: Int, height: Int) {
        self.bytes = UnsafeBufferPointer(rebasing: bytes[range])
        self.width = width
        self.height = height
    }

    /// Bilinear between the four nearest pixels; a pixel's value holds at its centre, half a pixel from its corner.
    func value(at point: Point) -> Float {
        let x = min(max(point.x - 0.5, 0), Float(width - 1))
        let y = min(max(point.y - 0.5, 0), Float(height - 1))
        let left = Int(x)
        let top = Int(y)
        let right = min(left + 1, width - 1)
        let bottom = min(top + 1, height - 1)
        let (alongX, alongY) = (x - Float(left), y - Float(top))
        let upper = mix(bytes[top * width + left], bytes[top * width + right], alongX)
        let lower = mix(bytes[bottom * width + left], bytes[bottom * width + right], alongX)
        return upper + (lower - upper) * alongY
    }

    private func mix(_ first: UInt8, _ second: UInt8, _ share: Float) -> Float {
        Float(first) + (Float(second) - Float(first)) * share
    }
}
