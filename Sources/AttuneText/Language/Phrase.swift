import Foundation

/// A phrase of the pages, in every language.
///
/// What code fills in stands in single braces, as in `{minutes}`. A phrase that stands in a template may hold the
/// template's own tags.
package struct Phrase: Equatable, Sendable {
    package let english: String
    package let hindi: String

    package init(_ english: String, hindi: String) {
        (self.english, self.hindi) = (english, hindi)
    }

    /// What comes from elsewhere, and is as it is in every language.
    package init(asItIs text: String) {
        self.init(text, hindi: text)
    }

    /// The same phrase with its gaps filled in every language.
    ///
    /// - Parameter values: what stands in the place of `{name}`, by name.
    package func filled(_ values: KeyValuePairs<String, String>) -> Phrase {
        Phrase(text(.english, values), hindi: text(.hindi, values))
    }

    /// - Parameter values: what stands in the place of `{name}`, by name.
    package func text(_ language: Language, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let text =
            switch language {
            case .english: english
            case .hindi: hindi
            }
        return values.reduce(text) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
    }
}

/// A number of things, in every language.
package struct CountedPhrase: Equatable, Sendable {
    /// For numbers that take the singular of a language, and for all others.
    package let one: Phrase
    package let other: Phrase

    init(_ one: String, _ other: String, hindi: String, _ hindiOther: String) {
        self.one = Phrase(one, hindi: hindi)
        self.other = Phrase(other, hindi: hindiOther)
    }

    /// As in `1 minute` and `1,200 minutes`.
    ///
    /// - Parameter values: what stands in the place of other gaps than `{count}`, by name.
    package func text(
        _ number: Int, _ language: Language, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        let text = (language.isSingular(number) ? one : other).text(language, ["count": language.grouped(number)])
        return values.reduce(text) { $0.replacingOccurrences(of: "{\($1.key)}", with: $1.value) }
    }
}
