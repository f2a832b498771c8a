import Foundation
import Synchronization

/// Threads for work that blocks in C libraries, which must stay off the cooperative pool.
public enum WorkerThreads {
    /// How many workers to use where `asked` were asked for: one for each core where it is 0.
    public static func count(asked: Int) -> Int {
        asked > 0 ? asked : ProcessInfo.processInfo.activeProcessorCount
    }

    /// Runs `body` once for each worker, each on a thread of its own, and returns when all have ended.
    ///
    /// - Throws: the error of the first worker, by number, that ended with one other than `CancellationError`; else
    ///   `CancellationError` where there was one. `whenOneFails` runs as soon as any worker throws.
    public static func run(
        count: Int, whenOneFails: @escaping @Sendable () -> Void, _ body: @escaping @Sendable (Int) throws -> Void
    ) throws {
        let outcome = Outcome()
        let ended = DispatchGroup()
        for worker in 0..<count {
            ended.enter()
            let thread = Thread {
                defer { ended.leave() }
                do {
                    try body(worker)
                } catch {
                    outcome.record(error, of: worker)
                    whenOneFails()
                }
            }
            thread.name = "attune-worker-\(worker)"
            thread.start()
        }
        ended.wait()
        try outcome.rethrow()
    }

    /// The errors of the workers, collected from their threads.
    private final class Outcome: Sendable {
        private let errors = Mutex<[Int: any Error]>([:])

        func record(_ error: any Error, of worker: Int) {
            errors.withLock { $0[worker] = error }
        }

        func rethrow() throws {
            let ordered = errors.withLock { errors in errors.sorted { $0.key < $1.key }.map(\.value) }
            let failure = ordered.first { !($0 is CancellationError) } ?? ordered.first
            if let failure { throw failure }
        }
    }
}
