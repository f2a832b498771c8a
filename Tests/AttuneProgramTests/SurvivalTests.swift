import AttuneStore
import Foundation
import TestSupport
import Testing

/// Runs that are killed, run out of disk, meet another run, or lose their recording: nothing that was measured is lost,
/// nothing wrong is put in place.
@Suite(.enabled(if: Requirement.isMet(TestRecording.demoLecture)), .serialized)
struct SurvivalTests {
    private static let segmentSeconds = 3.0
    private static let workers = 2

    private let folder: TestFolder
    private let recording: String
    private let config: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.cutLecture(folder.path("cut.mp4"), from: 110, seconds: 16)
        // Of one worker for each core, more could be under way when a run is killed.
        config = try folder.makeFile(
            "config.yaml", "segment_length: \(Int(Self.segmentSeconds))s\nworkers: \(Self.workers)\n")
    }

    private func arguments(_ output: String, _ options: [String]) -> [String] {
        ["analyze", recording, "--output", folder.path(output), "--config", config, "--progress", "json"] + options
    }

    private func analyze(
        into output: String, _ options: [String] = [], whileRunning: (Process) throws -> Void = { _ in }
    ) throws -> BuiltProgram.Output {
        try BuiltProgram.run(arguments(output, options), whileRunning: whileRunning)
    }

    /// Everything that two runs must agree on, to the byte.
    private func outputs(_ output: String) throws -> [String: String] {
        let outputs = folder.path("\(output)/cut")
        var found: [String: String] = [:]
        for name in ["timeline.csv", "report.json", "report.html"] {
            found[name] = try String(contentsOfFile: "\(outputs)/\(name)", encoding: .utf8)
        }
        found["run.json"] = try comparable(Data(contentsOf: URL(fileURLWithPath: "\(outputs)/run.json")))
        let store = try AnalysisStore(reading: "\(outputs)/analysis.sqlite")
        found["store"] = try store.sortedDump().split(separator: "\n").filter { !$0.contains("wall_s") }
            .joined(separator: "\n")
        found["files"] = try FileManager.default.contentsOfDirectory(atPath: outputs).sorted().joined(separator: " ")
        return found
    }

    /// `run.json` but for how long things took and where the outputs lie.
    private func comparable(_ data: Data) throws -> String {
        var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        object["timings"] = nil
        return String(
            decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .prettyPrinted]),
            as: UTF8.self)
    }

    private func expectEqual(_ found: [String: String], _ whole: [String: String], _ label: String) {
        for (name, text) in whole where found[name] != text { Issue.record("\(label): \(name) differs") }
    }

    /// Kills at points spread over a whole run: while models load, while segments are measured, while outputs are
    /// written.
    @Test func aRunThatIsKilledAnywhereEndsAsOneThatWasNot() throws {
        var seconds = 0.0
        let began = ContinuousClock.now
        #expect(try analyze(into: "whole").status == 0)
        seconds = began.duration(to: .now) / .seconds(1)
        let whole = try outputs("whole")
        var random = SystemRandomNumberGenerator()
        for point in 0..<12 {
            let name = "killed-\(point)"
            let delay = seconds * (Double(point) + Double.random(in: 0..<1, using: &random)) / 12
            let killed = try analyze(into: name) { process in
                usleep(UInt32(delay * 1e6))
                kill(process.processIdentifier, SIGKILL)
            }
            let resumed = try analyze(into: name)
            #expect(resumed.status == 0, "after \(delay) s: \(resumed.stderr)")
            expectEqual(try outputs(name), whole, "killed after \(delay) s")
            try expectLittleMeasuredTwice(killed, resumed)
        }
    }

    /// What was measured and not found again is one segment of each worker at most.
    private func expectLittleMeasuredTwice(_ killed: BuiltProgram.Output, _ resumed: BuiltProgram.Output) throws {
        // The last line may be cut off by the kill.
        let lines = killed.stdout.split(separator: "\n").filter { $0.hasSuffix("}") }.joined(separator: "\n")
        let measured = try RunEvents(lines).largest("analysed_s", in: "advanced") ?? 0
        let events = try RunEvents(resumed.stdout)
        let isFinished = !events.hasDecoded
        let found = isFinished ? measured : events.largest("analysed_s", in: "resumed") ?? 0
        #expect(
            measured - found <= Double(Self.workers) * Self.segmentSeconds,
            "\(measured) s measured, resumed at \(found) s")
    }

    /// Kills while the outputs are written, and while they are drawn again.
    @Test func writingAndRedrawingMayBeKilledToo() throws {
        #expect(try analyze(into: "whole").status == 0)
        let whole = try outputs("whole")
        #expect(try analyze(into: "other", ["--minimum-group", "4"]).status == 0)
        let other = try outputs("other")
        for point in 0..<4 {
            let name = "written-\(point)"
            let store = folder.path("\(name)/cut/analysis.sqlite")
            _ = try analyze(into: name) { process in
                while process.isRunning, !FileManager.default.fileExists(atPath: store) { usleep(500) }
                usleep(UInt32.random(in: 0..<60_000))
                kill(process.processIdentifier, SIGKILL)
            }
            let resumed = try analyze(into: name)
            #expect(try !RunEvents(resumed.stdout).hasDecoded, "what was measured is there")
            expectEqual(try outputs(name), whole, "killed while writing")

            _ = try analyze(into: name, ["--minimum-group", "4"]) { process in
                usleep(UInt32.random(in: 0..<250_000))
                kill(process.processIdentifier, SIGKILL)
            }
            let redrawn = try analyze(into: name, ["--minimum-group", "4"])
            #expect(redrawn.status == 0, "\(redrawn.stderr)")
            expectEqual(try outputs(name), other, "killed while drawing again")
        }
    }

    /// Measured again by `--force` and stopped: what is there stays in force, and the next `--force` goes on.
    @Test func aForcedRunThatIsStoppedGoesOn() throws {
        #expect(try analyze(into: "Reports", ["--workers", "1"]).status == 0)
        let whole = try outputs("Reports")
        let stopped = try analyze(into: "Reports", ["--force", "--workers", "1"]) { process in
            let outputs = folder.path("Reports/cut")
            while process.isRunning, TestRecording.savedRanges(in: outputs) < 2 { usleep(20_000) }
            process.interrupt()
        }
        #expect(stopped.status == 130, "\(stopped.stderr)")
        #expect(try outputs("Reports").filter { $0.key != "files" } == whole.filter { $0.key != "files" })
        #expect(try RunEvents(try analyze(into: "Reports").stdout).ends == ["up_to_date"])
        let resumed = try RunEvents(try analyze(into: "Reports", ["--force", "--workers", "1"]).stdout)
        #expect(resumed.ends == ["done"])
        #expect((resumed.largest("analysed_s", in: "resumed") ?? 0) >= 2 * Self.segmentSeconds)
        expectEqual(try outputs("Reports"), whole, "forced")
    }

    @Test func aSecondRunIntoTheFolderIsToldToWait() throws {
        var second: BuiltProgram.Output?
        let first = try analyze(into: "Reports") { process in
            let outputs = folder.path("Reports/cut")
            while process.isRunning, TestRecording.unfinishedStore(in: outputs) == nil { usleep(1_000) }
            // It stands still meanwhile, or it might have ended before the second one looks.
            kill(process.processIdentifier, SIGSTOP)
            defer { kill(process.processIdentifier, SIGCONT) }
            second = try analyze(into: "Reports")
        }
        #expect(first.status == 0)
        let refused = try #require(second)
        #expect(refused.status == 1)
        #expect(refused.stderr.contains("another run of Attune is writing there (process "), "\(refused.stderr)")
        #expect(try RunEvents(try analyze(into: "Reports").stdout).ends == ["up_to_date"])
    }

    @Test func aRecordingThatIsWrittenToMeanwhileIsAFailure() throws {
        let original = try Data(contentsOf: URL(fileURLWithPath: recording))
        let result = try analyze(into: "Reports", ["--workers", "1"]) { process in
            let outputs = folder.path("Reports/cut")
            while process.isRunning, TestRecording.unfinishedStore(in: outputs) == nil { usleep(2_000) }
            try (original + Data(count: 1_000)).write(to: URL(fileURLWithPath: recording))
        }
        #expect(result.status == 1)
        let failed = try RunEvents(result.stdout).all.first { $0["event"] as? String == "failed" }
        #expect(failed?["code"] as? String == "recording.changed", "\(result.stdout)")
        #expect(failed?["may_help_to_retry"] as? Bool == true)
        #expect(!FileManager.default.fileExists(atPath: folder.path("Reports/cut/analysis.sqlite")))
        // Nothing that was measured of it counts as the file that came after, nor anything wrong as the one before.
        try original.write(to: URL(fileURLWithPath: recording))
        #expect(try analyze(into: "Reports").status == 0)
        #expect(try analyze(into: "whole").status == 0)
        let (found, whole) = (try outputs("Reports"), try outputs("whole"))
        for name in ["timeline.csv", "report.json", "store"] { #expect(found[name] == whole[name], "\(name)") }
    }

    /// On a disk of a few hundred kilobytes, in a name space of its own.
    @Test func aFullDiskLosesNothing() throws {
        let disk = try folder.makeFolder("disk")
        let script = """
            mount -t tmpfs -o size=120k tmpfs "$2" || exit 77
            "$1" analyze "$3" --output "$2/Reports" --config "$4" --progress json > "$2.first" 2> "$2.errors"
            echo $? > "$2.status"
            mount -o remount,size=64m tmpfs "$2" || exit 77
            "$1" analyze "$3" --output "$2/Reports" --config "$4" --progress json > "$2.second" 2>> "$2.errors"
            status=$?
            cp -r "$2/Reports" "$2.kept"
            exit $status
            """
        let outcome = try ProgramRunner.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["unshare", "-rm", "sh", "-c", script, "sh", BuiltProgram.path, disk, recording, config])
        guard outcome.status != 77, FileManager.default.fileExists(atPath: "\(disk).status") else {
            if Requirement.isContinuousIntegration { Issue.record("no small disk could be made: \(outcome.errorText)") }
            FileHandle.standardError.write(Data("SKIPPED: no small disk can be mounted here\n".utf8))
            return
        }
        let errors = try String(contentsOfFile: "\(disk).errors", encoding: .utf8)
        #expect(outcome.status == 0, "\(errors)")
        #expect(try String(contentsOfFile: "\(disk).status", encoding: .utf8) == "1\n", "\(errors)")
        let first = try RunEvents(try String(contentsOfFile: "\(disk).first", encoding: .utf8))
        let second = try RunEvents(try String(contentsOfFile: "\(disk).second", encoding: .utf8))
        #expect(first.ends == ["failed"] && second.ends == ["done"])
        #expect(second.largest("analysed_s", in: "resumed") != nil, "\(second.all)")
        try FileManager.default.moveItem(atPath: "\(disk).kept", toPath: folder.path("Reports"))
        #expect(try analyze(into: "whole").status == 0)
        let (found, whole) = (try outputs("Reports"), try outputs("whole"))
        for name in ["timeline.csv", "report.json", "report.html", "store"] {
            // The disk lay one folder deeper, and the page's links to the recording say so.
            let left = found[name]?.replacing("../", with: "")
            #expect(left == whole[name]?.replacing("../", with: ""), "\(name)")
        }
    }
}
