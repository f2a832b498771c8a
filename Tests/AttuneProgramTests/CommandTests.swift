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
        for word in ["libavcodec", "openvino", "centerface", "face_landmark", "expression_capstone", "f32"] {
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

    @Test func evaluatePrintsTheConfusionMatrix() throws {
        let pixels = Array(repeating: "128", count: 2_304).joined(separator: " ")
        let table = try folder.makeFile("fer2013.csv", "emotion,pixels,Usage\n3,\(pixels),PublicTest\n")
        let result = try BuiltProgram.run(["evaluate", table, "--usage", "PublicTest"])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout.contains("1 images"))
        #expect(result.stdout.contains("recall"))
    }

    @Test func evaluateNamesTheLineItCannotRead() throws {
        let table = try folder.makeFile("fer2013.csv", "emotion,pixels,Usage\n3,1 2 3,PublicTest\n")
        let result = try BuiltProgram.run(["evaluate", table])
        #expect(result.status == 1)
        #expect(result.stderr.contains("\(table):2: 3 pixels where 2304 belong"), "\(result.stderr)")
    }
}
