import AttuneStore
import Foundation
import TestSupport
import Testing

/// What is left out on request, and what is forgotten, with the program as it was built.
@Suite(.enabled(if: Requirement.isMet(TestRecording.demoLecture)))
struct ExclusionRunTests {
    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.cutLecture(folder.path("cut.mp4"), from: 100, seconds: 100)
    }

    private func run(_ arguments: [String]) throws -> BuiltProgram.Output {
        try BuiltProgram.run(arguments)
    }

    private func analyze(_ output: String, _ options: String...) throws -> BuiltProgram.Output {
        try run(["analyze", recording, "--output", folder.path(output), "--progress", "json"] + options)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    private func store(_ output: String) throws -> AnalysisStore {
        try AnalysisStore(reading: folder.path("\(output)/cut/analysis.sqlite"))
    }

    @Test func anExcludedStretchIsInNoOutput() throws {
        try folder.makeFile(
            "cut.vtt",
            """
            WEBVTT

            00:00:05.000 --> 00:00:10.000
            Anna: what may be quoted

            00:00:25.000 --> 00:00:35.000
            Anna: a confidential sentence
            """)
        let config = try folder.makeFile("config.yaml", "segment_length: 7s\nexclude: 0:20-0:40\n")
        #expect(try analyze("cut", "--exclude", "0:30-1:10", "--config", config).status == 0)
        #expect(try analyze("whole", "--exclude", "0:20-1:10").status == 0)
        let instants = try store("cut").segments().flatMap(\.samples).map(\.index)
        #expect(instants == Array(0..<20) + Array(70...100))
        // Wherever segments begin: but for the setting's own spelling and how long it took, nothing differs.
        #expect(try text("cut/cut/timeline.csv") == text("whole/cut/timeline.csv"))
        let samples = try [store("cut"), store("whole")].map { try $0.segments().flatMap(\.samples) }
        #expect(samples[0] == samples[1])
        let table = try TimelineTable(fileAt: folder.path("cut/cut/timeline.csv"))
        #expect(table.rows.map { $0["excluded"] } == ["0:20-1:00", "1:00-1:10"])
        #expect(table.rows.map { $0["samples"] } == ["20", "31"])
        #expect(try text("cut/cut/run.json").contains("\"stretches\": [{\"end_s\": 70, \"start_s\": 20}]"))
        #expect(try text("cut/cut/run.json").contains("\"truncated\": false"))
        #expect(try text("cut/cut/report.html").contains("Left out on request, and never measured: 0:20–1:10."))
        for name in ["report.json", "report.html", "run.json", "analysis.sqlite"] {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("cut/cut/\(name)")))
            #expect(bytes.firstRange(of: Data("confidential".utf8)) == nil, "\(name)")
        }
        #expect(try analyze("cut", "--exclude", "0:30-1:10", "--config", config).stdout.contains("up_to_date"))
        let other = try analyze("cut", "--exclude", "0:30-1:11", "--dry-run")
        #expect(other.stdout.contains("would be analysed: setting exclude 0:30-1:11, was 0:20-1:10"), "\(other.stdout)")
        // To the end: the recording is not shorter for it, and breaks off nowhere.
        let tail = try analyze("tail", "--exclude", "0:45-9:00:00")
        #expect(tail.status == 0 && !tail.stdout.contains("warned"), "\(tail.stdout)")
        #expect(try text("tail/cut/run.json").contains("\"truncated\": false"))
        let rows = try TimelineTable(fileAt: folder.path("tail/cut/timeline.csv")).rows
        #expect(rows.map { $0["reason"] } == ["", "excluded"])
        #expect(rows.map { $0["end_s"] } == table.rows.map { $0["end_s"] })
        let everything = try analyze("all", "--exclude", "0:00-99:00:00")
        #expect(everything.status == 1)
        #expect(everything.stdout.contains("all of the recording is excluded"), "\(everything.stdout)")
    }

    @Test(
        arguments: [
            (["--exclude", "12:00-10:00"], "ends before it starts"), (["--exclude", "abc"], "is no stretch of time"),
            (["--exclude", "0:00-99:99:99"], "is no stretch of time"),
            (["--exclude-tile", "7"], "is no tile and time"),
            (["--exclude-tile", "0@1:00"], "is no tile and time"),
        ] as [([String], String)])
    func whatCannotBeReadIsAUsageError(options: [String], problem: String) throws {
        let result = try run(["analyze", recording, "--output", folder.path("none")] + options)
        #expect(result.status == 64)
        #expect(result.stderr.contains(problem), "\(result.stderr)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("none")))
    }

    @Test func whoSitsInATileIsErasedAndStaysSo() throws {
        let single = ["--participants", "--reason", "Consent of all"]
        func tracks() throws -> Int { try text("Reports/cut/tracks.csv").split(separator: "\r\n").count - 1 }
        func faces() throws -> Int {
            try store("Reports").segments().flatMap(\.samples).reduce(0) { $0 + $1.faces.count }
        }
        func analyze(_ options: [String]) throws -> BuiltProgram.Output {
            try run(
                ["analyze", recording, "--output", folder.path("Reports"), "--progress", "json"] + single + options)
        }
        #expect(try analyze([]).status == 0)
        let (before, allTracks) = (try faces(), try tracks())
        #expect(try run(["export", folder.path("Reports/cut"), "--samples"] + single).status == 0)
        try folder.makeFile("Reports/cut/analysis.unusable-1.sqlite", "values of everybody")

        let nobody = try analyze(["--exclude-tile", "99@0:30"])
        #expect(nobody.status == 1)
        #expect(nobody.stdout.contains("nobody is seen in tile 99 at 0:30; people are seen in tiles 1, 2"))
        #expect(try faces() == before)

        let excluded = try analyze(["--exclude-tile", "3@0:30"])
        #expect(excluded.status == 0, "\(excluded.stdout)")
        #expect(!excluded.stdout.contains("\"advanced\""), "nothing is decoded for it")
        let after = try faces()
        #expect(before - after > 90 && before - after <= 110, "\(before) to \(after)")
        #expect(try tracks() == allTracks - 1)
        for name in ["samples.csv", "samples.json", "analysis.unusable-1.sqlite"] {
            #expect(!FileManager.default.fileExists(atPath: folder.path("Reports/cut/\(name)")), "\(name)")
        }
        #expect(try text("Reports/cut/run.json").contains("\"excluded\": {\"stretches\": [], \"tiles\": 1}"))

        // Later runs without the option: nothing to do, drawn again, measured again, and as a whole.
        #expect(try analyze([]).stdout.contains("up_to_date"))
        #expect(try run(["report", folder.path("Reports/cut")]).status == 0)
        #expect(try tracks() == allTracks - 1)
        #expect(try analyze(["--force"]).stdout.contains("\"done\""))
        #expect(try (faces(), tracks()) == (after, allTracks - 1))
        try FileManager.default.removeItem(atPath: folder.path("Reports/cut/analysis.sqlite"))
        #expect(try analyze(["--sample-interval", "2s"]).stdout.contains("\"done\""))
        #expect(try tracks() == allTracks - 1)
    }

    @Test func whatIsForgottenIsGone() throws {
        #expect(try analyze("Reports").status == 0)
        let reports = folder.path("Reports")
        func files() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: "\(reports)/cut").sorted()
        }
        let planned = try run(["forget", reports, "--dry-run"])
        #expect(planned.status == 0)
        #expect(planned.stdout.contains("cut: would remove 5 files"))
        #expect(try files().count == 5)
        #expect(
            try run(["forget", reports, "--older-than", "90d"]).stdout == "nothing was measured more than 90 days ago\n"
        )
        #expect(try run(["forget", "\(reports)/cut", "--single-faces"]).status == 0)
        #expect(try files() == ["report.html", "report.json", "run.json", "timeline.csv"])
        // Neither is a page drawn of it missing, nor is it measured again by itself.
        let page = try text("Reports/cut/report.html")
        #expect(try run(["report", "\(reports)/cut"]).status == 0)
        #expect(try text("Reports/cut/report.html") == page)
        #expect(try analyze("Reports").stdout.contains("up_to_date"))
        let done = try run(["forget", reports])
        #expect(done.status == 0)
        #expect(done.stdout.contains("the recording itself is untouched: "))
        #expect(try FileManager.default.contentsOfDirectory(atPath: reports) == [".attune"])
        #expect(FileManager.default.fileExists(atPath: recording))
        #expect(try run(["forget", reports]).status == 1)
        #expect(try run(["forget", reports, "--older-than", "soon"]).status == 64)
    }
}
