import ArgumentParser
import AttuneCluster
import AttuneInference
import AttuneReport
import AttuneThreads
import AttuneWorkspace
import Synchronization

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make the reports of a plan from the segments that were measured.",
        discussion: """
            The outputs lie beside the plan, and are the same as of analyze, to the byte. A recording of which segments are \
            missing is refused, and they are named; with --partial it is put together without them, and its report says \
            so. When a recording's outputs are in place, the files of its segments are removed.

            Ends with 0 when all recordings are done, 1 when some are not.
            """)

    @Option(help: PlanOption.help)
    var plan: String

    @Flag(help: "Also make reports of recordings of which segments are missing.")
    var partial = false

    @Option(
        help: ArgumentHelp("Recordings put together side by side; 0 means one for each core.", valueName: "number"))
    var workers = 0

    @OptionGroup(visibility: .hidden)
    var refused: PlanOption

    func validate() throws {
        guard (0...64).contains(workers) else { throw ValidationError("--workers takes a number from 0 to 64") }
    }

    func run() throws {
        let (folder, plan) = try PlanOption.open(self.plan)
        let cancellation = Cancellation()
        let failed = Atomic(0)
        try Failure.wrapping {
            try Interruption(requesting: cancellation.request).whileHandled {
                try PlanMerge(
                    plan, in: folder, workspace: try Workspace(folder.folder), models: .standard(), isPartial: partial
                ).run(
                    workers: WorkerThreads.count(asked: workers), cancellation: cancellation,
                    warn: { Terminal.printDiagnostic("warning: \($0)") },
                    tell: { if Self.tell($0) { failed.wrappingAdd(1, ordering: .relaxed) } })
            }
        }
        let failures = failed.load(ordering: .relaxed)
        Terminal.printResult(
            "\(plan.recordings.count - failures) of \(plan.recordings.count) recordings merged: "
                + "\(folder.folder)/\(OutputFile.index)")
        if failures > 0 { throw ExitCode.failure }
    }

    /// Prints a line for a recording; returns whether it failed.
    private static func tell(_ ended: PlanMerge.Ended) -> Bool {
        switch ended.outcome {
        case .done(let done):
            Terminal.printResult("\(ended.fileName): \(done.sentence ?? "done")")
            return false
        case .upToDate:
            Terminal.printResult("\(ended.fileName): up to date")
            return false
        case .failed(let failure):
            Terminal.printDiagnostic("error: \(failure.message)")
            return true
        case .cancelled: return true
        }
    }
}
