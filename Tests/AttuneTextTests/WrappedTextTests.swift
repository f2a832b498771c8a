import Testing

@testable import AttuneText

@Suite struct WrappedTextTests {
    @Test(
        arguments: [
            ("", 10, "", []),
            ("one", 10, "", ["one"]),
            ("one two six", 7, "", ["one two", "six"]),
            ("one two  six\n", 11, "", ["one two six"]),
            ("longerthanthat a b", 5, "", ["longerthanthat", "a b"]),
            ("one two six", 7, "- ", ["- one", "  two", "  six"]),
            ("one two six", 9, "- ", ["- one two", "  six"]),
            ("東京 東京", 8, "", ["東京", "東京"]),
            ("東京 東京", 9, "", ["東京 東京"]),
        ] as [(String, Int, String, [String])])
    func linesBreakBetweenWords(text: String, columns: Int, first: String, lines: [String]) {
        #expect(WrappedText.lines(text, columns: columns, first: first) == lines)
    }
}
