import ArgumentParser
import AttuneWorkspace
import Foundation

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Draw timelines and reports again from what was stored, without decoding.",
        discussion: """
            For instance when a report was deleted. Of a folder over several recordings, such as Reports, all are \
            drawn, and the index over them.
            """)

    @Argument(help: "Folders that analyze made: of a recording, such as Reports/lecture, or over several.")
    var folders: [String]

    func run() throws {
        var failures = 0
        for folder in folders {
            do {
                failures += try draw(folder)
            } catch {
                failures += 1
                Terminal.printDiagnostic("error: \(error)")
            }
        }
        if failures > 0 { throw ExitCode.failure }
    }

    /// How many recordings could not be drawn.
    private func draw(_ folder: String) throws -> Int {
        let isOfRecording = StoredReports.isOfRecording(folder)
        let url = URL(fileURLWithPath: folder)
        let collection = isOfRecording ? url.deletingLastPathComponent().path : folder
        guard isOfRecording || FileManager.default.fileExists(atPath: folder) else {
            throw InputError(path: folder, problem: "there is no such folder", remedy: "check the spelling")
        }
        let reports = StoredReports(try Workspace(collection))
        let names = isOfRecording ? [url.lastPathComponent] : reports.names
        guard !names.isEmpty else {
            throw InputError(
                path: folder, problem: "no run was finished there", remedy: "name a folder that analyze made")
        }
        var failures = 0
        for name in names {
            do {
                let page = try reports.draw(name)
                Terminal.printResult(isOfRecording ? "\(folder)/\(OutputFile.page)" : page)
            } catch {
                failures += 1
                Terminal.printDiagnostic("error: \(error)")
            }
        }
        let index = try reports.workspace.writeIndex()
        if !isOfRecording { Terminal.printResult(index) }
        return failures
    }
}
