import Foundation
import TestSupport
import Testing

/// The commands around `analyze`.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct CommandTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test(arguments: [["analyze"], ["analyze", "x.mp4", "--minimum-group", "many"], ["no-such-command"]])
    func misuseEndsWith64(arguments: [String]) throws {
        #expect(try BuiltProgram.run(arguments).status == 64)
    }

    @Test(arguments: [
        [], ["analyze"], ["report"], ["inspect"], ["evaluate"], ["bench"], ["doctor"], ["settings"], ["notice"],
        ["plan"], ["segment"], ["merge"],
    ])
    func everyCommandExplainsItself(command: [String]) throws {
        let result = try BuiltProgram.run(command + ["--help"])
        #expect(result.status == 0)
        #expect(result.stdout.contains("OVERVIEW:"))
    }

    @Test func settingsAreAConfigFileThatChangesNothing() throws {
        let config = try folder.makeFile("attune.yaml", try BuiltProgram.run(["settings"]).stdout)
        #expect(try BuiltProgram.run(["doctor", "--config", config]).status == 0)
    }

    /// One row for each precision that the processor has: where bf16 is missing, f32 is not measured in its place.
    @Test func aClassifiersCostIsMeasuredOnceForEachPrecision() throws {
        let hasBF16 = try BuiltProgram.run(["doctor"]).stdout.contains("bf16         available")
        let result = try BuiltProgram.run(["bench", "classifier", "--model", "expression_small", "--batch", "4"])
        #expect(result.status == 0, "\(result.stderr)")
        let rows = result.stdout.split(separator: "\n").filter { $0.hasPrefix("| expression_small") }
        #expect(rows.map { $0.split(separator: "|")[1] } == (hasBF16 ? [" f32 ", " bf16 "] : [" f32 "]))
        #expect(result.stdout.contains("without bf16") != hasBF16)
    }

    /// Every stage has its row, and the floor stands beside the whole.
    @Test func speedIsHeldAgainstDecoding() throws {
        struct Speed: Decodable {
            struct Stage: Decodable {
                let name: String
                let items: Int
            }
            let samples: Int
            let stages: [Stage]
        }
        let recording = try TestRecording.makePattern(folder.path("pattern.mp4"))
        let result = try BuiltProgram.run(["bench", "speed", recording])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout.contains("| decoding every frame, one thread |"), "\(result.stdout)")
        let json = try BuiltProgram.run(["bench", "speed", recording, "--json"])
        let speed = try JSONDecoder().decode(Speed.self, from: Data(json.stdout.utf8))
        #expect(speed.samples == 4)
        #expect(
            speed.stages.map(\.name) == [
                "decoding and scaling", "detection", "following", "mesh", "eyes", "expression",
                "layout evidence and looks", "layouts, tracks and minutes",
            ])
        #expect(speed.stages.map(\.items) == [4, 4, 4, 0, 0, 0, 4, 4])
        #expect(try BuiltProgram.run(["bench", "speed", folder.path("none.mp4")]).status == 1)
    }

    @Test func theDoctorNamesLibrariesAndModels() throws {
        let result = try BuiltProgram.run(["doctor"])
        #expect(result.status == 0, "\(result.stderr)")
        for word in [
            "libavcodec", "openvino", "centerface", "face_mesh", "eye_openness", "expression_residual32", "f32",
        ] {
            #expect(result.stdout.contains(word), "\(word) in \(result.stdout)")
        }
    }

    @Test func inspectAgreesWithFFprobe() throws {
        let path = try TestRecording.makePattern(folder.path("pattern.mp4"))
        let text = try BuiltProgram.run(["inspect", path])
        #expect(text.status == 0)
        #expect(text.stdout.contains("320x240"))
        let json = try BuiltProgram.run(["inspect", path, "--json"])
        let info = try #require(
            try JSONSerialization.jsonObject(with: Data(json.stdout.utf8)) as? [String: Any])
        let video = try #require(info["video"] as? [String: Any])
        #expect(video["codec"] as? String == "h264")
        #expect(video["size"] as? [String: Int] == ["width": 320, "height": 240])
    }
}
