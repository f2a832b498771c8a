import AttuneThreads
import Dispatch
import Foundation
import Synchronization

/// Turns Ctrl-C and a polite kill into a request to stop at the next sample.
///
/// What does not stop by itself within a second, because a disk does not answer or a file is long, is ended: whatever is
/// being written is put in place whole or not at all, so that a process may be killed at any instant. A second signal
/// ends it at once.
struct Interruption {
    /// How long a run may take to end by itself.
    private static let patience = DispatchTimeInterval.milliseconds(800)
    private static let signals = [SIGINT, SIGTERM]
    private static let received = Atomic<Int32>(0)

    private let requestStop: @Sendable () -> Void
    private let ownExitCode: Int32?

    /// - Parameter exitCode: of a program that is ended because it does not stop by itself; nil for that of the signal.
    init(exitCode: Int32? = nil, requesting stop: @escaping @Sendable () -> Void) {
        ownExitCode = exitCode
        requestStop = stop
    }

    /// The exit code of a program that was interrupted, as shells expect it: 128 and the signal's number, which is 130
    /// for Ctrl-C and 143 for a polite kill.
    static var exitCode: Int32 {
        let number = received.load(ordering: .relaxed)
        return 128 + (number == 0 ? SIGINT : number)
    }

    /// Runs `body` with both signals handled, and restores their old meaning afterwards.
    func whileHandled<Value>(_ body: () throws -> Value) rethrows -> Value {
        let asked = Cancellation()
        let ended = Cancellation()
        // A thread of its own: those of the global queues may all be waiting for a disk.
        let queue = DispatchQueue(label: "attune-signals")
        let sources = Self.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            let (requestStop, ownExitCode) = (requestStop, ownExitCode)
            source.setEventHandler { @Sendable in
                Self.received.store(number, ordering: .relaxed)
                if asked.wasRequested { _exit(ownExitCode ?? Self.exitCode) }
                asked.request()
                queue.asyncAfter(deadline: .now() + Self.patience) { if !ended.wasRequested { Self.end(ownExitCode) } }
                // May wait for a lock that somebody holds who waits himself.
                DispatchQueue.global().async(execute: requestStop)
            }
            source.resume()
            return source
        }
        defer {
            ended.request()
            sources.forEach { $0.cancel() }
            Self.signals.forEach { signal($0, SIG_DFL) }
        }
        return try body()
    }

    private static func end(_ ownExitCode: Int32?) {
        Terminal.printDiagnostic(Failure.stopped)
        _exit(ownExitCode ?? exitCode)
    }
}
