import AttuneCore
import CFFmpeg
import SystemPackage

/// Decodes single JPEG pictures that came from somewhere else than a file, such as a camera, in this process.
///
/// Blocks while it decodes; safe to share.
public struct JPEGPicture: Sendable {
    /// The largest side that is decoded, in pixels.
    private let longestSide: Int
    /// How many times longer than wide it may be, or wider than long.
    private let mostElongated: Int

    /// - Parameters:
    ///   - longestSide: of what is decoded, in pixels; what claims more is refused before memory is taken for it.
    ///   - mostElongated: how many times longer than wide it may be, or wider than long.
    public init(longestSide: Int, mostElongated: Int = .max) {
        self.longestSide = longestSide
        self.mostElongated = mostElongated
    }

    /// The picture as it is, and scaled to the size that `reducedSize` gives for it.
    ///
    /// - Throws: `VideoError` of kind `notMedia` for what is no JPEG, `tooLarge` for what is too large or too long, `noFrames` for what
    ///   cannot be decoded.
    public func decode(
        _ bytes: [UInt8], reducedSize: (PixelSize) -> PixelSize
    ) throws(VideoError) -> (picture: PixelBuffer, reduced: PixelBuffer) {
        FFmpegLog.begin()
        guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { throw VideoError(.notMedia, path: Self.path) }
        let frame = try frame(of: bytes)
        let source = SourceFormat(frame.pointer)
        let size = PixelSize(width: Int(source.width), height: Int(source.height))
        let (long, short) = (max(size.width, size.height), min(size.width, size.height))
        guard long <= longestSide, long / mostElongated <= short else {
            throw VideoError(.tooLarge, path: Self.path, detail: "\(size.width)x\(size.height)")
        }
        let picture = try Self.scaled(frame, source, to: size)
        let reduced = reducedSize(size)
        return (picture, reduced == size ? picture : try Self.scaled(frame, source, to: reduced))
    }

    /// Stands in errors, because there is no file.
    private static let path: FilePath = "picture.jpg"

    private func frame(of bytes: [UInt8]) throws(VideoError) -> FrameStorage {
        guard let decoder = avcodec_find_decoder(AV_CODEC_ID_MJPEG) else {
            throw VideoError(.unsupportedCodec, path: Self.path, detail: "JPEG")
        }
        guard let codec = CodecContext(codec: decoder), let frame = FrameStorage(), let packet = PacketStorage(),
            av_new_packet(packet.pointer, Int32(clamping: bytes.count)) >= 0, let data = packet.pointer.pointee.data
        else { throw VideoError(.outOfMemory, path: Self.path) }
        // A new packet has as many bytes as were asked for, and zeros behind them.
        data.update(from: bytes, count: Int(packet.pointer.pointee.size))
        codec.pointer.pointee.thread_count = 1
        codec.pointer.pointee.max_pixels = Int64(longestSide) * Int64(longestSide)
        guard avcodec_open2(codec.pointer, decoder, nil) >= 0,
            avcodec_send_packet(codec.pointer, packet.pointer) >= 0,
            avcodec_receive_frame(codec.pointer, frame.pointer) >= 0
        else { throw VideoError(.noFrames, path: Self.path, libraryMessage: FFmpegLog.lastLine) }
        return frame
    }

    private static func scaled(
        _ frame: borrowing FrameStorage, _ source: SourceFormat, to size: PixelSize
    ) throws(VideoError) -> PixelBuffer {
        let scaler = try Scaler(from: source, to: size, path: path, time: .zero)
        let target = try scaler.scale(frame.pointer, path: path, time: .zero)
        return PlanePacking.pack(target, size: size, orientation: .upright)
    }
}
