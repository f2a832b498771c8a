import ArgumentParser
import AttuneCluster
import AttuneInference
import AttuneThreads
import AttuneWorkspace
import Synchronization

struct SegmentCommand: ParsableCommand {
    /// As `EX_TEMPFAIL` of sysexits.h: try again later.
    static let worthTryingAgain = ExitCode(75)

    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Measure segments of a plan, each into one file.",
        discussion: """
            The files lie beside the plan, for attune merge. A segment that is done already is passed over; two machines \
            that measure the same one harm nothing.

            Ends with 0 when all is done; 75 when trying again may help, here or on another machine: a file that cannot \
            be read or written, memory, models, a signal; 1 when it never will, because of the recording itself, whose \
            reason is written down beside the segments; 64 when the command was not understood.
            """)

    @Option(help: PlanOption.help)
    var plan: String

    @Option(help: ArgumentHelp("The segment to measure, from 0.", valueName: "number"))
    var index: Int?

    @Option(help: ArgumentHelp("Several segments in one process, which loads the models once.", valueName: "0-3,7"))
    var indices: IndexExpression?

    @Option(help: ArgumentHelp("Segments measured side by side; each takes one core.", valueName: "number"))
    var workers = 1

    @OptionGroup(visibility: .hidden)
    var refused: PlanOption

    func validate() throws {
        guard (index == nil) != (indices == nil) else { throw ValidationError("give --index or --indices") }
        guard (1...64).contains(workers) else { throw ValidationError("--workers takes a number from 1 to 64") }
    }

    func run() throws {
        let (folder, plan) = try PlanOption.open(self.plan)
        let wanted = indices ?? IndexExpression([index ?? 0])
        guard let last = wanted.indices.last, last < plan.count, wanted.indices.first.map({ $0 >= 0 }) ?? false else {
            throw ValidationError("the plan has \(plan.count) segments, from 0 on; make it again where it is older")
        }
        let cancellation = Cancellation()
        let code = Mutex<Int32>(0)
        do {
            try Interruption(exitCode: Self.worthTryingAgain.rawValue, requesting: cancellation.request).whileHandled {
                try SegmentRunner(
                    plan, in: folder, models: .standard(), workers: workers, cancellation: cancellation
                ) { recording, segment, outcome in
                    let ended = Self.tell(
                        outcome, "segment \(segment.index) (\(segment.words)) of \(recording.fileName)")
                    code.withLock { $0 = max($0, ended) }
                }.run(wanted)
            }
        } catch is CancellationError {
            Terminal.printDiagnostic(Failure.stopped)
            throw Self.worthTryingAgain
        } catch {
            Terminal.printDiagnostic("error: \(error)")
            throw Self.worthTryingAgain
        }
        let ended = code.withLock { $0 }
        if ended != 0 { throw ExitCode(ended) }
    }

    /// Prints a line for a segment; returns its exit code. Of several the one worth trying again wins, which is the larger.
    private static func tell(_ outcome: SegmentOutcome, _ name: String) -> Int32 {
        switch outcome {
        case .measured(let seconds):
            Terminal.printResult("\(name): done in \((seconds * 10).rounded() / 10) s")
            return 0
        case .wasDone:
            Terminal.printResult("\(name): was done")
            return 0
        case .passing(let reason):
            Terminal.printDiagnostic("error: \(name): \(reason); worth trying again")
            return worthTryingAgain.rawValue
        case .failed(let failure):
            Terminal.printDiagnostic("error: \(name): \(failure.message)")
            return 1
        }
    }
}
