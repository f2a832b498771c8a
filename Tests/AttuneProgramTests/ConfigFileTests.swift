import AttuneCore
import Foundation
import TestSupport
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

    /// What is given, in a file or as an option, wins over the interval that comes with a first look.
    @Test(
        arguments: [
            ([], "10s", nil), (["--sample-interval", "2s"], "2s", nil), ([], "1s", "sample_interval: 1s\n"),
            (["--sample-interval", "5s"], "5s", "sample_interval: 1s\nkeyframes_only: no\n"),
        ] as [([String], String, String?)])
    func aFirstLookHasAnIntervalOfItsOwn(options: [String], interval: String, file: String?) throws {
        let folder = try TestFolder()
        var options = options + ["--fast"]
        if let file {
            try file.write(toFile: folder.path("attune.yaml"), atomically: true, encoding: .utf8)
            options += ["--config", folder.path("attune.yaml")]
        }
        let settings = try SettingsOptions.parse(options).settings()
        #expect(settings.keyframesOnly)
        #expect(Settings.table.first { $0.name == "sample_interval" }?.text(in: settings) == interval)
    }

    @Test(arguments: ["", "\n", "# nothing\n"])
    func anEmptyFileChangesNothing(text: String) throws {
        #expect(try settings(text) == Settings())
    }

    @Test(
        arguments: [
            ("minimum_group: 5\nsample_intervall: 1s\n", 2, "setting 'sample_intervall': there is no such setting"),
            ("sample_interval: 1\n", 1, "'1' cannot be read; write it as in 1s"),
            ("minimum_face_size: 24\n", 1, "write it as in 24px"),
            ("minimum_group: 0\n", 1, "0 is out of range; give a value from 1 to 1000"),
            ("minimum_group: [5]\n", 1, "'minimum_group' takes one value; write lines such as"),
            ("minimum_group:\n  five: 5\n", 1, "'minimum_group' takes one value"),
            ("? [a, b]\n: 5\n", 1, "the name of a setting is a word"),
            ("- minimum_group\n", 1, "this is no list of settings; write lines such as"),
            ("5\n", 1, "this is no list of settings"),
            ("workers: 2\na: [\n", 3, "this is not YAML: did not find expected node content"),
            ("workers: 2\n\tminimum_group: 5\n", 2, "this is not YAML: found a tab character"),
            ("workers: 2\n---\nworkers: 3\n", 2, "this is not YAML: but found another document"),
            ("workers: \"2\n", 2, "this is not YAML: found unexpected end of stream"),
            ("workers: 2\nprecision: f32\u{1}\n", 2, "there is a control character in it; save it as plain text"),
            (
                "workers: 1\nminimum_group: 5\n\nminimum_group: 6\n", 4,
                "'minimum_group' is given twice in lines 2 and 4"
            ),
            ("{workers: 1, \"workers\": 2}\n", 1, "'workers' is given twice in line 1; leave one of them out"),
            ("workers: *two\n", 1, "this is not YAML: found undefined alias"),
            (
                "workers: &two 2\nminimum_group: *two\n", 2,
                "named with & and used again with *; write out what is meant"
            ),
        ] as [(String, Int, String)])
    func namesTheLineThatCannotBeUsed(text: String, line: Int, words: String) throws {
        let error = try #require(throws: YAMLFileError.self) { try settings(text) }
        #expect(error.line == line)
        #expect(error.description.hasPrefix("attune.yaml:\(line): "), "\(error)")
        #expect(error.description.contains(words), "\(error)")
        Self.expectASentence(error)
    }

    /// Nine lines that stand for a thousand million values, under a name and as one.
    @Test(arguments: ["", "? *i\n: 1\n", "minimum_group: *i\n"])
    func anAliasBombIsRefusedAtOnce(end: String) {
        var text = "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
        for (before, name) in zip("abcdefgh", "bcdefghi") {
            text += "\(name): &\(name) [\(Array(repeating: "*\(before)", count: 10).joined(separator: ", "))]\n"
        }
        let error = #expect(throws: YAMLFileError.self) { try settings(text + end) }
        #expect(error?.line == 2)
    }

    @Test func saysWhenTheFileCannotBeUsedAtAll() throws {
        let folder = try TestFolder()
        let latin = folder.path("latin.yaml")
        try Data([0x61, 0x3A, 0x20, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: latin))
        let large = try folder.makeFile("large.yaml", String(repeating: "# comment\n", count: 100_001))
        for (path, words) in [
            ("/no/such/attune.yaml", "the file cannot be read; check its name"),
            (folder.path, "the file cannot be read"), (latin, "the file is not UTF-8 text; save it as UTF-8"),
            (large, "the file is larger than a megabyte"),
            ("/dev/zero", "the file cannot be read"),
        ] {
            let error = try #require(throws: YAMLFileError.self) { try ConfigFile.settings(fromFileAt: path) }
            #expect(error.description.hasPrefix("\(path): \(words)"), "\(error)")
            Self.expectASentence(error)
        }
    }

    /// No word of the library or the language that read the file, and no line break.
    static func expectASentence(_ error: YAMLFileError) {
        for word in ["Yaml", "Error", "Decoding", "Optional", "CodingKey", "(", "\n"] {
            #expect(!error.description.contains(word), "\(error)")
        }
    }
}
