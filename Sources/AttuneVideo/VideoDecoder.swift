import AttuneCore
import CFFmpeg
import SystemPackage

/// Turns packets of one stream into frames, one packet at a time on the calling thread. Not thread-safe.
struct VideoDecoder: ~Copyable {
    private let codec: CodecContext
    private let path: FilePath
    /// The frame that `receive` filled last; whoever takes it leaves it empty.
    let frame: FrameStorage

    /// Opens the decoder that FFmpeg has for the stream, if it is one of those that are allowed.
    init(_ demuxer: borrowing Demuxer, media: AllowedMedia = .recordings) throws(VideoError) {
        guard let parameters = demuxer.stream.pointee.codecpar else {
            throw VideoError(.noVideo, path: demuxer.path)
        }
        let name = String(cString: avcodec_get_name(parameters.pointee.codec_id))
        guard let decoder = avcodec_find_decoder(parameters.pointee.codec_id),
            media.codecs.contains(String(cString: decoder.pointee.name))
        else {
            throw VideoError(.unsupportedCodec, path: demuxer.path, detail: name)
        }
        guard let codec = CodecContext(codec: decoder), let frame = FrameStorage() else {
            throw VideoError(.outOfMemory, path: demuxer.path)
        }
        var code = avcodec_parameters_to_context(codec.pointer, parameters)
        codec.pointer.pointee.pkt_timebase = demuxer.clock.timeBase
        // Parallelism is by segments, each with a decoder of its own: threads within one cost more than they give.
        codec.pointer.pointee.thread_count = 1
        // The stream may turn out larger than its container says.
        codec.pointer.pointee.max_pixels = Int64(demuxer.file.limits.mostCodedPixels)
        if code >= 0 { code = avcodec_open2(codec.pointer, decoder, nil) }
        guard code >= 0 else {
            throw VideoError(
                .unsupportedCodec, path: demuxer.path, detail: name,
                libraryMessage: FFmpegLog.lastLine ?? FFmpegLog.text(ofError: code))
        }
        self.codec = codec
        self.frame = frame
        path = demuxer.path
    }

    /// Gives the decoder a packet, or nil for the end of a group; false where the decoder refuses it.
    ///
    /// - Parameter skippingNonReference: the packet need not be decoded if no other frame refers to it.
    func send(_ packet: Packet?, skippingNonReference: Bool = false) throws(VideoError) -> Bool {
        codec.pointer.pointee.skip_frame = skippingNonReference ? AVDISCARD_NONREF : AVDISCARD_DEFAULT
        let code = avcodec_send_packet(codec.pointer, packet?.storage.pointer)
        guard code != attune_error_no_memory else { throw VideoError(.outOfMemory, path: path, time: packet?.time) }
        return code >= 0
    }

    /// What `receive` found.
    enum Received { case frame, nothing, refusal }

    /// Takes the next decoded frame into `frame`, in order of time.
    func receive() throws(VideoError) -> Received {
        let code = avcodec_receive_frame(codec.pointer, frame.pointer)
        switch code {
        case 0: return .frame
        case attune_error_again, attune_error_end_of_file: return .nothing
        case attune_error_no_memory: throw VideoError(.outOfMemory, path: path)
        default: return .refusal
        }
    }

    /// The pts of the frame in `frame` in ticks, or the best estimate of it; nil where there is none.
    var frameTimeStamp: Int64? {
        let frame = frame.pointer.pointee
        return [frame.pts, frame.best_effort_timestamp].first { $0 != attune_no_pts }
    }

    /// Whether the decoder had to make up parts of the picture in `frame`.
    var frameIsDamaged: Bool {
        let flags = frame.pointer.pointee.decode_error_flags
        return flags & (FF_DECODE_ERROR_INVALID_BITSTREAM | FF_DECODE_ERROR_DECODE_SLICES) != 0
    }

    /// Forgets all frames, as if no packet had been decoded yet.
    func flush() {
        avcodec_flush_buffers(codec.pointer)
    }
}
