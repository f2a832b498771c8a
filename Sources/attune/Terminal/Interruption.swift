import AttuneThreads
import Dispatch
import Foundation

/// Turns Ctrl-C and a polite kill into a request to stop at the next sample; a second one ends the program at once.
struct Interruption {
    private static let signals = [SIGINT, SIGTERM]

    private let requestStop: @Sendable () -> Void

    init(requesting stop: @escaping @Sendable () -> Void) {
        requestStop = stop
    }

    /// Runs `body` with both signals handled, and restores their old meaning afterwards.
    func whileHandled<Value>(_ body: () throws -> Value) rethrows -> Value {
        let asked = Cancellation()
        let sources = Self.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            let requestStop = requestStop
            source.setEventHandler { @Sendable in
                if asked.wasRequested { _exit(130) }
                asked.request()
                requestStop()
            }
            source.resume()
            return source
        }
        defer {
            sources.forEach { $0.cancel() }
            Self.signals.forEach { signal($0, SIG_DFL) }
        }
        return try body()
    }
}
