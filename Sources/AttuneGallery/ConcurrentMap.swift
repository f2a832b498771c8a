import Dispatch
import Synchronization

/// What `work` gives for each of the numbers from 0 on, in their order, done on all cores at once.
///
/// - Parameters:
///   - count: how many numbers there are.
///   - work: must not wait for anything.
func concurrentMap<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
    let values = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
        let value = work(index)
        values.withLock { $0[index] = value }
    }
    return values.withLock { $0.compactMap { $0 } }
}
