import Foundation
import TestSupport
import Testing

/// The time with speech of a recording with sound, with and without a transcript beside it.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct SoundRunTests {
    private let folder: TestFolder
    private let recording: String

    /// Ten seconds, in which somebody speaks from 2 s to 5 s.
    init() throws {
        folder = try TestFolder()
        recording = folder.path("lecture.mp4")
        let media = try MediaFactory()
        let made = try media.make(
            "lecture.mp4",
            MediaFactory.testPicture(size: "320x240", rate: "5", seconds: 10) + [
                "-f", "lavfi", "-i",
                "aevalsrc='if(between(t,2,5),0.2*sin(2*PI*300*t),0.001*(random(0)-0.5))':s=48000:d=10",
                "-c:v", "mpeg4", "-c:a", "aac",
            ])
        try FileManager.default.moveItem(atPath: made, toPath: recording)
    }

    private var outputs: String { folder.path("Reports/lecture") }

    private func analyze() throws -> String {
        let result = try BuiltProgram.run(["analyze", recording, "--output", folder.path("Reports")])
        #expect(result.status == 0, "\(result.stderr)")
        return result.stderr
    }

    private func row() throws -> [String: String] {
        try #require(try TimelineTable(fileAt: "\(outputs)/timeline.csv").rows.first)
    }

    private func page() throws -> String {
        try String(contentsOfFile: "\(outputs)/report.html", encoding: .utf8)
    }

    @Test func theSoundTellsWhereThereIsNoTranscript() throws {
        _ = try analyze()
        let share = try #require(try row()["speech"].flatMap(Double.init))
        #expect(abs(share - 0.3) <= 0.02)
        #expect(try row()["words_per_minute"] == "")
        #expect(try row()["lecturer_speech"] == "")
        #expect(try page().contains("the time with speech is told from how loud its sound is"))
        #expect(try analyze().contains("up to date"))

        // What a transcript says goes first, and the sound comes back when it goes.
        try folder.makeFile("lecture.vtt", "WEBVTT\n\n00:01.000 --> 00:06.000\nten times faster\n")
        _ = try analyze()
        #expect(try row()["speech"] == "0.5000")
        #expect(try row()["words_per_minute"] != "")
        #expect(try !page().contains("how loud its sound is"))
        try FileManager.default.removeItem(atPath: folder.path("lecture.vtt"))
        _ = try analyze()
        #expect(try row()["speech"].flatMap(Double.init) == share)
    }
}
