import Foundation

/// Makes recordings with the ffmpeg program in a temporary folder of its own, which goes when the factory goes.
public final class MediaFactory: Sendable {
    public let folder: URL

    /// What ffmpeg or ffprobe said when it failed.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("media-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The path of a file of this name in the folder, whether or not it is there.
    public func path(_ name: String) -> String {
        folder.appendingPathComponent(name).path
    }

    /// Runs ffmpeg in the folder with these arguments and then `name` as its output; returns the file's path.
    @discardableResult
    public func make(_ name: String, _ arguments: [String]) throws -> String {
        _ = try MediaFactory.run("ffmpeg", ["-nostdin", "-v", "error", "-y"] + arguments + [name], in: folder)
        return path(name)
    }

    /// Writes bytes under this name; returns the file's path.
    @discardableResult
    public func write(_ name: String, _ bytes: Data) throws -> String {
        try bytes.write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    /// The arguments for a moving test picture in which every frame differs from the one before.
    public static func testPicture(size: String, rate: String, seconds: Double) -> [String] {
        ["-f", "lavfi", "-i", "testsrc2=size=\(size):rate=\(rate):duration=\(seconds)"]
    }

    /// What ffmpeg writes to its standard output for these arguments.
    public static func ffmpeg(_ arguments: [String]) throws -> Data {
        try run("ffmpeg", ["-nostdin", "-v", "error"] + arguments, in: nil)
    }

    /// The lines ffprobe prints of these entries, as CSV without section names.
    public static func probe(_ path: String, entries: String, _ arguments: [String] = []) throws -> [String] {
        let output = try run(
            "ffprobe", ["-v", "error", "-of", "csv=p=0", "-show_entries", entries] + arguments + [path], in: nil)
        return String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }

    private static func run(_ name: String, _ arguments: [String], in folder: URL?) throws -> Data {
        guard let program = ProgramRunner.find(name) else {
            throw Failure(description: "\(name) is not installed: run Scripts/setup")
        }
        let outcome = try ProgramRunner.run(program, arguments, in: folder)
        guard outcome.status == 0 else {
            throw Failure(description: "\(name) \(arguments.joined(separator: " ")): \(outcome.errorText)")
        }
        return outcome.standardOutput
    }
}
