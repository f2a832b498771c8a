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
    package var stretchesText: String? {
        guard !stretches.isEmpty else { return nil }
        guard stretches.count <= 3 else {
            let length = stretches.reduce(MediaTime.zero) { $0 + $1.duration }
            return "\(stretches.count) stretches (\(PlainWords.length(length)))"
        }
        return PlainWords.list(stretches.map { "\(PlainWords.clock($0.start))–\(PlainWords.clock($0.end))" })
    }

    /// That people were left out; nil where nobody was.
    package var peopleText: String? {
        guard tiles > 0 else { return nil }
        let people = tiles == 1 ? "who sat in one tile" : "those who sat in \(tiles) tiles"
        return "What was measured of \(people) was erased on request, and is in no number on this page."
    }

    /// Sentences that say what was left out; nil where nothing was.
    package var text: String? {
        let sentences = [stretchesText.map { "Left out on request, and never measured: \($0)." }, peopleText]
        let present = sentences.compactMap { $0 }
        return present.isEmpty ? nil : present.joined(separator: " ")
    }
}

extension Report {
    /// What was left out on request.
    public var exclusions: Exclusions {
        let whole = TimeRange(start: .zero, end: max(.zero, recording.decodedDuration))
        return Exclusions(stretches: settings.excluded.parts(in: whole), tiles: excludedTiles)
    }
}
