import ArgumentParser
import AttuneText
import Foundation

/// What `--language` was given: a language, or that the environment decides.
enum LanguageOption: String, CaseIterable, ExpressibleByArgument {
    case auto
    case english = "en"
    case hindi = "hi"

    static let help = ArgumentHelp(
        "The language of the server's pages: en, hi, or auto for that of LC_ALL, LC_MESSAGES or LANG, English where it is "
            + "neither. A report has its own.", valueName: "language")

    var language: Language {
        switch self {
        case .auto: Language(environment: ProcessInfo.processInfo.environment)
        case .english: .english
        case .hindi: .hindi
        }
    }
}
