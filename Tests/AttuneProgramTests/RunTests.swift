import Foundation
import TestSupport
import Testing

/// How runs relate to each other: the same result however the work is cut, nothing done twice, nothing lost.
@Suite(.enabled(if: Requirement.isMet(TestRecording.demoLecture)))
struct RunTests {
    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.cutLecture(folder.path("cut.mp4"), from: 110, seconds: 35)
    }

    private func analyze(
        into output: String, _ options: [String] = [], config: String = "", progress: String = "plain",
        whileRunning: (Process) throws -> Void = { _ in }
    ) throws -> BuiltProgram.Output {
        let file = try folder.makeFile("\(output).yaml", config)
        return try BuiltProgram.run(
            ["analyze", recording, "--output", folder.path(output), "--config", file, "--progress", progress] + options,
            whileRunning: whileRunning)
    }

    private func timeline(_ output: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder.path("\(output)/cut/timeline.csv")))
    }

    @Test func workersAndSegmentsChangeNoByte() throws {
        #expect(try analyze(into: "one", ["--workers", "1"], config: "segment_length: 1min").status == 0)
        let whole = try timeline("one")
        #expect(!whole.isEmpty)
        #expect(try analyze(into: "two", ["--workers", "2"], config: "segment_length: 7s").status == 0)
        #expect(try timeline("two") == whole)
        #expect(try analyze(into: "three", ["--workers", "3"], config: "segment_length: 11.5s").status == 0)
        #expect(try timeline("three") == whole)
    }

    @Test func aSecondRunHasNothingToDoUntilSomethingChanges() throws {
        #expect(try analyze(into: "Reports").status == 0)
        let first = try timeline("Reports")
        let second = try analyze(into: "Reports")
        #expect(second.status == 0)
        #expect(second.stderr.contains("up to date"), "\(second.stderr)")
        #expect(second.stdout.contains("report.html"))
        let forced = try analyze(into: "Reports", ["--force"])
        #expect(forced.stderr.contains("done:"), "\(forced.stderr)")
        #expect(try timeline("Reports") == first)
        let changed = try analyze(into: "Reports", ["--minimum-group", "4"])
        #expect(changed.stderr.contains("done:"), "\(changed.stderr)")
    }

    /// Settings about what was measured: as if the recording had been analysed with them, and nothing is decoded.
    @Test func settingsOfTheReadingNeedNoDecoding() throws {
        let config = "smoothing: 0s\nminimum_probability: 0.9\nmaximum_yaw: 12deg\n"
        let options = ["--minimum-group", "3", "--lecturer", "tile:2"]
        #expect(try analyze(into: "Reports").status == 0)
        let first = try timeline("Reports")
        let redrawn = try analyze(into: "Reports", options, config: config, progress: "json")
        #expect(redrawn.stdout.contains("\"done\""), "\(redrawn.stdout)")
        #expect(!redrawn.stdout.contains("\"advanced\""))

        #expect(try analyze(into: "Another", options, config: config).status == 0)
        #expect(try timeline("Reports") == timeline("Another"))
        #expect(try timeline("Reports") != first)
        let pages = try ["Reports", "Another"].map {
            try String(contentsOfFile: folder.path("\($0)/cut/report.html"), encoding: .utf8)
        }
        #expect(pages[0] == pages[1])
        // What was measured otherwise is measured again.
        let measured = try analyze(into: "Reports", config: "minimum_face_size: 40px", progress: "json")
        #expect(measured.stdout.contains("\"advanced\""))
    }

    @Test func reportsAreDrawnAgainFromWhatWasStored() throws {
        #expect(try analyze(into: "Reports").status == 0)
        let outputs = folder.path("Reports/cut")
        let page = try Data(contentsOf: URL(fileURLWithPath: "\(outputs)/report.html"))
        let table = try timeline("Reports")
        try FileManager.default.removeItem(atPath: "\(outputs)/report.html")
        try FileManager.default.removeItem(atPath: "\(outputs)/timeline.csv")
        try FileManager.default.moveItem(atPath: recording, toPath: folder.path("moved.mp4"))

        let result = try BuiltProgram.run(["report", outputs])
        #expect(result.status == 0, "\(result.stderr)")
        // A page links to the recording where it lies at its place, and nowhere else.
        func hasLinks(_ page: Data) -> Bool { String(decoding: page, as: UTF8.self).contains("cut.mp4#t=0\"") }
        let withoutRecording = try Data(contentsOf: URL(fileURLWithPath: "\(outputs)/report.html"))
        #expect(hasLinks(page) && !hasLinks(withoutRecording))
        #expect(try timeline("Reports") == table)
        try FileManager.default.moveItem(atPath: folder.path("moved.mp4"), toPath: recording)
        #expect(try BuiltProgram.run(["report", outputs]).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(outputs)/report.html")) == page)
        #expect(try BuiltProgram.run(["report", folder.path("no-such-folder")]).status == 1)
    }

    @Test func anInterruptedRunGoesOnWhereItStopped() throws {
        #expect(try analyze(into: "whole").status == 0)
        let outputs = folder.path("Reports/cut")
        let stopped = try analyze(into: "Reports", ["--workers", "1"], config: "segment_length: 2s") { process in
            // The store is there as soon as the first segment is under way; by then most are still to come.
            while process.isRunning, TestRecording.unfinishedStore(in: outputs) == nil { usleep(10_000) }
            process.interrupt()
        }
        #expect(stopped.status == 130, "\(stopped.stderr)")
        #expect(stopped.stderr.contains("to go on"))
        let left = try FileManager.default.contentsOfDirectory(atPath: outputs)
        #expect(left.allSatisfy { $0.contains(".sqlite.partial") || $0 == "unfinished.json" }, "\(left)")

        let resumed = try analyze(into: "Reports", ["--workers", "1"], config: "segment_length: 2s")
        #expect(resumed.status == 0, "\(resumed.stderr)")
        #expect(try timeline("Reports") == timeline("whole"))
        #expect(TestRecording.unfinishedStore(in: outputs) == nil)
    }

    @Test func aStoppedRunMayBeCutDifferentlyWhenItGoesOn() throws {
        #expect(try analyze(into: "Reports", config: "segment_length: 4s").status == 0)
        let whole = try timeline("Reports")
        let outputs = folder.path("Reports/cut")
        try FileManager.default.moveItem(
            atPath: "\(outputs)/analysis.sqlite", toPath: "\(outputs)/analysis.sqlite.partial")
        try FileManager.default.removeItem(atPath: "\(outputs)/run.json")
        let resumed = try analyze(into: "Reports", config: "segment_length: 6s")
        #expect(resumed.status == 0, "\(resumed.stderr)")
        #expect(try timeline("Reports") == whole)
    }

    @Test func aFolderGetsAnIndexAndJSONLinesTellOfEachRecording() throws {
        _ = try TestRecording.makePattern(folder.path("pattern.webm.mp4"))
        let result = try BuiltProgram.run([
            "analyze", folder.path, folder.path("missing.mp4"), "--output", folder.path("Reports"), "--progress",
            "json",
        ])
        #expect(result.status == 1)
        let events = try result.stdout.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(events.first?["event"] as? String == "failed")
        #expect(events.count { $0["event"] as? String == "done" } == 2)
        #expect(events.contains { $0["event"] as? String == "advanced" && $0["analysed_s"] is Double })
        let index = try String(contentsOfFile: folder.path("Reports/index.html"), encoding: .utf8)
        #expect(index.contains("cut/report.html"))
        #expect(index.contains("pattern.webm/report.html"))
        #expect(events.last?["event"] as? String == "finished")
    }
}
