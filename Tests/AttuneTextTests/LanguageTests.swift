import Testing

@testable import AttuneText

@Suite struct LanguageTests {
    private struct Environment: Sendable {
        let variables: [String: String]
        let language: Language

        init(_ variables: [String: String], _ language: Language) {
            (self.variables, self.language) = (variables, language)
        }
    }

    private static let environments: [Environment] = [
        Environment([:], .english), Environment(["LANG": "hi_IN.UTF-8"], .hindi), Environment(["LANG": "hi"], .hindi),
        Environment(["LANG": "C"], .english), Environment(["LANG": "de_DE.UTF-8"], .english),
        Environment(["LANG": "his_XX"], .english), Environment(["LANG": "hi@latin"], .hindi),
        Environment(["LC_ALL": "en_IN", "LANG": "hi_IN"], .english),
        Environment(["LC_MESSAGES": "hi_IN", "LANG": "en_US"], .hindi),
        Environment(["LC_ALL": "POSIX", "LC_MESSAGES": "hi_IN"], .english),
        Environment(["LC_ALL": "", "LC_MESSAGES": "", "LANG": "hi_IN"], .hindi),
        Environment(["LC_TIME": "hi_IN"], .english),
    ]

    @Test(arguments: environments.indices)
    func theEnvironmentChooses(_ index: Int) {
        let row = LanguageTests.environments[index]
        #expect(Language(environment: row.variables) == row.language, "\(row.variables)")
    }

    @Test(arguments: [
        (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1_000, "1,000", "1,000"), (12_345, "12,345", "12,345"),
        (100_000, "100,000", "1,00,000"), (1_234_567, "1,234,567", "12,34,567"),
        (-12_345_678, "-12,345,678", "-1,23,45,678"),
    ])
    func digitsAreGroupedAsTheLanguageGroupsThem(number: Int, english: String, hindi: String) {
        #expect(Language.english.grouped(number) == english)
        #expect(Language.hindi.grouped(number) == hindi)
    }

    @Test(arguments: [
        ([], "", ""), (["a"], "a", "a"), (["a", "b"], "a and b", "a और b"),
        (["a", "b", "c"], "a, b and c", "a, b और c"),
    ])
    func listsEndWithAnd(items: [String], english: String, hindi: String) {
        #expect(Language.english.list(items) == english)
        #expect(Language.hindi.list(items) == hindi)
    }

    @Test(arguments: [
        (0, "0 turns", "0 बारी"), (1, "1 turn", "1 बारी"), (2, "2 turns", "2 बारियाँ"),
        (100_000, "100,000 turns", "1,00,000 बारियाँ"),
    ])
    func countsTakeTheNumberOfTheirLanguage(count: Int, english: String, hindi: String) {
        #expect(Words.numbers.turnCount.text(count, .english) == english)
        #expect(Words.numbers.turnCount.text(count, .hindi) == hindi)
    }

    @Test(
        arguments: [
            (0, "0 s", "0 सेकंड"), (75, "1 min 15 s", "1 मिनट 15 सेकंड"), (3_600, "1 h", "1 घंटे"),
            (5_400, "1 h 30 min", "1 घंटे 30 मिनट"),
        ])
    func lengthsAreInTheLanguage(seconds: Int, english: String, hindi: String) {
        #expect(PlainWords.length(.seconds(seconds), in: .english) == english)
        #expect(PlainWords.length(.seconds(seconds), in: .hindi) == hindi)
    }

    @Test(arguments: [
        ("gallery 5x5", "gallery 5×5", "गैलरी 5×5"), ("screen", "screen", "साझा स्क्रीन"),
        ("gallery_beside_screen 2x3", "gallery beside screen 2×3", "स्क्रीन के बगल में गैलरी 2×3"),
        ("of another time", "of another time", "of another time"),
    ])
    func layoutsAreInTheLanguage(name: String, english: String, hindi: String) {
        #expect(PlainWords.layout(name) == english)
        #expect(PlainWords.layout(name, in: .hindi) == hindi)
    }

    @Test func everyKeyHasItsOwnNameAndAValueInEachLanguage() {
        #expect(Words.all.count > 150)
        #expect(Words.byKey.count == Words.all.count)
        for (key, phrase) in Words.all {
            #expect(!phrase.english.isEmpty && !phrase.hindi.isEmpty, "\(key)")
            // A phrase of punctuation alone may be the same in both.
            if phrase.english.contains(where: \.isLetter) { #expect(phrase.english != phrase.hindi, "\(key)") }
        }
    }

    /// What is filled in, and the tags of templates, are in both.
    @Test func translationsHaveTheSameGaps() {
        // Of one thing, English writes the number out.
        for (key, phrase) in Words.all where !key.hasSuffix("CountOne") {
            let gaps = [phrase.english, phrase.hindi].map { text in
                text.matches(of: /\{[^{}]+\}|<[^<>]+>/).map { String($0.0) }.sorted()
            }
            #expect(gaps[0] == gaps[1], "\(key)")
        }
    }

    @Test func noPhrasePassesTheEscapingOfPages() {
        for (key, phrase) in Words.all {
            for text in [phrase.english, phrase.hindi] {
                #expect(!text.contains("{{{") && !text.contains("{{&") && !text.contains("{{>"), "\(key)")
            }
        }
    }
}
