import Foundation
import TestSupport
import Testing

/// `evaluate` through the built program, with a model of a few bytes.
@Suite(.enabled(if: Requirement.isMet(".deps/openvino/lib/libopenvino_c.so")))
struct EvaluateTests {
    private let folder: TestFolder
    private let output: String
    private let environment: [String: String]

    private static let header = "emotion,pixels,Usage\n"
    private static let votesHeader =
        "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\n"
    private static let outputs = ["confusion.csv", "evaluation.html", "evaluation.json", "predictions.csv"]

    init() throws {
        folder = try TestFolder()
        output = folder.path("out")
        let models = URL(fileURLWithPath: folder.path("models"))
        try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
        try TinyModel.write(to: models)
        environment = ["ATTUNE_MODELS": models.path]
    }

    private static func row(_ code: Int = 5, pixels: Int = 2_304, value: Int = 255, usage: String = "PublicTest")
        -> String
    {
        "\(code),\(Array(repeating: String(value), count: pixels).joined(separator: " ")),\(usage)\n"
    }

    private func evaluate(_ arguments: [String]) throws -> BuiltProgram.Output {
        try BuiltProgram.run(["evaluate"] + arguments, environment: environment)
    }

    private func makePicture(_ name: String, size: String = "48x48") throws {
        try folder.makeFile(name)
        _ = try TestRecording.make(
            "-f", "lavfi", "-i", "color=white:size=\(size)", "-frames:v", "1", "-pix_fmt", "gray", folder.path(name))
    }

    @Test func printsFiguresAndWritesNothingUnasked() throws {
        let table = try folder.makeFile("fer2013.csv", Self.header + Self.row() + Self.row(3, usage: "Training"))
        let result = try evaluate([table, "--usage", "publictest"])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout.contains("1 images, 1 as labelled"))
        #expect(result.stdout.contains("accuracy lies in 0.2065 to 1.0000 (95 %)"))
        #expect(result.stderr == "")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["fer2013.csv", "models"])
    }

    @Test func writesFilesAndNamesThem() throws {
        let table = try folder.makeFile("fer2013.csv", Self.header + Self.row() + Self.row(3))
        let votes = try folder.makeFile(
            "fer2013new.csv",
            Self.votesHeader + "PublicTest,a.png,0,0,9,0,0,0,0,0,0,1\nPublicTest,b.png,0,0,0,0,0,0,0,0,0,10\n")
        let result = try evaluate([table, "--ferplus", votes, "--output", output, "--with-images"])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: output).sorted() == Self.outputs)
        for name in Self.outputs { #expect(result.stdout.contains("\(output)/\(name)\n"), "\(result.stdout)") }
        let json = try String(contentsOfFile: "\(output)/evaluation.json", encoding: .utf8)
        #expect(!json.contains(folder.path))
        let predictions = try String(contentsOfFile: "\(output)/predictions.csv", encoding: .utf8)
        #expect(predictions.contains("expression_residual32,row 2,PublicTest,happy,not_a_face,probabilities,surprise,"))
        #expect(try String(contentsOfFile: "\(output)/evaluation.html", encoding: .utf8).contains("<img src=\"data:"))
    }

    /// The mean of twenty different pictures is there for whoever opens the page, single pictures only where they are asked for.
    @Test func samplesAreShownOnRequestAlone() throws {
        let table = try folder.makeFile(
            "fer2013.csv", Self.header + (236...255).map { Self.row(value: $0) }.joined() + Self.row(3, value: 51))
        let plain = try evaluate([table, "--output", output])
        #expect(plain.status == 0, "\(plain.stderr)")
        let page = try String(contentsOfFile: "\(output)/evaluation.html", encoding: .utf8)
        #expect(page.matches(of: /<img\s/).count == 1)
        #expect(page.contains("alt=\"Mean face: surprise, 20 pictures\""))
        #expect(page.contains("Without a mean face: happy (1)."))
        let json = try Data(contentsOf: URL(fileURLWithPath: "\(output)/evaluation.json"))
        let record = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let dataset = try #require(record["dataset"] as? [String: Any])
        let classes = try #require(dataset["classes"] as? [String: [String: Double]])
        #expect(classes["surprise"] == ["images": 20, "brightness": 245.5, "contrast": 0])
        #expect(classes["happy"] == ["images": 1, "brightness": 51, "contrast": 0])
        #expect(classes["sad"] == ["images": 0])
        #expect(dataset["annotations"] == nil)

        let shown = try evaluate([table, "--pictures", "--output", output])
        #expect(shown.status == 0, "\(shown.stderr)")
        let pictures = try String(contentsOfFile: "\(output)/evaluation.html", encoding: .utf8)
        // Six of surprise and the one of happy beside the mean.
        #expect(pictures.matches(of: /<img\s/).count == 8)
        #expect(pictures.contains("alt=\"row 2, labelled surprise\""))
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(output)/evaluation.json")) == json)
    }

    /// Each bad input with where it lies, relative to the test's folder, and what is said of it.
    struct Bad: Sendable, CustomTestStringConvertible {
        let what: String
        var table: String?
        let place: String
        let words: String
        var testDescription: String { what }
    }

    private static let badInputs = [
        Bad(what: "missing", place: "set", words: "there is no such file or folder"),
        Bad(what: "unknown class folder", place: "set/joyful", words: "the folder is no expression"),
        Bad(what: "unreadable picture", place: "set/fear/a.png", words: "this cannot be read as a picture"),
        Bad(what: "empty class folder", place: "set/fear", words: "the folder holds no picture"),
        Bad(what: "empty folder", place: "set", words: "no labelled image that can be used was found"),
        Bad(what: "short row", table: header + row() + row(pixels: 2_303), place: "set:3", words: "2303 pixels"),
        Bad(what: "bad emotion", table: header + row(9), place: "set:2", words: "'9' is no emotion from 0 to 6"),
        Bad(what: "no header", table: row(), place: "set:1", words: "there is no column 'emotion'"),
        Bad(what: "empty file", table: "", place: "set", words: "the file is empty"),
        Bad(what: "no text", table: "PK\u{3}\u{4}\u{0}fer2013.csv", place: "set", words: "this is no table"),
        Bad(what: "header alone", table: header, place: "set", words: "no labelled image that can be used was found"),
    ]

    @Test(arguments: badInputs)
    func badInputIsNamedAndNothingIsWritten(bad: Bad) throws {
        switch bad.what {
        case "missing": break
        case "unknown class folder": try makePicture("set/joyful/a.png")
        case "unreadable picture": try folder.makeFile("set/fear/a.png", "no picture")
        case "empty class folder": try folder.makeFile("set/fear/notes.txt")
        case "empty folder": try folder.makeFile("set/notes.txt")
        default: try folder.makeFile("set", bad.table ?? "")
        }
        let result = try evaluate([folder.path("set"), "--output", output])
        #expect(result.status == 1)
        #expect(result.stderr.hasPrefix("error: \(folder.path)/\(bad.place): \(bad.words)"), "\(result.stderr)")
        #expect(result.stdout == "")
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    /// Finding faces takes the models of an analysis, which lie nowhere here; a whole picture takes none.
    @Test func picturesOfOtherSizesAreCutOrTakenWhole() throws {
        try makePicture("set/fear/a.png", size: "64x48")
        let cut = try evaluate([folder.path("set"), "--output", output])
        #expect(cut.status == 1)
        #expect(cut.stderr.contains("centerface"), "\(cut.stderr)")
        let whole = try evaluate([folder.path("set"), "--whole", "--output", output])
        #expect(whole.status == 0, "\(whole.stderr)")
        #expect(whole.stderr.contains("1 picture taken whole and scaled"), "\(whole.stderr)")
        let json = try String(contentsOfFile: "\(output)/evaluation.json", encoding: .utf8)
        #expect(json.contains("\"way\": \"whole\""), "\(json.prefix(800))")
        let page = try String(contentsOfFile: "\(output)/evaluation.html", encoding: .utf8)
        #expect(page.contains("1 picture taken whole and scaled"))
    }

    @Test func namesDoNotSteerTheTerminal() throws {
        try makePicture("set/\u{1B}[31mjoyful/a.png")
        let result = try evaluate([folder.path("set")])
        #expect(result.stderr.hasPrefix("error: \(folder.path)/set/\u{FFFD}[31mjoyful: "), "\(result.stderr)")
    }

    @Test func skipBadListsWhatItLeavesOut() throws {
        let table = try folder.makeFile("fer2013.csv", Self.header + Self.row(pixels: 2_303) + Self.row())
        let result = try evaluate([table, "--skip-bad", "--output", output])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stderr.contains("left out: \(table):2: 2303 pixels where 2304 belong"), "\(result.stderr)")
        #expect(result.stderr.contains("1 left out, 1 images used"))
        let json = try Data(contentsOf: URL(fileURLWithPath: "\(output)/evaluation.json"))
        let record = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let leftOut = try #require((record["dataset"] as? [String: Any])?["left_out"] as? [[String: Any]])
        #expect(leftOut.map { $0["path"] as? String } == ["fer2013.csv"])
        #expect(leftOut.map { $0["line"] as? Int } == [2])
    }

    @Test func whereAllIsBadSkippingDoesNotHelp() throws {
        let table = try folder.makeFile("fer2013.csv", Self.header + Self.row(pixels: 2_303))
        let result = try evaluate([table, "--skip-bad", "--output", output])
        #expect(result.status == 1)
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test func aStoppedEvaluationEndsWith130AndWritesNothing() throws {
        let table = try folder.makeFile(
            "fer2013.csv", Self.header + String(repeating: Self.row(value: 0), count: 2_000))
        let model = Requirement.packageRoot.appendingPathComponent("Models/expression_residual32.onnx").path
        let result = try BuiltProgram.run(["evaluate", table, "--model", model, "--output", output]) { process in
            while process.isRunning, !FileManager.default.fileExists(atPath: output) { usleep(10_000) }
            process.interrupt()
        }
        #expect(result.status == 130, "\(result.stderr)")
        #expect(result.stderr.contains("stopped"), "\(result.stderr)")
        #expect(result.stdout == "")
        // A run that does not end by itself in time, on a busy computer, leaves the folder, and nothing in it.
        #expect(((try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []).isEmpty)
    }

    /// What cannot be written must not take the place of a part of what was.
    @Test func anEarlierEvaluationStaysWhereANewOneCannotBeWritten() throws {
        let table = try folder.makeFile("fer2013.csv", Self.header + Self.row())
        #expect(try evaluate([table, "--output", output]).status == 0)
        let confusion = try Data(contentsOf: URL(fileURLWithPath: "\(output)/confusion.csv"))
        try FileManager.default.removeItem(atPath: "\(output)/evaluation.html")
        try folder.makeFile("out/evaluation.html/kept.txt")
        let other = try folder.makeFile("other.csv", Self.header + Self.row() + Self.row(3))
        let result = try evaluate([other, "--output", output])
        #expect(result.status == 1)
        #expect(result.stderr.contains("cannot write '\(output)/evaluation.html': Is a directory"), "\(result.stderr)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(output)/confusion.csv")) == confusion)
        #expect(try FileManager.default.contentsOfDirectory(atPath: output).sorted() == Self.outputs)
        #expect(FileManager.default.fileExists(atPath: "\(output)/evaluation.html/kept.txt"))
    }

    @Test(arguments: [["--ferplus", "votes.csv"], ["--with-images"], ["--pictures"]])
    func misuseEndsWith64(options: [String]) throws {
        try folder.makeFile("set/fear/a.png")
        let result = try evaluate([folder.path("set")] + options)
        #expect(result.status == 64, "\(result.stderr)")
    }

    @Test func aMissingModelWritesNothing() throws {
        let table = try folder.makeFile("fer2013.csv", Self.header + Self.row())
        let result = try evaluate([table, "--model", "nobody", "--output", output])
        #expect(result.status == 1)
        #expect(result.stderr.contains("nobody.json is missing"), "\(result.stderr)")
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test func severalModelsAreCompared() throws {
        let table = try folder.makeFile("fer2013.csv", Self.header + Self.row())
        let file = "\(folder.path("models"))/expression_residual32.onnx"
        let result = try evaluate([table, "--model", "expression_residual32", "--model", file])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout.contains("expression_residual32 #2 1, f32"))
        #expect(result.stdout.contains("McNemar's exact p 1.0000"))
    }
}
