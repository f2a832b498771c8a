import ArgumentParser
import AttuneCluster
import AttuneCore
import AttuneInference
import AttuneReport
import AttuneThreads
import AttuneWorkspace

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Cut recordings into segments that many machines can measure.",
        discussion: """
            Writes plan.json into --output, a folder that all machines see, and prints how many segments there are. \
            attune segment measures one of them anywhere, attune merge makes the reports of all. Cluster/ has scripts \
            that hand the segments out by Slurm and by GNU parallel.

            With --missing PLAN it prints which segments are neither done nor failed for good, as an array of jobs is asked \
            for (0-3,7), and on stderr what failed for good. Nothing is printed where nothing is missing.
            """)

    @Argument(help: "Recordings, and folders with recordings.")
    var inputs: [String] = []

    @Option(help: ArgumentHelp("Where the plan and the outputs go.", valueName: "folder"))
    var output = "Reports"

    @Option(help: ArgumentHelp("The longest stretch of a recording in one segment, such as 10min.", valueName: "time"))
    var segment = "10min"

    @Option(help: ArgumentHelp("Print what is missing of this plan, and plan nothing.", valueName: "plan"))
    var missing: String?

    @Option(help: ArgumentHelp("With --missing: print lines of at most so many segments each.", valueName: "number"))
    var perLine: Int?

    @Flag(help: "Also look in folders within the given folders.")
    var recursive = false

    @Option(
        help: ArgumentHelp(
            "The course that the recordings belong to. Without it, the folder that each lies in names it.",
            valueName: "name"))
    var course: String?

    @Option(help: ArgumentHelp("The table of weights of the engagement index, as of analyze.", valueName: "table"))
    var weights: String?

    @Option(help: LanguageOption.help)
    var language = LanguageOption.auto

    @OptionGroup(visibility: .hidden)
    var refused: PlanOption

    @OptionGroup(title: "Settings")
    var settings: SettingsOptions

    func validate() throws {
        guard inputs.isEmpty == (missing != nil) else {
            throw ValidationError("name recordings to plan, or a plan with --missing")
        }
        guard perLine.map({ $0 >= 1 && missing != nil }) ?? true else {
            throw ValidationError("--per-line takes a number from 1 on, with --missing")
        }
    }

    func run() throws {
        if let missing { return try tellMissing(of: missing) }
        let request = AnalysisRequest(
            settings: try UsageError.wrapping { try settings.settings() },
            weights: try UsageError.wrapping { try weights.map(WeightsFile.table(of:)) ?? .version2 },
            language: language.language, course: course)
        let longest = try UsageError.wrapping { try longestSegment(request.settings) }
        Terminal.printDiagnostic(LegalNotice.text)
        let found = RecordingFinder(inputs: RawArguments.paths(for: inputs), recursive: recursive)
        found.errors.forEach { Terminal.printDiagnostic("error: \($0)") }
        found.passedOver.forEach { Terminal.printDiagnostic("passed over: \($0.path.string) \($0.reason.words)") }
        let cancellation = Cancellation()
        let plan = try Failure.wrapping {
            try Interruption(requesting: cancellation.request).whileHandled {
                try PlanMaker(
                    workspace: try Workspace(output), request: request, longest: longest, models: .standard()
                ).write(found.recordings) { cancellation.wasRequested }
            }
        }
        for recording in plan.recordings {
            if let failure = recording.failure { Terminal.printDiagnostic("error: \(failure.message)") }
        }
        let folder = PlanFolder(folder: output)
        Terminal.printResult(
            "\(folder.planPath): \(plan.recordings.count) recordings, \(plan.count) segments, "
                + "\(PlanState(plan, in: folder).done) of them done")
        // A recording that cannot be read is part of the plan: merge tells it, as analyze does.
        if !found.errors.isEmpty { throw ExitCode.failure }
    }

    /// What `--segment` says, which is whole segments as they are saved.
    private func longestSegment(_ settings: Settings) throws -> MediaTime {
        var read = Settings()
        do {
            try Settings.setting(named: "segment_length").parse(segment, into: &read)
        } catch {
            throw SettingError(
                name: "--segment", problem: "'\(segment)' is no time from 1s to 60min",
                remedy: "write it as in 10min")
        }
        return max(read.segmentLength, settings.segmentLength)
    }

    private func tellMissing(of path: String) throws {
        let (folder, plan) = try PlanOption.open(path)
        let state = PlanState(plan, in: folder)
        for failed in state.failed {
            Terminal.printDiagnostic(
                "failed for good: segment \(failed.segment.index) (\(failed.segment.words)) of "
                    + "\(failed.recording.fileName): \(failed.failure.message)")
        }
        for recording in plan.recordings {
            guard let failure = recording.failure else { continue }
            Terminal.printDiagnostic("failed for good: \(recording.fileName): \(failure.message)")
        }
        Terminal.printDiagnostic(
            "\(state.done) of \(plan.count) segments done, \(state.missing.count) missing, "
                + "\(state.failed.count) failed for good")
        let missing = IndexExpression(state.missing)
        let lines = perLine.map { missing.groups(of: $0) } ?? (missing.indices.isEmpty ? [] : [missing])
        lines.forEach { Terminal.printResult($0.description) }
    }
}
