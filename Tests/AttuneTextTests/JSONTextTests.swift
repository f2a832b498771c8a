import Foundation
import Testing

@testable import AttuneText

@Suite struct JSONTextTests {
    private struct Value: Codable, Equatable {
        var name = ""
        var numbers: [Double?] = []
        var parts: [Value] = []
        var byName: [String: Int] = [:]
    }

    @Test func shortPartsAndListsOfNumbersStayInOneLine() throws {
        let long = Value(
            name: "a/b, \"c\": {é}\\", numbers: (0..<60).map { $0 == 1 ? nil : Double($0) },
            parts: [Value(), Value(name: String(repeating: "x", count: 60))], byName: ["z": 1, "a": 2])
        let numbers = (0..<60).map { $0 == 1 ? "null" : "\($0)" }.joined(separator: ", ")
        #expect(
            try JSONText.encode(long) == """
                {
                  "byName": {"a": 2, "z": 1},
                  "name": "a/b, \\"c\\": {é}\\\\",
                  "numbers": [\(numbers)],
                  "parts": [
                    {"byName": {}, "name": "", "numbers": [], "parts": []},
                    {
                      "byName": {},
                      "name": "\(String(repeating: "x", count: 60))",
                      "numbers": [],
                      "parts": []
                    }
                  ]
                }

                """)
        #expect(try JSONText.decode(Value.self, from: Data(try JSONText.encode(long).utf8)) == long)
    }

    /// Other white space, and the same value: whatever texts and numbers there are.
    @Test func changesNothingButWhiteSpace() throws {
        let texts = ["\"", "\\", "\\\"", "\\u0000\u{0}", "{[,:]}", "\u{301}\u{1F600}", "a\nb", "//"]
        let value = Value(
            name: texts.joined(),
            numbers: [0.1, -1e-300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 9_007_199_254_740_992],
            parts: texts.map { Value(name: $0 + String(repeating: $0, count: 30), parts: [Value(name: $0)]) },
            byName: Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) }))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = try JSONText.encode(value)
        let read = try JSONText.decode(Value.self, from: Data(text.utf8))
        #expect(read == value)
        #expect(try encoder.encode(read) == encoder.encode(value))
        #expect(text.hasSuffix("}\n"))
    }

    @Test func whatIsNoNumberIsNotWritten() {
        #expect(throws: EncodingError.self) { try JSONText.encode([Double.nan]) }
    }
}
