import ArgumentParser
import AttuneFiles
import AttuneInference
import AttuneReport
import AttuneWorkspace
import Foundation

struct NoticeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Print a page for everybody in the lesson: what is done with the recording, and what is not.",
        discussion: """
            Plain text with lines to fill in, in English, to be given out before anything is recorded. It states the \
            minimum group of these settings, so give it the config file that analyze is given.
            """)

    @Option(
        help: ArgumentHelp("A new file to write it to, in place of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup(title: "Settings")
    var settings: SettingsOptions

    func run() throws {
        let settings = try UsageError.wrapping { try self.settings.settings() }
        try Failure.wrapping {
            let text = try ParticipantNotice(models: .standard(), settings: settings).text
            guard let output else { return Terminal.printResult(String(text.dropLast())) }
            // What lies there may be a notice that somebody has filled in.
            guard !FileManager.default.fileExists(atPath: output) else {
                throw FileError(
                    what: "cannot write", path: output, reason: "there is one already",
                    remedy: "choose another name, or remove it")
            }
            try AtomicFile.write(text, to: output)
            Terminal.printResult(output)
        }
    }
}
