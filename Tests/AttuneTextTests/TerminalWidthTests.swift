import AttuneText
import Testing

struct TerminalWidthTests {
    @Test(
        arguments: [
            ("", 0), ("lecture", 7), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("東京", 4), ("ｱ", 1), ("Ａ", 2),
            ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("👩‍🏫", 2), ("🇩🇪", 2), ("❤", 1), ("❤️", 2),
            ("a\u{200B}b", 2), ("…", 1), ("±", 1), ("\u{1B}[31m", 4), ("\u{AD}", 1), ("नमस्ते", 4), ("ש\u{5C1}", 1),
            ("1️⃣", 2), ("👍🏽", 2), ("〜", 2), ("\u{20000}", 2), ("\u{10FFFF}", 1),
        ] as [(String, Int)])
    func columnsAreThoseATerminalDraws(text: String, columns: Int) {
        #expect(TerminalWidth.columns(of: text) == columns, "\(text.unicodeScalars.map { $0.value })")
    }

    @Test(
        arguments: [
            ("lecture", 7, "lecture"), ("lecture", 6, "lectu…"), ("lecture", 1, "…"), ("lecture", 0, ""),
            ("lecture", -3, ""), ("東京の授業", 10, "東京の授業"), ("東京の授業", 9, "東京の授…"),
            ("東京の授業", 8, "東京の…"), ("東京", 2, "…"), ("", 5, ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ] as [(String, Int, String)])
    func aLongTextIsCutAtAWholeCharacter(text: String, limit: Int, expected: String) {
        let cut = TerminalWidth.truncated(text, toColumns: limit)
        #expect(cut == expected)
        #expect(TerminalWidth.columns(of: cut) <= max(0, limit))
    }

    @Test(
        arguments: [
            ("abc", 5, "abc  "), ("東京", 5, "東京 "), ("東京の授業", 6, "東京… "), ("abc", 3, "abc"), ("", 2, "  "),
            ("abc", 0, ""),
        ] as [(String, Int, String)])
    func aShortTextIsFilledUp(text: String, limit: Int, expected: String) {
        #expect(TerminalWidth.padded(text, toColumns: limit) == expected)
    }
}
