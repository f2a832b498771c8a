import AttuneCore

/// What was said in a recording and when, by the lecturer or by the class, without names.
public struct Transcript: Equatable, Sendable {
    /// In the order of their starts.
    public var cues: [Cue]
    /// How many people beside the lecturer spoke; nil where the file does not say who speaks.
    public var classSpeakers: Int?

    /// A stretch of speech.
    public struct Cue: Equatable, Sendable {
        public var range: TimeRange
        /// Runs of characters between spaces that hold a letter or a digit.
        public var words: Int
        /// What the lecturer said, on one line, without names and tags; empty for everybody else.
        public var text: String
        /// Nil where it is not known.
        public var speaker: Speaker?
        /// Whether somebody of the class begins to speak who did not speak just before.
        public var beginsTurn: Bool
        /// Whether somebody of the class asks, by a question mark.
        public var asks: Bool

        /// - Parameter text: what was said; only the lecturer's words are kept.
        public init(
            range: TimeRange, text: String, speaker: Speaker? = nil, beginsTurn: Bool = false, asks: Bool = false
        ) {
            self.range = range
            words = Transcript.words(in: text)
            self.text = speaker == .lecturer ? text : ""
            self.speaker = speaker
            self.beginsTurn = beginsTurn
            self.asks = asks
        }
    }

    public enum Speaker: String, Equatable, Sendable, Codable {
        case lecturer
        case participant
    }

    /// - Parameter cues: in any order; those that start together keep theirs.
    public init(cues: [Cue], classSpeakers: Int? = nil) {
        let ordered = cues.enumerated().sorted { left, right in
            (left.element.range.start, left.offset) < (right.element.range.start, right.offset)
        }
        self.cues = ordered.map(\.element)
        self.classSpeakers = classSpeakers
    }

    static func words(in text: String) -> Int {
        text.split(whereSeparator: \.isWhitespace).count { word in
            word.contains { $0.isLetter || $0.isNumber }
        }
    }
}

extension Transcript {
    /// No quote is longer than this, in characters.
    static let longestQuote = 160
    /// Cues are added to a quote until it has this many characters: one of a single word says little.
    static let shortestQuote = 60

    /// What the lecturer says at the start of a stretch, at most 160 characters; nil where the lecturer says nothing in
    /// it, or where the file does not say who speaks.
    ///
    /// It begins with the cue that is under way, or else with the next one. A short one is followed by the next ones,
    /// as far as they fit.
    func quote(in range: TimeRange) -> String? {
        var quote = ""
        for cue in cues where cue.range.start < range.end && cue.range.end > range.start && !cue.text.isEmpty {
            if quote.isEmpty {
                quote = Transcript.shortened(cue.text)
            } else if quote.count + 1 + cue.text.count <= Transcript.longestQuote {
                quote += " \(cue.text)"
            } else {
                break
            }
            if quote.count >= Transcript.shortestQuote { break }
        }
        return quote.isEmpty ? nil : quote
    }

    /// Cut after a word, with an ellipsis, where the text is too long.
    private static func shortened(_ text: String) -> String {
        guard text.count > longestQuote else { return text }
        let start = text.prefix(longestQuote - 1)
        let words = start.lastIndex(where: \.isWhitespace).map { start[..<$0] } ?? start
        return "\(words)…"
    }
}

extension Transcript: Codable {}

extension Transcript.Cue: Codable {
    private enum CodingKeys: String, CodingKey {
        case range, words, text, speaker, asks
        case beginsTurn = "begins_turn"
    }

    /// Of a cue that an earlier version kept, which did not tell who speaks, the words are counted and not kept.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            range: try container.decode(TimeRange.self, forKey: .range),
            text: try container.decode(String.self, forKey: .text),
            speaker: try container.decodeIfPresent(Transcript.Speaker.self, forKey: .speaker),
            beginsTurn: try container.decodeIfPresent(Bool.self, forKey: .beginsTurn) ?? false,
            asks: try container.decodeIfPresent(Bool.self, forKey: .asks) ?? false)
        words = try container.decodeIfPresent(Int.self, forKey: .words) ?? words
    }
}
