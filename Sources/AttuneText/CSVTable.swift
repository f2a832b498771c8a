/// Tables as files, after RFC 4180: lines end in CRLF.
package enum CSVTable {
    /// The whole file; each cell is a number or was made by `textCell`.
    package static func text(_ rows: [[String]]) -> String {
        rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    /// A text as a cell that no spreadsheet takes for a formula, quoted where RFC 4180 asks for it.
    ///
    /// Scalars are compared, not characters: a combining mark after a comma or a quote would hide it otherwise.
    package static func textCell(_ text: String) -> String {
        let opensFormula: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
        let needsQuotes: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
        let scalars = text.unicodeScalars
        let isFormula = scalars.first.map(opensFormula.contains) ?? false
        let guarded = isFormula ? "'\(text)" : text
        guard scalars.contains(where: needsQuotes.contains) else { return guarded }
        var quoted = String.UnicodeScalarView()
        for scalar in guarded.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return "\"\(String(quoted))\""
    }
}
