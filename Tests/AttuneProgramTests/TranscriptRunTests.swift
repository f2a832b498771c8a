import Foundation
import TestSupport
import Testing

/// What a transcript beside a recording changes, and what a bad one does not.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct TranscriptRunTests {
    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.makePattern(folder.path("GMT20240124-202901_Recording_gvo_320x240.mp4"))
    }

    private var outputs: String { folder.path("Reports/GMT20240124-202901_Recording_gvo_320x240") }

    private func analyze(_ options: String...) throws -> BuiltProgram.Output {
        let result = try BuiltProgram.run(["analyze", recording, "--output", folder.path("Reports")] + options)
        #expect(result.status == 0, "\(result.stderr)")
        return result
    }

    private func words() throws -> [String?] {
        try TimelineTable(fileAt: "\(outputs)/timeline.csv").rows.map { $0["words_per_minute"] }
    }

    private func page() throws -> String {
        try String(contentsOfFile: "\(outputs)/report.html", encoding: .utf8)
    }

    /// A part of `run.json`, as text.
    private func record(_ key: String) throws -> String {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(outputs)/run.json"))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        guard let part = object[key] else { return "null" }
        return String(decoding: try JSONSerialization.data(withJSONObject: part, options: .sortedKeys), as: UTF8.self)
    }

    /// One that comes, changes or goes is taken up without decoding: the timings stay those of the analysis.
    @Test func isTakenUpWithoutDecoding() throws {
        _ = try analyze()
        #expect(try words() == [""])
        let timings = try record("timings")

        let name = "GMT20240124-202901_Recording.transcript.vtt"
        try folder.makeFile(name, "WEBVTT\n\n00:01.000 --> 00:03.000\nAnna Example: ten times faster\n")
        #expect(try analyze().stderr.contains("done:"))
        #expect(try record("timings") == timings)
        #expect(try record("transcript").contains(name))
        // Three words in a recording of four seconds.
        #expect(try words() == ["45.0"])
        let withPace = try page()
        #expect(withPace.contains("Speaking pace"))
        #expect(try analyze().stderr.contains("up to date"))

        try FileManager.default.removeItem(atPath: folder.path(name))
        #expect(try BuiltProgram.run(["report", outputs]).status == 0)
        #expect(try page() == withPace)
        #expect(try analyze().stderr.contains("done:"))
        #expect(try words() == [""])
        #expect(try record("timings") == timings)
        #expect(try record("transcript") == "null")
        #expect(try !page().contains("Speaking pace"))
    }

    /// A name stands in no output, the store included; what the lecturer said stands in the store alone, and what
    /// anybody else said stands nowhere.
    @Test func namesReachNoOutput() throws {
        let text =
            "WEBVTT\r\n\r\nid\r\n00:00:01.000 --> 00:00:03.000\r\n<v Anna Example>seldom heard</v>\r\n"
            + "\r\n00:00:03.000 --> 00:00:04.000\r\n<v Ben Example>unkept</v>\r\n"
        try folder.makeFile("GMT20240124-202901_Recording_gvo_320x240.vtt", text)
        _ = try analyze()
        for file in try FileManager.default.contentsOfDirectory(atPath: outputs) {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(outputs)/\(file)"))
            #expect(data.range(of: Data("Example".utf8)) == nil, "\(file)")
            #expect(data.range(of: Data("unkept".utf8)) == nil, "\(file)")
            #expect((data.range(of: Data("seldom heard".utf8)) != nil) == (file == "analysis.sqlite"), "\(file)")
        }
        #expect(try words() == ["45.0"])
    }

    @Test func aBadOneIsAWarningNamedWithFileAndLine() throws {
        let path = try folder.makeFile(
            "GMT20240124-202901_Recording.cc.vtt", "WEBVTT\n\n00:03.000 --> 00:01.000\nback in time\n")
        let result = try analyze("--progress", "plain")
        #expect(
            result.stderr.contains("warning: \(path):3: the transcript ends before it begins"), "\(result.stderr)")
        let again = try analyze("--progress", "json")
        let events = again.stdout.split(separator: "\n")
        #expect(events.contains { $0.contains("\"event\":\"warned\"") && $0.contains("\(path):3") }, "\(again.stdout)")
        #expect(events.contains { $0.contains("\"event\":\"up_to_date\"") })
    }
}
