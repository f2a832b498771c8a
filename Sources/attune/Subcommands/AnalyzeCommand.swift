import ArgumentParser
import AttuneCore
import AttuneDecoder
import AttuneInference
import AttuneJobs
import AttuneReport
import AttuneWorkspace

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Read recordings, and write a timeline and a report for each.",
        discussion: """
            For each recording a folder is made below --output, with report.html to read, timeline.csv for a \
            spreadsheet, report.json for programs, run.json with what was done, and analysis.sqlite with all that was \
            measured. index.html and course.csv are over everything in that folder, in however many runs it came \
            there. What is done already is passed over.

            Ends with 0 when all is done, 1 when some recordings failed, 64 when the command was not understood, 130 \
            when it was stopped by Ctrl-C and 143 by a polite kill; run it again to go on.
            """,
        aliases: ["analyse"])

    @Argument(help: "Recordings, and folders with recordings.")
    var inputs: [String]

    @Option(help: ArgumentHelp("Where the outputs go.", valueName: "folder"))
    var output = "Reports"

    @Flag(help: "Also look in folders within the given folders.")
    var recursive = false

    @Option(
        help: ArgumentHelp(
            "The course that the recordings belong to. Without it, the folder that each lies in names it.",
            valueName: "name"))
    var course: String?

    @Flag(help: "Measure again what is measured already.")
    var force = false

    @Flag(help: "Read the whole of each recording to see that it is the one that was analysed.")
    var verify = false

    @Flag(help: "Say what would be done, and why, and do nothing.")
    var dryRun = false

    @Flag(help: "Open the report, or the index over several, when all is done.")
    var open = false

    @Flag(help: "Print nothing but errors.")
    var quiet = false

    @Option(
        help: ArgumentHelp("How progress is shown: auto, plain, json (lines on stdout) or none.", valueName: "form"))
    var progress = ProgressStyle.auto

    @Option(
        help: ArgumentHelp(
            "The table of weights of the engagement index: engagement_v2, engagement_v1, or a file in YAML "
                + "(Documentation/Weights.md has an example); the report prints the one it used. Default engagement_v2.",
            valueName: "table"))
    var weights: String?

    @Flag(
        help: ArgumentHelp(
            "The lecturer's face is your own: also tell where it was turned and what it showed. It stays in the "
                + "report and timeline.csv of the recording, and enters no course."))
    var lecturerSelf = false

    @Option(help: LanguageOption.help)
    var language = LanguageOption.auto

    @OptionGroup(title: "Left out")
    var exclusions: ExclusionOptions

    @OptionGroup(title: "Single faces")
    var participants: ParticipantsOptions

    @OptionGroup(title: "Settings")
    var settings: SettingsOptions

    func run() throws {
        let request = try request()
        let found = RecordingFinder(inputs: RawArguments.paths(for: inputs), recursive: recursive)
        try exclusions.check(recordings: found.recordings.count)
        if dryRun { return try DryRun(request: request, output: output).tell(of: found) }
        if !quiet { printNotices(for: request) }
        let decoder = try Failure.wrapping { try RecordingDecoder(request.settings) }
        let printer = ProgressPrinter(style: quiet ? .quiet : progress, decoder: decoder)
        printer.tell(of: found)
        let ended = try Failure.wrapping { try analyze(found, request: request, printer: printer) }
        let batch = BatchSummary(ended, inputErrors: found.errors, passedOver: found.passedOver)
        printer.finish(batch, outputFolder: output)
        if open, let page = batch.page(in: output) { Browser.open(page) }
        if batch.hasFailures { throw ExitCode.failure }
    }

    private func request() throws -> AnalysisRequest {
        AnalysisRequest(
            settings: try UsageError.wrapping { try settings.settings() },
            weights: try UsageError.wrapping { try weights.map(WeightsFile.table(of:)) ?? .version2 },
            excludedTiles: try exclusions.tiles(), participants: try participants.checkedReason(),
            lecturerSelf: lecturerSelf, language: language.language, course: course, force: force, verify: verify)
    }

    private func printNotices(for request: AnalysisRequest) {
        if request.participants != nil { Terminal.printDiagnostic(LegalNotice.participants) }
        Terminal.printDiagnostic(LegalNotice.text)
        if request.settings.minimumGroup < Settings().minimumGroup {
            Terminal.printDiagnostic(
                "note: with a minimum group of \(request.settings.minimumGroup), a report may speak of single people")
        }
    }

    private func analyze(
        _ found: RecordingFinder, request: AnalysisRequest, printer: ProgressPrinter
    ) throws -> [Job] {
        guard !found.recordings.isEmpty else { return [] }
        let queue = JobQueue(workspace: try Workspace(output), models: .standard(), tell: printer.handle)
        // What an earlier run left waiting is asked for again by whoever still wants it.
        try queue.clear()
        try queue.add(found.recordings, request: request)
        return try Interruption(requesting: queue.requestStop).whileHandled { try queue.run() }
    }
}
