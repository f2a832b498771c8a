import Mustache

/// Escapes text for HTML, in elements and in quoted attributes.
///
/// The engine's own HTML content type compares characters, so that a quotation mark with a combining accent passes
/// unescaped and ends an attribute. Here each Unicode scalar is looked at; control characters, which HTML does not
/// allow, become U+FFFD.
struct PageEscaping: MustacheContentType {
    static let name = "ATTUNE_PAGE"

    func escapeText(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", " "..."~": escaped.unicodeScalars.append(scalar)
            case "\0"..."\u{9F}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
