import AttuneCore

/// What sampling one stretch of a recording met, apart from the samples themselves.
public struct SegmentDecode: Equatable, Sendable, Codable {
    /// Of packets and frames whose time lies in the stretch.
    public var counts: DecodeCounts
    /// The end of the last intact frame that begins in the stretch; nil where none does.
    public var decodedEnd: MediaTime?
    /// When the recording's last frame leaves the display; nil where the file was not read to its end.
    ///
    /// The same whichever stretch was asked for, also one that lies behind it.
    public var recordingEnd: MediaTime?
    /// The earliest time at or after the sampler's limit for which the file holds a frame, as far as it was read; nil
    /// for none.
    public var passedOver: MediaTime?
}
