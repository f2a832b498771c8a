/// What makes a run of minutes a moment of one kind.
struct MomentRule {
    let kind: MomentKind
    /// Whether the values rise above or fall below what is usual.
    let direction: Direction
    /// The value of a minute; nil where it is not known, as what faces show is not in a minute that is not measured.
    let value: @Sendable (MinuteBin) -> Double?
    /// In units of the value; see `RecordingBand`.
    let leastSpread: Double
    /// A smaller change than this is not worth a moment, however steady the recording; in units of the value.
    let leastChange: Double
    /// For counts, the least change as a share of what is usual; 0 for shares and the index.
    var leastRelativeChange = 0.0
    /// A change by this share of what is usual, over two minutes or more, counts from the width of the band on, and each
    /// of its minutes whatever the band; nil where there is none. Counts of faces come in steps, so that their spread
    /// says little.
    var sureRelativeChange: Double?
    /// A change by this much, over two minutes or more, counts from the width of the band on, in units of the value; nil
    /// where there is none. Where something happens again and again, what happens widens the band that it is held against.
    var sureChange: Double?
    /// How many spreads one minute by itself must lie outside; nil where a single minute makes no moment.
    var singleMinuteStrength: Double?
    /// Whether a short run at an end of the recording counts.
    var countsAtEnds = true
    /// Whether minutes are compared with those of the same kind of layout: beside a shared screen fewer tiles have room.
    var isLevelledOverLayouts = false

    enum Direction: Double {
        case up = 1
        case down = -1
    }

    /// The rules in the order of `MomentKind`.
    ///
    /// A laugh seldom lasts two minutes, so one minute will do where its smiles lie far outside. Fewer faces in the
    /// first and last minutes are people who arrive and leave.
    static let all = [
        laughter,
        MomentRule(
            kind: .turnedAway, direction: .down, value: { $0.outcome.measures?.facing }, leastSpread: 0.03,
            leastChange: 0.12),
        MomentRule(
            kind: .lookingDown, direction: .up, value: { $0.outcome.measures?.lookingDown },
            leastSpread: 0.03, leastChange: 0.12),
        MomentRule(
            kind: .fewerFaces, direction: .down, value: { $0.outcome.measures == nil ? nil : $0.facesMedian },
            leastSpread: 0.5, leastChange: 2, leastRelativeChange: 0.2, sureRelativeChange: 0.3, countsAtEnds: false,
            isLevelledOverLayouts: true),
        MomentRule(
            kind: .fastSpeech, direction: .up, value: { $0.wordsPerMinute }, leastSpread: SpeakingPace.leastSpread,
            leastChange: 20, leastRelativeChange: SpeakingPace.leastChange),
        MomentRule(
            kind: .slowSpeech, direction: .down, value: { $0.wordsPerMinute }, leastSpread: SpeakingPace.leastSpread,
            leastChange: 20, leastRelativeChange: SpeakingPace.leastChange, countsAtEnds: false),
        MomentRule(
            kind: .classSpeech, direction: .up, value: { $0.talk.classSpeech }, leastSpread: 0.03, leastChange: 0.15),
        MomentRule(
            kind: .manyMessages, direction: .up, value: { $0.talk.messages.map(Double.init) }, leastSpread: 1,
            leastChange: 5, leastRelativeChange: 1),
        MomentRule(
            kind: .dip, direction: .down, value: { $0.outcome.measures?.engagement?.value },
            leastSpread: 0.02, leastChange: 0.08),
        MomentRule(
            kind: .rise, direction: .up, value: { $0.outcome.measures?.engagement?.value },
            leastSpread: 0.02, leastChange: 0.08),
    ]

    static let laughter = MomentRule(
        kind: .laughter, direction: .up,
        value: { minute in minute.outcome.measures.map { $0.smiling ?? $0.expressions[.happy] } },
        leastSpread: 0.03, leastChange: 0.12, sureChange: 0.2, singleMinuteStrength: 6)

    /// Whether the value of a minute lies outside the band, or differs so much from its centre that it need not.
    func isOutside(_ band: RecordingBand, _ value: Double) -> Bool {
        let isSure = sureRelativeChange.map { (value - band.centre) * direction.rawValue >= $0 * band.centre } ?? false
        return isSure || band.deviation(of: value) * direction.rawValue >= MomentRule.bandWidth
    }

    /// How many spreads the median of a run must lie outside.
    ///
    /// - Parameters:
    ///   - change: in units of the value, positive in the rule's direction.
    ///   - relativeChange: as a share of what is usual.
    func requiredStrength(minutes: Int, change: Double, relativeChange: Double) -> Double {
        if minutes == 1 { return singleMinuteStrength ?? .infinity }
        if let sureChange, change >= sureChange { return MomentRule.bandWidth }
        if let sureRelativeChange, relativeChange >= sureRelativeChange { return MomentRule.bandWidth }
        return minutes < MomentRule.longRun ? MomentRule.shortRunStrength : MomentRule.longRunStrength
    }

    /// The band is the centre ± this many spreads: a run goes on for as long as minutes lie outside it.
    static let bandWidth = 2.0

    /// What the median of a run must reach.
    ///
    /// Chosen on noise, by `MomentNoiseTests`: index, facing, happy share and faces vary about one level with standard
    /// deviations of .05, .06, .05 and 1.5 faces, in 200 recordings of 60 minutes each. Where minutes are normal and
    /// independent, none of the 200 had a moment; where they hang together (first-order autocorrelation .5) there were
    /// 2 in all; where one minute in twenty is four times as noisy, 55, most of them single minutes of many happy
    /// faces. Of 200 recordings of 15 minutes, normal and independent, one had a moment.
    static let shortRunStrength = 4.0
    static let longRunStrength = 3.0
    /// From this many minutes on a run is long.
    static let longRun = 4
    /// A run up to this long at an end of the recording is arriving or leaving; minutes.
    static let longestArrival = 5
}
