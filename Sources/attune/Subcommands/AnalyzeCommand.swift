import ArgumentParser
import AttuneCore
import AttuneInference
import AttunePipeline
import AttuneReporting
import AttuneThreads

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Read recordings, and write a timeline and a report for each.",
        discussion: """
            For each recording a folder is made below --output, with report.html to read, timeline.csv for a \
            spreadsheet, run.json with what was done, and analysis.sqlite with all that was measured. Recordings whose \
            outputs are up to date are passed over.

            Ends with 0 when all is done, 1 when some recordings failed, 64 when the command was not understood, 130 \
            when it was stopped; run it again to go on.
            """,
        aliases: ["analyse"])

    @Argument(help: "Recordings, and folders with recordings.")
    var inputs: [String]

    @Option(help: ArgumentHelp("Where the outputs go.", valueName: "folder"))
    var output = "Reports"

    @Flag(help: "Also look in folders within the given folders.")
    var recursive = false

    @Flag(help: "Analyse again what is up to date.")
    var force = false

    @Option(
        help: ArgumentHelp("How progress is shown: auto, plain, json (lines on stdout) or none.", valueName: "form"))
    var progress = ProgressStyle.auto

    @Option(
        help: ArgumentHelp(
            "A table of weights for the engagement index, in YAML (Documentation/Weights.md has an example); the report "
                + "prints the one it used.",
            valueName: "file"))
    var weights: String?

    @OptionGroup(title: "Single faces")
    var participants: ParticipantsOptions

    @OptionGroup(title: "Settings")
    var settings: SettingsOptions

    func run() throws {
        let request = AnalysisRequest(
            inputs: inputs, recursive: recursive, outputFolder: output,
            settings: try UsageError.wrapping { try self.settings.settings() },
            weights: try UsageError.wrapping { try weights.map(WeightsFile.table(fromFileAt:)) ?? .version1 },
            participants: try participants.checkedReason(), force: force)
        let printer = ProgressPrinter(style: progress)
        if request.participants != nil { Terminal.printDiagnostic(LegalNotice.participants) }
        Terminal.printDiagnostic(LegalNotice.text)
        if request.settings.minimumGroup < Settings().minimumGroup {
            Terminal.printDiagnostic(
                "note: with a minimum group of \(request.settings.minimumGroup), a report may speak of single people")
        }
        let cancellation = Cancellation()
        let interruption = Interruption(requesting: cancellation)
        let results = try Failure.wrapping {
            try interruption.whileHandled {
                try BatchAnalyzer(
                    request: request, models: .standard(), cancellation: cancellation, progress: printer.handle
                ).run()
            }
        }
        if printer.speaksInWords { results.forEach(printReportPath) }
        let failures = results.count { if case .failed = $0.outcome { true } else { false } }
        if failures > 0 {
            if results.count > 1 { Terminal.printDiagnostic("\(failures) of \(results.count) inputs failed") }
            throw ExitCode.failure
        }
    }

    private func printReportPath(_ result: RecordingResult) {
        switch result.outcome {
        case .done(let done), .upToDate(let done):
            Terminal.printResult("\(done.folder)/\(OutputFile.report)")
        case .failed: break
        }
    }
}
