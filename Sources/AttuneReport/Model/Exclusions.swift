import AttuneCore
import AttuneText

/// What of a recording was left out because somebody asked for it.
public struct Exclusions: Equatable, Sendable {
    /// Never measured; as far as the recording reaches, in time order.
    public var stretches: [TimeRange]
    /// How many times a tile was named whose people's faces were erased.
    public var tiles: Int

    public var isEmpty: Bool { stretches.isEmpty && tiles == 0 }

    /// As in `10:00–12:30 and 1:04:00–1:06:30`; of more than three, how many and how long; nil for none.
    package func stretchesText(in language: Language) -> String? {
        guard !stretches.isEmpty else { return nil }
        guard stretches.count <= 3 else {
            let length = stretches.reduce(MediaTime.zero) { $0 + $1.duration }
            return Words.exclusions.stretchCount.text(
                language,
                ["count": language.grouped(stretches.count), "length": PlainWords.length(length, in: language)])
        }
        return language.list(stretches.map { "\(PlainWords.clock($0.start))–\(PlainWords.clock($0.end))" })
    }

    /// That people were left out; nil where nobody was.
    package func peopleText(in language: Language) -> String? {
        tiles > 0 ? Words.exclusions.erasedPeople.text(tiles, language) : nil
    }

    /// Sentences that say what was left out; nil where nothing was.
    package func text(in language: Language) -> String? {
        let stretches = stretchesText(in: language).map {
            Words.exclusions.leftOutSentence.text(language, ["stretches": $0])
        }
        let sentences = [stretches, peopleText(in: language)].compactMap { $0 }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}

extension Report {
    /// What was left out on request.
    public var exclusions: Exclusions {
        let whole = TimeRange(start: .zero, end: max(.zero, recording.decodedDuration))
        return Exclusions(stretches: settings.excluded.parts(in: whole), tiles: excludedTiles)
    }
}
