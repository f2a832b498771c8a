import AttuneCore

/// Which segments of a recording are still to be analysed, and by which worker.
struct SegmentPlan: Equatable {
    /// Segments for each worker, consecutive ones where possible, so that a worker's decoder seldom has to seek.
    let parts: [[TimeRange]]
    /// All segments that the container's duration promises, also those that were saved.
    let segments: [TimeRange]
    /// Where the segments that the container's duration promises end. The last worker goes on from here until the
    /// recording does end, because a header may be wrong or missing.
    let plannedEnd: MediaTime

    /// - Parameters:
    ///   - expectedDuration: as the container promises; nil where it does not.
    ///   - saved: ranges that an earlier run analysed; those that are not cut like this plan's are ignored.
    init(expectedDuration: MediaTime?, segmentLength: MediaTime, workers: Int, saved: Set<TimeRange>) {
        let length = segmentLength.microseconds
        let count = expectedDuration.map { Int(max(0, $0.microseconds + length - 1) / length) } ?? 0
        segments = (0..<count).map {
            TimeRange(start: segmentLength * $0, end: segmentLength * ($0 + 1))
        }
        plannedEnd = segmentLength * count
        let missing = segments.filter { !saved.contains($0) }
        // At least one part: somebody has to look for what comes after the planned end.
        let partCount = max(1, min(workers, missing.count))
        parts = (0..<partCount).map { part in
            Array(missing[missing.count * part / partCount..<missing.count * (part + 1) / partCount])
        }
    }
}
