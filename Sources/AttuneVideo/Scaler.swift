import AttuneCore
import CFFmpeg
import SystemPackage

/// Scales frames of one size and format to another, 8-bit 4:2:0 planes where not told otherwise. Not thread-safe.
struct Scaler: ~Copyable {
    private let source: SourceFormat
    private let size: PixelSize
    private let context: ScalerContext
    /// Reused for every frame; its rows are padded, because the scaler writes past the end of rows.
    private let target: FrameStorage

    /// Throws where FFmpeg's scaler does not read the pixel format.
    init(
        from source: SourceFormat, to size: PixelSize, as pixelFormat: AVPixelFormat = AV_PIX_FMT_YUV420P,
        path: FilePath,
        time: MediaTime
    ) throws(VideoError) {
        let created = attune_scaler_create(
            source.width, source.height, source.pixelFormat, source.isFullRange ? 1 : 0, source.colorSpace,
            Int32(size.width), Int32(size.height), pixelFormat.rawValue)
        guard let created else {
            let name = av_get_pix_fmt_name(AVPixelFormat(rawValue: source.pixelFormat)).map { String(cString: $0) }
            throw VideoError(
                .unsupportedCodec, path: path, time: time, detail: "pixel format \(name ?? "unknown")",
                libraryMessage: FFmpegLog.lastLine)
        }
        let context = ScalerContext(owning: created)
        guard let target = FrameStorage() else { throw VideoError(.outOfMemory, path: path, time: time) }
        target.pointer.pointee.width = Int32(size.width)
        target.pointer.pointee.height = Int32(size.height)
        target.pointer.pointee.format = pixelFormat.rawValue
        guard av_frame_get_buffer(target.pointer, 0) >= 0 else {
            throw VideoError(.outOfMemory, path: path, time: time)
        }
        self.context = context
        self.target = target
        self.source = source
        self.size = size
    }

    func fits(_ source: SourceFormat, _ size: PixelSize) -> Bool {
        self.source == source && self.size == size
    }

    /// Lends the scaled frame until the next call.
    func scale(
        _ frame: UnsafeMutablePointer<AVFrame>, path: FilePath, time: MediaTime
    ) throws(VideoError) -> UnsafeMutablePointer<AVFrame> {
        guard attune_scaler_run(context.pointer, frame, target.pointer) >= 0 else {
            throw VideoError(
                .unsupportedCodec, path: path, time: time, detail: "a frame could not be scaled",
                libraryMessage: FFmpegLog.lastLine)
        }
        return target.pointer
    }
}
