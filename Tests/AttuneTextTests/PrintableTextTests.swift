import AttuneText
import Testing

struct PrintableTextTests {
    @Test(
        arguments: [
            ("lecture 東京 é.mp4", "lecture 東京 é.mp4"), ("a\u{1B}[2Jb", "a\u{FFFD}[2Jb"), ("a\rb", "a\u{FFFD}b"),
            ("a\u{7}\u{7F}b", "a\u{FFFD}\u{FFFD}b"), ("a\u{9B}31mb", "a\u{FFFD}31mb"), ("a\u{85}b", "a\u{FFFD}b"),
            ("a\u{202E}4pm.exe", "a\u{FFFD}4pm.exe"),
            ("\u{202A}\u{202D}\u{2066}\u{2069}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("one\ntwo\tthree", "one\u{FFFD}two\u{FFFD}three"), ("עברית", "עברית"), ("👩‍🏫", "👩‍🏫"),
        ] as [(String, String)])
    func aNameChangesNothingButItsOwnPlace(text: String, expected: String) {
        #expect(PrintableText.printable(text) == expected)
    }

    @Test func textOfSeveralLinesKeepsThem() {
        #expect(PrintableText.printable("one\ntwo\tthree\r\n", keepsLines: true) == "one\ntwo\tthree\u{FFFD}\n")
    }
}
