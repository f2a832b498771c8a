import AttuneCore

/// Cuts a turned and scaled square out of a picture.
///
/// Bilinear between the centres of pixels; where the crop has fewer pixels than the picture, each is the mean over a
/// grid of points about one pixel of the picture apart, so that nothing aliases. Outside the picture its edge goes on.
struct CropSampler {
    let picture: PixelBuffer
    /// From pixels of the crop to pixels of the picture.
    let placement: SimilarityTransform
    /// Width and height of the crop in pixels.
    let side: Int
    /// Each pixel is the mean of no more than so many points along a side.
    var mostPoints = Int.max

    /// Luma as full-range grey, 0 (black) to 255 (white): side × side bytes in rows.
    func grey() -> [UInt8] {
        picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
            return [UInt8](unsafeUninitializedCapacity: side * side) { crop, count in
                for index in 0..<side * side {
                    let mean = luma.mean(over: points(of: index, planeScale: 1))
                    crop[index] = UInt8(min(max((mean - 16) * 255 / 219, 0), 255).rounded())
                }
                count = side * side
            }
        }
    }

    /// Red, green and blue, 0…1, by limited-range BT.601: side × side × 3 values in rows, written to `target`.
    func rgb(into target: UnsafeMutableBufferPointer<Float>) {
        precondition(target.count == side * side * 3, "the target is not as large as the crop")
        picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
            let u = Plane(bytes, picture.uRange, width: picture.chromaWidth, height: picture.chromaHeight)
            let v = Plane(bytes, picture.vRange, width: picture.chromaWidth, height: picture.chromaHeight)
            // Where the crop has as many pixels as the picture or more, each is one point; nearly all faces are so.
            if placement.scale.rounded() <= 1 { return magnified(luma, u, v, into: target) }
            for index in 0..<side * side {
                // A chroma sample stands for two by two pixels.
                let chroma = points(of: index, planeScale: 0.5)
                CropSampler.write(
                    luma: luma.mean(over: points(of: index, planeScale: 1)), u: u.mean(over: chroma),
                    v: v.mean(over: chroma), to: target, at: 3 * index)
            }
        }
    }

    /// As `rgb`, where every pixel of the crop is one point of each plane: the same values, with each place worked out
    /// once for both planes of chroma.
    private func magnified(_ luma: Plane, _ u: Plane, _ v: Plane, into target: UnsafeMutableBufferPointer<Float>) {
        var index = 0
        for row in 0..<side {
            for column in 0..<side {
                let point = placement(Point(x: Float(column) + 0.5, y: Float(row) + 0.5))
                let chroma = u.place(x: point.x * 0.5, y: point.y * 0.5)
                CropSampler.write(
                    luma: luma.value(luma.place(x: point.x, y: point.y)), u: u.value(chroma), v: v.value(chroma),
                    to: target, at: index)
                index += 3
            }
        }
    }

    /// Writes red, green and blue, 0…1, of a point by limited-range BT.601.
    @inline(__always)
    private static func write(
        luma: Float, u: Float, v: Float, to target: UnsafeMutableBufferPointer<Float>, at index: Int
    ) {
        let y = (luma - 16) * 1.164
        let blue = u - 128
        let red = v - 128
        target[index] = min(max((y + 1.596 * red) / 255, 0), 1)
        target[index + 1] = min(max((y - 0.813 * red - 0.391 * blue) / 255, 0), 1)
        target[index + 2] = min(max((y + 2.018 * blue) / 255, 0), 1)
    }

    /// The points of a plane that one pixel of the crop is the mean of; a plane is `planeScale` as wide as the picture.
    @inline(__always)
    private func points(of index: Int, planeScale: Float) -> PointGrid {
        let count = min(mostPoints, max(1, Int((placement.scale * planeScale).rounded())))
        let fraction = 1 / Float(count)
        let first = placement(
            Point(x: Float(index % side) + fraction / 2, y: Float(index / side) + fraction / 2))
        let step = fraction * planeScale
        return PointGrid(
            x: first.x * planeScale, y: first.y * planeScale, count: count, stepX: placement.a * step,
            stepY: placement.b * step)
    }
}

/// A square grid of `count` × `count` points: (stepX, stepY) leads along its rows, and (−stepY, stepX) down.
private struct PointGrid {
    let x: Float
    let y: Float
    let count: Int
    let stepX: Float
    let stepY: Float
}

/// One plane of a picture, lent for reading.
private struct Plane {
    private let bytes: UnsafePointer<UInt8>
    private let width: Int
    private let height: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, width: Int, height: Int) {
        precondition(range.count == width * height && range.upperBound <= bytes.count, "the plane has other bytes")
        // Not nil: a picture has at least one pixel.
        self.bytes = UnsafeBufferPointer(rebasing: bytes[range]).baseAddress.unsafelyUnwrapped
        self.width = width
        self.height = height
    }

    /// The mean of the values at all points of `grid`.
    @inline(__always)
    func mean(over grid: PointGrid) -> Float {
        if grid.count == 1 { return value(place(x: grid.x, y: grid.y)) }
        var sum: Float = 0
        for row in 0..<grid.count {
            for column in 0..<grid.count {
                let (along, down) = (Float(column), Float(row))
                sum += value(
                    place(
                        x: grid.x + along * grid.stepX - down * grid.stepY,
                        y: grid.y + along * grid.stepY + down * grid.stepX))
            }
        }
        return sum / Float(grid.count * grid.count)
    }

    /// The four pixels about a point, as offsets, and how far it lies between them, 0…1.
    struct Place {
        let upperLeft: Int
        let lowerLeft: Int
        /// From the left ones to the right ones: 1, or 0 at the picture's edge.
        let across: Int
        let alongX: Float
        let alongY: Float
    }

    /// Of a point in pixels; a pixel's value holds at its centre, half a pixel from its corner.
    @inline(__always)
    func place(x: Float, y: Float) -> Place {
        let x = min(max(x - 0.5, 0), Float(width - 1))
        let y = min(max(y - 0.5, 0), Float(height - 1))
        let (left, top) = (Int(x), Int(y))
        return Place(
            upperLeft: top * width + left, lowerLeft: min(top + 1, height - 1) * width + left,
            across: min(left + 1, width - 1) - left, alongX: x - Float(left), alongY: y - Float(top))
    }

    /// Bilinear between the four pixels of a place, which must be one of a plane of this size.
    @inline(__always)
    func value(_ place: Place) -> Float {
        let upper = mix(bytes[place.upperLeft], bytes[place.upperLeft + place.across], place.alongX)
        let lower = mix(bytes[place.lowerLeft], bytes[place.lowerLeft + place.across], place.alongX)
        return upper + (lower - upper) * place.alongY
    }

    @inline(__always)
    private func mix(_ first: UInt8, _ second: UInt8, _ share: Float) -> Float {
        Float(first) + (Float(second) - Float(first)) * share
    }
}
