import AttuneCore

/// A recording minute by minute: what the CSV, the report and the index page are drawn from.
public struct Timeline: Equatable, Sendable {
    /// Every minute from zero to the end, also those in which nobody was seen.
    public var minutes: [MinuteBin]
    /// The weight table that `engagement` was computed with.
    public var weights: EngagementWeights
    /// What is worth watching again, in time order.
    public var moments: [Moment]

    public init(minutes: [MinuteBin], weights: EngagementWeights, moments: [Moment] = []) {
        self.minutes = minutes
        self.weights = weights
        self.moments = moments
    }
}

/// One minute of the timeline.
public struct MinuteBin: Equatable, Sendable {
    /// Counted from 0.
    public var minute: Int
    public var range: TimeRange
    /// Analysed instants in the minute.
    public var samples: Int
    /// Samples with at least one face of any size.
    public var samplesWithFaces: Int
    /// Tiles of the gallery, median over the samples; nil where the layout is not known.
    public var tilesMedian: Double?
    /// Faces of any size, median and maximum over the samples; the median is nil where there was no sample.
    public var facesMedian: Double?
    public var facesMax: Int
    /// Detections under the minimum face size, over all samples.
    public var facesTooSmall: Int
    /// Share of the samples with at least one usable face, 0…1; nil where there was no sample.
    public var coverage: Double?
    /// The layout found; nil where it is not known.
    public var layout: String?
    /// Words said over the minute's length; nil where there is no transcript.
    public var wordsPerMinute: Double?
    /// Who spoke and wrote.
    public var talk: MinuteTalk
    /// Nil where nobody in the recording is known to be its lecturer.
    public var lecturer: LecturerMinute?
    public var outcome: MinuteOutcome

    public init(
        minute: Int, range: TimeRange, samples: Int, samplesWithFaces: Int, tilesMedian: Double?, facesMedian: Double?,
        facesMax: Int, facesTooSmall: Int, coverage: Double?, layout: String?, outcome: MinuteOutcome,
        wordsPerMinute: Double? = nil, talk: MinuteTalk = MinuteTalk(),
        lecturer: LecturerMinute? = nil
    ) {
        self.minute = minute
        self.range = range
        self.samples = samples
        self.samplesWithFaces = samplesWithFaces
        self.tilesMedian = tilesMedian
        self.facesMedian = facesMedian
        self.facesMax = facesMax
        self.facesTooSmall = facesTooSmall
        self.coverage = coverage
        self.layout = layout
        self.wordsPerMinute = wordsPerMinute
        self.talk = talk
        self.lecturer = lecturer
        self.outcome = outcome
    }
}

/// Whether a minute's faces are broken down, and why not.
public enum MinuteOutcome: Equatable, Sendable {
    case measured(MinuteMeasures)
    /// Faces were seen, fewer than the minimum group: nothing about them is said.
    case suppressed
    /// No face large enough to be classified was seen.
    case noUsableFace
    /// The recording holds no picture in this minute.
    case noSample
    /// All of the minute that holds a picture was excluded from measuring.
    case excluded

    /// Nil for a minute that is not measured.
    public var measures: MinuteMeasures? {
        if case .measured(let measures) = self { measures } else { nil }
    }
}

/// What the usable faces of one minute showed. Shares are over the minute's usable face observations, 0…1.
public struct MinuteMeasures: Equatable, Sendable {
    /// With `unclear` they sum to 1.
    public var expressions: ExpressionValues<Double>
    public var unclear: Double
    /// The parts of `unclear` by their reasons, where `facing` is known; a reason that is not there has no part in it.
    public var unclearReasons: [UnclearReason: Double]
    /// -1…1, mean over the faces with an expression; nil where these are fewer than the minimum group.
    public var valence: Double?
    public var arousal: Double?
    /// Share of faces turned to the screen among those with a known head pose; nil where these are fewer than the
    /// minimum group.
    public var facing: Double?
    /// Share of faces with closed eyes among those with a known head pose; nil as for `facing`.
    public var eyesClosed: Double?
    /// Share of faces with the head bent down among those with a known head pose, whatever is usual for them; nil as for
    /// `facing`.
    public var lookingDown: Double?
    /// Share of faces that smile more than each usually does among those that can be read; nil where these are fewer than
    /// the minimum group.
    public var smiling: Double?
    /// The engagement index of the faces with a known head pose and its band, 0…1; nil as for `facing`.
    public var engagement: EngagementEstimate?

    public init(
        expressions: ExpressionValues<Double>, unclear: Double, unclearReasons: [UnclearReason: Double] = [:],
        valence: Double?, arousal: Double?, facing: Double?, eyesClosed: Double?, lookingDown: Double? = nil,
        smiling: Double? = nil, engagement: EngagementEstimate?
    ) {
        self.expressions = expressions
        self.unclear = unclear
        self.unclearReasons = unclearReasons
        self.valence = valence
        self.arousal = arousal
        self.facing = facing
        self.eyesClosed = eyesClosed
        self.lookingDown = lookingDown
        self.smiling = smiling
        self.engagement = engagement
    }
}

/// An engagement index with its band, each 0…1.
public struct EngagementEstimate: Equatable, Sendable {
    public var value: Double
    public var low: Double
    public var high: Double

    public init(value: Double, low: Double, high: Double) {
        self.value = value
        self.low = low
        self.high = high
    }
}
