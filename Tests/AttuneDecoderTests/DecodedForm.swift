import AttuneCore
import AttuneVideo
import Foundation
import TestSupport
import Testing

/// A recording in one of the forms that decoders are allowed, made by ffmpeg.
struct DecodedForm: Sendable, CustomTestStringConvertible {
    let name: String
    let encoding: String
    var size = "352x288"
    var testDescription: String { name }

    /// Makes the recording, of 3 s with a tone, in this folder.
    func make(in factory: MediaFactory) throws -> String {
        let picture = MediaFactory.testPicture(size: size, rate: "25", seconds: 3)
        let tone = ["-f", "lavfi", "-i", "sine=frequency=440:duration=3:sample_rate=48000"]
        return try factory.make(name, picture + tone + encoding.split(separator: " ").map(String.init))
    }

    /// One for each codec of the lists that ffmpeg can also write, in a container that takes it.
    static let all: [DecodedForm] = [
        DecodedForm(name: "h264-aac.mp4", encoding: "-c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac"),
        DecodedForm(name: "h264-10bit-flac.mkv", encoding: "-c:v libx264 -pix_fmt yuv420p10le -c:a flac"),
        DecodedForm(name: "h264-mp2.ts", encoding: "-c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a mp2"),
        DecodedForm(
            name: "hevc-ac3.mp4", encoding: "-c:v libx265 -preset ultrafast -x265-params log-level=none -c:a ac3"),
        DecodedForm(
            name: "hevc-12bit.mkv",
            encoding: "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p12le -c:a eac3"),
        DecodedForm(name: "vp8-vorbis.webm", encoding: "-c:v libvpx -deadline realtime -c:a libvorbis"),
        DecodedForm(name: "vp9-opus.webm", encoding: "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus"),
        DecodedForm(name: "av1-opus.mkv", encoding: "-c:v libsvtav1 -preset 12 -c:a libopus"),
        DecodedForm(name: "mpeg4-mp3.avi", encoding: "-c:v mpeg4 -bf 2 -c:a libmp3lame"),
        DecodedForm(name: "mpeg2-mp2.mpg", encoding: "-c:v mpeg2video -bf 2 -c:a mp2"),
        DecodedForm(name: "mpeg1.mpg", encoding: "-c:v mpeg1video -c:a mp2"),
        DecodedForm(name: "mjpeg-pcm.avi", encoding: "-c:v mjpeg -pix_fmt yuvj420p -c:a pcm_s16le"),
        DecodedForm(name: "theora-vorbis.ogg", encoding: "-c:v libtheora -c:a libvorbis"),
        DecodedForm(name: "flv-speex.flv", encoding: "-c:v flv -c:a libmp3lame -ar 44100"),
        DecodedForm(name: "h264-flv.flv", encoding: "-c:v libx264 -pix_fmt yuv420p -c:a aac"),
        DecodedForm(name: "wmv2-wma.asf", encoding: "-c:v wmv2 -c:a wmav2"),
        DecodedForm(name: "wmv1-wma.wmv", encoding: "-c:v wmv1 -c:a wmav1"),
        DecodedForm(name: "msmpeg4.avi", encoding: "-c:v msmpeg4 -c:a adpcm_ms"),
        DecodedForm(name: "prores-pcm.mov", encoding: "-c:v prores_ks -c:a pcm_s24le"),
        DecodedForm(name: "ffv1-alac.mov", encoding: "-c:v ffv1 -strict -2 -c:a alac", size: "160x120"),
        DecodedForm(name: "huffyuv.avi", encoding: "-c:v huffyuv -c:a pcm_u8", size: "160x120"),
        DecodedForm(name: "utvideo.avi", encoding: "-c:v utvideo -c:a pcm_alaw -ar 8000", size: "160x120"),
        DecodedForm(name: "png.mov", encoding: "-c:v png -c:a pcm_mulaw -ar 8000", size: "160x120"),
        DecodedForm(name: "qtrle.mov", encoding: "-c:v qtrle -c:a adpcm_ima_qt", size: "160x120"),
        DecodedForm(name: "cinepak.avi", encoding: "-c:v cinepak -c:a adpcm_ima_wav", size: "160x120"),
        DecodedForm(name: "flashsv.flv", encoding: "-c:v flashsv -c:a adpcm_swf -ar 22050", size: "160x120"),
        DecodedForm(name: "zmbv.avi", encoding: "-c:v zmbv -c:a pcm_s16le", size: "160x120"),
        DecodedForm(name: "h263.avi", encoding: "-c:v h263 -c:a pcm_s16le"),
        DecodedForm(name: "raw.avi", encoding: "-c:v rawvideo -pix_fmt yuv420p -an", size: "97x65"),
        DecodedForm(name: "svq1.mov", encoding: "-c:v svq1 -pix_fmt yuv410p -an", size: "160x120"),
    ]
}

/// All that a source gives, to be compared to the byte.
struct CollectedFrames: Equatable {
    struct Frame: Equatable {
        let index: Int
        let time: MediaTime
        let frameTime: MediaTime
        let picture: PixelBuffer
        let reduced: PixelBuffer
    }

    var frames: [Frame] = []
    var decodes: [SegmentDecode] = []

    /// Takes the samples of stretches of so many seconds each.
    init(_ source: any FrameSource, cuts: [Int]) throws {
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            decodes.append(
                try source.sample(TimeRange(start: .seconds(start), end: .seconds(end))) {
                    frames.append(
                        Frame(
                            index: $0.index, time: $0.time, frameTime: $0.frameTime, picture: $0.picture,
                            reduced: $0.reduced))
                })
        }
    }
}
