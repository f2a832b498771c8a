import Synchronization

/// Something that happens once.
final class Once: Sendable {
    private let hasHappened = Atomic(false)

    /// Whether it had happened before.
    func happen() -> Bool { hasHappened.exchange(true, ordering: .relaxed) }
}
