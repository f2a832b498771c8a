import AttuneText
import Foundation

/// Puts the words of a language into a template before it is parsed, so that a phrase may hold the template's own tags
/// in whatever order its language has them.
enum TemplateWords {
    private static let opening = "{{words."
    private static let closing = "}}"

    /// The template with every `{{words.key}}` replaced by its phrase.
    ///
    /// - Throws: `MissingWord` for a key that is not in the table.
    static func filled(_ template: String, in language: Language) throws(MissingWord) -> String {
        let pieces = template.components(separatedBy: opening)
        var filled = pieces[0]
        for piece in pieces.dropFirst() {
            let parts = piece.components(separatedBy: closing)
            guard let phrase = Words.byKey[parts[0]] else { throw MissingWord(key: parts[0]) }
            filled += phrase.text(language) + parts.dropFirst().joined(separator: closing)
        }
        return filled
    }
}

/// A template names a word that the table does not have.
struct MissingWord: Error, CustomStringConvertible {
    let key: String

    var description: String { "the pages have no word '\(key)'; this is a fault of the program" }
}
