/// A language that pages are written in.
///
/// The raw value is its BCP 47 tag, as in `<html lang>`.
public enum Language: String, CaseIterable, Codable, Sendable {
    case english = "en"
    case hindi = "hi"

    /// As BCP 47 has it.
    public var tag: String { rawValue }

    /// The language that the environment asks for, English for anything that pages are not written in.
    ///
    /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty decides (POSIX.1-2017, section 8.2).
    public init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        // A locale is named as in `hi_IN.UTF-8@latin`.
        let name = (locale ?? "").prefix { !"_-.@".contains($0) }.lowercased()
        self = Language(rawValue: name) ?? .english
    }
}
