import Foundation
import TestSupport

/// Recordings for the server's tests.
enum ServedRecordings {
    static let demoLecture = ".deps/fixtures/demo-lecture.mp4"

    /// What the tests need that analyse something.
    static var areAvailable: Bool {
        Requirement.isMet(demoLecture) && Requirement.isMet(".deps/models/centerface.onnx")
    }

    /// What the tests of the camera need.
    static var hasFootage: Bool {
        Requirement.isMet(".deps/footage/single_face.mp4") && Requirement.isMet(".deps/models/centerface.onnx")
    }

    /// A stretch of the demo lecture, cut at keyframes.
    static func cutLecture(_ path: String, from start: Int = 110, seconds: Int) throws {
        let lecture = Requirement.packageRoot.appendingPathComponent(demoLecture).path
        _ = try MediaFactory.ffmpeg(["-y", "-ss", "\(start)", "-t", "\(seconds)", "-i", lecture, "-c", "copy", path])
    }

    /// A picture of people that never moves, so long that it can be watched and cancelled.
    static func makeLong(_ path: String, seconds: Int) throws {
        _ = try MediaFactory.ffmpeg([
            "-y", "-loop", "1", "-framerate", "1", "-i", PictureLoader.footage("multi_face.jpg"), "-t", "\(seconds)",
            "-vf", "scale=1280:720", "-c:v", "libx264", "-preset", "ultrafast", "-tune", "stillimage", "-pix_fmt",
            "yuv420p", "-g", "5", path,
        ])
    }
}
