import ArgumentParser
import AttuneJobs
import AttuneText
import AttuneThreads
import AttuneWorkspace
import Foundation

/// The command line.
@main
struct AttuneProgram: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attune",
        abstract: "See how a class looked in a recorded video lesson, minute by minute.",
        discussion: """
            Attune reads recordings of video lessons, finds the faces in them, and writes for each recording a \
            timeline (CSV) and a report (HTML). It works on this computer alone: nothing is uploaded.

              attune analyze lecture.mp4        one recording; the report is in Reports/lecture/report.html
              attune analyze Recordings/        every recording in a folder, with an index page
            """,
        version: ProgramVersion.current,
        subcommands: [
            AnalyzeCommand.self, ReportCommand.self, ForgetCommand.self, InspectCommand.self, ExportCommand.self,
            EvaluateCommand.self,
            BenchCommand.self, PlanCommand.self, SegmentCommand.self, MergeCommand.self,
            DoctorCommand.self, SettingsCommand.self, NoticeCommand.self, ServeCommand.self,
        ])

    /// A mistyped command gets a suggestion; everything else is for the library that reads command lines.
    static func main() {
        Terminal.outliveClosedPipes()
        MemoryArenas.limit()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let unknown = UnknownCommand(in: arguments, of: self) {
            exit(withError: ValidationError(PrintableText.printable(unknown.message)))
        }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            exit(withError: error)
        }
        if Terminal.hasLostResults { exit(withError: ExitCode.failure) }
    }
}
