import AttuneCore
import Testing

@testable import attune

@Suite struct ConfigFileTests {
    private func settings(_ text: String) throws -> Settings {
        try ConfigFile.settings(fromText: text, path: "attune.yaml")
    }

    @Test func theTemplateHoldsTheDefaults() throws {
        #expect(try settings(ConfigFile.template) == Settings())
    }

    @Test func changesWhatItNamesAndNothingElse() throws {
        var expected = Settings()
        expected.sampleInterval = .milliseconds(500)
        expected.minimumGroup = 8
        #expect(try settings("# half a second\nsample_interval: 500ms\nminimum_group: 8\n") == expected)
    }

    @Test(arguments: ["", "\n", "# nothing\n"])
    func anEmptyFileChangesNothing(text: String) throws {
        #expect(try settings(text) == Settings())
    }

    @Test(arguments: [
        ("minimum_group: 5\nsample_intervall: 1s\n", 2, "no such setting"),
        ("sample_interval: 1\n", 1, "'1' cannot be read"),
        ("minimum_face_size: 36\n", 1, "write it as in 36px"),
        ("minimum_group: 0\n", 1, "out of range"),
        ("minimum_group: [5]\n", 1, "expected a line such as"),
        ("- minimum_group\n", 1, "expected lines such as"),
    ])
    func namesTheLineThatCannotBeUsed(text: String, line: Int, problem: String) throws {
        let error = #expect(throws: ConfigFileError.self) { try settings(text) }
        #expect(error?.line == line)
        #expect(error?.problem.contains(problem) == true, "\(error?.problem ?? "")")
    }

    @Test func saysWhenTheFileIsNoYAMLOrMissing() {
        #expect(throws: ConfigFileError.self) { try settings("a: [") }
        #expect(throws: ConfigFileError.self) { try settings("minimum_group: 5\nminimum_group: 6\n") }
        #expect(throws: ConfigFileError.self) { try ConfigFile.settings(fromFileAt: "/no/such/attune.yaml") }
    }
}
