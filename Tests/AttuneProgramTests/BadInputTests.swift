import Foundation
import TestSupport
import Testing

/// What bad input gets: a clear sentence on stderr, the right exit code, nothing half written, and the other
/// recordings still done.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct BadInputTests {
    private let folder: TestFolder
    private let good: String
    private let output: String

    init() throws {
        folder = try TestFolder()
        good = try TestRecording.makePattern(folder.path("good.mp4"))
        output = folder.path("Reports")
    }

    /// Analyses `bad` beside a good recording and checks everything that bad input must get.
    private func expectFailure(
        of bad: String, saying words: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let result = try BuiltProgram.run(
            ["analyze", bad, good, "--output", output, "--progress", "plain"], obeysPermissions: true)
        #expect(result.status == 1, sourceLocation: sourceLocation)
        let sentence = result.stderr.split(separator: "\n").first { $0.hasPrefix("error: ") } ?? ""
        #expect(sentence.contains(words), "\(result.stderr)", sourceLocation: sourceLocation)
        #expect(sentence.contains(bad), "\(result.stderr)", sourceLocation: sourceLocation)
        let made = try FileManager.default.contentsOfDirectory(atPath: output).filter { !$0.hasPrefix(".") }
        for name in made where !["good", "course.csv", "index.html"].contains(name) {
            // Of what failed there is the reason, and nothing half made.
            let left = try FileManager.default.contentsOfDirectory(atPath: "\(output)/\(name)")
            #expect(left == ["failure.json"], "\(name)", sourceLocation: sourceLocation)
        }
        let outputs = try FileManager.default.contentsOfDirectory(atPath: "\(output)/good").sorted()
        #expect(
            outputs == ["analysis.sqlite", "report.html", "report.json", "run.json", "timeline.csv"],
            sourceLocation: sourceLocation)
    }

    @Test func noSuchFile() throws {
        try expectFailure(of: folder.path("missing.mp4"), saying: "there is no such file")
    }

    @Test func aFolderWithNoRecording() throws {
        try folder.makeFile("texts/notes.txt", "no recording")
        try expectFailure(of: folder.path("texts"), saying: "holds no recording")
    }

    @Test func anUnreadableFile() throws {
        let path = try TestRecording.makePattern(folder.path("locked.mp4"))
        try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: path)
        try expectFailure(of: path, saying: "may not be opened")
    }

    @Test func zeroBytes() throws {
        try expectFailure(of: try folder.makeFile("empty.mp4"), saying: "is empty")
    }

    @Test func textNamedMP4() throws {
        let text = String(repeating: "This is a text and no recording.\n", count: 200)
        try expectFailure(of: try folder.makeFile("text.mp4", text), saying: "not a recording")
    }

    @Test func audioOnly() throws {
        let path = try TestRecording.make(
            "-f", "lavfi", "-i", "sine=duration=2", "-c:a", "aac", folder.path("audio.m4a"))
        try expectFailure(of: path, saying: "no video stream")
    }

    @Test func aTruncatedFileWithoutItsIndex() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: good))
        let path = folder.path("cut.mp4")
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
        try expectFailure(of: path, saying: "index is missing")
    }

    @Test func oneFrameOnlyIsARecordingOfOneSample() throws {
        let path = try TestRecording.make(
            "-f", "lavfi", "-i", "testsrc2=size=320x240:rate=1:duration=1", "-frames:v", "1", "-c:v", "libx264",
            folder.path("one.mp4"))
        let result = try BuiltProgram.run(["analyze", path, "--output", output])
        #expect(result.status == 0, "\(result.stderr)")
        let table = try TimelineTable(fileAt: "\(output)/one/timeline.csv")
        #expect(table.rows.map { $0["minute"] } == ["0"])
        #expect(table.rows.map { $0["samples"] } == ["1"])
    }

    @Test func aTruncatedFileWithItsIndexGivesWhatItHolds() throws {
        let whole = try TestRecording.make(
            "-f", "lavfi", "-i", "testsrc2=size=320x240:rate=10:duration=60", "-c:v", "libx264", "-preset",
            "ultrafast", "-movflags", "+faststart", folder.path("whole.mp4"))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
        let path = folder.path("half.mp4")
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
        let result = try BuiltProgram.run(["analyze", path, "--output", output])
        #expect(result.status == 0, "\(result.stderr)")
        let json = try Data(contentsOf: URL(fileURLWithPath: "\(output)/half/run.json"))
        let record = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(record["truncated"] as? Bool == true)
        #expect(record["expected_duration_s"] as? Double == 60)
        let decoded = try #require(record["decoded_duration_s"] as? Double)
        #expect(decoded > 20 && decoded < 40)
        #expect(result.stderr.contains("breaks off"))
    }

    @Test func anOutputFolderThatCannotBeWritten() throws {
        let locked = folder.path("locked")
        try FileManager.default.createDirectory(atPath: locked, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: locked)
        let result = try BuiltProgram.run(
            ["analyze", good, "--output", "\(locked)/Reports"], obeysPermissions: true)
        #expect(result.status == 1)
        #expect(result.stderr.contains("output folder"), "\(result.stderr)")
        #expect(result.stderr.contains("--output"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: locked).isEmpty)
    }

    @Test(arguments: [
        ("sample_intervall: 1s", "no such setting"), ("sample_interval: 1", "cannot be read"),
        ("minimum_face_size: 36em", "cannot be read"),
    ])
    func aConfigThatCannotBeUsed(line: String, words: String) throws {
        let config = try folder.makeFile("attune.yaml", "minimum_group: 5\n\(line)\n")
        let result = try BuiltProgram.run(["analyze", good, "--output", output, "--config", config])
        #expect(result.status == 64)
        #expect(result.stderr.contains("\(config):2"), "\(result.stderr)")
        #expect(result.stderr.contains(words), "\(result.stderr)")
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test(arguments: [false, true])
    func aMissingOrChangedModelFile(isChanged: Bool) throws {
        let models = folder.path("models")
        try FileManager.default.copyItem(
            atPath: Requirement.packageRoot.appendingPathComponent("Models").path, toPath: models)
        if isChanged { try folder.makeFile("models/centerface.onnx", "changed") }
        let result = try BuiltProgram.run(
            ["analyze", good, "--output", output], environment: ["ATTUNE_MODELS": models])
        #expect(result.status == 1)
        #expect(result.stderr.contains("centerface.onnx"), "\(result.stderr)")
        #expect(result.stderr.contains("Scripts/setup"), "\(result.stderr)")
        // It is no recording's fault: none of them has failed.
        #expect(!FileManager.default.fileExists(atPath: "\(output)/good/failure.json"))
        #expect(!FileManager.default.fileExists(atPath: "\(output)/good/report.html"))
    }
}
