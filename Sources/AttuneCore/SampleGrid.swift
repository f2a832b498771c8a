/// The instants at which a recording is sampled: every `interval` from zero.
///
/// One grid spans the whole recording, so a segment's samples do not depend on where the segment starts.
public struct SampleGrid: Hashable, Sendable {
    public let interval: MediaTime

    /// - Precondition: `interval` is longer than zero.
    public init(interval: MediaTime) {
        precondition(interval > .zero, "samples need an interval longer than zero")
        self.interval = interval
    }

    /// The instant of the sample with this index.
    public func instant(_ index: Int) -> MediaTime {
        interval * index
    }

    /// The index of the first instant at or after `time`; 0 for times before zero.
    public func firstIndex(atOrAfter time: MediaTime) -> Int {
        guard time > .zero else { return 0 }
        return Int((time.microseconds + interval.microseconds - 1) / interval.microseconds)
    }

    /// The indices of the instants within `range`.
    public func indices(in range: TimeRange) -> Range<Int> {
        firstIndex(atOrAfter: range.start)..<firstIndex(atOrAfter: range.end)
    }
}
