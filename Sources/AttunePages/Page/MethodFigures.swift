import AttuneEngagement
import AttuneText

/// The figures of a report's `Method` as the page writes them. No template holds one of its own.
struct MethodFigures {
    let fullYaw: String
    let fullPitch: String
    let leastFacing: String
    let leastFacingAngle: String
    let closedEyes: String
    /// Degrees below the line to the camera.
    let lookingDown: String
    let pitchError: String
    let bootstrapShare: String
    let resamples: String
    let spreadFactor: String
    let bandWidth: String
    let shortRunStrength: String
    let longRunStrength: String
    let longRun: String
    /// Nil where one minute makes no moment.
    let singleMinuteStrength: String?
    /// In percentage points; nil where there is none.
    let sureSmiles: String?
    let leastChanges: String
    let longestArrival: String
    let smileLift: String
    let rareLayoutShare: String
    let rareLayoutMinutes: String
    let leastMinutes: String
    let leastTimeInMinute: String
    let leastDip: String
    let leastDrop: String
    let dipStrength: String
    let leastTrackMinutes: String
    let speechFloorShare: String
    let leastSpeechContrast: String
    let speechHangover: String
    let leastHum: String
    let mostHumChange: String

    init(_ method: Method, language: Language = .english) {
        let (attention, moments, tracks) = (method.attention, method.moments, method.tracks)
        fullYaw = MethodFigures.short(attention.fullYaw)
        fullPitch = MethodFigures.short(attention.fullPitch)
        leastFacing = MethodFigures.short(attention.leastFacing)
        leastFacingAngle = MethodFigures.short(attention.leastFacingAngle)
        closedEyes = MethodFigures.short(attention.closedEyes)
        lookingDown = MethodFigures.short(-attention.lookingDownPitch)
        pitchError = MethodFigures.short(attention.pitchError)
        bootstrapShare = FixedDecimal.percent(method.band.bootstrapShare)
        resamples = language.grouped(method.band.resamples)
        spreadFactor = MethodFigures.short(moments.spreadFactor)
        bandWidth = MethodFigures.short(moments.bandWidth)
        shortRunStrength = MethodFigures.short(moments.shortRunStrength)
        longRunStrength = MethodFigures.short(moments.longRunStrength)
        longRun = String(moments.longRun)
        singleMinuteStrength = moments.singleMinuteStrength.map(MethodFigures.short)
        sureSmiles = moments.rules.first { $0.kind == .laughter }?.sureChange.map { MethodFigures.short($0 * 100) }
        leastChanges = language.list(moments.rules.map { MethodFigures.leastChange($0, in: language) })
        longestArrival = String(moments.longestArrival)
        rareLayoutShare = FixedDecimal.percent(moments.rareLayoutShare)
        rareLayoutMinutes = String(moments.rareLayoutMinutes)
        smileLift = MethodFigures.short(moments.smileLift)
        leastMinutes = String(moments.leastMinutes)
        leastTimeInMinute = MethodFigures.short(tracks.leastTimeInMinute)
        leastDip = String(tracks.leastDip)
        leastDrop = MethodFigures.short(tracks.leastDrop)
        dipStrength = MethodFigures.short(tracks.dipStrength)
        leastTrackMinutes = String(tracks.leastMinutes)
        speechFloorShare = FixedDecimal.percent(method.speech.floorShare)
        leastSpeechContrast = MethodFigures.short(method.speech.leastContrast)
        speechHangover = MethodFigures.short(method.speech.hangover)
        leastHum = MethodFigures.short(method.speech.leastHum)
        mostHumChange = MethodFigures.short(method.speech.mostHumChange)
    }

    private static func short(_ value: Double) -> String { FixedDecimal.short(value, places: 4) }

    /// As in `12 percentage points of smiling faces`.
    private static func leastChange(_ rule: MomentRuleMethod, in language: Language) -> String {
        let words = Words.momentMethod
        let (phrase, isShare): (Phrase, Bool) =
            switch rule.kind {
            case .laughter: (words.leastSmiles, true)
            case .turnedAway: (words.leastTurned, true)
            case .lookingDown: (words.leastLookingDown, true)
            case .fastSpeech: (words.leastFastSpeech, false)
            case .slowSpeech: (words.leastSlowSpeech, false)
            case .classSpeech: (words.leastClassSpeech, true)
            case .manyMessages: (words.leastMessages, false)
            case .rareLayout: (words.leastOtherLayout, false)
            case .fewerFaces: (words.leastFewerFaces, false)
            case .dip: (words.leastDipOfIndex, false)
            case .rise: (words.leastRise, false)
            }
        return phrase.text(
            language,
            [
                "change": short(isShare ? rule.leastChange * 100 : rule.leastChange),
                "share": FixedDecimal.percent(rule.leastRelativeChange),
            ])
    }
}
