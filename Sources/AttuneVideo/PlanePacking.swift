import AttuneCore
import CFFmpeg

/// Copies planes with padded rows into a `PixelBuffer`, turning them upright on the way.
enum PlanePacking {
    /// - Parameters:
    ///   - frame: 8-bit 4:2:0 in three planes.
    ///   - size: of the frame as it is stored.
    static func pack(
        _ frame: UnsafeMutablePointer<AVFrame>, size: PixelSize, orientation: Orientation
    ) -> PixelBuffer {
        let upright = orientation.applied(to: size)
        let count = PixelBuffer.byteCount(width: upright.width, height: upright.height)
        let chroma = PixelSize(width: (size.width + 1) / 2, height: (size.height + 1) / 2)
        let planes = [
            (frame.pointee.data.0, Int(frame.pointee.linesize.0), size),
            (frame.pointee.data.1, Int(frame.pointee.linesize.1), chroma),
            (frame.pointee.data.2, Int(frame.pointee.linesize.2), chroma),
        ]
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            for (data, stride, planeSize) in planes {
                guard let data, let start = target.baseAddress else { continue }
                copy(data, stride: stride, size: planeSize, orientation, to: start + filled)
                filled += planeSize.width * planeSize.height
            }
        }
        return PixelBuffer(width: upright.width, height: upright.height, bytes: bytes)
    }

    private static func copy(
        _ source: UnsafePointer<UInt8>, stride: Int, size: PixelSize, _ orientation: Orientation,
        to target: UnsafeMutablePointer<UInt8>
    ) {
        if orientation == .upright {
            for row in 0..<size.height {
                (target + row * size.width).update(from: source + row * stride, count: size.width)
            }
            return
        }
        // Where the first byte of the result comes from, and how far apart its neighbours lie in the source.
        let upright = orientation.applied(to: size)
        let (across, down) = orientation.isTransposed ? (stride, 1) : (1, stride)
        let first =
            (orientation.isFlippedHorizontally ? across * (upright.width - 1) : 0)
            + (orientation.isFlippedVertically ? down * (upright.height - 1) : 0)
        let stepAcross = orientation.isFlippedHorizontally ? -across : across
        let stepDown = orientation.isFlippedVertically ? -down : down
        for row in 0..<upright.height {
            let rowStart = first + row * stepDown
            for column in 0..<upright.width {
                target[row * upright.width + column] = source[rowStart + column * stepAcross]
            }
        }
    }
}
