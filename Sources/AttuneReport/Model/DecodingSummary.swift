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
    /// Stretches that nobody measured, though they belong to the recording; nil where there are none.
    var missing: [Stretch]?
    /// Where segments were measured by machines of several kinds, all kinds; nil where there was one.
    public var machines: [MeasuringMachine]?

    struct Stretch: Equatable, Sendable, Codable {
        var start: SecondsValue
        var end: SecondsValue

        private enum CodingKeys: String, CodingKey {
            case start = "start_s"
            case end = "end_s"
        }
    }

    public init(
        protection: DecoderProtection?, leftOutFrom: MediaTime? = nil, claimedEnd: MediaTime? = nil,
        missing: [TimeRange] = [], machines: [MeasuringMachine] = []
    ) {
        self.protection = protection
        leftOut = leftOutFrom.map(SecondsValue.init)
        self.claimedEnd = claimedEnd.map(SecondsValue.init)
        self.missing =
            missing.isEmpty
            ? nil : missing.map { Stretch(start: SecondsValue($0.start), end: SecondsValue($0.end)) }
        self.machines = machines.isEmpty ? nil : machines
    }

    public var leftOutFrom: MediaTime? { leftOut?.time }
    public var claimedEndTime: MediaTime? { claimedEnd?.time }

    /// In time order.
    public var missingRanges: [TimeRange] {
        (missing ?? []).filter { $0.start.time < $0.end.time }.map { TimeRange(start: $0.start.time, end: $0.end.time) }
    }

    private enum CodingKeys: String, CodingKey {
        case protection, missing, machines
        case leftOut = "left_out_from_s"
        case claimedEnd = "claimed_end_s"
    }
}
