import AttuneEngagement
import Foundation
import TestSupport
import Testing

@testable import attune

@Suite struct WeightsFileTests {
    private static let version1 = """
        name: engagement_v1
        source: after Sharma et al., arXiv 1909.12913
        neutral_range: [0.5, 0.9]
        weights: {angry: 0.25, disgust: 0.2, fear: 0.3, happy: 0.6, neutral: 0.9, sad: 0.3, surprise: 0.6}
        """

    private func table(_ text: String) throws -> EngagementWeights {
        let folder = try TestFolder()
        return try WeightsFile.table(fromFileAt: try folder.makeFile("weights.yaml", text))
    }

    @Test func readsATable() throws {
        #expect(try table(Self.version1) == .version1)
    }

    @Test func readsTheExampleOfTheDocumentation() throws {
        let page = try String(
            contentsOf: Requirement.packageRoot.appendingPathComponent("Documentation/Weights.md"), encoding: .utf8)
        let example = try #require(page.firstMatch(of: /```yaml\n((?s).*?)```/)).output.1
        let table = try table(String(example))
        #expect(table.name == "attention_first")
        #expect(table.weights[.neutral] == 1)
        #expect(table.neutralRange == 0.6...1)
    }

    @Test(
        arguments: [
            ("happy: 0.6, ", "", 4, "happy is missing; give every one of angry, disgust"),
            ("happy: 0.6", "joyful: 0.6", 4, "'joyful' is not known here; known are angry, disgust"),
            ("happy: 0.6", "happy: 1.6", 4, "'1.6' is no weight for happy; give a number between 0 and 1"),
            ("happy: 0.6", "happy: much", 4, "'much' is no weight for happy"),
            ("happy: 0.6", "happy: nan", 4, "'nan' is no weight for happy"),
            ("happy: 0.6", "happy: -0.1", 4, "'-0.1' is no weight for happy"),
            ("happy: 0.6", "happy: [0.6]", 4, "'…' is no weight for happy"),
            ("happy: 0.6", "happy: 0.6, happy: 0.7", 4, "'happy' is given twice in line 4"),
            ("[0.5, 0.9]", "[0.9, 0.5]", 3, "neutral_range must have the smaller number first; write it as in"),
            ("[0.5, 0.9]", "[0.5]", 3, "neutral_range must be two numbers"),
            ("[0.5, 0.9]", "0.5 to 0.9", 3, "neutral_range must be two numbers"),
            ("[0.5, 0.9]", "[0.5, high]", 3, "'high' is no weight for neutral_range"),
            ("name: engagement_v1", "", 1, "name is missing; give every one of name, source"),
            ("name: engagement_v1", "name: [engagement_v1]", 1, "name must be a line of text"),
            ("name: engagement_v1", "name: \"\"", 1, "name must be a line of text"),
            ("name: engagement_v1", "name: one\nname: two", 2, "'name' is given twice in lines 1 and 2"),
            ("name: engagement_v1", "title: engagement_v1", 1, "'title' is not known here; known are name"),
            ("neutral_range: [0.5, 0.9]", "neutral_range: [0.5, 0.9", 4, "this is not YAML"),
            ("after Sharma et al.", "after: Sharma et al.", 2, "this is not YAML: mapping values are not allowed"),
        ] as [(String, String, Int, String)])
    func saysWhatIsWrong(part: String, replacement: String, line: Int, words: String) throws {
        let text = Self.version1.replacing(part, with: replacement).trimmingCharacters(in: .newlines)
        let error = try #require(throws: YAMLFileError.self) { try table(text) }
        #expect(error.line == line, "\(error)")
        #expect(error.description.contains(":\(line): \(words)"), "\(error)")
        ConfigFileTests.expectASentence(error)
    }

    @Test(arguments: ["", "# nothing\n", "- a\n", "weights\n"])
    func aFileWithoutATableIsRefused(text: String) throws {
        let error = try #require(throws: YAMLFileError.self) { try table(text) }
        #expect(error.problem == "this is no weight table")
        ConfigFileTests.expectASentence(error)
    }
}
