import Foundation
import TestSupport
import Testing

/// `attune notice`: the page for everybody in the lesson, printed or in a file.
@Suite struct NoticeTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private struct Card: Decodable {
        struct Metrics: Decodable {
            let dataset: String
            let accuracy: Double
        }
        let metrics: [Metrics]
    }

    @Test func isPrintedWithTheFiguresOfTheModelInUse() throws {
        let result = try BuiltProgram.run(["notice"])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stderr.isEmpty)
        let file = Requirement.packageRoot.appendingPathComponent("Models/expression_residual32.json")
        let card = try #require(try JSONDecoder().decode(Card.self, from: Data(contentsOf: file)).metrics.first)
        let wrong = Int(((1 - card.accuracy) * 100).rounded())
        let words = result.stdout.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for phrase in [
            "(\(card.dataset)) it gave \(wrong) of 100 faces", "fewer than 5 faces", "(EU) 2024/1689, Article 5(1)(f)",
            "FERPA", "not legal advice", "Whom to ask:", "How to object:",
        ] {
            #expect(words.contains(phrase), "\(phrase)")
        }
    }

    @Test(arguments: [["--minimum-group", "8"], ["--config", "attune.yaml"]])
    func statesTheGroupOfTheSettings(options: [String]) throws {
        let config = try folder.makeFile("attune.yaml", "minimum_group: 8\n")
        let result = try BuiltProgram.run(["notice"] + options.map { $0 == "attune.yaml" ? config : $0 })
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout.contains("fewer than 8"))
    }

    @Test func isWrittenToANewFileAlone() throws {
        let path = folder.path("notice.txt")
        let result = try BuiltProgram.run(["notice", "--output", path])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout == "\(path)\n")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text == (try BuiltProgram.run(["notice"]).stdout))
        // What somebody has filled in stays.
        try folder.makeFile("notice.txt", "filled in")
        let second = try BuiltProgram.run(["notice", "--output", path])
        #expect(second.status == 1)
        #expect(second.stderr.contains("cannot write '\(path)': there is one already"), "\(second.stderr)")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "filled in")
    }

    @Test func whatCannotBeWrittenLeavesNothing() throws {
        let result = try BuiltProgram.run(["notice", "--output", folder.path("none/notice.txt")])
        #expect(result.status == 1)
        #expect(result.stderr.contains("check that the path is right"), "\(result.stderr)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func withoutTheModelsCardItSaysWhatIsMissing() throws {
        let result = try BuiltProgram.run(["notice"], environment: ["ATTUNE_MODELS": folder.path])
        #expect(result.status == 1)
        #expect(result.stdout.isEmpty)
        #expect(result.stderr.contains("model card"), "\(result.stderr)")
    }
}
