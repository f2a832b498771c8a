import ArgumentParser
import AttuneJobs
import AttuneWorkspace

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Draw timelines and reports again from what was stored, without decoding.",
        discussion: "For instance after an update of Attune, or when a report was deleted.")

    @Argument(help: "Folders that analyze made for recordings, such as Reports/lecture.")
    var folders: [String]

    func run() throws {
        var failures = 0
        for folder in folders {
            do {
                let drawer = ReportDrawer(folder: folder)
                try drawer.write(try drawer.report())
                Terminal.printResult("\(folder)/\(OutputFile.report)")
            } catch {
                failures += 1
                Terminal.printDiagnostic("error: \(error)")
            }
        }
        if failures > 0 { throw ExitCode.failure }
    }
}
