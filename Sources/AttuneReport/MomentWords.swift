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
        case .classSpeech: "The class speaks"
        case .manyMessages: "Many messages"
        case .rareLayout: "Another layout"
        case .dip: "A dip of the index"
        case .rise: "A rise of the index"
        }
    }

    /// The kind that a moment is named after, with the layout where it is that.
    package static func title(_ moment: Moment) -> String {
        guard let kind = moment.kind else { return "" }
        guard kind == .rareLayout, let layout = moment.layout else { return title(kind) }
        return "\(title(kind)) (\(PlainWords.layout(layout)))"
    }

    /// As in `many smiles at 2–5`, in minutes.
    package static func short(_ moment: Moment) -> String {
        let title = title(moment)
        return "\(title.prefix(1).lowercased())\(title.dropFirst()) at \(PlainWords.minutes(moment.minutes))"
    }

    /// One sentence for each finding, then one for the pace.
    package static func reasons(_ moment: Moment) -> [String] {
        moment.findings.map { sentence($0, layout: moment.layout) } + (moment.pace.map { [sentence($0)] } ?? [])
    }

    private static func sentence(_ finding: MomentFinding, layout: String?) -> String {
        if finding.kind == .rareLayout {
            return
                "The picture was \(layout.map { "of another kind, \(PlainWords.layout($0))" } ?? "of another kind"): "
                + "\(FixedDecimal.percent(finding.usual)) of the rest of the recording is."
        }
        let subject =
            switch finding.kind {
            case .laughter: "More faces smiled than usually do"
            case .turnedAway: "Fewer faces were turned as they usually are"
            case .fewerFaces: "Fewer faces were visible at a time"
            case .lookingDown: "More heads were bent down"
            case .fastSpeech: "More words a minute were said"
            case .slowSpeech: "Fewer words a minute were said"
            case .classSpeech: "The class spoke more of the time"
            case .manyMessages: "More messages a minute were written to everyone"
            case .rareLayout: "The picture was of another kind"
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
        case .laughter, .turnedAway, .lookingDown, .classSpeech, .rareLayout: FixedDecimal.percent(value)
        case .fewerFaces: PlainWords.faces(value)
        case .fastSpeech, .slowSpeech, .manyMessages: FixedDecimal.text(value, places: 0)
        case .dip, .rise: FixedDecimal.text(value, places: 2)
        }
    }

    private static func sentence(_ pace: PaceChange) -> String {
        let words = [pace.value, pace.usual].map { FixedDecimal.text($0, places: 0) }
        let subject = pace.value > pace.usual ? "The speech was faster than usual" : "Less was said than usual"
        return "\(subject): \(words[0]) words a minute against \(words[1])."
    }
}
