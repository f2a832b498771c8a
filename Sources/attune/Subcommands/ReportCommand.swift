import ArgumentParser
import AttuneThreads
import AttuneWorkspace
import Foundation

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Draw timelines and reports again from what was stored, without decoding.",
        discussion: """
            For instance when a report was deleted, or to have it as a PDF. Of a folder over several recordings, such as \
            Reports, all are drawn, and the index over them.
            """)

    @Argument(help: "Folders that analyze made: of a recording, such as Reports/lecture, or over several.")
    var folders: [String]

    @Flag(
        help: """
            Also print each report to report.pdf beside it, by the Chromium or Chrome that ATTUNE_CHROMIUM names, or that \
            is installed.
            """)
    var pdf = false

    @Option(help: LanguageOption.help)
    var language = LanguageOption.auto

    func run() throws {
        // Before anything is drawn: what cannot be printed at all is known now.
        guard pdf else { return try draw(printer: nil) }
        let printer = try Failure.wrapping { PagePrinter(try Chromium()) }
        let cancellation = Cancellation()
        try Interruption(requesting: cancellation.request).whileHandled {
            try draw(printer: Printer(pages: printer, cancellation: cancellation))
        }
    }

    /// What prints, and what stops it.
    private struct Printer {
        let pages: PagePrinter
        let cancellation: Cancellation
    }

    private func draw(printer: Printer?) throws {
        var failures = 0
        for folder in folders {
            failures += try counted { try draw(folder, printer: printer) }
        }
        if failures > 0 { throw ExitCode.failure }
    }

    /// How many recordings could not be drawn, or printed where that was asked for.
    private func draw(_ folder: String, printer: Printer?) throws -> Int {
        let isOfRecording = StoredReports.isOfRecording(folder)
        let url = URL(fileURLWithPath: folder)
        let collection = isOfRecording ? url.deletingLastPathComponent().path : folder
        guard isOfRecording || FileManager.default.fileExists(atPath: folder) else {
            throw InputError(path: folder, problem: "there is no such folder", remedy: "check the spelling")
        }
        let reports = StoredReports(try Workspace(collection), language: language.language)
        let names = isOfRecording ? [url.lastPathComponent] : reports.names
        guard !names.isEmpty else {
            throw InputError(
                path: folder, problem: "no run was finished there", remedy: "name a folder that analyze made")
        }
        var failures = 0
        for name in names {
            failures += try counted {
                let page = try reports.draw(name)
                Terminal.printResult(isOfRecording ? "\(folder)/\(OutputFile.page)" : page)
                guard let printer else { return 0 }
                let print = try reports.print(name, with: printer.pages, cancellation: printer.cancellation)
                Terminal.printResult(isOfRecording ? "\(folder)/\(OutputFile.pdf)" : print)
                return 0
            }
        }
        let index = try reports.workspace.writeIndex(in: language.language)
        if !isOfRecording { Terminal.printResult(index) }
        return failures
    }

    /// What `body` counts, and 1 for an error, which is told; only being stopped ends the command.
    private func counted(_ body: () throws -> Int) throws -> Int {
        do {
            return try body()
        } catch is CancellationError {
            return try Failure.wrapping { throw CancellationError() }
        } catch let code as ExitCode {
            throw code
        } catch {
            Terminal.printDiagnostic("error: \(error)")
            return 1
        }
    }
}
