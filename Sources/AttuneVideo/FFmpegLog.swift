import CFFmpeg

/// FFmpeg's own words: kept line by line for error messages instead of being printed.
enum FFmpegLog {
    private static let installed: Void = attune_log_install()

    /// Silences FFmpeg's printing and forgets this thread's last line; to be called before a recording is opened.
    static func begin() {
        _ = installed
        attune_log_clear()
    }

    /// The last error line FFmpeg logged on this thread since `begin`; nil for none.
    static var lastLine: String? {
        let line = String(cString: attune_log_last_line())
        return line.isEmpty ? nil : line
    }

    /// The text of an FFmpeg error code.
    static func text(ofError code: Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let text = buffer.baseAddress, av_strerror(code, text, buffer.count) >= 0 else {
                return "error \(code)"
            }
            return String(cString: text)
        }
    }
}
