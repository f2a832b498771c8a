/// Text from outside (names of files, what a container says of itself) made fit for a terminal.
public enum PrintableText {
    /// `text` with U+FFFD in place of what could change more than its own place on the screen.
    ///
    /// That is every control character (C0 and C1, so that no escape sequence is left) and the characters that reverse
    /// the direction of what follows (U+202A…U+202E, U+2066…U+2069). With `keepsLines` line breaks and tabs stay, for
    /// text of several lines; a name on its own has none.
    public static func printable(_ text: String, keepsLines: Bool = false) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let stays = keepsLines && (scalar == "\n" || scalar == "\t")
            scalars.append(stays || !isHarmful(scalar) ? scalar : "\u{FFFD}")
        }
        return String(scalars)
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: scalar.properties.generalCategory == .control
        }
    }
}
