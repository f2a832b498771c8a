import AttuneCore

/// Reads the text of a `.vtt` file: Zoom's transcripts and closed captions, Teams' transcripts, WebVTT as such.
///
/// Source: WebVTT, W3C Candidate Recommendation, section 4; more forgiving in what does not matter here (settings,
/// regions and styles are passed over). Names are dropped while reading: a tag such as `<v Name>`, and what stands
/// before the first colon of a line. What is kept of them is whether the lecturer speaks or somebody else.
public enum TranscriptParser {
    /// - Parameter text: with any of the three line ends, with or without a byte order mark.
    /// - Throws: `TranscriptError` for the first line that cannot be understood.
    public static func transcript(from text: String) throws(TranscriptError) -> Transcript {
        let lines = lines(of: text)
        guard let first = lines.first, isHeader(first) else {
            throw TranscriptError(line: 1, problem: "does not begin with WEBVTT")
        }
        var cues: [SpokenCue] = []
        for block in blocks(of: lines).dropFirst() {
            if let cue = try cue(from: block) { cues.append(cue) }
        }
        return Transcript(spoken: cues)
    }

    private static func lines(of text: String) -> [Substring] {
        let isMarked = text.unicodeScalars.first == "\u{FEFF}"
        let scalars = isMarked ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
        // To Swift a CR and an LF are one character, and both alone are characters that end a line, too.
        return Substring(scalars).split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
    }

    private static func isHeader(_ line: Substring) -> Bool {
        guard line.hasPrefix("WEBVTT") else { return false }
        return line.dropFirst(6).first.map { $0 == " " || $0 == "\t" } ?? true
    }

    /// Lines that follow each other without an empty one, with the number of the first, from 1.
    private typealias Block = (number: Int, lines: [Substring])

    private static func blocks(of lines: [Substring]) -> [Block] {
        var blocks: [Block] = []
        var isOpen = false
        for (index, line) in lines.enumerated() {
            if line.allSatisfy(\.isWhitespace) {
                isOpen = false
            } else if isOpen {
                blocks[blocks.count - 1].lines.append(line)
            } else {
                blocks.append((index + 1, [line]))
                isOpen = true
            }
        }
        return blocks
    }

    /// Nil for a block that is no cue.
    private static func cue(from block: Block) throws(TranscriptError) -> SpokenCue? {
        guard !isComment(block.lines[0]) else { return nil }
        // The times stand in the first line, or in the second one under the cue's number or name.
        guard let position = block.lines.prefix(2).firstIndex(where: { $0.contains("-->") }) else {
            throw TranscriptError(line: block.number, problem: "has a text without times")
        }
        let range = try range(from: block.lines[position], number: block.number + position)
        let lines = block.lines.dropFirst(position + 1).map(TranscriptLine.init)
        return SpokenCue(
            range: range, name: lines.lazy.compactMap(\.speaker).first,
            text: lines.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
    }

    private static func isComment(_ line: Substring) -> Bool {
        ["NOTE", "STYLE", "REGION"].contains { word in
            line.hasPrefix(word) && (line.dropFirst(word.count).first.map(\.isWhitespace) ?? true)
        }
    }

    /// Of a line such as `00:00:04.859 --> 00:00:07.410 align:start`.
    private static func range(from line: Substring, number: Int) throws(TranscriptError) -> TimeRange {
        let parts = line.split(separator: "-->", maxSplits: 1, omittingEmptySubsequences: false)
        let end = parts.last?.split(whereSeparator: \.isWhitespace).first
        guard let start = parts.first.flatMap(time), let end = end.flatMap(time) else {
            throw TranscriptError(line: number, problem: "has times that cannot be read")
        }
        guard start <= end else { throw TranscriptError(line: number, problem: "ends before it begins") }
        return TimeRange(start: start, end: end)
    }

    /// `hh:mm:ss.mmm` or `mm:ss.mmm`; nil for anything else.
    private static func time(_ text: Substring) -> MediaTime? {
        let trimmed = text.drop(while: \.isWhitespace)
        guard let match = trimmed.wholeMatch(of: /(?:([0-9]{1,4}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})\s*/) else {
            return nil
        }
        let fields = [match.1 ?? "0", match.2, match.3, match.4].compactMap { Int($0) }
        guard fields.count == 4 else { return nil }
        return .milliseconds(((fields[0] * 60 + fields[1]) * 60 + fields[2]) * 1_000 + fields[3])
    }
}

/// A transcript that cannot be understood.
public struct TranscriptError: Error, Equatable, Sendable, CustomStringConvertible {
    /// From 1.
    public let line: Int
    public let problem: String

    public init(line: Int, problem: String) {
        self.line = line
        self.problem = problem
    }

    public var description: String { "line \(line) \(problem)" }
}
