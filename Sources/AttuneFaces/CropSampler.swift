import AttuneCore
import CPixels

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

    /// Whether the processor has the instructions to cut eight pixels at once.
    private static let canCutByEights = attune_can_crop_by_eights()

    /// Whether the crop lies so far within the picture that no point of it needs the picture's edge.
    var isInside: Bool {
        picture.bytes.withUnsafeBufferPointer { bytes in
            Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
                .holds(PointGrid(placement, mostPoints: mostPoints), side: side)
        }
    }

    /// Luma as full-range grey, 0 (black) to 255 (white): side × side bytes in rows.
    func grey() -> [UInt8] { grey(byEights: CropSampler.canCutByEights) }

    /// The same both ways, to the bit.
    ///
    /// - Parameter byEights: to cut eight pixels at once where the crop lies within the picture, as most do; only where the
    ///   processor can.
    func grey(byEights: Bool) -> [UInt8] {
        let grid = PointGrid(placement, mostPoints: mostPoints)
        return picture.bytes.withUnsafeBufferPointer { bytes in
            let luma = Plane(bytes, picture.lumaRange, width: picture.width, height: picture.height)
            return [UInt8](unsafeUninitializedCapacity: side * side) { crop, count in
                if byEights, luma.holds(grid, side: side) {
                    luma.cut(grid, side: side, into: crop)
                } else {
                    fill(crop) { luma.mean(over: grid, row: $0, column: $1) }
                }
                count = side * side
            }
        }
    }

    /// Writes the full-range grey of each pixel, from its limited-range mean.
    private func fill(_ crop: UnsafeMutableBufferPointer<UInt8>, mean: (Int, Int) -> Float) {
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

    /// Cuts a crop whose points the plane holds, eight pixels at once.
    func cut(_ grid: PointGrid, side: Int, into crop: UnsafeMutableBufferPointer<UInt8>) {
        var points = attune_point_grid(
            a: grid.toPlane.a, b: grid.toPlane.b, shift_x: grid.toPlane.shiftX, shift_y: grid.toPlane.shiftY,
            step_x: grid.stepX, step_y: grid.stepY, first: grid.first, count: Int32(grid.count))
        // It counts in 32 bits. Four bytes are read at a point's upper and lower left, of which `holds` leaves two rows.
        precondition(width * height <= Int32.max, "the plane has more pixels than can be counted")
        attune_crop_by_eights(bytes, Int32(width), &points, Int32(side), crop.baseAddress)
    }

    /// The mean of the values at all points of a pixel of the crop.
    @inline(__always)
    func mean(over grid: PointGrid, row: Int, column: Int) -> Float {
        let first = grid.toPlane(Point(x: Float(column) + grid.first, y: Float(row) + grid.first))
        if grid.count == 1 { return value(x: first.x, y: first.y) }
        var sum: Float = 0
        for down in 0..<grid.count {
            for along in 0..<grid.count {
                let (along, down) = (Float(along), Float(down))
                sum += value(
                    x: first.x + along * grid.stepX - down * grid.stepY,
                    y: first.y + along * grid.stepY + down * grid.stepX)
            }
        }
        return sum / Float(grid.count * grid.count)
    }

    /// Bilinear between the four pixels about a point in pixels; a pixel's value holds at its centre, half a pixel from its
    /// corner.
    @inline(__always)
    private func value(x: Float, y: Float) -> Float {
        let x = min(max(x - 0.5, 0), Float(width - 1))
        let y = min(max(y - 0.5, 0), Float(height - 1))
        let (left, top) = (Int(x), Int(y))
        let across = min(left + 1, width - 1) - left
        let upper = bytes + (top * width + left)
        let lower = bytes + (min(top + 1, height - 1) * width + left)
        let above = mix(upper[0], upper[across], x - Float(left))
        let below = mix(lower[0], lower[across], x - Float(left))
        return above + (below - above) * (y - Float(top))
    }

    @inline(__always)
    private func mix(_ first: UInt8, _ second: UInt8, _ share: Float) -> Float {
        Float(first) + (Float(second) - Float(first)) * share
    }
}
