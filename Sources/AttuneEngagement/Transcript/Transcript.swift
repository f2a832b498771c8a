import AttuneCore

/// What was said in a recording and when, without who said it.
public struct Transcript: Equatable, Sendable, Codable {
    /// In the order of their starts.
    public var cues: [Cue]

    /// A text with the time in which it was said.
    public struct Cue: Equatable, Sendable, Codable {
        public var range: TimeRange
        /// One line, without names and tags; may be empty.
        public var text: String

        public init(range: TimeRange, text: String) {
            self.range = range
            self.text = text
        }

        /// Runs of characters between spaces that hold a letter or a digit.
        var wordCount: Int {
            text.split(whereSeparator: \.isWhitespace).count { word in
                word.contains { $0.isLetter || $0.isNumber }
            }
        }
    }

    /// - Parameter cues: in any order; those that start together keep theirs.
    public init(cues: [Cue]) {
        let ordered = cues.enumerated().sorted { left, right in
            (left.element.range.start, left.offset) < (right.element.range.start, right.offset)
        }
        self.cues = ordered.map(\.element)
    }
}

extension Transcript {
    /// No quote is longer than this, in characters.
    static let longestQuote = 160
    /// Cues are added to a quote until it has this many characters: one of a single word says little.
    static let shortestQuote = 60

    /// Words said in a stretch of the recording over its length in minutes; nil for a stretch of no length.
    ///
    /// The words of a cue are spread evenly over its duration; those of a cue without one belong to its start.
    func wordsPerMinute(in range: TimeRange) -> Double? {
        guard range.end > range.start else { return nil }
        let words = cues.reduce(0.0) { sum, cue in
            let share = cue.share(in: range)
            return share > 0 ? sum + Double(cue.wordCount) * share : sum
        }
        return words / ((range.end - range.start).seconds / 60)
    }

    /// What is said at the start of a stretch, at most 160 characters; nil where nothing is said in it.
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

extension Transcript.Cue {
    /// How much of the cue lies in a stretch, 0…1.
    fileprivate func share(in stretch: TimeRange) -> Double {
        guard range.end > range.start else { return stretch.contains(range.start) ? 1 : 0 }
        let shared = min(range.end, stretch.end) - max(range.start, stretch.start)
        return max(0, shared.seconds) / (range.end - range.start).seconds
    }
}
