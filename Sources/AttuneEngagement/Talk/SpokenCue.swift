import AttuneCore

/// A cue as the file holds it, with the name of who speaks; it lives only while the file is read.
struct SpokenCue: Equatable {
    var range: TimeRange
    /// Nil where the file names nobody.
    var name: String?
    var text: String
}

extension Transcript {
    /// A file says who speaks where so many of its cues name somebody, as a share; else what stands before a colon is a
    /// part of a sentence.
    static let leastNamed = 0.5

    /// What is kept of a file: who speaks is the lecturer or the class, and of the class no word.
    ///
    /// The lecturer is the speaker with most words, of two with equally many the one who speaks first. A cue without a
    /// name belongs to nobody.
    init(spoken: [SpokenCue]) {
        let ordered = spoken.enumerated().sorted { left, right in
            (left.element.range.start, left.offset) < (right.element.range.start, right.offset)
        }.map(\.element)
        guard let speakers = Speakers(of: ordered) else {
            self.init(cues: ordered.map { Cue(range: $0.range, text: $0.text) })
            return
        }
        var last: String?
        let cues = ordered.map { spoken in
            let name = speakers.name(of: spoken)
            defer { last = name ?? last }
            guard let name, name != speakers.lecturer else {
                return Cue(range: spoken.range, text: spoken.text, speaker: name.map { _ in .lecturer })
            }
            return Cue(
                range: spoken.range, text: spoken.text, speaker: .participant, beginsTurn: name != last,
                asks: Speakers.asks(spoken.text))
        }
        self.init(cues: cues, classSpeakers: speakers.names.count - 1)
    }
}

/// Who speaks in a file, by name.
private struct Speakers {
    let names: Set<String>
    let lecturer: String

    /// Nil where the file does not say who speaks.
    init?(of cues: [SpokenCue]) {
        let named = cues.compactMap(\.name)
        guard !named.isEmpty, Double(named.count) >= Transcript.leastNamed * Double(cues.count) else { return nil }
        var counts: [String: Int] = [:]
        for name in named { counts[name, default: 0] += 1 }
        // A label that comes once and does not look like a name is a word before a colon.
        let names = Set(counts.filter { $0.value > 1 || TranscriptLine.looksLikeName($0.key) }.keys)
        var words: [String: Int] = [:]
        for cue in cues {
            if let name = cue.name, names.contains(name) { words[name, default: 0] += Transcript.words(in: cue.text) }
        }
        let most = words.values.max()
        guard let lecturer = named.first(where: { words[$0] == most && most != nil }) else { return nil }
        self.names = names
        self.lecturer = lecturer
    }

    func name(of cue: SpokenCue) -> String? {
        cue.name.flatMap { names.contains($0) ? $0 : nil }
    }

    /// Whether a text holds a question mark, of any script.
    static func asks(_ text: String) -> Bool {
        text.contains { "?？؟՞".contains($0) }
    }
}
