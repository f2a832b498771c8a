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
        let grid = PointGrid(placement, mostPoints: mostPoints)
        return picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
            return [UInt8](unsafeUninitializedCapacity: side * side) { crop, count in
                // Most crops lie within the picture, and need not look for its edge at every point.
                if luma.holds(grid, side: side) {
                    fill(crop, grid) { luma.mean(over: grid, row: $0, column: $1, isInside: true) }
                } else {
                    fill(crop, grid) { luma.mean(over: grid, row: $0, column: $1, isInside: false) }
                }
                count = side * side
            }
        }
    }

    /// Writes the full-range grey of each pixel, from its limited-range mean.
    @inline(__always)
    private func fill(_ crop: UnsafeMutableBufferPointer<UInt8>, _ grid: PointGrid, mean: (Int, Int) -> Float) {
        var index = 0
        for row in 0..<side {
            for column in 0..<side {
                let full = max(mean(row, column) - 16, 0) * (255 / 219)
                // Half more and cut off is rounding, and several times as fast.
                crop[index] = UInt8(min(full, 255) + 0.5)
                index += 1
            }
        }
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

    init(_ placement: SimilarityTransform, mostPoints: Int) {
        toPlane = placement
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

    /// Whether all points of all pixels of a crop lie between pixels of the plane.
    func holds(_ grid: PointGrid, side: Int) -> Bool {
        [(0, 0), (0, side), (side, 0), (side, side)].allSatisfy { x, y in
            let corner = grid.toPlane(Point(x: Float(x), y: Float(y)))
            // A point of a pixel lies half a point's distance and more within the crop's corner; one more for rounding.
            return corner.x >= 1 && corner.y >= 1 && corner.x <= Float(width - 2) && corner.y <= Float(height - 2)
        }
    }

    /// The mean of the values at all points of a pixel of the crop; `isInside` where the plane holds them all.
    @inline(__always)
    func mean(over grid: PointGrid, row: Int, column: Int, isInside: Bool) -> Float {
        let first = grid.toPlane(Point(x: Float(column) + grid.first, y: Float(row) + grid.first))
        if grid.count == 1 { return value(place(x: first.x, y: first.y, isInside: isInside)) }
        var sum: Float = 0
        for down in 0..<grid.count {
            for along in 0..<grid.count {
                let (along, down) = (Float(along), Float(down))
                sum += value(
                    place(
                        x: first.x + along * grid.stepX - down * grid.stepY,
                        y: first.y + along * grid.stepY + down * grid.stepX, isInside: isInside))
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
    func place(x: Float, y: Float, isInside: Bool) -> Place {
        if isInside {
            let (x, y) = (x - 0.5, y - 0.5)
            let (left, top) = (Int(x), Int(y))
            let upperLeft = top &* width &+ left
            return Place(
                upperLeft: upperLeft, lowerLeft: upperLeft &+ width, across: 1, alongX: x - Float(left),
                alongY: y - Float(top))
        }
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
