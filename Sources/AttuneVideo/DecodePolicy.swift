import AttuneCore
import CFFmpeg

/// What a container and a codec allow without changing a single pixel of a sample.
///
/// Everything follows from the file alone, never from the stretch that is asked for, so that a segment decodes as the
/// whole does.
struct DecodePolicy: Equatable, Sendable {
    /// Every packet carries its pts, so it is known before decoding which frames are on display at which instants.
    var knowsPacketTimes: Bool
    /// Decoding may start anew at every keyframe. Without it the whole stream is one group of pictures.
    var startsAtKeyframes: Bool
    /// Frames that no other frame refers to may be left out.
    var skipsNonReference: Bool
    /// The container's own index finds keyframes, and gives packets the same pts after a seek as without one.
    var seeks: Bool
    /// Time stamps may jump back where a recording was cut together; later ones are shifted so that time goes on.
    var joinsClock: Bool
    /// How many packets after a packet, in decoding order, can hold frames that are displayed before it.
    var reorderReach: Int

    /// H.264 and HEVC reorder at most 16 frames; two fields can be two packets.
    static let widestReorder = 32
}

extension DecodePolicy {
    /// For the demuxer's video stream; `packetsHaveTimes` is whether the first packets all carry a pts.
    init(_ demuxer: borrowing Demuxer, packetsHaveTimes: Bool) {
        let codec = demuxer.stream.pointee.codecpar.pointee.codec_id
        let properties = avcodec_descriptor_get(codec)?.pointee.props ?? 0
        let flags = demuxer.format.pointee.iformat.pointee.flags
        let knowsTimes = packetsHaveTimes && flags & AVFMT_NOTIMESTAMPS == 0
        let isIntraOnly = properties & AV_CODEC_PROP_INTRA_ONLY != 0

        knowsPacketTimes = knowsTimes
        startsAtKeyframes = knowsTimes && (isIntraOnly || DecodePolicy.codecsWithCleanKeyframes.contains(codec))
        skipsNonReference = startsAtKeyframes && DecodePolicy.codecsWithNonReferenceFrames.contains(codec)
        seeks = startsAtKeyframes && demuxer.formatNames.contains { DecodePolicy.formatsWithIndex.contains($0) }
        joinsClock = flags & AVFMT_TS_DISCONT != 0
        reorderReach = properties & AV_CODEC_PROP_REORDER != 0 ? DecodePolicy.widestReorder : 4
    }

    /// MP4 and Matroska, in which nearly all lessons come. Others are read from the start: slower, and right without
    /// trusting a search for time stamps in the middle of a file.
    private static let formatsWithIndex: Set<Substring> = ["mov", "mp4", "matroska", "webm"]

    /// Codecs whose keyframes need nothing from before them: frames displayed from the keyframe on are the same
    /// whether decoding began at it or earlier. GIF and APNG are not among them: they paint over what was there.
    private static let codecsWithCleanKeyframes: [AVCodecID] = [
        AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_VP8, AV_CODEC_ID_VP9, AV_CODEC_ID_AV1,
        AV_CODEC_ID_MPEG1VIDEO, AV_CODEC_ID_MPEG2VIDEO, AV_CODEC_ID_MPEG4,
    ]

    /// Codecs that mark, in the packet itself, frames that no other frame uses (H.264: nal_ref_idc is 0; MPEG-2:
    /// B-pictures). HEVC's mark holds only within one temporal layer, so it is not among them.
    private static let codecsWithNonReferenceFrames: [AVCodecID] = [AV_CODEC_ID_H264, AV_CODEC_ID_MPEG2VIDEO]
}
