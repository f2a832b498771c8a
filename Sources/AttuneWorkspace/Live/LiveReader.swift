import AttuneCore
import Foundation
import Synchronization

/// Reads whole minutes on a thread of its own, so that no picture is lost meanwhile.
final class LiveReader: Sendable {
    private let queue = DispatchQueue(label: "attune-live-reader")
    private let body: @Sendable (MediaTime, inout LiveReading) throws -> Void
    private let reading = Mutex(LiveReading())
    /// Where the last minute ends that is to be read.
    private let wanted = Mutex(MediaTime.zero)
    private let problem = Mutex<(any Error)?>(nil)

    /// - Parameter body: reads up to the end of a whole minute.
    init(_ body: @escaping @Sendable (MediaTime, inout LiveReading) throws -> Void) {
        self.body = body
    }

    /// Has everything read up to the last minute that is whole when so much was measured; does not wait for it. Of minutes
    /// that become whole while one is read, the last one alone is read up to.
    ///
    /// - Throws: what an earlier reading threw.
    func read(to measured: MediaTime) throws {
        if let problem = problem.withLock({ $0 }) { throw problem }
        let end = LiveReading.wholeMinutes(before: measured)
        let isNew = wanted.withLock { wanted in
            defer { wanted = max(wanted, end) }
            return end > wanted
        }
        guard isNew else { return }
        queue.async { [self] in
            let end = wanted.withLock { $0 }
            reading.withLock { reading in
                guard end > (reading.minutes.last?.range.end ?? .zero) else { return }
                do {
                    try body(end, &reading)
                } catch {
                    problem.withLock { $0 = error }
                }
            }
        }
    }

    /// Waits for what is being read.
    ///
    /// - Throws: what a reading threw.
    func finish() throws {
        queue.sync {}
        if let problem = problem.withLock({ $0 }) { throw problem }
    }
}
