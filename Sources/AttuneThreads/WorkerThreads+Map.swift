import Synchronization

extension WorkerThreads {
    /// Transforms every item, `workers` of them at a time; the results are in the order of the items.
    ///
    /// - Parameters:
    ///   - items: in any number.
    ///   - workers: threads, 1 or more.
    ///   - afterEachChunk: told from the worker threads how many items are done so far.
    ///   - transform: called once for each item, on a worker thread.
    /// - Throws: an error of `transform`; items that nobody has begun by then are left.
    public static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], workers: Int, afterEachChunk: @escaping @Sendable (Int) -> Void = { _ in },
        _ transform: @escaping @Sendable (Item) throws -> Result
    ) throws -> [Result] {
        // Small enough that workers end together, large enough that locks do not matter.
        let chunkLength = 32
        let chunkCount = (items.count + chunkLength - 1) / chunkLength
        guard chunkCount > 0 else { return [] }
        let stop = Cancellation()
        let nextChunk = Atomic(0)
        let chunks = Mutex([[Result]](repeating: [], count: chunkCount))
        let done = Atomic(0)
        try run(count: max(1, min(workers, chunkCount)), whenOneFails: stop.request) { _ in
            while true {
                let chunk = nextChunk.wrappingAdd(1, ordering: .relaxed).oldValue
                guard chunk < chunkCount else { return }
                try stop.check()
                let start = chunk * chunkLength
                let results = try items[start..<min(start + chunkLength, items.count)].map(transform)
                chunks.withLock { $0[chunk] = results }
                afterEachChunk(done.wrappingAdd(results.count, ordering: .relaxed).newValue)
            }
        }
        return chunks.withLock { $0.flatMap { $0 } }
    }
}
