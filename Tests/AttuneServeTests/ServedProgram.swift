import Foundation
import TestSupport
import Testing

/// A server in a process of its own, on a port that is free, which ends with the last reference to it.
final class ServedProgram {
    /// In the folder of the test program.
    static var path: String {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("attune-serve").path
    }

    /// The address to open first, with its key.
    private(set) var address = ""
    private(set) var port = 0
    let folder: TestFolder
    private let process = Process()
    private let output: URL
    private let log: URL

    /// Starts it over the folders `Recordings` and `Reports` of a test's folder.
    ///
    /// - Throws: `ServerFailure` where it does not say in half a minute where it listens.
    init(_ folder: TestFolder, _ options: [String] = [], environment: [String: String] = [:]) throws {
        self.folder = folder
        _ = try folder.makeFolder("Recordings")
        let name = UUID().uuidString
        output = URL(fileURLWithPath: try folder.makeFile("serve-\(name).out"))
        log = URL(fileURLWithPath: try folder.makeFile("serve-\(name).log"))
        process.executableURL = URL(fileURLWithPath: ServedProgram.path)
        process.arguments =
            [folder.path("Recordings"), "--output", folder.path("Reports"), "--port", "0"] + options
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        let found = try wait("where it listens", seconds: 30) {
            self.outputText.firstMatch(of: /https?:\/\/(?:[^\s\/]*?):?([0-9]*)\/\?token=[0-9a-f]+/)
        }
        address = String(found.0)
        port = Int(found.1) ?? 0
    }

    deinit {
        kill()
    }

    var outputText: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }
    var logText: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }
    /// Also where a proxy stands before it.
    var listeningPort: Int? { logText.firstMatch(of: /"port":"([0-9]+)"/).flatMap { Int($0.1) } }
    var processNumber: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }

    /// Ends it at once, as a computer that loses its power does.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks it to end; its exit code.
    func stop() -> Int32 {
        process.terminate()
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Asks again and again until there is an answer.
    func wait<Value>(_ what: String, seconds: Double = 240, _ body: () throws -> Value?) throws -> Value {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < deadline {
            if let value = try body() { return value }
            guard process.isRunning else { throw ServerFailure(problem: "it ended, waiting for \(what): \(logText)") }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw ServerFailure(problem: "waited too long for \(what): \(logText.suffix(2_000))")
    }

    /// The most memory that the process has had, in bytes.
    func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let kilobytes = try #require(status.firstMatch(of: /VmHWM:\s+([0-9]+) kB/)).1
        return (Int(kilobytes) ?? 0) * 1_024
    }
}

/// A server that did not do as it was asked.
struct ServerFailure: Error, CustomStringConvertible {
    let problem: String

    var description: String { problem }
}
