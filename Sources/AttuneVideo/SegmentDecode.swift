import AttuneCore

/// What sampling one stretch of a recording met, apart from the samples themselves.
public struct SegmentDecode: Equatable, Sendable {
    /// Of packets and frames whose time lies in the stretch.
    public var counts: DecodeCounts
    /// The end of the last intact frame that begins in the stretch; nil where none does.
    public var decodedEnd: MediaTime?
    /// Whether the recording holds no frame at or after the end of the stretch.
    public var reachedEnd: Bool
}
