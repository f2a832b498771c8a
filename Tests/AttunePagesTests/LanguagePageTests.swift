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

    @Test func thePageSaysItsLanguage() throws {
        #expect(try ReportPage.html(for: lecture).contains("<html lang=\"en\">"))
        #expect(try ReportPage.html(for: lecture, language: .hindi).contains("<html lang=\"hi\">"))
    }

    /// Of each phrase, the words between what is filled in are looked for; single words only as a whole text.
    @Test(arguments: ["moments", "layouts", "suppressed", "truncated", "nobody"])
    func aHindiPageHoldsNoEnglishOfTheTable(name: String) throws {
        let report = try #require(try SyntheticReports.every().first { $0.name == name }?.report)
        let text = LanguagePageTests.translated(try ReportPage.html(for: report, language: .hindi))
        for (key, phrase) in Words.all {
            for piece in LanguagePageTests.pieces(phrase.english) {
                #expect(!text.contains(piece), "\(key): \(piece)")
            }
        }
        #expect(text.contains(Words.limits.lawHeading.hindi))
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

    /// The page without its style, its marks up to a text, and what is not in the table: the method with its models.
    private static func translated(_ html: String) -> String {
        html.replacing(/(?s)<style>.*?<\/style>/, with: "").replacing(/(?s)<div id="method">.*?<\/details>/, with: "")
            .replacing(/(?s)<section aria-labelledby="faces">.*?<\/section>/, with: "")
            .replacing(/<code>.*?<\/code>/, with: "")
            .replacing(/(?:aria-label|alt)="([^"]*)"/) { ">\($0.1)<" }
            .replacing("&#39;", with: "'")
    }

    /// The stretches of a phrase with two words or more; tags and gaps stand between them.
    private static func pieces(_ phrase: String) -> [String] {
        phrase.split(separator: /\{+[^{}]*\}+|<[^<>]*>/).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { $0.contains(" ") && $0.count > 6 }
    }
}
