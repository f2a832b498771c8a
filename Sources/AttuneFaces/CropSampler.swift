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
        let grid = PointGrid(placement, planeScale: 1, mostPoints: mostPoints)
        return picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
            return [UInt8](unsafeUninitializedCapacity: side * side) { crop, count in
                var index = 0
                for row in 0..<side {
                    for column in 0..<side {
                        let full = max(luma.mean(over: grid, row: row, column: column) - 16, 0) * (255 / 219)
                        // Half more and cut off is rounding, and several times as fast.
                        crop[index] = UInt8(min(full, 255) + 0.5)
                        index += 1
                    }
                }
                count = index
            }
        }
    }

    /// Red, green and blue, 0…1, by limited-range BT.601: side × side × 3 values in rows, written to `target`.
    ///
    /// Where the crop has as many pixels as the picture or more, two by two pixels have one colour, as in the picture, and
    /// each its own brightness.
    func rgb(into target: UnsafeMutableBufferPointer<Float>) {
        precondition(target.count == side * side * 3, "the target is not as large as the crop")
        let lumaGrid = PointGrid(placement, planeScale: 1, mostPoints: mostPoints)
        // A chroma sample stands for two by two pixels.
        let chromaGrid = PointGrid(placement, planeScale: 0.5, mostPoints: mostPoints)
        let block = lumaGrid.count == 1 ? 2 : 1
        picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
            let u = Plane(bytes, picture.uRange, width: picture.chromaWidth, height: picture.chromaHeight)
            let v = Plane(bytes, picture.vRange, width: picture.chromaWidth, height: picture.chromaHeight)
            for top in stride(from: 0, to: side, by: block) {
                for left in stride(from: 0, to: side, by: block) {
                    let middle = Float(block - 1) / 2
                    let colour = ColourOffsets(
                        u: u.mean(over: chromaGrid, row: Float(top) + middle, column: Float(left) + middle),
                        v: v.mean(over: chromaGrid, row: Float(top) + middle, column: Float(left) + middle))
                    for row in top..<min(top + block, side) {
                        for column in left..<min(left + block, side) {
                            colour.write(
                                luma: luma.mean(over: lumaGrid, row: row, column: column), to: target,
                                at: 3 * (row * side + column))
                        }
                    }
                }
            }
        }
    }
}

/// What a colour adds to a brightness, in limited-range BT.601.
private struct ColourOffsets {
    private let red: Float
    private let green: Float
    private let blue: Float

    @inline(__always)
    init(u: Float, v: Float) {
        red = 1.596 * (v - 128)
        green = -0.813 * (v - 128) - 0.391 * (u - 128)
        blue = 2.018 * (u - 128)
    }

    /// Writes red, green and blue, 0…1, of this colour at a brightness.
    @inline(__always)
    func write(luma: Float, to target: UnsafeMutableBufferPointer<Float>, at index: Int) {
        let y = (luma - 16) * 1.164
        target[index] = min(max((y + red) * (1 / 255), 0), 1)
        target[index + 1] = min(max((y + green) * (1 / 255), 0), 1)
        target[index + 2] = min(max((y + blue) * (1 / 255), 0), 1)
    }
}

/// The points of a plane that each pixel of a crop is the mean of: a square grid of `count` × `count`.
private struct PointGrid {
    let count: Int
    /// From pixels of the crop to pixels of the plane.
    let toPlane: SimilarityTransform
    /// From one point of a pixel to the next in a row; (−stepY, stepX) leads down.
    let stepX: Float
    let stepY: Float
    /// The first point of a pixel from its corner, in pixels of the crop, along both sides.
    let first: Float

    /// A plane is `planeScale` as wide as the picture that `placement` leads to.
    init(_ placement: SimilarityTransform, planeScale: Float, mostPoints: Int) {
        toPlane = SimilarityTransform(
            a: placement.a * planeScale, b: placement.b * planeScale, shiftX: placement.shiftX * planeScale,
            shiftY: placement.shiftY * planeScale)
        count = min(mostPoints, max(1, Int(toPlane.scale.rounded())))
        let fraction = 1 / Float(count)
        first = fraction / 2
        stepX = toPlane.a * fraction
        stepY = toPlane.b * fraction
    }
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

    /// The mean of the values at all points of a pixel of the crop.
    @inline(__always)
    func mean(over grid: PointGrid, row: Int, column: Int) -> Float {
        mean(over: grid, row: Float(row), column: Float(column))
    }

    /// The same of a pixel that may lie between those of the crop.
    @inline(__always)
    func mean(over grid: PointGrid, row: Float, column: Float) -> Float {
        let first = grid.toPlane(Point(x: column + grid.first, y: row + grid.first))
        if grid.count == 1 { return value(place(x: first.x, y: first.y)) }
        var sum: Float = 0
        for down in 0..<grid.count {
            for along in 0..<grid.count {
                let (along, down) = (Float(along), Float(down))
                sum += value(
                    place(
                        x: first.x + along * grid.stepX - down * grid.stepY,
                        y: first.y + along * grid.stepY + down * grid.stepX))
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
