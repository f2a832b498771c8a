import AttuneCore

/// The faces of a recording one by one.
///
/// Only for outputs whose maker asked for single faces and gave a reason: it says of each what the minimum group keeps
/// back everywhere else.
public struct TrackSummaries: Equatable, Sendable {
    /// A track that is in sight for less is left out: its shares would be those of a moment, and a tracker that loses
    /// faces makes many of them.
    public static let leastTimeInSight = MediaTime.seconds(30)

    /// Those in sight for at least 30 s, in the order of their first appearance.
    public var tracks: [TrackSummary]
    /// How many were in sight for less; nothing else is said of them.
    public var tooShort: Int

    public init(tracks: [TrackSummary], tooShort: Int) {
        self.tracks = tracks
        self.tooShort = tooShort
    }
}

/// One track over the whole recording. Shares are over its usable observations, 0…1.
public struct TrackSummary: Equatable, Sendable {
    /// Counted from 1 by first appearance: "Face 1" is a number, not an identity.
    public var number: Int
    /// The first and the last sample in which the face is usable.
    public var firstSeen: MediaTime
    public var lastSeen: MediaTime
    /// Samples in which the face is usable.
    public var samples: Int
    /// `samples` times the sample interval.
    public var timeInSight: MediaTime
    /// `samples` over all samples of the recording, 0…1.
    public var coverage: Double
    /// With `unclear` they sum to 1.
    public var expressions: ExpressionValues<Double>
    public var unclear: Double
    /// Among the observations with a known head pose; nil where there are none.
    public var facing: Double?
    public var eyesClosed: Double?
    /// The mean index of the observations with a known head pose, 0…1; nil where there are none.
    public var engagement: Double?
    /// Every minute of the recording, also those without this face.
    public var minutes: [TrackMinute]
    /// The median of the attention of its own minutes; nil where fewer than 10 are known.
    public var usualAttention: Double?
    /// In time order; empty where `usualAttention` is nil, because then nothing can be said about them.
    public var dips: [TrackDip]

    public init(
        number: Int, firstSeen: MediaTime, lastSeen: MediaTime, samples: Int, timeInSight: MediaTime, coverage: Double,
        expressions: ExpressionValues<Double>, unclear: Double, facing: Double?, eyesClosed: Double?,
        engagement: Double?, minutes: [TrackMinute], usualAttention: Double?, dips: [TrackDip]
    ) {
        self.number = number
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.samples = samples
        self.timeInSight = timeInSight
        self.coverage = coverage
        self.expressions = expressions
        self.unclear = unclear
        self.facing = facing
        self.eyesClosed = eyesClosed
        self.engagement = engagement
        self.minutes = minutes
        self.usualAttention = usualAttention
        self.dips = dips
    }
}

/// One minute of one track.
public struct TrackMinute: Equatable, Sendable {
    /// Samples of the minute in which the face is usable.
    public var samples: Int
    /// How far the face is turned as usual with its eyes open, 0…1: the mean of facing × eyes, as the index takes them,
    /// without what the face shows. Nil where the head pose is known for less than 10 s of the minute.
    public var attention: Double?

    public init(samples: Int, attention: Double?) {
        self.samples = samples
        self.attention = attention
    }
}

/// A stretch in which the attention of one track stays below that track's own usual level; see `UsualLevel`.
public struct TrackDip: Equatable, Sendable {
    /// Minutes counted from 0, without the upper bound: 12..<16 lasts from 12:00 to 16:00.
    public var minutes: Range<Int>
    /// The mean of these minutes, 0…1; a minute in which the face was away counts 0.
    public var attention: Double

    public init(minutes: Range<Int>, attention: Double) {
        self.minutes = minutes
        self.attention = attention
    }
}
