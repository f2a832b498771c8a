import Foundation

/// Threads for work that waits for a disk or computes for long, which must stay off the threads that serve.
struct BlockingWork: Sendable {
    /// Reading and writing files; as many at a time as there are connections that wait for one.
    static let files = BlockingWork("attune-serve-files", isConcurrent: true)
    /// Looking through folders and drawing pages.
    static let pages = BlockingWork("attune-serve-pages", isConcurrent: true)

    private let queue: DispatchQueue

    init(_ name: String, isConcurrent: Bool) {
        queue = DispatchQueue(label: name, attributes: isConcurrent ? .concurrent : [])
    }

    func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}
