import ArgumentParser
import AttuneReport
import AttuneWorkspace
import Foundation

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what was measured as a table: every face of every sample.",
        discussion: """
            The table speaks of single faces, so it needs --participants and a reason, which is written beside it. It is \
            readable by its owner alone.
            """)

    @Argument(help: "Folders that analyze made for recordings, such as Reports/lecture.")
    var folders: [String]

    @Flag(help: "Every face of every analysed frame, as samples.csv in the recording's folder.")
    var samples = false

    @OptionGroup(title: "Single faces")
    var participants: ParticipantsOptions

    func validate() throws {
        guard samples else { throw ValidationError("say what to write: --samples") }
        guard participants.participants else {
            throw ValidationError("--samples speaks of single faces: it needs --participants and --reason \"...\"")
        }
    }

    func run() throws {
        guard let reason = try participants.checkedReason() else { return }
        Terminal.printDiagnostic(LegalNotice.participants)
        var failures = 0
        for folder in folders {
            do {
                let collection = URL(fileURLWithPath: folder).deletingLastPathComponent().path
                let workspace = try Workspace(collection)
                Terminal.printResult(try SamplesExport(folder: folder, reason: reason).write())
                withExtendedLifetime(workspace) {}
            } catch {
                failures += 1
                Terminal.printDiagnostic("error: \(error)")
            }
        }
        if failures > 0 { throw ExitCode.failure }
    }
}
