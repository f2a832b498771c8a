import Foundation
import Synchronization

extension WorkerThreads {
    /// What two pieces of work give, done at once: the first on a thread of its own, the second on this one.
    ///
    /// - Throws: the error of the first, else that of the second.
    public static func both<First: Sendable, Second, Failure: Error>(
        _ first: @escaping @Sendable () throws(Failure) -> First, _ second: () throws(Failure) -> Second
    ) throws(Failure) -> (First, Second) {
        let outcome = Mutex<Result<First, Failure>?>(nil)
        let ended = DispatchSemaphore(value: 0)
        let thread = Thread {
            let result: Result<First, Failure>
            do throws(Failure) {
                result = .success(try first())
            } catch {
                result = .failure(error)
            }
            outcome.withLock { $0 = result }
            ended.signal()
        }
        thread.name = "attune-worker-other"
        thread.start()
        let here: Result<Second, Failure>
        do throws(Failure) {
            here = .success(try second())
        } catch {
            here = .failure(error)
        }
        ended.wait()
        // The thread puts it there before it signals.
        guard let there = outcome.withLock({ $0 }) else { preconditionFailure("a thread ended without a result") }
        return (try there.get(), try here.get())
    }
}
