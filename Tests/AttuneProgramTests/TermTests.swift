import Foundation
import TestSupport
import Testing

/// A folder of outputs over a term: what is done stays done, what has to be done again is done by the shortest way, and
/// everything that ever came there is in the index.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct TermTests {
    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.makePattern(try folder.makeFolder("Algebra") + "/week 1.mp4")
    }

    private var output: String { folder.path("Reports") }

    @discardableResult
    private func analyze(_ arguments: String..., status: Int32 = 0) throws -> RunEvents {
        let inputs = arguments.isEmpty ? [folder.path("Algebra")] : arguments
        let result = try BuiltProgram.run(["analyze", "--output", output, "--progress", "json"] + inputs)
        #expect(result.status == status, "\(result.stderr)")
        return try RunEvents(result.stdout)
    }

    /// Changes a number or text in a JSON file of the outputs.
    private func edit(_ file: String, _ change: (inout [String: Any]) -> Void) throws {
        let url = URL(fileURLWithPath: "\(output)/week 1/\(file)")
        var object = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
        change(&object)
        try JSONSerialization.data(withJSONObject: object).write(to: url)
    }

    private func editPart(_ part: String, _ change: @escaping (inout [String: Any]) -> Void) throws {
        try edit("run.json") { record in
            var object = record[part] as? [String: Any] ?? [:]
            change(&object)
            record[part] = object
        }
    }

    /// Gives a file the time of another, to the nanosecond; makes it where it is missing.
    private func touch(_ file: String, as other: String) throws {
        _ = try ProgramRunner.run(URL(fileURLWithPath: "/usr/bin/env"), ["touch", "-r", other, file])
    }

    private func index() throws -> String { try String(contentsOfFile: "\(output)/index.html", encoding: .utf8) }

    @Test func anotherVersionOfProgramAndLibrariesDoesNothing() throws {
        #expect(try analyze().ends == ["done"])
        try editPart("versions") { versions in
            versions["program"] = "9.9.9"
            versions["libraries"] = ["libavcodec": "1.2.3", "openvino": "0"]
        }
        let record = try Data(contentsOf: URL(fileURLWithPath: "\(output)/week 1/run.json"))
        #expect(try analyze().ends == ["up_to_date"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(output)/week 1/run.json")) == record)
    }

    @Test func aNewDrawingDrawsFromTheFinishedReport() throws {
        try analyze()
        let page = try String(contentsOfFile: "\(output)/week 1/report.html", encoding: .utf8)
        try editPart("provenance") { $0["drawing"] = 0 }
        // Were the store read, that would fail: it is no store.
        let store = "\(output)/week 1/analysis.sqlite"
        let kept = try Data(contentsOf: URL(fileURLWithPath: store))
        try Data("no store".utf8).write(to: URL(fileURLWithPath: store))
        let events = try analyze()
        #expect(events.ends == ["done"] && !events.hasDecoded)
        #expect(events.reasons == ["it is drawn in a new way"])
        #expect(try String(contentsOfFile: "\(output)/week 1/report.html", encoding: .utf8) == page)
        try kept.write(to: URL(fileURLWithPath: store))
        #expect(try analyze().ends == ["up_to_date"])
    }

    @Test func aNewReadingReadsTheStoreAgain() throws {
        try analyze()
        try editPart("reading") { $0["version"] = 0 }
        let events = try analyze()
        #expect(events.ends == ["done"] && !events.hasDecoded)
        #expect(events.reasons.count == 1)
        #expect(try analyze().ends == ["up_to_date"])
    }

    @Test func aNewMeasurementDecodesAndSaysWhy() throws {
        try analyze()
        try editPart("measurement") { $0["version"] = 0 }
        // What run.json says is not believed where the store says better.
        #expect(try !analyze().hasDecoded)
        #expect(try analyze().ends == ["up_to_date"])

        try editPart("measurement") { $0["version"] = 0 }
        let store = "\(output)/week 1/analysis.sqlite"
        let script =
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('UPDATE identity SET measurement = 0'); c.commit()"
        let edited = try ProgramRunner.run(URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", script, store])
        #expect(edited.status == 0, "\(edited.errorText)")
        let events = try analyze()
        #expect(events.ends == ["done"] && events.hasDecoded)
        #expect(events.reasons == ["measured by version 0, now 7"])
        #expect(try analyze().ends == ["up_to_date"])
    }

    @Test func anotherSettingOfMeasuringDecodesAndSaysWhich() throws {
        try analyze()
        let events = try analyze(recording, "--sample-interval", "2s")
        #expect(events.ends == ["done"] && events.hasDecoded)
        #expect(events.reasons.first?.contains("sample_interval") == true, "\(events.reasons)")
    }

    @Test func aFileThatWasWrittenAgainIsLookedAtAndNotDecoded() throws {
        try analyze()
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: recording)
        let events = try analyze()
        #expect(events.ends == ["done"] && !events.hasDecoded)
        #expect(try analyze().ends == ["up_to_date"])
    }

    @Test func onlyTheWholeFileTellsOfAChangeInItsMiddle() throws {
        // Larger than what is looked at of head and tail.
        let large = folder.path("Algebra/week 1.mp4")
        try Data(contentsOf: URL(fileURLWithPath: large)).appending(3 << 20).write(to: URL(fileURLWithPath: large))
        try analyze()
        let stamp = folder.path("stamp")
        try touch(stamp, as: large)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: large))
        try handle.seek(toOffset: 1_500_000)
        try handle.write(contentsOf: Data([1]))
        try handle.close()
        try touch(large, as: stamp)
        #expect(try analyze().ends == ["up_to_date"])
        let verified = try analyze(recording, "--verify")
        #expect(verified.ends == ["done"] && verified.hasDecoded)
        #expect(verified.reasons.first?.contains("content") == true, "\(verified.reasons)")
    }

    @Test func theIndexHoldsWhatEveryRunBroughtAndMarksWhatIsGone() throws {
        try analyze()
        let second = try TestRecording.makePattern(folder.path("Algebra/week 2.mp4"), seconds: 3)
        let failing = try folder.makeFile("Geometry/week 3.mp4", "no recording")
        try analyze(second)
        try analyze(failing, status: 1)
        for text in ["week%201/report.html", "week%202/report.html", "week 3", "Algebra"] {
            #expect(try index().contains(text), "\(text)")
        }
        #expect(try index().contains("not a recording"))
        let table = try String(contentsOfFile: "\(output)/course.csv", encoding: .utf8)
        #expect(table.split(separator: "\r\n").count == 3, "\(table)")

        try FileManager.default.removeItem(atPath: second)
        let before = try index()
        try analyze()
        #expect(try index() != before && index().contains("week%202/report.html"))
        // The failure goes when the recording is there.
        try FileManager.default.removeItem(atPath: failing)
        _ = try TestRecording.makePattern(failing, seconds: 2)
        try analyze(failing)
        #expect(try !index().contains("not a recording"))
        #expect(!FileManager.default.fileExists(atPath: "\(output)/week 3/failure.json"))
    }

    @Test func recordingsOfOneNameLieBesideEachOtherInHoweverManyRuns() throws {
        let other = try TestRecording.makePattern(try folder.makeFolder("Geometry") + "/week 1.mp4", seconds: 2)
        try analyze()
        #expect(try analyze(other).ends == ["done"])
        #expect(try analyze(folder.path("Geometry"), folder.path("Algebra")).ends == ["up_to_date", "up_to_date"])
        let names = try FileManager.default.contentsOfDirectory(atPath: output).filter { $0.hasPrefix("week") }
        #expect(names.sorted() == ["week 1", "week 1.mp4"])
        #expect(try TimelineTable(fileAt: "\(output)/week 1/timeline.csv").rows.map { $0["samples"] } == ["4"])
        #expect(try TimelineTable(fileAt: "\(output)/week 1.mp4/timeline.csv").rows.map { $0["samples"] } == ["2"])
    }

    @Test func aRecordingThatWasMovedOrReplacedKeepsItsFolder() throws {
        try analyze()
        let moved = try folder.makeFolder("Old") + "/week 1.mp4"
        try FileManager.default.moveItem(atPath: recording, toPath: moved)
        let events = try analyze(moved)
        #expect(!events.hasDecoded)
        _ = try TestRecording.makePattern(moved, seconds: 3)
        #expect(try analyze(moved).hasDecoded)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: output).filter { $0.hasPrefix("week") } == ["week 1"])
        #expect(try TimelineTable(fileAt: "\(output)/week 1/timeline.csv").rows.map { $0["samples"] } == ["3"])
    }

    /// Names that a folder of outputs uses itself, and hidden ones, which only who names them means.
    @Test(arguments: [".attune.mp4", ".hidden.mp4", "index.html.mp4", "course.csv.mp4", "-x.mp4", "a\nb.mp4"])
    func namesThatMeanSomethingElse(name: String) throws {
        let odd = try TestRecording.makePattern(folder.path(name.replacing("\n", with: "")), seconds: 1)
        let path = try folder.makeFolder("Odd") + "/" + name
        try FileManager.default.moveItem(atPath: odd, toPath: path)
        #expect(try analyze(path).ends == ["done"])
        #expect(try analyze(path).ends == ["up_to_date"])
        #expect(try index().contains("report.html"))
    }

    @Test func aDryRunSaysWhatWouldBeDoneAndWritesNothing() throws {
        func dryRun(_ options: String...) throws -> String {
            let result = try BuiltProgram.run(
                ["analyze", folder.path("Algebra"), "--output", output, "--dry-run"] + options)
            #expect(result.status == 0, "\(result.stderr)")
            return result.stdout
        }
        #expect(try dryRun().contains("would be analysed: it was never analysed"))
        #expect(!FileManager.default.fileExists(atPath: output))
        try analyze()
        #expect(try dryRun().contains("up to date"))
        #expect(try dryRun("--minimum-group", "4").contains("would be read again, without decoding: "))
        #expect(try dryRun("--force").contains("would be analysed"))
    }

    @Test func quietIsQuietUntilSomethingFails() throws {
        let done = try BuiltProgram.run(["analyze", recording, "--output", output, "--quiet"])
        #expect(done.status == 0 && done.stdout.isEmpty && done.stderr.isEmpty, "\(done.stderr)")
        let failed = try BuiltProgram.run(["analyze", "no such", recording, "--output", output, "--quiet"])
        #expect(failed.status == 1 && failed.stdout.isEmpty)
        #expect(failed.stderr.hasPrefix("error: no such: there is no such file"))
        #expect(failed.stderr.split(separator: "\n").count == 1, "\(failed.stderr)")
    }

    @Test func everyFaceIsWrittenOutOnlyForAReason() throws {
        try analyze()
        let outputs = "\(output)/week 1"
        #expect(try BuiltProgram.run(["export", "--samples", outputs]).status == 64)
        let result = try BuiltProgram.run([
            "export", "--samples", outputs, "--participants", "--reason", "Consent of all",
        ])
        #expect(result.status == 0 && result.stdout == "\(outputs)/samples.csv\n", "\(result.stderr)")
        let table = try String(contentsOfFile: "\(outputs)/samples.csv", encoding: .utf8)
        #expect(table.hasPrefix("sample,time_s,frame_time_s,"))
        #expect(try String(contentsOfFile: "\(outputs)/samples.json", encoding: .utf8).contains("Consent of all"))
        for name in ["samples.csv", "samples.json"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(outputs)/\(name)")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func aWholeFolderIsDrawnAgainWithItsIndex() throws {
        try analyze()
        try FileManager.default.removeItem(atPath: "\(output)/index.html")
        try FileManager.default.removeItem(atPath: "\(output)/week 1/report.html")
        let result = try BuiltProgram.run(["report", output])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout == "\(output)/week 1/report.html\n\(output)/index.html\n")
        #expect(try index().contains("week%201/report.html"))
    }

    /// Stores that cannot be used are put aside, and what they were of is measured again.
    @Test(arguments: ["no store at all", ""])
    func aDamagedStoreIsPutAsideAndNotDeleted(content: String) throws {
        try analyze()
        let outputs = "\(output)/week 1"
        try Data(content.utf8).write(to: URL(fileURLWithPath: "\(outputs)/analysis.sqlite"))
        let events = try analyze(recording, "--minimum-group", "4")
        #expect(events.ends == ["done"] && events.hasDecoded)
        #expect(try String(contentsOfFile: "\(outputs)/analysis.unusable-1.sqlite", encoding: .utf8) == content)
    }

    @Test func whatSpeaksOfSingleFacesIsForItsOwnerAlone() throws {
        try analyze(recording, "--participants", "--reason", "Consent of all")
        func mode(_ name: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: "\(output)/week 1/\(name)")[.posixPermissions] as? Int
        }
        for name in ["analysis.sqlite", "tracks.csv", "report.html", "report.json"] {
            #expect(try mode(name) == 0o600, "\(name)")
        }
        #expect(try mode("timeline.csv") == 0o644)
        try analyze()
        #expect(try mode("report.html") == 0o644)
        #expect(try mode("analysis.sqlite") == 0o600)
    }
}

/// The lines of a run with `--progress json`.
struct RunEvents {
    let all: [[String: Any]]

    init(_ output: String) throws {
        all = try output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private func names(_ wanted: Set<String>) -> [String] {
        all.compactMap { $0["event"] as? String }.filter(wanted.contains)
    }

    /// How each recording ended.
    var ends: [String] { names(["done", "up_to_date", "failed", "cancelled"]) }
    var hasDecoded: Bool { !names(["advanced"]).isEmpty }
    /// Why something had to be done.
    var reasons: [String] { all.filter { $0["event"] as? String == "decided" }.compactMap { $0["because"] as? String } }

    /// The largest number under a key of events of one name.
    func largest(_ key: String, in event: String) -> Double? {
        all.filter { $0["event"] as? String == event }.compactMap { $0[key] as? Double }.max()
    }
}

extension Data {
    /// With a box behind it that players pass over, of this many bytes.
    fileprivate func appending(_ count: Int) -> Data {
        let size = Swift.withUnsafeBytes(of: UInt32(count).bigEndian) { Data($0) }
        return self + size + Data("free".utf8) + Data(count: count - 8)
    }
}
