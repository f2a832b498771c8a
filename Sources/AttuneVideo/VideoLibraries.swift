import CFFmpeg

/// The FFmpeg libraries that the program found when it was started.
public enum VideoLibraries {
    /// Versions by library, as in `libavcodec` to `59.37.100`.
    public static var versions: [String: String] {
        [
            "libavcodec": text(avcodec_version()), "libavformat": text(avformat_version()),
            "libavutil": text(avutil_version()), "libswscale": text(swscale_version()),
        ]
    }

    /// Major, minor and micro version share one number: 16, 8 and 8 bits.
    private static func text(_ version: UInt32) -> String {
        "\(version >> 16).\(version >> 8 & 0xFF).\(version & 0xFF)"
    }
}
