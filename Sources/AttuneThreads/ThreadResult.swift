import Foundation
import Synchronization

/// What a piece of work gives that is done on a thread of its own, begun when this is made.
///
/// Whoever made it waits for its end, whatever else goes wrong: a program must not end while the work goes on.
public final class ThreadResult<Value: Sendable, Failure: Error>: Sendable {
    private let outcome = Mutex<Result<Value, Failure>?>(nil)
    private let ended = DispatchGroup()

    public init(_ work: @escaping @Sendable () throws(Failure) -> Value) {
        ended.enter()
        let thread = Thread { [self] in
            let result: Result<Value, Failure>
            do throws(Failure) {
                result = .success(try work())
            } catch {
                result = .failure(error)
            }
            outcome.withLock { $0 = result }
            ended.leave()
        }
        thread.name = "attune-worker-other"
        thread.start()
    }

    /// Returns when the work has ended.
    public func wait() {
        ended.wait()
    }

    /// What the work gave, once it has ended.
    ///
    /// - Throws: what the work threw.
    public func get() throws(Failure) -> Value {
        wait()
        // The thread puts it there before it leaves the group.
        guard let result = outcome.withLock({ $0 }) else { preconditionFailure("a thread ended without a result") }
        return try result.get()
    }
}
