import Foundation

/// Decodes pictures and frames of videos with the ffmpeg program.
public enum PictureLoader {
    /// A file of `.deps/footage`.
    public static func footage(_ name: String) -> String {
        Requirement.dependencies.appendingPathComponent("footage/\(name)").path
    }

    /// One frame as limited-range BT.601 YUV 4:2:0 in three planes, stretched to `width` × `height`.
    public static func yuv420(_ path: String, at seconds: Double? = nil, width: Int, height: Int) throws -> [UInt8] {
        // A still picture has no time to seek to.
        let seek = seconds.map { ["-ss", "\($0)"] } ?? []
        let filter = "scale=\(width):\(height):flags=bicubic:out_range=tv:out_color_matrix=bt601"
        let output = ["-frames:v", "1", "-vf", filter, "-pix_fmt", "yuv420p", "-f", "rawvideo", "-"]
        let bytes = try MediaFactory.ffmpeg(seek + ["-i", path] + output)
        guard !bytes.isEmpty else { throw NoPicture(path: path) }
        return Array(bytes)
    }

    /// ffmpeg gave no frame.
    public struct NoPicture: Error {
        public let path: String
    }
}
