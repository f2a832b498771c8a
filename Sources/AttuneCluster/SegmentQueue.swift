/// Deals segments out to workers, to each consecutive ones, so that its decoder seldom has to seek.
struct SegmentQueue {
    private var parts: [ArraySlice<Int>]

    /// - Parameters:
    ///   - indices: in ascending order.
    ///   - workers: 1 or more.
    init(_ indices: [Int], workers: Int) {
        parts = (0..<workers).map { part in
            indices[indices.count * part / workers..<indices.count * (part + 1) / workers]
        }
    }

    /// The next one for this worker; who has none left takes the last one of whoever has most.
    mutating func next(for worker: Int) -> Int? {
        if let index = parts[worker].popFirst() { return index }
        guard let busiest = parts.indices.max(by: { parts[$0].count < parts[$1].count }) else { return nil }
        return parts[busiest].popLast()
    }
}
