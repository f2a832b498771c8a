import AttuneEngagement
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

    @Test(arguments: [
        ("happy: 0.6, ", "", "exactly these"), ("happy: 0.6", "joyful: 0.6", "exactly these"),
        ("happy: 0.6", "happy: 1.6", "between 0 and 1"), ("[0.5, 0.9]", "[0.9, 0.5]", "smaller first"),
        ("[0.5, 0.9]", "[0.5]", "two numbers"), ("name: engagement_v1", "", "no weight table"),
    ])
    func saysWhatIsWrong(part: String, replacement: String, problem: String) {
        let error = #expect(throws: WeightsFileError.self) {
            try table(Self.version1.replacing(part, with: replacement))
        }
        #expect(error?.problem.contains(problem) == true, "\(error?.problem ?? "")")
    }
}
