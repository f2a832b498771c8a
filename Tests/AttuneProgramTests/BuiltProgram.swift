import AttuneStore
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
        var command = [path] + arguments
        if obeysPermissions, getuid() == 0 {
            command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] + command
        }
        let outcome = try ProgramRunner.run(
            URL(fileURLWithPath: "/usr/bin/env"), command, environment: environment, whileRunning: whileRunning)
        return Output(status: outcome.status, stdout: outcome.outputText, stderr: outcome.errorText)
    }
}

/// Media for the program's tests, made by the ffmpeg program.
enum TestRecording {
    static let demoLecture = ".deps/fixtures/demo-lecture.mp4"

    static var demoLecturePath: String { Requirement.packageRoot.appendingPathComponent(demoLecture).path }

    /// Runs ffmpeg; the last argument is the file it makes, which is returned.
    @discardableResult
    static func make(_ arguments: String...) throws -> String {
        _ = try MediaFactory.ffmpeg(["-y"] + arguments)
        return arguments.last ?? ""
    }

    /// A moving test picture without faces, with sound.
    static func makePattern(_ path: String, seconds: Int = 4) throws -> String {
        try make(
            "-f", "lavfi", "-i", "testsrc2=size=320x240:rate=10:duration=\(seconds)", "-f", "lavfi", "-i",
            "sine=duration=\(seconds)", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a",
            "aac", path)
    }

    /// The name of the store that is being filled in a recording's folder of outputs; nil where none is.
    static func unfinishedStore(in folder: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.first { $0.hasPrefix("analysis-") && $0.hasSuffix(".sqlite.partial") }
    }

    /// How many ranges are saved in the store that is being filled in a recording's folder of outputs.
    static func savedRanges(in folder: String) -> Int {
        guard let name = unfinishedStore(in: folder), let store = try? AnalysisStore(reading: "\(folder)/\(name)"),
            let ranges = try? store.savedRanges()
        else { return 0 }
        return ranges.count
    }

    /// A stretch of the demo lecture, cut at keyframes.
    static func cutLecture(_ path: String, from start: Int, seconds: Int) throws -> String {
        try make("-ss", "\(start)", "-t", "\(seconds)", "-i", demoLecturePath, "-c", "copy", path)
    }
}
