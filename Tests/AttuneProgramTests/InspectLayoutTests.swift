import Foundation
import TestSupport
import Testing

/// `attune inspect --layout`: lines, JSON, and the contact sheet.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct InspectLayoutTests {
    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.makePattern(folder.path("pattern.mp4"))
    }

    private func inspect(_ options: String...) throws -> BuiltProgram.Output {
        try BuiltProgram.run(["inspect", "--layout", recording, "--output", folder.path("Reports")] + options)
    }

    @Test func printsTheLayoutsAndWritesAPage() throws {
        let result = try inspect()
        #expect(result.status == 0, "\(result.stderr)")
        let lines = result.stdout.split(separator: "\n")
        #expect(lines.first?.hasPrefix("0:00:00 – ") == true)
        #expect(lines.last.map(String.init) == folder.path("Reports/pattern-layout.html"))
        let page = try String(contentsOfFile: folder.path("Reports/pattern-layout.html"), encoding: .utf8)
        #expect(page.contains("<image href=\"data:image/jpeg;base64,/9j/"))
        #expect(!page.contains(folder.path))
        // What was measured is kept beside it, for an analysis to go on with.
        let analysed = try BuiltProgram.run([
            "analyze", recording, "--output", folder.path("Reports"), "--progress", "json",
        ])
        #expect(analysed.status == 0 && !analysed.stdout.contains("\"advanced\""), "\(analysed.stdout)")
    }

    @Test func theSameBytesWhateverWasThereBefore() throws {
        #expect(try inspect("--workers", "2").status == 0)
        let page = folder.path("Reports/pattern-layout.html")
        let first = try Data(contentsOf: URL(fileURLWithPath: page))
        let analysed = try BuiltProgram.run([
            "analyze", recording, "--output", folder.path("Reports"), "--progress", "none",
        ])
        #expect(analysed.status == 0, "\(analysed.stderr)")
        let store = folder.path("Reports/pattern/analysis.sqlite")
        let before = try Data(contentsOf: URL(fileURLWithPath: store))
        try FileManager.default.removeItem(atPath: page)
        #expect(try inspect().status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: page)) == first)
        // What analyze stored is read and left alone.
        #expect(try Data(contentsOf: URL(fileURLWithPath: store)) == before)
    }

    @Test func jsonNamesTheStretchesAndThePage() throws {
        let result = try inspect("--json")
        #expect(result.status == 0, "\(result.stderr)")
        let record = try #require(
            try JSONSerialization.jsonObject(with: Data(result.stdout.utf8)) as? [String: Any])
        #expect(record["page"] as? String == folder.path("Reports/pattern-layout.html"))
        let stretches = try #require(record["stretches"] as? [[String: Any]])
        #expect(stretches.first?["start_s"] as? Int == 0)
        #expect(stretches.reduce(0) { $0 + ($1["samples"] as? Int ?? 0) } == 4)
    }

    @Test func aStoppedInspectionEndsWith130AndGoesOn() throws {
        let long = try TestRecording.makePattern(folder.path("long.mp4"), seconds: 240)
        let outputs = folder.path("Reports/long")
        let arguments = ["inspect", "--layout", long, "--output", folder.path("Reports"), "--workers", "1"]
        let stopped = try BuiltProgram.run(arguments) { process in
            while process.isRunning, TestRecording.unfinishedStore(in: outputs) == nil { usleep(10_000) }
            process.interrupt()
        }
        #expect(stopped.status == 130, "\(stopped.stderr)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("Reports/long-layout.html")))
        #expect(TestRecording.unfinishedStore(in: outputs) != nil)
        #expect(try BuiltProgram.run(arguments + ["--sample-interval", "30s"]).status == 0)
    }

    @Test func whatIsNoRecordingFails() throws {
        for path in [folder.path("missing.mp4"), folder.path, try folder.makeFile("text.mp4", "no video")] {
            let result = try BuiltProgram.run(["inspect", "--layout", path, "--output", folder.path("Reports")])
            #expect(result.status == 1)
            #expect(result.stderr.contains("error: \(path)"), "\(result.stderr)")
        }
    }

    @Test func anOutputFolderBelongsToTheContactSheet() throws {
        #expect(try BuiltProgram.run(["inspect", recording, "--output", folder.path("Reports")]).status == 64)
        #expect(try BuiltProgram.run(["inspect", "--layout", recording, "--minimum-group", "x"]).status == 64)
    }
}
