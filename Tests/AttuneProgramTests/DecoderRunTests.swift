import Foundation
import TestSupport
import Testing

/// A recording is decoded in a process of its own, whose end harms nothing else, and which never outlives the program.
@Suite(.enabled(if: Requirement.isMet(TestRecording.demoLecture)), .serialized, .timeLimit(.minutes(10)))
struct DecoderRunTests {
    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.cutLecture(folder.path("cut.mp4"), from: 110, seconds: 16)
    }

    private func config(_ name: String, _ text: String = "") throws -> [String] {
        ["--config", try folder.makeFile("\(name).yaml", "segment_length: 2s\n\(text)")]
    }

    /// Waits until something is so, a minute at most.
    private func wait(until isSo: () -> Bool) -> Bool {
        for _ in 0..<1_200 {
            if isSo() { return true }
            usleep(50_000)
        }
        return false
    }

    private func decoding(_ output: String) throws -> [String: Any]? {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("\(output)/cut/run.json")))
        let run = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        return run["decoding"] as? [String: Any]
    }

    @Test func aDecoderThatEndsFailsItsRecordingAlone() throws {
        let other = try TestRecording.makePattern(folder.path("other.mp4"), seconds: 2)
        let arguments =
            ["analyze", recording, other, "--output", folder.path("Reports"), "--progress", "json"]
            + (try config("segments"))
        let run = try BuiltProgram.run(arguments) { process in
            // With one segment of eight saved, most are still to come.
            #expect(
                DecoderProcesses.wait(for: 2, of: process) {
                    TestRecording.savedRanges(in: folder.path("Reports/cut")) > 0
                })
            for decoder in DecoderProcesses.of(process) { kill(decoder, SIGKILL) }
        }
        #expect(run.status == 1)
        #expect(run.stdout.contains("decoding it ended in a crash (signal 9"), "\(run.stdout)\(run.stderr)")
        #expect(FileManager.default.fileExists(atPath: folder.path("Reports/other/report.html")))
        #expect(TestRecording.unfinishedStore(in: folder.path("Reports/cut")) != nil)
        let again = try BuiltProgram.run(arguments)
        #expect(again.status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path("Reports/cut/report.html")))
    }

    @Test func aProgramThatIsKilledLeavesNoDecoder() throws {
        var left: [pid_t] = []
        let run = try BuiltProgram.run(
            ["analyze", recording, "--output", folder.path("Reports")] + config("segments")
        ) { process in
            #expect(DecoderProcesses.wait(for: 2, of: process))
            left = DecoderProcesses.of(process)
            kill(process.processIdentifier, SIGKILL)
        }
        #expect(run.status == SIGKILL)
        #expect(wait { left.allSatisfy { kill($0, 0) != 0 } })
    }

    @Test func whatProtectedIsSaidAndChangesNothing() throws {
        for (output, text) in [("apart", ""), ("here", "decoder: here\n")] {
            let run = try BuiltProgram.run(
                ["analyze", recording, "--output", folder.path(output)] + config(output, text))
            #expect(run.status == 0, "\(run.stderr)")
        }
        let protection = try #require(try decoding("apart")?["protection"] as? [String: Any])
        #expect(protection["filters_system_calls"] as? Bool == true)
        #expect(protection["memory_bytes"] as? Int == 1 << 30)
        #expect(try decoding("here")?.isEmpty == true)
        for name in ["timeline.csv"] {
            let tables = try ["apart", "here"].map {
                try String(contentsOfFile: folder.path("\($0)/cut/\(name)"), encoding: .utf8)
            }
            #expect(tables[0] == tables[1])
        }
    }

    @Test func aDoctorSaysWhatADecoderCannotDo() throws {
        let run = try BuiltProgram.run(["doctor"])
        #expect(run.status == 0, "\(run.stderr)")
        #expect(run.stdout.contains("decoder      a process of its own, "))
        #expect(run.stdout.contains("tried in vain to read another file, to write a file, to connect"))
    }
}
