import AttuneCore
import CFFmpeg
import SystemPackage

/// A still picture from a file as frames of recordings are: limited-range BT.601 in three planes, and once more as small as
/// a detector takes it.
///
/// Both lie at the top left of a square canvas whose rest is black, so that pictures of all shapes are of one shape: a
/// detector is made for each shape anew. How a camera was held (EXIF) is not looked at.
public struct StillPicture: Sendable {
    /// As large as the file's, on its canvas.
    public let picture: PixelBuffer
    public let reduced: PixelBuffer

    /// Decodes a picture file, such as PNG or JPEG.
    ///
    /// - Parameters:
    ///   - file: its path.
    ///   - reducedSize: of the reduced canvas, for the size of the whole one; square for a square.
    /// - Throws: `VideoError` as `GreyPicture` does.
    public init(fileAt file: String, reducedSize: (PixelSize) -> PixelSize) throws(VideoError) {
        let path = FilePath(file)
        let decoder = try PictureFile.decoder(ofFileAt: path)
        let frame = decoder.frame.pointer
        let size = PixelSize(width: Int(frame.pointee.width), height: Int(frame.pointee.height))
        let side = max(size.width, size.height)
        let canvas = PixelSize(width: side, height: side)
        let small = reducedSize(canvas)
        let source = SourceFormat(frame)
        func scaled(to size: PixelSize) throws(VideoError) -> PixelBuffer {
            let scaler = try Scaler(from: source, to: size, path: path, time: .zero)
            return PlanePacking.pack(
                try scaler.scale(frame, path: path, time: .zero), size: size, orientation: .upright)
        }
        func reduced(_ length: Int) -> Int { max(1, (length * small.width + side / 2) / side) }
        picture = try scaled(to: size).placed(on: canvas)
        self.reduced = try scaled(to: PixelSize(width: reduced(size.width), height: reduced(size.height)))
            .placed(on: small)
    }
}

extension PixelBuffer {
    /// The picture at the top left of a black one of `size`, which is as large or larger.
    func placed(on size: PixelSize) -> PixelBuffer {
        guard size != self.size else { return self }
        var target: [UInt8] = []
        target.reserveCapacity(PixelBuffer.byteCount(width: size.width, height: size.height))
        func place(_ range: Range<Int>, width: Int, on canvas: PixelSize, black: UInt8) {
            for row in stride(from: range.lowerBound, to: range.upperBound, by: width) {
                target += bytes[row..<row + width]
                target += [UInt8](repeating: black, count: canvas.width - width)
            }
            target += [UInt8](
                repeating: black, count: canvas.width * (canvas.height - range.count / width))
        }
        let chroma = PixelSize(width: (size.width + 1) / 2, height: (size.height + 1) / 2)
        place(lumaRange, width: width, on: size, black: 16)
        place(uRange, width: chromaWidth, on: chroma, black: 128)
        place(vRange, width: chromaWidth, on: chroma, black: 128)
        return PixelBuffer(width: size.width, height: size.height, bytes: target)
    }
}
