import Foundation
import TestSupport
import Testing

/// How the choice to have single faces shown is made and refused.
struct ParticipantsOptionsTests {
    @Test(
        arguments: [
            (["--participants"], "--participants needs --reason"),
            (["--reason", "Consent of all"], "--reason goes with --participants alone"),
            (["--participants", "--reason", ""], "the reason is empty"),
            (["--participants", "--reason", " \n\t"], "the reason is empty"),
            (["--participants", "--reason", String(repeating: "x", count: 501)], "more than 500"),
        ] as [([String], String)])
    func halfAChoiceIsAUsageError(options: [String], problem: String) throws {
        let result = try BuiltProgram.run(["analyze", "no-such.mp4"] + options)
        #expect(result.status == 64)
        #expect(result.stderr.contains(problem), "\(result.stderr)")
        #expect(!result.stderr.contains("no-such.mp4:"), "nothing is analysed")
    }
}

/// Single faces in the outputs of runs: there where they were asked for, gone where they were not.
@Suite(.enabled(if: Requirement.isMet(TestRecording.demoLecture)))
struct ParticipantsTests {
    private static let names = ["tracks.csv", "timeline.csv", "report.html", "report.json", "run.json"]

    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.cutLecture(folder.path("cut.mp4"), from: 110, seconds: 40)
    }

    private func analyze(_ options: String...) throws -> (stderr: String, hasDecoded: Bool) {
        let result = try BuiltProgram.run(
            ["analyze", recording, "--output", folder.path("Reports"), "--progress", "json"] + options)
        #expect(result.status == 0, "\(result.stderr)")
        return (result.stderr, result.stdout.contains("\"advanced\""))
    }

    /// The texts of the outputs by name, without those that are not there.
    private func outputs() throws -> [String: String] {
        var texts: [String: String] = [:]
        for name in Self.names {
            let path = folder.path("Reports/cut/\(name)")
            guard FileManager.default.fileExists(atPath: path) else { continue }
            texts[name] = try String(contentsOfFile: path, encoding: .utf8)
        }
        return texts
    }

    /// No output holds anything of a single face: no file, no key, no word, no text in the store.
    private func expectNoSingleFace() throws {
        let outputs = try outputs()
        #expect(outputs["tracks.csv"] == nil)
        for (name, text) in outputs {
            for word in ["Face 1", "ingle faces", "participants", "Consent of all", "heat-"] where name != "report.html"
            {
                #expect(!text.contains(word), "\(word) in \(name)")
            }
        }
        let page = try #require(outputs["report.html"])
        let body = page.replacing(/<style>(?s).*?<\/style>/, with: "")
        for word in ["Face 1", "ingle faces", "--participants", "Consent of all", "heat-"] {
            #expect(!body.contains(word), "\(word)")
        }
        let store = try Data(contentsOf: URL(fileURLWithPath: folder.path("Reports/cut/analysis.sqlite")))
        #expect(store.range(of: Data("\"participants\"".utf8)) == nil)
    }

    @Test func singleFacesComeAndGoWithoutDecodingAgain() throws {
        let first = try analyze()
        #expect(first.hasDecoded)
        #expect(!first.stderr.contains("--participants"))
        let plain = try outputs()
        try expectNoSingleFace()

        let second = try analyze("--participants", "--reason", "  Consent of all\n")
        #expect(!second.hasDecoded)
        #expect(second.stderr.hasPrefix("--participants: the outputs of this run speak of single faces"))
        let single = try outputs()
        let tracks = try #require(single["tracks.csv"])
        #expect(tracks.hasPrefix("track,first_seen_s,"))
        #expect(tracks.contains("\r\n1,"))
        #expect(try #require(single["report.html"]).contains("<th scope=\"row\">Face 1</th>"))
        #expect(try #require(single["run.json"]).contains("\"participants_reason\": \"Consent of all\""))
        #expect(single["timeline.csv"] == plain["timeline.csv"])

        // Up to date, until there is another reason or none.
        #expect(try !analyze("--participants", "--reason", "Consent of all").hasDecoded)
        #expect(try outputs() == single)
        #expect(try !analyze("--participants", "--reason", "Another").hasDecoded)
        #expect(try #require(outputs()["report.html"]).contains("“<bdi>Another</bdi>”"))
        #expect(try !analyze().hasDecoded)
        #expect(try outputs() == plain)
        try expectNoSingleFace()
    }

    @Test func aRunWithSingleFacesFromTheStartIsTheSameAsOneAfterwards() throws {
        _ = try analyze("--participants", "--reason", "Consent of all")
        let single = try outputs()
        #expect(single.count == 5)
        _ = try analyze()
        _ = try analyze("--participants", "--reason", "Consent of all")
        #expect(try outputs() == single)
    }

    /// A table that somebody put back, or that was left behind, does not stay.
    @Test func aTableLeftBehindIsRemoved() throws {
        _ = try analyze()
        for redraw in [
            ["analyze", recording, "--output", folder.path("Reports")], ["report", folder.path("Reports/cut")],
        ] {
            try folder.makeFile("Reports/cut/tracks.csv", "track\r\n1\r\n")
            #expect(try BuiltProgram.run(redraw).status == 0)
            try expectNoSingleFace()
        }
    }

    @Test func reportsWithSingleFacesAreDrawnAgain() throws {
        _ = try analyze("--participants", "--reason", "Consent of all")
        let single = try outputs()
        for name in ["tracks.csv", "report.html", "timeline.csv"] {
            try FileManager.default.removeItem(atPath: folder.path("Reports/cut/\(name)"))
        }
        #expect(try BuiltProgram.run(["report", folder.path("Reports/cut")]).status == 0)
        #expect(try outputs() == single)
    }
}
