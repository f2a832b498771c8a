import AttuneCore

/// A stretch of a recording that stands outside the recording's own band: worth watching again.
///
/// It says what could be seen in measured minutes, against the other measured minutes of the same recording. It says
/// nothing of what anyone felt or understood, and nothing of a suppressed minute.
public struct Moment: Equatable, Sendable {
    /// The first and the last minute, by number; every minute between them is measured.
    public var minutes: ClosedRange<Int>
    public var range: TimeRange
    /// What stands out, at least one, each kind at most once; what the moment is named after comes first.
    public var findings: [MomentFinding]
    /// The kind of layout, as in `gallery`, where it is what stands out.
    public var layout: String?
    /// How fast people spoke, where that stands out too.
    public var pace: PaceChange?
    /// What the lecturer said at its start, without names; nil where no transcript says.
    public var quote: String?

    public init(
        minutes: ClosedRange<Int>, range: TimeRange, findings: [MomentFinding], layout: String? = nil,
        pace: PaceChange? = nil, quote: String? = nil
    ) {
        self.minutes = minutes
        self.range = range
        self.findings = findings
        self.layout = layout
        self.pace = pace
        self.quote = quote
    }

    /// What the moment is named after; nil where nothing was found, which `MomentFinder` never makes.
    public var kind: MomentKind? { findings.first?.kind }
}

/// In what a moment differs from the rest of its recording.
///
/// The order is that in which a moment is named: what can be seen in the picture goes before the index computed from it.
public enum MomentKind: String, CaseIterable, Equatable, Sendable, Codable {
    /// Many more faces smile than usually do, as when a class laughs.
    case laughter
    /// Fewer faces are turned to the screen.
    case turnedAway = "turned_away"
    /// More heads are bent down, whatever is usual for each.
    case lookingDown = "looking_down"
    /// Fewer faces can be seen: cameras were turned off, or people left.
    case fewerFaces = "fewer_faces"
    /// More words a minute.
    case fastSpeech = "fast_speech"
    /// Fewer words a minute.
    case slowSpeech = "slow_speech"
    /// The class speaks more.
    case classSpeech = "class_speech"
    /// More messages are written to everyone.
    case manyMessages = "many_messages"
    /// A kind of layout that is rare in the recording.
    case rareLayout = "rare_layout"
    /// The engagement index is lower.
    case dip
    /// The engagement index is higher.
    case rise
}

/// One number of a moment beside the same number of the rest of the recording.
public struct MomentFinding: Equatable, Sendable {
    public var kind: MomentKind
    /// Median over the moment's minutes: a share, an index (0…1), faces at a time, words or messages a minute.
    public var value: Double
    /// Median over all other measured minutes, in the same unit; of faces, over those of the same kind of layout.
    public var usual: Double
    /// How far the two lie apart, in spreads of the recording's other minutes (see `RecordingBand`); at least 2.
    public var strength: Double

    public init(kind: MomentKind, value: Double, usual: Double, strength: Double) {
        self.kind = kind
        self.value = value
        self.usual = usual
        self.strength = strength
    }
}

/// The speaking pace of a moment beside that of the rest of the recording, in words a minute.
public struct PaceChange: Equatable, Sendable {
    public var value: Double
    public var usual: Double

    public init(value: Double, usual: Double) {
        self.value = value
        self.usual = usual
    }
}
