import AttuneFiles
import AttuneStore
import Foundation
import TestSupport
import Testing

/// Segments that are measured one by one and merged give what `analyze` gives, to the byte.
@Suite(.enabled(if: Requirement.isMet(TestRecording.demoLecture)), .serialized)
struct PlanRunTests {
    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.cutLecture(folder.path("cut.mp4"), from: 110, seconds: 32)
    }

    private func plan(_ inputs: [String], into output: String = "Plan") throws -> BuiltProgram.Output {
        try BuiltProgram.run(["plan"] + inputs + ["--output", folder.path(output), "--segment", "10s"])
    }

    private func segment(_ indices: String, of output: String = "Plan") throws -> BuiltProgram.Output {
        try BuiltProgram.run(["segment", "--plan", folder.path("\(output)/plan.json"), "--indices", indices])
    }

    private func merge(_ options: [String] = []) throws -> BuiltProgram.Output {
        try BuiltProgram.run(["merge", "--plan", folder.path("Plan")] + options)
    }

    private func whatIsMissing() throws -> BuiltProgram.Output {
        try BuiltProgram.run(["plan", "--missing", folder.path("Plan")])
    }

    private func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
    }

    private func segmentFiles() -> [String] {
        let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path("Plan/.attune/segments"))
        return (names ?? []).filter { $0.hasSuffix(".segment") }.map { folder.path("Plan/.attune/segments/\($0)") }
    }

    /// Everything but how long it took.
    private func dump(_ output: String) throws -> [String] {
        let store = try AnalysisStore(reading: folder.path("\(output)/cut/analysis.sqlite"))
        let header = try JSONSerialization.jsonObject(with: Data(store.document(named: "header").utf8))
        var values = try #require(header as? [String: Any])
        values["timings"] = nil
        let text = try JSONSerialization.data(withJSONObject: values, options: [.sortedKeys])
        return try store.sortedDump().split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("document header ") } + [String(decoding: text, as: UTF8.self)]
    }

    private func expectSameOutputs() throws {
        for name in ["cut/timeline.csv", "cut/report.json", "cut/report.html", "index.html", "course.csv"] {
            #expect(try bytes("Whole/\(name)") == bytes("Plan/\(name)"), "\(name)")
        }
        #expect(try dump("Whole") == dump("Plan"))
    }

    @Test func mergingEqualsAnalysing() throws {
        #expect(try BuiltProgram.run(["analyze", recording, "--output", folder.path("Whole")]).status == 0)
        let planned = try plan([recording])
        #expect(planned.status == 0, "\(planned.stderr)")
        #expect(planned.stdout.contains("1 recordings, 4 segments, 0 of them done"))
        let json = try bytes("Plan/plan.json")
        #expect(try plan([recording]).status == 0)
        #expect(try bytes("Plan/plan.json") == json)

        // In any order, in one process and in several, and one by two at once.
        #expect(try segment("2-3").status == 0)
        let index = ["segment", "--plan", folder.path("Plan/plan.json"), "--index", "0"]
        var second: BuiltProgram.Output?
        let first = try BuiltProgram.run(index) { _ in second = try BuiltProgram.run(index) }
        #expect(first.status == 0 && second?.status == 0)
        #expect(try whatIsMissing().stdout == "1\n")
        let refused = try merge()
        #expect(refused.status == 1)
        #expect(refused.stderr.contains("cut.mp4: not measured yet: segment 1 (0:10–0:20)"), "\(refused.stderr)")
        #expect(try segment("0-3").stdout.components(separatedBy: "was done").count == 4)
        #expect(try whatIsMissing().stdout.isEmpty)
        let merged = try merge()
        #expect(merged.status == 0, "\(merged.stderr)")
        try expectSameOutputs()

        // What was measured is in the outputs, and nowhere else; whoever comes late leaves nothing behind.
        #expect(segmentFiles().isEmpty)
        #expect(try segment("0").stdout.contains("was done"))
        #expect(try merge().stdout.contains("cut.mp4: up to date"))
        let dryRun = try BuiltProgram.run(["analyze", recording, "--output", folder.path("Plan"), "--dry-run"])
        #expect(dryRun.stdout.contains("up to date"), "\(dryRun.stdout)")
    }

    @Test func aPartIsMissingAndSaidToBe() throws {
        #expect(try plan([recording]).status == 0)
        #expect(try segment("0,2-3").status == 0)
        let merged = try merge(["--partial"])
        #expect(merged.status == 0, "\(merged.stderr)")
        let page = String(decoding: try bytes("Plan/cut/report.html"), as: UTF8.self)
        #expect(page.contains("0:10–0:20 was not measured and is missing here"))
        let report = try #require(
            try JSONSerialization.jsonObject(with: bytes("Plan/cut/report.json")) as? [String: Any])
        let decoding = try #require(report["decoding"] as? [String: Any])
        #expect(decoding["missing"] as? [[String: Double]] == [["start_s": 10, "end_s": 20]])
        // Nobody takes it for the whole: what is missing is measured, and merged to what analyze makes.
        #expect(try whatIsMissing().stdout == "1\n")
        #expect(try segment("1").status == 0)
        #expect(try merge().status == 0)
        #expect(try BuiltProgram.run(["analyze", recording, "--output", folder.path("Whole")]).status == 0)
        try expectSameOutputs()
    }

    @Test func aDamagedFileIsMissing() throws {
        #expect(try plan([recording]).status == 0)
        #expect(try segment("0-3").status == 0)
        let file = try #require(segmentFiles().first)
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.seek(toOffset: 2_000)
        try handle.write(contentsOf: Data("XXXX".utf8))
        try handle.close()
        let refused = try merge()
        #expect(refused.status == 1)
        #expect(refused.stderr.contains("is damaged and was put aside"), "\(refused.stderr)")
        #expect(try whatIsMissing().stdout.contains(/^[0-3]\n$/))
    }

    /// Segments that machines of two kinds have measured: the report says so, on its page and for programs.
    @Test func aMixOfMachinesIsNamed() throws {
        #expect(try plan([recording]).status == 0)
        #expect(try segment("0-3").status == 0)
        let file = try #require(segmentFiles().first)
        let body = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)).dropLast(65), as: UTF8.self)
        let other = body.replacing(/"instruction_set":"[a-z0-9_]+"/, with: "\"instruction_set\":\"abacus\"")
        let seal = try FileDigest.sha256(of: Array(other.utf8), named: file)
        try Data("\(other)\(seal)\n".utf8).write(to: URL(fileURLWithPath: file))
        let merged = try merge()
        #expect(merged.status == 0, "\(merged.stderr)")
        let page = String(decoding: try bytes("Plan/cut/report.html"), as: UTF8.self)
        #expect(page.contains("its parts were measured by 2 kinds of machines"))
        for name in ["report", "run"] {
            let json = try bytes("Plan/cut/\(name).json")
            let values = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
            let machines = try #require((values["decoding"] as? [String: Any])?["machines"] as? [[String: Any]])
            #expect(Set(machines.compactMap { $0["segments"] as? Int }) == [1, 3])
            #expect(machines.contains { $0["instruction_set"] as? String == "abacus" })
        }
    }

    /// 1 for the recording's own fault, 75 for what may pass, 64 for what was not understood.
    @Test func exitCodesSayWhetherToTryAgain() throws {
        let noise = try folder.makeFile("noise.mp4", String(repeating: "no recording ", count: 1_000))
        let planned = try plan([recording, noise])
        #expect(planned.status == 0)
        #expect(planned.stderr.contains("noise.mp4: this is not a recording"))
        #expect(try segment("0-9").status == 64)
        #expect(try BuiltProgram.run(["segment", "--plan", folder.path("none"), "--index", "0"]).status == 64)
        #expect(
            try BuiltProgram.run(["merge", "--plan", folder.path("Plan"), "--lecturer-self"]).stderr
                .contains("enter no work of many machines"))
        #expect(try BuiltProgram.run(["plan", recording, "--lecturer-self"]).status == 64)

        try FileManager.default.moveItem(atPath: recording, toPath: recording + ".away")
        let away = try segment("0")
        #expect(away.status == 75 && away.stderr.contains("worth trying again"), "\(away.stderr)")
        try FileManager.default.moveItem(atPath: recording + ".away", toPath: recording)
        let stopped = try BuiltProgram.run(["segment", "--plan", folder.path("Plan"), "--index", "0"]) { process in
            #expect(DecoderProcesses.wait(for: 1, of: process))
            process.terminate()
        }
        #expect(stopped.status == 75, "\(stopped.stderr)")

        // Another recording at its place is never measured as the one that was planned.
        let other = try TestRecording.cutLecture(folder.path("other.mp4"), from: 300, seconds: 32)
        try FileManager.default.removeItem(atPath: recording)
        try FileManager.default.moveItem(atPath: other, toPath: recording)
        let changed = try segment("0")
        #expect(changed.status == 75 && changed.stderr.contains("is not the one that was planned"))
    }

    /// A decoder that stands still over a recording fails its segment for good; one that somebody killed does not.
    @Test(arguments: [(SIGSTOP, Int32(1)), (SIGKILL, Int32(75))])
    func whatFailsForGoodIsWrittenDown(signal: Int32, status: Int32) throws {
        let config = try folder.makeFile("config.yaml", "decoder_patience: 2s\n")
        #expect(try plan([recording, "--config", config]).status == 0)
        let arguments = ["segment", "--plan", folder.path("Plan"), "--indices", "0-3"]
        let failed = try BuiltProgram.run(arguments) { process in
            #expect(DecoderProcesses.wait(for: 1, of: process) { DecoderProcesses.areDecoding(of: process) })
            for decoder in DecoderProcesses.of(process) { kill(decoder, signal) }
        }
        #expect(failed.status == status, "\(failed.stderr)")
        let missing = try whatIsMissing()
        #expect(missing.stderr.contains("failed for good: segment") == (status == 1), "\(missing.stderr)")
        #expect(missing.stdout.isEmpty == (status == 1), "\(missing.stdout)")
        let merged = try merge()
        #expect(merged.status == 1)
        #expect(merged.stderr.contains(status == 1 ? "decoding it came to a standstill" : "not measured yet: segment"))
        // Measured after all, it is as if nothing had been.
        #expect(try segment("0-3").status == 0)
        #expect(try merge().status == 0)
    }
}
