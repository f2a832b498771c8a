import Foundation

extension String {
    /// A page without what is in no language, or says that it is in English: style, script, code, names, and elements
    /// with `lang="en"`.
    public var withoutForeignText: String {
        replacing(/(?s)<(style|script|code|bdi)\b.*?<\/\1>/, with: "")
            .replacing(/(?s)<((?!html)[a-z]+[0-9]?)\b[^<>]*\slang="en"[^<>]*>.*?<\/\1>/, with: "")
    }

    /// Where a page has two English words or more side by side, in text or in what is read out.
    public var englishStretches: [String] {
        withoutForeignText
            .replacing(/(?:aria-label|alt|title)="([^"]*)"/) { ">\($0.1)<" }
            .replacing(/<[^<>]*>/, with: "\n")
            .matches(of: /\b[A-Za-z][a-z’']+(?:[,;:]? [a-z][a-z’']+\b)+/)
            .map { String($0.0) }
    }
}
