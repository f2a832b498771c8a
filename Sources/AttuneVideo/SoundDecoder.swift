import AttuneCore
import CFFmpeg
import SystemPackage

/// Turns packets of one stream of sound into frames, one packet at a time on the calling thread. Not thread-safe.
struct SoundDecoder: ~Copyable {
    private let codec: CodecContext
    private let path: FilePath
    /// The frame that `receive` filled last.
    let frame: FrameStorage

    /// Opens the decoder that FFmpeg has for the stream; nil where it has none that is allowed, or cannot open it.
    init?(_ demuxer: borrowing Demuxer, media: AllowedMedia = .recordings) throws(VideoError) {
        guard let parameters = demuxer.stream.pointee.codecpar,
            let decoder = avcodec_find_decoder(parameters.pointee.codec_id),
            media.codecs.contains(String(cString: decoder.pointee.name))
        else { return nil }
        guard let codec = CodecContext(codec: decoder), let frame = FrameStorage() else {
            throw VideoError(.outOfMemory, path: demuxer.path)
        }
        guard avcodec_parameters_to_context(codec.pointer, parameters) >= 0 else { return nil }
        // Times of frames count from the first sample that is heard, not from what the encoder put before it.
        codec.pointer.pointee.pkt_timebase = demuxer.clock.timeBase
        codec.pointer.pointee.thread_count = 1
        guard avcodec_open2(codec.pointer, decoder, nil) >= 0 else { return nil }
        self.codec = codec
        self.frame = frame
        path = demuxer.path
    }

    /// Gives the decoder a packet, or nil for the end of the stream; what it refuses is passed over.
    func send(_ packet: Packet?) throws(VideoError) {
        guard avcodec_send_packet(codec.pointer, packet?.storage.pointer) != attune_error_no_memory else {
            throw VideoError(.outOfMemory, path: path, time: packet?.time)
        }
    }

    /// Takes the next decoded frame into `frame`; false where there is none before the next packet.
    func receive() throws(VideoError) -> Bool {
        let code = avcodec_receive_frame(codec.pointer, frame.pointer)
        guard code != attune_error_no_memory else { throw VideoError(.outOfMemory, path: path) }
        return code == 0
    }

    /// The pts of the frame in `frame` in ticks, or the best estimate of it; nil where there is none.
    var frameTimeStamp: Int64? {
        let frame = frame.pointer.pointee
        return [frame.pts, frame.best_effort_timestamp].first { $0 != attune_no_pts }
    }
}
