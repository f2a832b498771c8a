import AttuneCore

/// Deals the segments of one recording out to workers, until one of them has seen where the recording ends.
///
/// No header is believed: the duration it promises says only where the workers begin, so that each has consecutive
/// segments and its decoder seldom has to seek. Memory is bounded by the longest recording that is analysed.
struct SegmentPlan {
    /// Segments that an earlier run saved and that are cut like this plan's; they are not dealt out.
    let saved: Set<TimeRange>
    /// How many workers there is something to do for.
    let workerCount: Int

    private let length: MediaTime
    /// Segments that the header promises, by number.
    private let promised: Int
    /// The number of the first segment that there cannot be, or that lies behind the recording's end once that is known.
    private var limit: Int
    /// What each worker has still before it of what is promised, by number.
    private var parts: [ArraySlice<Int>]
    /// The first number behind what is promised that was not dealt out.
    private var next: Int
    /// Who goes on behind what is promised; one worker alone, because without an index each seek reads from the start.
    private var follower: Int?

    /// - Parameters:
    ///   - expectedDuration: as the container promises; nil where it does not.
    ///   - maximumDuration: no segment begins at or after it.
    ///   - saved: ranges that an earlier run analysed, wherever they lie.
    init(
        expectedDuration: MediaTime?, segmentLength: MediaTime, maximumDuration: MediaTime, workers: Int,
        saved: Set<TimeRange>
    ) {
        length = segmentLength
        limit = SegmentPlan.count(of: segmentLength, in: maximumDuration)
        // Cut to the maximum first: what a header promises may be too long to count in segments.
        promised = SegmentPlan.count(of: segmentLength, in: min(maximumDuration, max(.zero, expectedDuration ?? .zero)))
        next = promised
        let end = segmentLength * limit
        self.saved = saved.filter { range in
            range.start >= .zero && range.start < end && range.duration == segmentLength
                && range.start.microseconds % segmentLength.microseconds == 0
        }
        let usable = self.saved
        let missing = (0..<promised).filter { !usable.contains(SegmentPlan.range($0, length: segmentLength)) }
        // At least one: somebody has to look for what comes after what is promised.
        workerCount = max(1, min(workers, missing.count))
        let count = workerCount
        parts = (0..<count).map { part in
            missing[missing.count * part / count..<missing.count * (part + 1) / count]
        }
    }

    /// The segment that this worker is to analyse now; nil where there is nothing left for it.
    mutating func next(for worker: Int) -> TimeRange? {
        if parts[worker].isEmpty { takeOver(by: worker) }
        if let number = parts[worker].popFirst() {
            // Whoever has the last segment goes on behind it.
            if number == promised - 1 { follower = worker }
            return SegmentPlan.range(number, length: length)
        }
        if follower == nil { follower = worker }
        guard follower == worker else { return nil }
        while next < limit {
            let range = SegmentPlan.range(next, length: length)
            next += 1
            if !saved.contains(range) { return range }
        }
        return nil
    }

    /// Takes note of where the recording's last frame ends: no segment that begins there or later is dealt out.
    mutating func end(at end: MediaTime) {
        limit = min(limit, SegmentPlan.count(of: length, in: end))
        for worker in parts.indices {
            parts[worker] = parts[worker].prefix { $0 < limit }
        }
    }

    /// A worker that is done takes the later half of what the busiest has still before it.
    private mutating func takeOver(by worker: Int) {
        guard let busiest = parts.indices.max(by: { parts[$0].count < parts[$1].count }), !parts[busiest].isEmpty
        else { return }
        let half = (parts[busiest].count + 1) / 2
        parts[worker] = parts[busiest].suffix(half)
        parts[busiest] = parts[busiest].dropLast(half)
    }

    private static func range(_ number: Int, length: MediaTime) -> TimeRange {
        TimeRange(start: length * number, end: length * (number + 1))
    }

    /// How many segments it takes to cover a time from zero.
    private static func count(of length: MediaTime, in time: MediaTime) -> Int {
        let (whole, rest) = max(.zero, time).microseconds.quotientAndRemainder(dividingBy: length.microseconds)
        return Int(whole) + (rest > 0 ? 1 : 0)
    }
}
