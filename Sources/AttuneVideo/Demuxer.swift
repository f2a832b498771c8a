import AttuneCore
import CFFmpeg
import Foundation
import SystemPackage

/// Which kind of stream is read from a recording.
enum StreamKind {
    case video
    case sound
}

/// An opened container and the one stream that is read from it; decodes nothing. Not thread-safe.
struct Demuxer: ~Copyable {
    let file: RecordingFile
    let streamIndex: Int
    let clock: StreamClock
    private let context: FormatContext

    /// Reads as much of the file as is needed to know its streams.
    ///
    /// - Parameters:
    ///   - media: the containers and codecs that it may hold.
    ///   - kind: what is read of it.
    /// - Throws: `VideoError`; of kind `noVideo` where it holds no stream of this kind.
    init(_ file: RecordingFile, media: AllowedMedia = .recordings, kind: StreamKind = .video) throws(VideoError) {
        let path = file.path
        FFmpegLog.begin()
        let context = try Demuxer.open(file, media)
        // As the container says. A decoder that is refused its picture takes the size back.
        let claimed = (0..<Int(context.pointer.pointee.nb_streams)).map { Demuxer.size(of: $0, in: context.pointer) }
        try Demuxer.findStreams(of: context.pointer, file)
        let index = try Demuxer.bestStream(of: context.pointer, kind, path)
        if kind == .video {
            if claimed.indices.contains(index) { try file.check(claimed[index]) }
            try file.check(Demuxer.size(of: index, in: context.pointer))
        }
        for other in 0..<Int(context.pointer.pointee.nb_streams) where other != index {
            context.pointer.pointee.streams[other]?.pointee.discard = AVDISCARD_ALL
        }
        guard let stream = context.pointer.pointee.streams[index] else { throw VideoError(.noVideo, path: path) }
        self.file = file
        self.streamIndex = index
        self.clock = StreamClock(stream, of: context.pointer)
        self.context = context
    }

    var path: FilePath { file.path }

    var format: UnsafeMutablePointer<AVFormatContext> { context.pointer }

    /// The stream that is read.
    var stream: UnsafeMutablePointer<AVStream> {
        // `init` has seen that there is a stream at this index, and containers never lose one.
        // swift-format-ignore: NeverForceUnwrap
        context.pointer.pointee.streams[streamIndex]!
    }

    /// Names of the container format, such as `mov`.
    var formatNames: [Substring] {
        guard let name = context.pointer.pointee.iformat.pointee.name else { return [] }
        return String(cString: name).split(separator: ",")
    }

    /// How frames of the video stream have to be turned.
    var orientation: Orientation {
        var matrix = [Int32](repeating: 0, count: 9)
        guard attune_stream_display_matrix(stream, &matrix) != 0 else { return .upright }
        return Orientation(displayMatrix: matrix)
    }
}

extension Demuxer {
    /// Opens this file alone. What in it names another one — a playlist, a part that lies elsewhere — is refused three
    /// times: as a container, as a protocol, and where it asks for the file.
    private static func open(_ file: RecordingFile, _ media: AllowedMedia) throws(VideoError) -> FormatContext {
        var options: OpaquePointer?
        // None: what is read is open already.
        av_dict_set(&options, "protocol_whitelist", "none", 0)
        av_dict_set(&options, "format_whitelist", AllowedMedia.text(media.containers), 0)
        av_dict_set(&options, "codec_whitelist", AllowedMedia.text(media.codecs), 0)
        av_dict_set_int(&options, "max_streams", Int64(file.limits.mostStreams), 0)
        // A picture's name is taken as it is, not as a pattern that stands for others.
        av_dict_set(&options, "pattern_type", "none", 0)
        defer { av_dict_free(&options) }
        var pointer: UnsafeMutablePointer<AVFormatContext>?
        // As bytes, because a name need not be text.
        let code = file.path.withPlatformString { attune_open_alone(&pointer, file.descriptor, $0, &options) }
        guard code >= 0, let pointer else { throw openError(code, file) }
        return FormatContext(owning: pointer)
    }

    /// The best stream of a kind that is not a cover picture.
    private static func bestStream(
        of format: UnsafeMutablePointer<AVFormatContext>, _ kind: StreamKind, _ path: FilePath
    ) throws(VideoError) -> Int {
        let type = kind == .video ? AVMEDIA_TYPE_VIDEO : AVMEDIA_TYPE_AUDIO
        let index = Int(av_find_best_stream(format, type, -1, -1, nil, 0))
        guard index >= 0, let stream = format.pointee.streams[index],
            stream.pointee.disposition & AV_DISPOSITION_ATTACHED_PIC == 0
        else { throw VideoError(.noVideo, path: path) }
        return index
    }

    /// What a failure to read the container means.
    private static func openError(_ code: Int32, _ file: RecordingFile) -> VideoError {
        let message = FFmpegLog.lastLine ?? FFmpegLog.text(ofError: code)
        if attune_log_has_too_many_streams() != 0 {
            return VideoError(
                .tooManyStreams, path: file.path, detail: "\(file.limits.mostStreams)", libraryMessage: message)
        }
        let kind: VideoError.Kind =
            switch code {
            case attune_error_no_entry: .notFound
            case attune_error_permission: .noPermission
            case attune_error_input_output: .readFailed
            case attune_error_no_memory: .outOfMemory
            default: file.beginsLikeMP4 ? .indexMissing : .notMedia
            }
        return VideoError(kind, path: file.path, libraryMessage: message)
    }

    /// Reads as much of the file as is needed to know its streams.
    private static func findStreams(
        of format: UnsafeMutablePointer<AVFormatContext>, _ file: RecordingFile
    ) throws(VideoError) {
        // FFmpeg decodes a little of each stream here, in decoders of its own that take these options.
        let count = Int(format.pointee.nb_streams)
        var options = [OpaquePointer?](repeating: nil, count: count)
        let mostPixels = Int64(file.limits.mostCodedPixels)
        for index in 0..<count { av_dict_set_int(&options[index], "max_pixels", mostPixels, 0) }
        let code = avformat_find_stream_info(format, &options)
        for index in 0..<count { av_dict_free(&options[index]) }
        guard code >= 0 else { throw openError(code, file) }
    }

    /// The size of a stream's pictures as they are stored; 0×0 where it is not known.
    private static func size(of stream: Int, in format: UnsafeMutablePointer<AVFormatContext>) -> PixelSize {
        guard let parameters = format.pointee.streams[stream]?.pointee.codecpar?.pointee else {
            return PixelSize(width: 0, height: 0)
        }
        return PixelSize(width: Int(parameters.width), height: Int(parameters.height))
    }
}
