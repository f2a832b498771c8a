import AttuneCore

/// Where the segments of a recording that are saved one by one begin and end.
package struct SegmentCutter {
    private let length: MediaTime
    /// No segment begins at or after it.
    private let limit: MediaTime

    package init(_ settings: Settings) {
        length = settings.segmentLength
        limit = settings.maximumDuration
    }

    /// The segments of a stretch that begins and ends where segments do, in time order.
    package func ranges(in stretch: TimeRange) -> [TimeRange] {
        var ranges: [TimeRange] = []
        var start = stretch.start
        while start < min(stretch.end, limit) {
            ranges.append(TimeRange(start: start, end: start + length))
            start = start + length
        }
        return ranges
    }

    /// The stretches that a recording is planned in, none longer than `longest` and all about as long as each other; each
    /// is whole segments, and the last one has no end, because no header is believed.
    ///
    /// - Parameter expected: as the container promises; nil where it does not.
    package func stretches(ofExpected expected: MediaTime?, atMost longest: MediaTime) -> [OpenRange] {
        let duration = min(limit, max(.zero, expected ?? .zero))
        let segments = count(of: length, in: duration)
        let most = max(1, Int(longest.microseconds / length.microseconds))
        let parts = max(1, (segments + most - 1) / most)
        return (0..<parts).map { part in
            OpenRange(
                start: length * (segments * part / parts),
                end: part == parts - 1 ? nil : length * (segments * (part + 1) / parts))
        }
    }

    /// How many segments it takes to cover a time from zero.
    private func count(of length: MediaTime, in time: MediaTime) -> Int {
        let (whole, rest) = time.microseconds.quotientAndRemainder(dividingBy: length.microseconds)
        return Int(whole) + (rest > 0 ? 1 : 0)
    }
}

/// A stretch of a recording that may go on to the recording's end, wherever that is.
package struct OpenRange: Hashable, Sendable {
    package var start: MediaTime
    /// Nil for the recording's end.
    package var end: MediaTime?

    package init(start: MediaTime, end: MediaTime?) {
        self.start = start
        self.end = end
    }
}
