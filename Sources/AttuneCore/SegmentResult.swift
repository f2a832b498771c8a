/// What decoding met on its way; every count is of packets or frames whose time lies within the segment.
public struct DecodeCounts: Equatable, Sendable, Codable {
    public var packets: Int
    /// Packets that the demuxer flagged as corrupt or the decoder refused, which were passed over, and frames of which
    /// the decoder had to make up parts.
    public var corruptPackets: Int
    public var framesDecoded: Int
    /// Frames that no sample needed and that were not decoded.
    public var framesSkipped: Int

    public init(packets: Int = 0, corruptPackets: Int = 0, framesDecoded: Int = 0, framesSkipped: Int = 0) {
        self.packets = packets
        self.corruptPackets = corruptPackets
        self.framesDecoded = framesDecoded
        self.framesSkipped = framesSkipped
    }

    public static func + (left: DecodeCounts, right: DecodeCounts) -> DecodeCounts {
        DecodeCounts(
            packets: left.packets + right.packets,
            corruptPackets: left.corruptPackets + right.corruptPackets,
            framesDecoded: left.framesDecoded + right.framesDecoded,
            framesSkipped: left.framesSkipped + right.framesSkipped)
    }
}

/// What analysing one stretch of one recording gives: the unit of work.
///
/// Merging the results of segments in time order equals analysing the whole.
public struct SegmentResult: Equatable, Sendable, Codable {
    public var range: TimeRange
    /// In time order; an instant without a frame on display has no sample.
    public var samples: [SampleObservation]
    public var counts: DecodeCounts
    /// The end of the last frame seen in the segment; nil where it held none.
    public var decodedEnd: MediaTime?

    public init(
        range: TimeRange, samples: [SampleObservation], counts: DecodeCounts, decodedEnd: MediaTime?
    ) {
        self.range = range
        self.samples = samples
        self.counts = counts
        self.decodedEnd = decodedEnd
    }

    /// Joins segments that lie end to end, in any order; nil for none.
    ///
    /// - Throws: `SegmentGap` where one does not begin where the one before it ends.
    public static func merging(_ segments: [SegmentResult]) throws(SegmentGap) -> SegmentResult? {
        let ordered = segments.sorted { $0.range.start < $1.range.start }
        guard var merged = ordered.first else { return nil }
        for segment in ordered.dropFirst() {
            try merged.append(segment)
        }
        return merged
    }

    /// Takes the segment that follows this one.
    ///
    /// - Throws: `SegmentGap` where it does not begin where this one ends.
    public mutating func append(_ next: SegmentResult) throws(SegmentGap) {
        guard next.range.start == range.end else {
            throw SegmentGap(expected: range.end, found: next.range.start)
        }
        range = TimeRange(start: range.start, end: next.range.end)
        samples += next.samples
        counts = counts + next.counts
        decodedEnd = [decodedEnd, next.decodedEnd].compactMap { $0 }.max()
    }
}

/// A segment that does not begin where the one before it ends.
public struct SegmentGap: Error, Equatable, Sendable, CustomStringConvertible {
    public let expected: MediaTime
    public let found: MediaTime

    public init(expected: MediaTime, found: MediaTime) {
        self.expected = expected
        self.found = found
    }

    public var description: String { "a segment begins at \(found) where one should at \(expected)" }
}
