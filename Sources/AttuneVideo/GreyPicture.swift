import AttuneCore
import CFFmpeg
import SystemPackage

/// A still picture as grey values of full range: 0 is black, 255 is white.
public struct GreyPicture: Equatable, Sendable {
    public let size: PixelSize
    /// Row by row, without padding.
    public let bytes: [UInt8]

    /// Decodes a picture file, such as PNG or JPEG.
    ///
    /// Grey files keep their bytes, those of 16 bits the upper eight; of JPEG's YUV the luma is taken; RGB and palettes
    /// become BT.601's luma, which is the grey value itself where the three are equal. What is transparent is not.
    ///
    /// - Throws: `VideoError` for a file that holds no picture or one in a pixel format that FFmpeg cannot convert.
    public init(fileAt file: String) throws(VideoError) {
        let path = FilePath(file)
        let decoder = try PictureFile.decoder(ofFileAt: path)
        let frame = decoder.frame.pointer
        let size = PixelSize(width: Int(frame.pointee.width), height: Int(frame.pointee.height))
        self.size = size
        if let bytes = GreyPicture.firstPlane(frame, size: size) {
            self.bytes = bytes
        } else {
            let scaler = try Scaler(
                from: SourceFormat(frame), to: size, as: AV_PIX_FMT_RGB24, path: path, time: .zero)
            bytes = GreyPicture.luma(try scaler.scale(frame, path: path, time: .zero), size: size)
        }
    }

    /// The whole picture at another size, whatever its shape: each pixel is the mean of what it covers, or lies between the
    /// four nearest where the picture is smaller.
    public func scaled(to target: PixelSize) -> GreyPicture {
        func cover(_ index: Int, _ count: Int, _ source: Int) -> [(Int, Double)] {
            let (start, end) = (Double(index * source) / Double(count), Double((index + 1) * source) / Double(count))
            guard count < source else {
                let place = min(max((start + end) / 2 - 0.5, 0), Double(source - 1))
                let first = Int(place)
                return [(first, 1 - (place - Double(first))), (min(first + 1, source - 1), place - Double(first))]
            }
            return (Int(start)..<min(source, Int(end.rounded(.up)))).map { pixel in
                (pixel, (min(end, Double(pixel + 1)) - max(start, Double(pixel))) / (end - start))
            }
        }
        let columns = (0..<target.width).map { cover($0, target.width, size.width) }
        let bytes = (0..<target.height).flatMap { row in
            let rows = cover(row, target.height, size.height)
            return columns.map { columns in
                let mean = rows.reduce(0.0) { sum, row in
                    sum + row.1 * columns.reduce(0.0) { $0 + $1.1 * Double(self.bytes[row.0 * size.width + $1.0]) }
                }
                return UInt8(mean.rounded())
            }
        }
        return GreyPicture(size: target, bytes: bytes)
    }

    private init(size: PixelSize, bytes: [UInt8]) {
        self.size = size
        self.bytes = bytes
    }

    /// The bytes of a plane that is grey as it stands; nil for other formats.
    private static func firstPlane(_ frame: UnsafeMutablePointer<AVFrame>, size: PixelSize) -> [UInt8]? {
        switch AVPixelFormat(rawValue: frame.pointee.format) {
        case AV_PIX_FMT_GRAY8, AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P:
            return rows(frame, size: size).flatMap { UnsafeBufferPointer(start: $0, count: size.width) }
        case AV_PIX_FMT_GRAY16BE:
            return rows(frame, size: size).flatMap { row in (0..<size.width).map { row[2 * $0] } }
        default:
            return nil
        }
    }

    /// The grey values of an RGB24 frame.
    private static func luma(_ frame: UnsafeMutablePointer<AVFrame>, size: PixelSize) -> [UInt8] {
        rows(frame, size: size).flatMap { row in (0..<size.width).map { luma(row + $0 * 3) } }
    }

    private static func rows(_ frame: UnsafeMutablePointer<AVFrame>, size: PixelSize) -> [UnsafeMutablePointer<UInt8>] {
        guard let plane = frame.pointee.data.0 else { return [] }
        return (0..<size.height).map { plane + $0 * Int(frame.pointee.linesize.0) }
    }

    /// BT.601's weights in thousandths, rounded.
    private static func luma(_ pixel: UnsafePointer<UInt8>) -> UInt8 {
        let (red, green, blue) = (Int(pixel[0]), Int(pixel[1]), Int(pixel[2]))
        return UInt8((299 * red + 587 * green + 114 * blue + 500) / 1_000)
    }
}
