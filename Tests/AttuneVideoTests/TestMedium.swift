import AttuneCore
import Foundation
import TestSupport
import Testing

/// One recording that ffmpeg makes for the tests, small enough to be compared whole.
struct TestMedium: Sendable, CustomTestStringConvertible {
    let name: String
    let encoding: [String]
    var rate = "25"
    var seconds = 12.0
    var size = "96x64"
    var testDescription: String { name }

    private static let factory: Result<MediaFactory, any Error> = Result {
        // What is static is never released, so the factory cannot remove its folder.
        atexit { _ = TestMedium.factory.map { try? FileManager.default.removeItem(at: $0.folder) } }
        return try MediaFactory()
    }

    /// Makes the recording anew, in a folder that all tests of a run share.
    func make() throws -> String {
        let picture = MediaFactory.testPicture(size: size, rate: rate, seconds: seconds)
        return try TestMedium.factory.get().make("\(UUID().uuidString)-\(name)", picture + encoding)
    }

    static func h264(_ options: String) -> [String] {
        ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p"]
            + options.split(separator: " ").map(String.init)
    }

    /// One of each way in which containers and codecs order, time and refer to frames; all but the GIF are yuv420p.
    static let all: [TestMedium] = [
        TestMedium(name: "bframes.mp4", encoding: h264("-bf 3 -g 50")),
        TestMedium(name: "no-bframes.mp4", encoding: h264("-bf 0 -g 50"), rate: "30000/1001"),
        TestMedium(name: "open-group.mp4", encoding: h264("-bf 3 -g 40 -x264-params open-gop=1:b-pyramid=normal")),
        TestMedium(name: "long-group.mp4", encoding: h264("-bf 2 -g 1000")),
        TestMedium(name: "refresh.mkv", encoding: h264("-g 50 -x264-params intra-refresh=1")),
        TestMedium(name: "keyframe-each-second.mp4", encoding: h264("-g 25 -sc_threshold 0")),
        TestMedium(name: "offset.mkv", encoding: h264("-bf 2 -g 30 -output_ts_offset 3.7")),
        TestMedium(
            name: "variable.mkv",
            encoding: ["-vf", "select='not(mod(n,7))+between(t,5,6)'", "-vsync", "vfr"] + h264("-bf 2 -g 9")),
        TestMedium(name: "stream.ts", encoding: h264("-bf 3 -g 40 -output_ts_offset 20")),
        TestMedium(name: "raw.h264", encoding: h264("-bf 0 -g 30"), seconds: 6),
        TestMedium(name: "raw.avi", encoding: ["-c:v", "rawvideo", "-pix_fmt", "yuv420p"], rate: "10", seconds: 6),
        TestMedium(
            name: "hevc.mp4",
            encoding: [
                "-c:v", "libx265", "-preset", "ultrafast", "-pix_fmt", "yuv420p",
                "-x265-params", "log-level=none:keyint=40:open-gop=1:bframes=3",
            ], seconds: 8),
        TestMedium(
            name: "vp8.webm",
            encoding: [
                "-c:v", "libvpx", "-deadline", "realtime", "-auto-alt-ref", "1", "-lag-in-frames", "10", "-g", "40",
            ], seconds: 6),
        TestMedium(
            name: "vp9.webm",
            encoding: ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-g", "40"], seconds: 6),
        TestMedium(name: "mpeg4.avi", encoding: ["-c:v", "mpeg4", "-bf", "2", "-g", "30"]),
        TestMedium(name: "mpeg2.ts", encoding: ["-c:v", "mpeg2video", "-bf", "2", "-g", "15"]),
        TestMedium(
            name: "fragmented.mp4", encoding: h264("-bf 3 -g 50 -movflags frag_keyframe+empty_moov"), seconds: 8),
        TestMedium(name: "one-frame.mp4", encoding: h264("-frames:v 1")),
        TestMedium(name: "odd-size.mkv", encoding: ["-c:v", "ffv1", "-pix_fmt", "yuv420p"], seconds: 2, size: "97x65"),
    ]
}
