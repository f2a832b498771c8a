import AttuneCore

/// How a recording was decoded, and what of it was not believed.
public struct DecodingSummary: Equatable, Sendable, Codable {
    /// What kept the decoder from doing anything else; nil where it was the program itself.
    public var protection: DecoderProtection?
    /// Its time stamps go on at this time, after the longest recording's end: what lies behind was left out; nil where
    /// nothing was.
    var leftOut: SecondsValue?
    /// Its time stamps go on to this time, and there were no pictures any more; nil where there were.
    var claimedEnd: SecondsValue?

    public init(protection: DecoderProtection?, leftOutFrom: MediaTime? = nil, claimedEnd: MediaTime? = nil) {
        self.protection = protection
        leftOut = leftOutFrom.map(SecondsValue.init)
        self.claimedEnd = claimedEnd.map(SecondsValue.init)
    }

    public var leftOutFrom: MediaTime? { leftOut?.time }
    public var claimedEndTime: MediaTime? { claimedEnd?.time }

    private enum CodingKeys: String, CodingKey {
        case protection
        case leftOut = "left_out_from_s"
        case claimedEnd = "claimed_end_s"
    }
}
