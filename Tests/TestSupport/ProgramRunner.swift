import Foundation

/// Runs another program to its end.
public enum ProgramRunner {
    /// What a program left behind.
    public struct Outcome: Sendable {
        public let status: Int32
        public let standardOutput: Data
        public let standardError: Data

        public var outputText: String { String(decoding: standardOutput, as: UTF8.self) }
        public var errorText: String { String(decoding: standardError, as: UTF8.self) }
    }

    /// Where a program of this name lies; nil where the search path does not have it.
    public static func find(_ name: String) -> URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// Runs `program` with nothing on its standard input; throws only where it cannot be started.
    ///
    /// What it writes goes through files, so that it never waits for a reader, however much it is. `whileRunning` is
    /// called once, right after the start.
    public static func run(
        _ program: URL, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
        whileRunning: (Process) throws -> Void = { _ in }
    ) throws -> Outcome {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let outputFile = scratch.appendingPathComponent("output")
        let errorFile = scratch.appendingPathComponent("error")
        try Data().write(to: outputFile)
        try Data().write(to: errorFile)

        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        // Compiled models are kept for the tests alone: what somebody's own program kept is not what is tested.
        let cache = Requirement.packageRoot.appendingPathComponent(".build/models-of-tests").path
        process.environment = ProcessInfo.processInfo.environment
            .merging(["ATTUNE_CACHE": cache]) { $1 }.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        try whileRunning(process)
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            standardOutput: try FileHandle(forReadingFrom: outputFile).readToEnd() ?? Data(),
            standardError: try FileHandle(forReadingFrom: errorFile).readToEnd() ?? Data())
    }
}
