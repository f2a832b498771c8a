import Foundation
import Testing

@testable import AttuneReport

@Suite struct ParticipantsReasonTests {
    @Test(arguments: [
        ("Consent of all", "Consent of all"), ("  two\n lines\t and\r\nmore  ", "two lines and more"),
        ("a\u{1B}[31mb", "a [31mb"), ("é – 日本", "é – 日本"), ("2", "2"), ("\u{2028}x\u{A0}y", "x y"),
        (String(repeating: "x", count: 500), String(repeating: "x", count: 500)),
    ])
    func isOneTrimmedLine(_ text: String, _ expected: String) throws {
        #expect(try ParticipantsReason(text).text == expected)
    }

    @Test(arguments: ["", " ", "\n\t\u{A0}\u{3000}", "-", "…", "\u{200B}", "\u{1B}", "\0"])
    func saysSomething(_ text: String) {
        #expect(throws: ParticipantsReasonError(problem: "the reason is empty")) { try ParticipantsReason(text) }
    }

    @Test func hasAnEnd() {
        #expect(throws: ParticipantsReasonError(problem: "the reason has 501 characters, more than 500")) {
            try ParticipantsReason(String(repeating: "x", count: 501))
        }
    }

    @Test func isStoredAsItsText() throws {
        let reason = try ParticipantsReason("Consent of all")
        let json = try JSONEncoder().encode([reason])
        #expect(String(decoding: json, as: UTF8.self) == "[\"Consent of all\"]")
        #expect(try JSONDecoder().decode([ParticipantsReason].self, from: json) == [reason])
        #expect(throws: (any Error).self) {
            try JSONDecoder().decode([ParticipantsReason].self, from: Data("[\" \"]".utf8))
        }
    }
}
