import AttuneEngagement
import AttuneText

/// Why a moment is one, in plain words: what could be seen and counted, never what anyone felt or understood.
package enum MomentWords {
    package static func title(_ kind: MomentKind) -> String {
        switch kind {
        case .laughter: "Many smiles"
        case .turnedAway: "Many turned away"
        case .fewerFaces: "Fewer people visible"
        case .lookingDown: "Many looking down"
        case .fastSpeech: "Fast speech"
        case .slowSpeech: "Slow speech"
        case .dip: "A dip of the index"
        case .rise: "A rise of the index"
        }
    }

    /// As in `many smiles at 2–5`, in minutes.
    package static func short(_ moment: Moment) -> String {
        let title = moment.kind.map(MomentWords.title) ?? ""
        return "\(title.prefix(1).lowercased())\(title.dropFirst()) at \(PlainWords.minutes(moment.minutes))"
    }

    /// One sentence for each finding, then one for the pace.
    package static func reasons(_ moment: Moment) -> [String] {
        moment.findings.map(sentence) + (moment.pace.map { [sentence($0)] } ?? [])
    }

    private static func sentence(_ finding: MomentFinding) -> String {
        let subject =
            switch finding.kind {
            case .laughter: "More faces smiled than usually do"
            case .turnedAway: "Fewer faces were turned to the screen"
            case .fewerFaces: "Fewer faces were visible at a time"
            case .lookingDown: "More heads were bent down"
            case .fastSpeech: "More words a minute were said"
            case .slowSpeech: "Fewer words a minute were said"
            case .dip: "The engagement index was lower"
            case .rise: "The engagement index was higher"
            }
        let others = finding.kind == .fewerFaces ? "other minutes of the same layout" : "the rest of the recording"
        return
            "\(subject): \(number(finding.value, finding.kind)) against \(number(finding.usual, finding.kind)) in "
            + "\(others)."
    }

    private static func number(_ value: Double, _ kind: MomentKind) -> String {
        switch kind {
        case .laughter, .turnedAway, .lookingDown: FixedDecimal.percent(value)
        case .fewerFaces: PlainWords.faces(value)
        case .fastSpeech, .slowSpeech: FixedDecimal.text(value, places: 0)
        case .dip, .rise: FixedDecimal.text(value, places: 2)
        }
    }

    private static func sentence(_ pace: PaceChange) -> String {
        let words = [pace.value, pace.usual].map { FixedDecimal.text($0, places: 0) }
        let subject = pace.value > pace.usual ? "The speech was faster than usual" : "Less was said than usual"
        return "\(subject): \(words[0]) words a minute against \(words[1])."
    }
}
