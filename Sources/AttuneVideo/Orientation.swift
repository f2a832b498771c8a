import AttuneCore

/// How the stored picture has to be laid out to stand upright: one of the eight quarter turns and mirrorings.
struct Orientation: Hashable, Sendable {
    /// Rows become columns; this happens first.
    var isTransposed = false
    /// The result runs from right to left.
    var isFlippedHorizontally = false
    /// The result runs from bottom to top.
    var isFlippedVertically = false

    static let upright = Orientation()

    init() {}

    /// From a container's 3×3 display matrix, row by row, of which the upper left 2×2 turns and mirrors:
    /// a stored point (p, q) is displayed at (p·m[0] + q·m[3], p·m[1] + q·m[4]) (FFmpeg, libavutil/display.h).
    ///
    /// Angles between quarter turns go to the nearest one. A matrix of zeros is upright.
    init(displayMatrix matrix: [Int32]) {
        precondition(matrix.count == 9, "a display matrix has nine numbers")
        let straight = abs(Int64(matrix[0])) + abs(Int64(matrix[4]))
        let crossed = abs(Int64(matrix[1])) + abs(Int64(matrix[3]))
        isTransposed = crossed > straight
        isFlippedHorizontally = (isTransposed ? matrix[3] : matrix[0]) < 0
        isFlippedVertically = (isTransposed ? matrix[1] : matrix[4]) < 0
    }

    /// The size after turning; its own inverse.
    func applied(to size: PixelSize) -> PixelSize {
        isTransposed ? PixelSize(width: size.height, height: size.width) : size
    }

    /// The same layout as a mirroring followed by a clockwise turn.
    var isMirrored: Bool { isTransposed == (isFlippedHorizontally == isFlippedVertically) }

    /// 0, 90, 180 or 270.
    var rotationDegreesClockwise: Int {
        // The stored top edge ends up at the top, right, bottom or left.
        if isTransposed { return isFlippedHorizontally ? 90 : 270 }
        return isFlippedVertically ? 180 : 0
    }
}

/// The size at which a frame is displayed.
enum DisplayGeometry {
    /// Aspect ratios further from 1 than this are taken for a mistake in the header.
    static let widestPixel = 8

    /// `coded` with its width scaled so that pixels become square; at least 1×1.
    static func squareSize(coded: PixelSize, aspectNumerator: Int, aspectDenominator: Int) -> PixelSize {
        guard aspectNumerator > 0, aspectDenominator > 0,
            aspectNumerator <= aspectDenominator * widestPixel, aspectDenominator <= aspectNumerator * widestPixel
        else { return coded }
        let scaled = (coded.width * aspectNumerator + aspectDenominator / 2) / aspectDenominator
        return PixelSize(width: max(1, scaled), height: coded.height)
    }
}
