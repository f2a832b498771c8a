/// Text broken into lines of a plain page.
package enum WrappedText {
    /// `text` in lines of at most `limit` columns, broken between words; a longer word has a line of its own.
    ///
    /// - Parameters:
    ///   - limit: of a line with its indentation.
    ///   - first: what the first line begins with, as a bullet; the others are indented by as many columns.
    package static func lines(_ text: String, columns limit: Int, first: String = "") -> [String] {
        let indentation = String(repeating: " ", count: TerminalWidth.columns(of: first))
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(whereSeparator: \.isWhitespace) {
            let needed = TerminalWidth.columns(of: line) + (isEmpty ? 0 : 1) + TerminalWidth.columns(of: word)
            if !isEmpty, needed > limit {
                lines.append(line)
                line = indentation
                isEmpty = true
            }
            line += isEmpty ? "\(word)" : " \(word)"
            isEmpty = false
        }
        return isEmpty ? lines : lines + [line]
    }
}
