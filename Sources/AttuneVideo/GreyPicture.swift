import AttuneCore
import CFFmpeg

/// A still picture as grey values of full range: 0 is black, 255 is white.
public struct GreyPicture: Equatable, Sendable {
    public let size: PixelSize
    /// Row by row, without padding.
    public let bytes: [UInt8]

    /// Decodes a picture file, such as PNG or JPEG.
    ///
    /// Grey files keep their bytes; of JPEG's YUV the luma is taken; RGB becomes BT.601's luma, which is the grey value
    /// itself where the three are equal.
    ///
    /// - Throws: `VideoError` for a file that holds no picture or one in another pixel format.
    public init(fileAt path: String) throws(VideoError) {
        let reader = try PacketReader(path: path)
        let decoder = try VideoDecoder(reader.demuxer)
        guard let packet = try reader.next(), try decoder.send(packet), try decoder.send(nil),
            try decoder.receive() == .frame
        else { throw VideoError(.noFrames, path: path, libraryMessage: FFmpegLog.lastLine) }
        let frame = decoder.frame.pointer
        size = PixelSize(width: Int(frame.pointee.width), height: Int(frame.pointee.height))
        guard let bytes = GreyPicture.grey(frame, size: size) else {
            let name = av_get_pix_fmt_name(AVPixelFormat(rawValue: frame.pointee.format)).map { String(cString: $0) }
            throw VideoError(.unsupportedCodec, path: path, detail: "pixel format \(name ?? "unknown")")
        }
        self.bytes = bytes
    }

    /// Nil for a pixel format that is none of those pictures of faces come in.
    private static func grey(_ frame: UnsafeMutablePointer<AVFrame>, size: PixelSize) -> [UInt8]? {
        guard let plane = frame.pointee.data.0 else { return nil }
        let stride = Int(frame.pointee.linesize.0)
        let rows = (0..<size.height).map { plane + $0 * stride }
        switch AVPixelFormat(rawValue: frame.pointee.format) {
        case AV_PIX_FMT_GRAY8, AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P:
            return rows.flatMap { UnsafeBufferPointer(start: $0, count: size.width) }
        case AV_PIX_FMT_RGB24:
            return rows.flatMap { row in (0..<size.width).map { luma(row + $0 * 3) } }
        case AV_PIX_FMT_RGBA:
            return rows.flatMap { row in (0..<size.width).map { luma(row + $0 * 4) } }
        default:
            return nil
        }
    }

    /// BT.601's weights in thousandths, rounded.
    private static func luma(_ pixel: UnsafePointer<UInt8>) -> UInt8 {
        let (red, green, blue) = (Int(pixel[0]), Int(pixel[1]), Int(pixel[2]))
        return UInt8((299 * red + 587 * green + 114 * blue + 500) / 1_000)
    }
}
