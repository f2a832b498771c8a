import Foundation
import TestSupport
import Testing

/// `bench accuracy` through the built program, on recordings without anybody.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct AccuracyTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    /// A shared screen without a face for four seconds.
    private static func truth(width: Int = 320) -> String {
        """
        {"name": "pattern", "frame": {"width": \(width), "height": 240}, "frame_rate": 10, "duration_s": 4.0,
         "stretches": [{"start_s": 0.0, "end_s": 4.0, "layout": {"kind": "screen", "rows": 0, "columns": 0},
                        "tiles": [], "screen": [0, 0, 320, 240], "printed_faces": []}],
         "people": [], "faces": []}
        """
    }

    private func bench(_ options: [String] = []) throws -> BuiltProgram.Output {
        try BuiltProgram.run(["bench", "accuracy", folder.path("set"), "--output", folder.path("out")] + options)
    }

    @Test func measuresAndMeasuresAgainWithoutDecoding() throws {
        try folder.makeFile("set/pattern.truth.json", Self.truth())
        try folder.makeFile("set/notes.mp4", "a recording without truth is passed over")
        _ = try TestRecording.makePattern(folder.path("set/pattern.mp4"))
        let first = try bench()
        #expect(first.status == 0, "\(first.stderr)")
        #expect(first.stdout.contains("| pattern | 4 |"), "\(first.stdout)")
        #expect(first.stdout.contains("| total | 4 |"), "\(first.stdout)")
        let json = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/accuracy.json")))

        try Data("no recording".utf8).write(to: URL(fileURLWithPath: folder.path("set/pattern.mp4")))
        let again = try bench(["--no-decode"])
        #expect(again.status == 0, "\(again.stderr)")
        #expect(again.stdout == first.stdout)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("out/accuracy.json"))) == json)
        #expect(try bench(["--no-decode", "--sample-interval", "2s"]).status == 64)
        let mistakes = try bench(["--no-decode", "--mistakes"])
        #expect(mistakes.stdout.hasPrefix("### pattern: read wrongly\n"), "\(mistakes.stdout)")

        try folder.makeFile("set/pattern.truth.json", Self.truth(width: 640))
        let other = try bench(["--no-decode"])
        #expect(other.status == 1)
        #expect(other.stderr.contains("the recording has frames of another size"), "\(other.stderr)")
    }

    @Test func saysWhatIsMissing() throws {
        #expect(try bench().stderr.contains("there is no such file or folder"))
        try folder.makeFile("set/pattern.mp4", "no recording")
        let withoutTruth = try bench()
        #expect(withoutTruth.status == 1)
        #expect(withoutTruth.stderr.contains("no recording has a .truth.json beside it"), "\(withoutTruth.stderr)")
        try folder.makeFile("set/pattern.truth.json", Self.truth())
        let withoutStore = try bench(["--no-decode"])
        #expect(withoutStore.status == 1)
        #expect(withoutStore.stderr.contains("out/pattern/analysis.sqlite"), "\(withoutStore.stderr)")
        #expect(withoutStore.stdout == "")
    }
}
