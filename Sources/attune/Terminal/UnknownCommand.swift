import ArgumentParser
import Foundation

/// A word in the place of a subcommand that is none, with what may have been meant.
struct UnknownCommand: Equatable {
    /// One sentence.
    let message: String

    /// Nil where the arguments begin with a subcommand or an option; what follows it is not looked at.
    ///
    /// - Parameter arguments: those after the program's name.
    init?(in arguments: [String], of program: any ParsableCommand.Type) {
        var command: any ParsableCommand.Type = program
        var words = arguments[...]
        // `attune help analyze` names a subcommand as well.
        if words.first == "help" { words.removeFirst() }
        var called = "attune"
        while let word = words.popFirst(), !word.hasPrefix("-") {
            let subcommands = command.configuration.subcommands
            if subcommands.isEmpty { return nil }
            if let next = subcommands.first(where: { Self.names(of: $0).contains(word) }) {
                command = next
                called += " \(word)"
                continue
            }
            let known = subcommands.flatMap(Self.names)
            message = Self.message(for: word, in: called, known: known, isRecording: called == "attune")
            return
        }
        return nil
    }

    private static func names(of command: any ParsableCommand.Type) -> [String] {
        [command.configuration.commandName].compactMap(\.self) + command.configuration.aliases
    }

    private static func message(for word: String, in called: String, known: [String], isRecording: Bool) -> String {
        if isRecording, looksLikeInput(word) {
            let quoted = word.contains(" ") ? "\"\(word)\"" : word
            return "there is no command '\(word)'; did you mean: attune analyze \(quoted)"
        }
        if let nearest = Suggestion.nearest(to: word, among: known) {
            return "there is no command '\(word)'; did you mean: \(called) \(nearest)"
        }
        return "there is no command '\(word)'; there are \(known.joined(separator: ", "))"
    }

    /// Whether a word is more likely a recording or a folder than a command.
    private static func looksLikeInput(_ word: String) -> Bool {
        word.contains("/") || word.contains(".") || FileManager.default.fileExists(atPath: word)
    }
}
