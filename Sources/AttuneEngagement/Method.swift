import AttuneCore

/// The figures that a reading was made with and that no setting changes, handed over by the code that uses them.
///
/// Pages and documents that explain the method take their figures from here.
public struct Method: Equatable, Sendable, Codable {
    public var attention: AttentionMethod
    public var band: BandMethod
    public var moments: MomentsMethod
    public var pace: PaceMethod
    public var speech: SpeechMethod
    public var tracks: TracksMethod

    public init(
        attention: AttentionMethod, band: BandMethod, moments: MomentsMethod, pace: PaceMethod, speech: SpeechMethod,
        tracks: TracksMethod
    ) {
        self.attention = attention
        self.band = band
        self.moments = moments
        self.pace = pace
        self.speech = speech
        self.tracks = tracks
    }

    /// What this program reads with.
    public static let current = Method(
        attention: AttentionMethod(), band: BandMethod(), moments: MomentsMethod(), pace: PaceMethod(),
        speech: SpeechMethod(), tracks: TracksMethod())
}

/// The factors of the engagement index that follow from head pose and eyes; see `Attention`.
public struct AttentionMethod: Equatable, Sendable, Codable {
    /// Turned this far from its reference pose, or less, a face counts as facing the screen; degrees.
    public var fullYaw = Attention.fullYaw
    public var fullPitch = Attention.fullPitch
    /// Turned this far or further, a face has the least facing factor; degrees.
    public var leastFacingAngle = Attention.leastFacingAngle
    public var leastFacing = Attention.leastFacing
    /// The factor of closed eyes; open ones have 1.
    public var closedEyes = Attention.closedEyes
    /// A head with this pitch or a lower one looks down, and by how much the pitch of a single one is read wrongly;
    /// degrees.
    public var lookingDownPitch = Double(HeadPose.lookingDownPitch)
    public var pitchError = Double(HeadPose.pitchError)

    public init() {}

    enum CodingKeys: String, CodingKey {
        case fullYaw = "full_yaw_deg"
        case fullPitch = "full_pitch_deg"
        case leastFacingAngle = "least_facing_deg"
        case leastFacing = "least_facing_factor"
        case closedEyes = "closed_eyes_factor"
        case lookingDownPitch = "looking_down_pitch_deg"
        case pitchError = "pitch_error_deg"
    }
}

/// The band of the engagement index; see `EngagementIndex` and `Bootstrap`.
public struct BandMethod: Equatable, Sendable, Codable {
    /// Of the resampled means, 0…1.
    public var bootstrapShare = Bootstrap.share
    public var resamples = Bootstrap.resamples

    public init() {}

    enum CodingKeys: String, CodingKey {
        case resamples
        case bootstrapShare = "bootstrap_share"
    }
}

/// What makes a run of minutes a moment; see `MomentFinder`, `MomentRule` and `RecordingBand`.
public struct MomentsMethod: Equatable, Sendable, Codable {
    /// A spread is this many median absolute deviations.
    public var spreadFactor = RobustSpread.factor
    /// With fewer measured minutes there is no band.
    public var leastMinutes = RecordingBand.minimumMinutes
    /// Half the width of the band, in spreads.
    public var bandWidth = MomentRule.bandWidth
    /// How far the median of a run must lie outside, in spreads: of a short one, and from `longRun` minutes on.
    public var shortRunStrength = MomentRule.shortRunStrength
    public var longRunStrength = MomentRule.longRunStrength
    public var longRun = MomentRule.longRun
    /// How far one minute of many smiles must lie outside, in spreads; nil where one minute makes no moment.
    public var singleMinuteStrength = MomentRule.laughter.singleMinuteStrength
    /// A run of fewer faces up to this long at an end of the recording is arriving or leaving; minutes.
    public var longestArrival = MomentRule.longestArrival
    /// A face smiles where its probability of `happy` lies so far above its own median; 0…1.
    public var smileLift = Double(UsualSmile.lift)
    /// A kind of layout that at most so many of the minutes have, as a share, is rare, and makes a moment from so many
    /// minutes on.
    public var rareLayoutShare = RareLayouts.mostShare
    public var rareLayoutMinutes = RareLayouts.leastMinutes
    /// In the order in which a moment is named.
    public var rules = MomentRule.all.map(MomentRuleMethod.init)

    public init() {}

    enum CodingKeys: String, CodingKey {
        case rules
        case spreadFactor = "spread_factor"
        case leastMinutes = "least_minutes"
        case bandWidth = "band_width_spreads"
        case shortRunStrength = "short_run_spreads"
        case longRunStrength = "long_run_spreads"
        case longRun = "long_run_minutes"
        case singleMinuteStrength = "single_minute_spreads"
        case longestArrival = "longest_arrival_minutes"
        case smileLift = "smile_lift"
        case rareLayoutShare = "rare_layout_share"
        case rareLayoutMinutes = "rare_layout_minutes"
    }
}

/// The least changes of one kind of moment, in the unit of its number: a share, an index, or faces.
public struct MomentRuleMethod: Equatable, Sendable, Codable {
    public var kind: MomentKind
    public var leastSpread: Double
    public var leastChange: Double
    /// As a share of what is usual, 0…1.
    public var leastRelativeChange: Double
    /// A change by this much counts from the width of the band on; nil where there is none.
    public var sureChange: Double?
    /// A change by this share of what is usual counts from the width of the band on; nil where there is none.
    public var sureRelativeChange: Double?

    init(_ rule: MomentRule) {
        kind = rule.kind
        leastSpread = rule.leastSpread
        leastChange = rule.leastChange
        leastRelativeChange = rule.leastRelativeChange
        sureChange = rule.sureChange
        sureRelativeChange = rule.sureRelativeChange
    }

    enum CodingKeys: String, CodingKey {
        case kind
        case leastSpread = "least_spread"
        case leastChange = "least_change"
        case leastRelativeChange = "least_relative_change"
        case sureChange = "sure_change"
        case sureRelativeChange = "sure_relative_change"
    }
}

/// When a moment tells the speaking pace, and how much it quotes; see `SpeakingPace` and `Transcript`.
public struct PaceMethod: Equatable, Sendable, Codable {
    /// As a share of the usual pace, 0…1.
    public var leastChange = SpeakingPace.leastChange
    /// In words a minute.
    public var leastSpread = SpeakingPace.leastSpread
    /// In characters.
    public var longestQuote = Transcript.longestQuote

    public init() {}

    enum CodingKeys: String, CodingKey {
        case leastChange = "least_relative_change"
        case leastSpread = "least_spread_words_per_minute"
        case longestQuote = "longest_quote_characters"
    }
}

/// What counts as speech where the sound alone tells; see `SpeechActivity`.
public struct SpeechMethod: Equatable, Sendable, Codable {
    /// The level that so many of a recording's levels do not exceed is its noise floor; 0…1.
    public var floorShare = SpeechActivity.floorShare
    /// A softer noise floor counts as this one; dBFS.
    public var leastFloor = Double(SpeechActivity.leastFloor)
    /// What lies this far above the noise floor gives the level of speech, which is its median; dB.
    public var leastContrast = Double(SpeechActivity.leastContrast)
    /// Pauses up to this long belong to the speech around them, shorter sounds are none; seconds.
    public var hangover = SpeechActivity.hangover.seconds
    public var leastSound = SpeechActivity.leastSound.seconds
    /// A sound that goes on for so long and changes by less than so much is a hum; seconds and dB.
    public var leastHum = SpeechActivity.leastHum.seconds
    public var mostHumChange = Double(SpeechActivity.mostHumChange)

    public init() {}

    enum CodingKeys: String, CodingKey {
        case floorShare = "floor_share"
        case leastFloor = "least_floor_dbfs"
        case leastContrast = "least_contrast_db"
        case hangover = "hangover_s"
        case leastSound = "least_sound_s"
        case leastHum = "least_hum_s"
        case mostHumChange = "most_hum_change_db"
    }
}

/// What is said of single faces; see `TrackSummarizer` and `UsualLevel`.
public struct TracksMethod: Equatable, Sendable, Codable {
    /// A track in sight for less is left out; seconds.
    public var leastTimeInSight = TrackSummaries.leastTimeInSight.seconds
    /// A minute with less of a track has no index of it; seconds.
    public var leastTimeInMinute = TrackSummarizer.leastTimeInMinute.seconds
    /// Fewer known minutes say nothing about what is usual.
    public var leastMinutes = UsualLevel.leastMinutes
    /// A dip lasts so many minutes at least, and lies so far below the usual level: index, and spreads.
    public var leastDip = UsualLevel.leastRun
    public var leastDrop = UsualLevel.leastDrop
    public var dipStrength = UsualLevel.spreadsBelow

    public init() {}

    enum CodingKeys: String, CodingKey {
        case leastTimeInSight = "least_time_in_sight_s"
        case leastTimeInMinute = "least_time_in_minute_s"
        case leastMinutes = "least_minutes"
        case leastDip = "least_dip_minutes"
        case leastDrop = "least_drop"
        case dipStrength = "dip_spreads"
    }
}
