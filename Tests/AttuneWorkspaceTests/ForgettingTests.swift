import AttuneEngagement
import AttuneFiles
import AttunePages
import AttuneReport
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneWorkspace

struct AgeTests {
    /// 2024-03-31T12:00:00Z.
    private static let now: Int64 = 1_711_886_400

    @Test(
        arguments: [
            ("90d", "90 days", 90 * 86_400), ("1 day", "1 day", 86_400), ("0d", "0 days", 0),
            ("12w", "12 weeks", 12 * 7 * 86_400), ("2weeks", "2 weeks", 14 * 86_400),
            // The end of March less a month is the 29th of February.
            ("1months", "1 month", 31 * 86_400), ("6months", "6 months", 183 * 86_400),
        ] as [(String, String, Int64)])
    func isReadAndCounted(text: String, words: String, seconds: Int64) throws {
        let age = try #require(Age(text: text))
        #expect(age.words == words)
        #expect(Self.now - age.before(Self.now) == seconds)
    }

    @Test(arguments: ["", "90", "d", "-1d", "1.5d", "90D", "3m", "1y", "100000d", "10001d", "90d "])
    func anythingElseIsNone(text: String) {
        #expect(Age(text: text) == nil)
    }
}

struct WrittenFilesTests {
    @Test(arguments: [
        ("analysis.sqlite", true, true), ("analysis.sqlite-journal", true, true),
        ("analysis.sqlite.partial", true, true),
        ("analysis-0123456789abcdef.sqlite.partial", true, true),
        ("analysis-0123456789abcdef.sqlite.partial-wal", true, true), ("analysis.unusable-12.sqlite", true, true),
        ("tracks.csv", true, true), ("samples.csv", true, true), ("samples.json", true, true),
        ("tracks.csv.123-0a1b2c3d.partial", true, true), ("report.html.99-f.partial", true, false),
        ("timeline.csv", true, false), ("report.html", true, false), ("report.pdf", true, false),
        ("report.json", true, false), ("run.json", true, false), ("failure.json", true, false),
        ("unfinished.json", true, false), ("excluded.json", true, false),
        ("analysis-0123456789abcdef.sqlite", false, false), ("analysis.sqlite.bak", false, false),
        ("my-analysis.sqlite", false, false), ("notes.txt", false, false), ("lecture.mp4", false, false),
        ("notes.txt.123-0a1b2c3d.partial", false, false), ("report.html~", false, false), ("Run.json", false, false),
    ])
    func areToldByTheirNames(name: String, isWritten: Bool, holdsSingleFaces: Bool) {
        #expect(WrittenFiles.isOfRecording(name) == isWritten)
        #expect(WrittenFiles.holdsSingleFaces(name) == holdsSingleFaces)
    }
}

/// What is removed, and what never is.
@Suite struct ForgettingTests {
    private let folder: TestFolder
    private var collection: String { folder.path("Reports") }

    init() throws {
        folder = try TestFolder()
        try folder.makeFile("a.mp4", "a recording")
        for name in ["a", "b"] { try makeOutputs(name) }
        try folder.makeFile("Reports/foreign/run.json", "{}")
        try folder.makeFile("Reports/foreign/report.html", "somebody else's")
        try folder.makeFile("elsewhere/tracks.csv", "somebody else's")
        _ = try Workspace(collection).writeIndex()
    }

    private func makeOutputs(_ name: String, measured: String = "2024-01-24T20:29:01Z") throws {
        let report = SyntheticReports.lecture(minutes: 3)
        let run = RunRecord(
            report,
            input: RunRecord.Input(
                name: "\(name).mp4", sizeInBytes: 11, modifiedNanoseconds: 7,
                headAndTailSHA256: String(repeating: "a", count: 64), place: "../../\(name).mp4"),
            measurement: MeasurementRecord(inputSHA256: "", settings: [:], models: [:], measurement: 1),
            reading: ReadingBasis(report),
            timings: RunTimings(stages: [:], wall: 1, decodedDuration: .seconds(1), measured: measured))
        _ = try folder.makeFolder("Reports/\(name)")
        try RecordingOutputs(folder: "\(collection)/\(name)").write(report, run: run)
        for file in ["analysis.sqlite", "analysis-0123456789abcdef.sqlite.partial", "samples.csv", "notes.txt"] {
            try folder.makeFile("Reports/\(name)/\(file)", "values")
        }
        try folder.makeFile("Reports/\(name)-layout.html", "sheet")
    }

    private func names(_ path: String) -> Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path(path))) ?? [])
    }

    private func forget(
        _ path: String, _ scope: Forgetting.Scope = .whole, olderThan: Age? = nil, now: Int64 = 1_711_886_400
    ) throws -> [ForgetPlan] {
        let forgetting = try Forgetting(folder: folder.path(path), scope: scope, olderThan: olderThan, now: now)
        // As the command does: a folder that is nobody's is not locked.
        _ = try forgetting.plans()
        let workspace = try Workspace(forgetting.collection)
        let plans = try forgetting.plans()
        for plan in plans { try forgetting.carryOut(plan, in: workspace) }
        _ = try forgetting.finish(in: workspace)
        return plans
    }

    @Test func oneRecordingAndNothingElse() throws {
        let plans = try forget("Reports/a/")
        #expect(plans.map(\.name) == ["a"])
        #expect(plans[0].removed.map(\.name).last == "run.json")
        #expect(plans[0].left == ["notes.txt"])
        #expect(plans[0].recording.map { $0.hasSuffix("/a.mp4") } == true)
        #expect(names("Reports/a") == ["notes.txt"])
        #expect(names("Reports").isSuperset(of: ["b", "b-layout.html", "foreign", "index.html", "course.csv"]))
        #expect(!names("Reports").contains("a-layout.html"))
        #expect(names("").contains("a.mp4"))
        let course = try String(contentsOfFile: folder.path("Reports/course.csv"), encoding: .utf8)
        #expect(course.split(separator: "\r\n").count == 2)
    }

    @Test func allRecordingsAndNothingElse() throws {
        for name in ["a", "b"] { try FileManager.default.removeItem(atPath: folder.path("Reports/\(name)/notes.txt")) }
        #expect(try forget("Reports").map(\.name) == ["a", "b"])
        #expect(names("Reports") == [".attune", "foreign"])
        #expect(names("Reports/foreign") == ["run.json", "report.html"])
        #expect(throws: InputError.self) { try forget("Reports") }
    }

    /// Links are neither followed nor removed: nobody but their owner made them.
    @Test func linksAreLeft() throws {
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: folder.path("Reports/a/tracks.csv"), withDestinationPath: folder.path("elsewhere/tracks.csv"))
        try files.moveItem(atPath: folder.path("Reports/b"), toPath: folder.path("elsewhere/b"))
        try files.createSymbolicLink(
            atPath: folder.path("Reports/b"), withDestinationPath: folder.path("elsewhere/b"))
        #expect(try forget("Reports").map(\.name) == ["a"])
        #expect(names("Reports/a") == ["notes.txt", "tracks.csv"])
        #expect(names("elsewhere") == ["b", "tracks.csv"])
        #expect(names("elsewhere/b").contains("run.json"))
        #expect(throws: InputError.self) { try forget("Reports/b") }
    }

    /// What a run that died left has no `run.json`.
    @Test func whatWasNotFinishedGoesToo() throws {
        for name in ["run.json", "report.json", "report.html", "timeline.csv", "analysis.sqlite", "samples.csv"] {
            try FileManager.default.removeItem(atPath: folder.path("Reports/a/\(name)"))
        }
        #expect(throws: (any Error).self) { try forget("Reports/a") }
        let head = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 1, count: 52) + Array("Attn".utf8)
        try Data(head).write(
            to: URL(fileURLWithPath: folder.path("Reports/a/analysis-0123456789abcdef.sqlite.partial")))
        #expect(try forget("Reports/a").map(\.name) == ["a"])
        #expect(names("Reports/a") == ["notes.txt"])
    }

    @Test func singleFacesGoAndTheClassStays() throws {
        let plans = try forget("Reports/a", .singleFaces)
        #expect(
            plans[0].removed.map(\.name)
                == ["analysis-0123456789abcdef.sqlite.partial", "analysis.sqlite", "samples.csv"])
        #expect(!plans[0].isRedrawn)
        #expect(names("Reports/a") == ["notes.txt", "report.html", "report.json", "run.json", "timeline.csv"])
        #expect(names("Reports").contains("a-layout.html"))
        #expect(RecordFile.run(in: folder.path("Reports/a"))?.singleFacesForgotten == true)
        #expect(try forget("Reports/a", .singleFaces)[0].isEmpty)
    }

    /// Without a store the finished report is drawn again, in today's way.
    @Test func whatIsLeftCanBeDrawnAgain() throws {
        _ = try forget("Reports/a", .singleFaces)
        let outputs = RecordingOutputs(folder: folder.path("Reports/a"))
        #expect(outputs.run?.provenance.drawing != DrawingVersion.current)
        try FileManager.default.removeItem(atPath: folder.path("Reports/a/report.html"))
        _ = try StoredReports(Workspace(collection)).draw("a")
        #expect(names("Reports/a") == ["notes.txt", "report.html", "report.json", "run.json", "timeline.csv"])
        #expect(outputs.run?.provenance.drawing == DrawingVersion.current)
        #expect(outputs.run?.singleFacesForgotten == true)
    }

    /// A page that speaks of single faces is drawn without; one that cannot be is refused before anything is removed.
    @Test func aPageOfSingleFacesIsDrawnAgain() throws {
        let report = try SyntheticReports.lectureWithFaces(4, minutes: 40)
        let outputs = RecordingOutputs(folder: folder.path("Reports/a"))
        var run = try #require(outputs.run)
        run.reading = ReadingBasis(report)
        try outputs.write(report, run: run)
        #expect(names("Reports/a").contains("tracks.csv"))
        let json = try Data(contentsOf: URL(fileURLWithPath: folder.path("Reports/a/report.json")))
        try folder.makeFile("Reports/a/report.json", "{")
        #expect(throws: InputError.self) { try forget("Reports/a", .singleFaces) }
        #expect(names("Reports/a").isSuperset(of: ["tracks.csv", "analysis.sqlite"]))
        try json.write(to: URL(fileURLWithPath: folder.path("Reports/a/report.json")))
        #expect(try forget("Reports/a", .singleFaces)[0].isRedrawn)
        #expect(!names("Reports/a").contains("tracks.csv"))
        for name in ["report.html", "report.json", "run.json"] {
            let text = try String(contentsOfFile: folder.path("Reports/a/\(name)"), encoding: .utf8)
            #expect(!text.contains("Face 1") && !text.contains("participants_reason"), "\(name)")
        }
    }

    @Test func onlyWhatIsOlder() throws {
        // 67 days after a and b were measured.
        try makeOutputs("c", measured: "2024-03-30T00:00:00Z")
        #expect(try forget("Reports", olderThan: Age(text: "68d")).isEmpty)
        #expect(names("Reports/a").contains("run.json"))
        #expect(try forget("Reports", olderThan: Age(text: "2months")).map(\.name) == ["a", "b"])
        #expect(names("Reports/c").contains("run.json"))
    }

    /// While another run writes there, nothing is removed.
    @Test func theLockIsRespected() throws {
        let other = try Workspace(collection)
        #expect(throws: FileError.self) { try forget("Reports/a") }
        #expect(names("Reports/a").contains("run.json"))
        withExtendedLifetime(other) {}
    }
}
