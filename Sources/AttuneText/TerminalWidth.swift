/// How many columns of a terminal text takes.
///
/// A terminal draws what people see as one character in a cell of one or two columns: 東 in two, é in one whether or not
/// its accent is a scalar of its own, 👩‍🏫 in two. Characters of ambiguous width (UAX 11) count as one, as terminals outside
/// East Asia have them.
public enum TerminalWidth {
    private static let ellipsis = "…"

    /// The columns that `text` takes on one line; control characters take none.
    public static func columns(of text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    /// `text`, or as much of its beginning as fits, ending in "…", into `limit` columns; empty where `limit` is below 1.
    public static func truncated(_ text: String, toColumns limit: Int) -> String {
        guard limit > 0 else { return "" }
        guard columns(of: text) > limit else { return text }
        var kept = ""
        var width = columns(of: ellipsis)
        for character in text {
            width += columns(of: character)
            if width > limit { break }
            kept.append(character)
        }
        return kept + ellipsis
    }

    /// `text` with spaces behind it up to `limit` columns; a longer text is cut as `truncated` does.
    public static func padded(_ text: String, toColumns limit: Int) -> String {
        let fitted = truncated(text, toColumns: limit)
        return fitted + String(repeating: " ", count: max(0, limit - columns(of: fitted)))
    }

    /// Those of its scalars together; 2 where they make one picture or a flag.
    private static func columns(of character: Character) -> Int {
        let scalars = character.unicodeScalars
        let isFlag = scalars.count == 2 && scalars.allSatisfy(isRegionalIndicator)
        if scalars.count > 1, isFlag || scalars.contains(where: makesOnePicture) { return 2 }
        return scalars.reduce(0) { $0 + columns(of: $1) }
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        // Printable ASCII, of which most text is.
        if (0x20..<0x7F).contains(scalar.value) { return 1 }
        if scalar.properties.generalCategory == .control { return 0 }
        if holds(scalar.value, WidthTable.zero) { return 0 }
        return holds(scalar.value, WidthTable.wide) ? 2 : 1
    }

    /// U+FE0F, which asks for a picture, the joiner between pictures, and the colours of skin.
    private static func makesOnePicture(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE0F, 0x200D, 0x1F3FB...0x1F3FF: true
        default: false
        }
    }

    private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }

    /// Whether one of `ranges`, which rise, holds `code`: found by halving.
    private static func holds(_ code: UInt32, _ ranges: [ClosedRange<UInt32>]) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < code { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(code)
    }
}
