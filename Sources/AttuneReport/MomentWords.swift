import AttuneEngagement
import AttuneText

/// Why a moment is one, in plain words: what could be seen and counted, never what anyone felt or understood.
package enum MomentWords {
    package static func title(_ kind: MomentKind, in language: Language = .english) -> String {
        let words = Words.moments
        let phrase =
            switch kind {
            case .laughter: words.manySmiles
            case .turnedAway: words.manyTurnedAway
            case .fewerFaces: words.fewerPeople
            case .lookingDown: words.manyLookingDown
            case .fastSpeech: words.fastSpeech
            case .slowSpeech: words.slowSpeech
            case .classSpeech: words.classSpeaks
            case .manyMessages: words.manyMessages
            case .rareLayout: words.anotherLayout
            case .dip: words.dip
            case .rise: words.rise
            }
        return phrase.text(language)
    }

    /// The kind that a moment is named after, with the layout where it is that.
    package static func title(_ moment: Moment, in language: Language = .english) -> String {
        guard let kind = moment.kind else { return "" }
        let title = title(kind, in: language)
        guard kind == .rareLayout, let layout = moment.layout else { return title }
        return "\(title) (\(PlainWords.layout(layout, in: language)))"
    }

    /// As in `many smiles at 2–5`, in minutes.
    package static func short(_ moment: Moment, in language: Language = .english) -> String {
        let title = title(moment, in: language)
        return Words.moments.momentAt.text(
            language,
            [
                "title": "\(title.prefix(1).lowercased())\(title.dropFirst())",
                "minutes": PlainWords.minutes(moment.minutes),
            ])
    }

    /// One sentence for each finding, then one for the pace.
    package static func reasons(_ moment: Moment, in language: Language = .english) -> [String] {
        moment.findings.map { sentence($0, layout: moment.layout, in: language) }
            + (moment.pace.map { [sentence($0, in: language)] } ?? [])
    }

    private static func sentence(_ finding: MomentFinding, layout: String?, in language: Language) -> String {
        let words = Words.moments
        let phrase =
            switch finding.kind {
            case .laughter: words.moreSmiled
            case .turnedAway: words.fewerTurned
            case .fewerFaces: words.fewerVisible
            case .lookingDown: words.moreBentDown
            case .fastSpeech: words.moreWords
            case .slowSpeech: words.fewerWords
            case .classSpeech: words.classSpokeMore
            case .manyMessages: words.moreMessages
            case .rareLayout: layout == nil ? words.otherPicture : words.otherPictureOf
            case .dip: words.lowerIndex
            case .rise: words.higherIndex
            }
        let others = finding.kind == .fewerFaces ? words.sameLayout : words.restOfRecording
        return phrase.text(
            language,
            [
                "value": number(finding.value, finding.kind), "usual": number(finding.usual, finding.kind),
                "others": others.text(language),
                "layout": layout.map { PlainWords.layout($0, in: language) } ?? "",
            ])
    }

    private static func number(_ value: Double, _ kind: MomentKind) -> String {
        switch kind {
        case .laughter, .turnedAway, .lookingDown, .classSpeech, .rareLayout: FixedDecimal.percent(value)
        case .fewerFaces: PlainWords.faces(value)
        case .fastSpeech, .slowSpeech, .manyMessages: FixedDecimal.text(value, places: 0)
        case .dip, .rise: FixedDecimal.text(value, places: 2)
        }
    }

    private static func sentence(_ pace: PaceChange, in language: Language) -> String {
        let words = Words.moments
        let phrase = pace.value > pace.usual ? words.fasterThanUsual : words.lessThanUsual
        return phrase.text(
            language,
            [
                "value": FixedDecimal.text(pace.value, places: 0), "usual": FixedDecimal.text(pace.usual, places: 0),
            ])
    }
}
