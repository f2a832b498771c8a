import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

/// What everybody in a lesson is told beforehand.
@Suite struct ParticipantNoticeTests {
    private static let notice = ParticipantNotice(models: SyntheticReports.models, minimumGroup: 5)

    @Test func saysWhatItSays() throws {
        try Golden.expect(Self.notice.text, equals: "AttuneReport/notice.txt")
    }

    @Test(arguments: [1, 5, 1_000])
    func isOnePageOfASCII(minimumGroup: Int) {
        let text = ParticipantNotice(models: SyntheticReports.models, minimumGroup: minimumGroup).text
        #expect(text.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= ParticipantNotice.mostLines)
        #expect(lines.map(\.count).max() == ParticipantNotice.columns)
    }

    /// 0.661 of the made-up card's pictures are right.
    @Test func theErrorShareIsThatOfTheCard() {
        #expect(
            words(Self.notice).contains("(FER2013 PublicTest, 3,589 pictures) it gave 34 of 100 faces another label"))
        let unknown = ParticipantNotice(models: [SyntheticReports.models[0]], minimumGroup: 5)
        #expect(words(unknown).contains("How often it is wrong about an expression is not known."))
        #expect(!words(unknown).contains("of 100"))
    }

    @Test(
        arguments: [
            (1, "not even one with a single face"), (2, "fewer than 2 faces"), (12, "fewer than 12 faces"),
        ] as [(Int, String)])
    func theGroupIsThatOfTheSettings(minimumGroup: Int, sentence: String) {
        #expect(words(ParticipantNotice(models: [], minimumGroup: minimumGroup)).contains(sentence))
    }

    /// It is about what a face shows: words of an inner state stand only where they are denied or prohibited.
    @Test func claimsNothingOfWhatAnybodyFelt() {
        let denied = [
            "does not know what anyone felt, thought, understood or learned", "inferring the emotions of people",
        ]
        var rest = words(Self.notice)
        for phrase in denied {
            #expect(rest.contains(phrase))
            rest = rest.replacing(phrase, with: "")
        }
        for word in ["felt", "feel", "emotion", "mood", "bored", "interest", "attention", "understood", "learned"] {
            #expect(!rest.localizedCaseInsensitiveContains(word), "\(word)")
        }
    }

    /// Without the breaks of lines.
    private func words(_ notice: ParticipantNotice) -> String {
        notice.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
