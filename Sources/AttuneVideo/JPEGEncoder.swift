import AttuneCore
import CFFmpeg

/// Writes pictures as JPEG files, through FFmpeg.
///
/// The same picture gives the same bytes on every computer with the same FFmpeg: one thread, no text about the encoder,
/// and a transform in whole numbers instead of the fastest one that the processor has. Each picture has an encoder of
/// its own, so that nothing depends on pictures before it. Blocks while it encodes; safe to share.
public struct JPEGEncoder: Sendable {
    /// The qualities there are: FFmpeg's quantiser scale, from fine to coarse.
    public static let qualities = 1...31

    private let quality: Int
    private let matrix: ColorMatrix

    /// - Parameters:
    ///   - quality: of `qualities`; 2 is hardly told from the original, 31 is the smallest file.
    ///   - matrix: of the pictures that will be given.
    public init(quality: Int, matrix: ColorMatrix = .bt601) {
        precondition(JPEGEncoder.qualities.contains(quality), "there is no JPEG quality \(quality)")
        self.quality = quality
        self.matrix = matrix
    }

    /// The picture as a JPEG file.
    ///
    /// - Throws: `JPEGError` where FFmpeg cannot write JPEG or memory ran out.
    public func encode(_ picture: PixelBuffer) throws(JPEGError) -> [UInt8] {
        FFmpegLog.begin()
        let codec = try openEncoder(for: picture.size)
        guard let frame = FrameStorage(), let packet = PacketStorage() else { throw JPEGError.outOfMemory }
        try fill(frame, with: picture)
        frame.pointer.pointee.quality = codec.pointer.pointee.global_quality
        try check(avcodec_send_frame(codec.pointer, frame.pointer), "encode")
        try check(avcodec_send_frame(codec.pointer, nil), "encode")
        try check(avcodec_receive_packet(codec.pointer, packet.pointer), "encode")
        return Array(UnsafeBufferPointer(start: packet.pointer.pointee.data, count: Int(packet.pointer.pointee.size)))
    }

    private func openEncoder(for size: PixelSize) throws(JPEGError) -> CodecContext {
        guard let encoder = avcodec_find_encoder(AV_CODEC_ID_MJPEG) else {
            throw JPEGError(problem: "FFmpeg, as installed, cannot write JPEG", remedy: "install one with its encoders")
        }
        guard let codec = CodecContext(codec: encoder) else { throw JPEGError.outOfMemory }
        let context = codec.pointer
        context.pointee.width = Int32(size.width)
        context.pointee.height = Int32(size.height)
        context.pointee.pix_fmt = AV_PIX_FMT_YUVJ420P
        context.pointee.color_range = AVCOL_RANGE_JPEG
        // A picture has no time; the encoder asks for a time base all the same.
        context.pointee.time_base = AVRational(num: 1, den: 1)
        context.pointee.thread_count = 1
        context.pointee.dct_algo = FF_DCT_INT
        context.pointee.flags |= AV_CODEC_FLAG_QSCALE | AV_CODEC_FLAG_BITEXACT
        context.pointee.global_quality = FF_QP2LAMBDA * Int32(quality)
        try check(avcodec_open2(context, encoder, nil), "begin")
        return codec
    }

    private func fill(_ frame: borrowing FrameStorage, with picture: PixelBuffer) throws(JPEGError) {
        frame.pointer.pointee.width = Int32(picture.width)
        frame.pointer.pointee.height = Int32(picture.height)
        frame.pointer.pointee.format = AV_PIX_FMT_YUVJ420P.rawValue
        try check(av_frame_get_buffer(frame.pointer, 0), "hold")
        let full = FullRangePicture(picture, matrix: matrix)
        let planes = [
            (full.luma, picture.width, frame.pointer.pointee.data.0, frame.pointer.pointee.linesize.0),
            (full.u, picture.chromaWidth, frame.pointer.pointee.data.1, frame.pointer.pointee.linesize.1),
            (full.v, picture.chromaWidth, frame.pointer.pointee.data.2, frame.pointer.pointee.linesize.2),
        ]
        for (bytes, width, target, stride) in planes {
            guard let target else { throw JPEGError.outOfMemory }
            for row in 0..<bytes.count / width {
                for column in 0..<width { target[row * Int(stride) + column] = bytes[row * width + column] }
            }
        }
    }

    private func check(_ code: Int32, _ verb: String) throws(JPEGError) {
        guard code < 0 else { return }
        guard code != attune_error_no_memory else { throw JPEGError.outOfMemory }
        throw JPEGError(
            problem: "FFmpeg could not \(verb) a JPEG picture", remedy: "install another version of it",
            libraryMessage: FFmpegLog.lastLine ?? FFmpegLog.text(ofError: code))
    }
}

/// A picture that could not be written as JPEG.
public struct JPEGError: Error, Equatable, Sendable, CustomStringConvertible {
    public let problem: String
    public let remedy: String
    /// FFmpeg's own last line; nil where it said nothing.
    public var libraryMessage: String?

    public var description: String {
        "\(problem); \(remedy)" + (libraryMessage.map { " (FFmpeg: \($0))" } ?? "")
    }

    static let outOfMemory = JPEGError(
        problem: "there is not enough memory to write a picture", remedy: "close other programs")
}
