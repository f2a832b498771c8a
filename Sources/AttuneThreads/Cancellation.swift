import Synchronization

/// Says from any thread, also from a signal's handler, that a run should stop; the workers ask between two samples.
public final class Cancellation: Sendable {
    private let isRequested = Atomic(false)

    public init() {}

    public func request() {
        isRequested.store(true, ordering: .relaxed)
    }

    public var wasRequested: Bool {
        isRequested.load(ordering: .relaxed)
    }

    /// Throws `CancellationError` once `request` was called.
    public func check() throws {
        if wasRequested { throw CancellationError() }
    }
}
