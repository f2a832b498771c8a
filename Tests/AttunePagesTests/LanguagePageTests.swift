import AttuneCore
import AttuneEngagement
import AttuneText
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

/// Pages in another language than English.
@Suite struct LanguagePageTests {
    private let lecture = SyntheticMoments.lecture(minutes: 60)

    @Test(arguments: PageKind.allCases)
    func thePageSaysItsLanguage(_ kind: PageKind) throws {
        #expect(try kind.html().contains("<html lang=\"en\">"))
        #expect(try kind.html(language: .hindi).contains("<html lang=\"hi\">"))
    }

    /// Of each phrase, the words between what is filled in are looked for; single words only as a whole text.
    @Test(arguments: ["moments", "layouts", "suppressed", "truncated", "nobody"])
    func aHindiPageHoldsNoEnglishOfTheTable(name: String) throws {
        let report = try #require(try SyntheticReports.every().first { $0.name == name }?.report)
        let text = LanguagePageTests.translated(try ReportPage.html(for: report, language: .hindi))
        expectNoEnglish(text)
        #expect(text.contains(Words.limits.lawHeading.hindi))
    }

    @Test(arguments: PageKind.allCases)
    func noHindiPageHoldsEnglishOfTheTable(_ kind: PageKind) throws {
        expectNoEnglish(LanguagePageTests.translated(try kind.html(language: .hindi)))
    }

    private func expectNoEnglish(_ text: String) {
        for (key, phrase) in Words.all {
            for piece in LanguagePageTests.pieces(phrase.english) {
                #expect(!text.contains(piece), "\(key): \(piece)")
            }
        }
    }

    /// Also of what the table does not have: no two English words follow each other.
    @Test(arguments: PageKind.allCases)
    func noHindiPageHoldsAnEnglishSentence(_ kind: PageKind) throws {
        #expect(try kind.html(language: .hindi).englishStretches == [])
        // That is: none but in what is marked as English, and in names.
        #expect(try !kind.html().englishStretches.isEmpty)
    }

    /// What comes from elsewhere stays as it is, and says in what language that is.
    @Test func whatIsEnglishSaysSo() throws {
        let index = try IndexPage.html(for: SyntheticRuns.collection(), language: .hindi)
        #expect(index.contains("<p class=\"warning\" lang=\"en\"><strong>Lecture 9.mp4 could not be read.</strong>"))
        #expect(index.contains("<p class=\"summary\" lang=\"en\">Faces were visible"))
        let inHindi = try IndexPage.html(for: SyntheticRuns.collection(language: .hindi), language: .hindi)
        #expect(!inHindi.contains("<p class=\"summary\" lang=") && inHindi.contains("<p class=\"summary\">60 में से"))
        let inEnglish = try IndexPage.html(for: SyntheticRuns.collection(language: .hindi))
        #expect(inEnglish == (try IndexPage.html(for: SyntheticRuns.collection())))
    }

    @Test func everySettingHasAMeaningInEachLanguage() {
        for setting in Settings.table {
            let phrase = SettingMeaning.phrase(setting.name)
            #expect(phrase?.english == setting.meaning, "\(setting.name)")
        }
    }

    /// What the program's own models and weights say of themselves is known in every language.
    @Test func everyCardIsInEachLanguage() throws {
        struct Card: Decodable {
            let task: String
            let limits: [String]?
            let metrics: [Metrics]?
        }
        struct Metrics: Decodable { let dataset: String }
        let folder = Requirement.packageRoot.appendingPathComponent("Models")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
        let cards = try files.map { try JSONDecoder().decode(Card.self, from: try Data(contentsOf: $0)) }
        let texts = cards.flatMap { [$0.task] + ($0.limits ?? []) }
        #expect(texts.count > 8)
        for text in texts + [EngagementWeights.version1.source, EngagementWeights.version2.source] {
            #expect(Words.cards.text(text, in: .hindi).textLanguage == nil, "\(text)")
            #expect(Words.cards.text(text, in: .english) == CardText(text: text, textLanguage: nil))
        }
        #expect(Words.cards.text("Another.", in: .hindi) == CardText(text: "Another.", textLanguage: "en"))
    }

    @Test func anEnglishPageHoldsThosePieces() throws {
        let text = LanguagePageTests.translated(try ReportPage.html(for: lecture))
        let found = Words.all.filter { _, phrase in
            LanguagePageTests.pieces(phrase.english).contains(where: text.contains)
        }
        #expect(found.count > 80, "\(found.count)")
    }

    @Test func theSentenceIsInHindi() {
        #expect(
            SummarySentence.text(for: lecture, in: .hindi).hasPrefix("60 में से ")
                || SummarySentence.text(for: lecture, in: .hindi).hasPrefix("सभी 60 मिनट में चेहरे दिखे"))
        #expect(SummarySentence.text(for: lecture) == lecture.sentence)
    }

    @Test func theRecordOfARunStaysEnglish() {
        let record = { (language: Language) in
            RunRecord(
                lecture,
                input: RunRecord.Input(
                    name: "a.mp4", sizeInBytes: 1, modifiedNanoseconds: 1, headAndTailSHA256: ""),
                measurement: MeasurementRecord(inputSHA256: "", settings: [:], models: [:], measurement: 1),
                reading: ReadingBasis(lecture), timings: nil, language: language)
        }
        #expect(record(.hindi).summary == record(.english).summary)
        #expect(record(.english).language == nil && record(.english).pageLanguage == .english)
        #expect(record(.hindi).pageLanguage == .hindi)
    }

    @Test func aWordThatIsNotInTheTableIsAnError() throws {
        #expect(try TemplateWords.filled("<b>{{words.lawHeading}}</b>{{x}}", in: .hindi) == "<b>क़ानून</b>{{x}}")
        #expect(throws: MissingWord.self) { try TemplateWords.filled("{{words.noSuchWord}}", in: .english) }
    }

    /// The page without its style, names and what is marked as English.
    private static func translated(_ html: String) -> String {
        html.withoutForeignText.replacing(/(?:aria-label|alt)="([^"]*)"/) { ">\($0.1)<" }
            .replacing("&#39;", with: "'")
    }

    /// The stretches of a phrase with two words or more; tags and gaps stand between them.
    private static func pieces(_ phrase: String) -> [String] {
        phrase.split(separator: /\{+[^{}]*\}+|<[^<>]*>/)
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines.union(.punctuationCharacters)) }
            .filter { $0.contains(" ") && $0.count > 6 }
    }
}
