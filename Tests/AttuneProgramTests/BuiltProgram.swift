import Foundation
import TestSupport

/// The program as it was built beside these tests.
enum BuiltProgram {
    struct Output {
        let status: Int32
        let stdout: String
        let stderr: String
    }

    /// In the folder of the test program.
    static var path: String {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("attune").path
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - obeysPermissions: for root, whether the right to pass over file permissions is given up.
    ///   - whileRunning: called once, right after the start.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], obeysPermissions: Bool = false,
        whileRunning: (Process) throws -> Void = { _ in }
    ) throws -> Output {
        let folder = try TestFolder()
        let process = Process()
        var command = [path] + arguments
        if obeysPermissions, getuid() == 0 {
            command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] + command
        }
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files instead of pipes: nothing can block on a full one.
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.makeFile("stdout")))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.makeFile("stderr")))
        process.standardInput = FileHandle.nullDevice
        try process.run()
        try whileRunning(process)
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus,
            stdout: try String(contentsOfFile: folder.path("stdout"), encoding: .utf8),
            stderr: try String(contentsOfFile: folder.path("stderr"), encoding: .utf8))
    }
}

/// Media for the program's tests, made by the ffmpeg program.
enum TestRecording {
    static let demoLecture = ".deps/fixtures/demo-lecture.mp4"

    static var demoLecturePath: String { Requirement.packageRoot.appendingPathComponent(demoLecture).path }

    /// Runs ffmpeg; the last argument is the file it makes, which is returned.
    @discardableResult
    static func make(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["ffmpeg", "-nostdin", "-loglevel", "error", "-y"] + arguments
        try process.run()
        process.waitUntilExit()
        struct Failure: Error { let arguments: [String] }
        guard process.terminationStatus == 0, let path = arguments.last else { throw Failure(arguments: arguments) }
        return path
    }

    /// A moving test picture without faces, with sound.
    static func makePattern(_ path: String, seconds: Int = 4) throws -> String {
        try make(
            "-f", "lavfi", "-i", "testsrc2=size=320x240:rate=10:duration=\(seconds)", "-f", "lavfi", "-i",
            "sine=duration=\(seconds)", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a",
            "aac", path)
    }

    /// A stretch of the demo lecture, cut at keyframes.
    static func cutLecture(_ path: String, from start: Int, seconds: Int) throws -> String {
        try make("-ss", "\(start)", "-t", "\(seconds)", "-i", demoLecturePath, "-c", "copy", path)
    }
}
