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

    @Test(arguments: [[], ["analyze"], ["report"], ["inspect"], ["evaluate"], ["doctor"], ["settings"]])
    func everyCommandExplainsItself(command: [String]) throws {
        let result = try BuiltProgram.run(command + ["--help"])
        #expect(result.status == 0)
        #expect(result.stdout.contains("OVERVIEW:"))
    }

    @Test func settingsAreAConfigFileThatChangesNothing() throws {
        let config = try folder.makeFile("attune.yaml", try BuiltProgram.run(["settings"]).stdout)
        #expect(try BuiltProgram.run(["doctor", "--config", config]).status == 0)
    }

    @Test func theDoctorNamesLibrariesAndModels() throws {
        let result = try BuiltProgram.run(["doctor"])
        #expect(result.status == 0, "\(result.stderr)")
        for word in [
            "libavcodec", "openvino", "centerface", "face_landmark", "iris_landmark", "expression_residual32", "f32",
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
        #expect(video["codecName"] as? String == "h264")
        #expect(video["frameCountFromHeader"] as? Int == 40)
    }
}
