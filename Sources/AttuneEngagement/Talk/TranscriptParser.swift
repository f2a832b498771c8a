import AttuneCore

/// Reads the text of a `.vtt` file: Zoom's transcripts and closed captions, Teams' transcripts, WebVTT as such.
///
/// Source: WebVTT, W3C Candidate Recommendation, section 4; more forgiving in what does not matter here (settings,
/// regions and styles are passed over). Names are dropped while reading: a tag such as `<v Name>`, and what stands
/// before the first colon of a line. What is kept of them is whether the lecturer speaks or somebody else.
/// Takes time in proportion to the text's length, whatever the text holds.
public enum TranscriptParser {
    /// A day of speech has about a cue a second; each costs room for as long as a report is made.
    public static let mostCues = 200_000

    /// - Parameters:
    ///   - text: with any of the three line ends, with or without a byte order mark.
    ///   - excluded: a cue that shares any time with these is passed over as if the file did not hold it: which of its
    ///     words were said in them, nobody knows.
    /// - Throws: `TranscriptError` for the first line that cannot be understood, and for the cue that is one too many.
    public static func transcript(
        from text: String, excluding excluded: ExcludedStretches = .none
    ) throws(TranscriptError) -> Transcript {
        let lines = lines(of: text)
        guard let first = lines.first, isHeader(first) else {
            throw TranscriptError(line: 1, problem: "does not begin with WEBVTT")
        }
        var cues: [SpokenCue] = []
        for block in blocks(of: lines).dropFirst() {
            guard let cue = try cue(from: block) else { continue }
            guard cues.count < mostCues else {
                throw TranscriptError(line: block.number, problem: "begins more than \(mostCues) texts")
            }
            cues.append(cue)
        }
        return Transcript(spoken: cues.filter { !excluded.overlap($0.range) })
    }

    /// Ended by LF, CR or both, which are told apart byte by byte: to Swift, CR and LF are one character.
    private static func lines(of text: String) -> [Substring] {
        var rest = text[...]
        if rest.unicodeScalars.first == "\u{FEFF}" { rest.unicodeScalars.removeFirst() }
        var lines: [Substring] = []
        while let end = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            lines.append(rest[..<end])
            let isBoth = rest.utf8[end...].starts(with: "\r\n".utf8)
            rest = rest[rest.utf8.index(end, offsetBy: isBoth ? 2 : 1)...]
        }
        return lines + [rest]
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

    /// `hh:mm:ss.mmm` or `mm:ss.mmm`, the hours of one to four digits; nil for anything else.
    private static func time(_ text: Substring) -> MediaTime? {
        guard let written = text.split(whereSeparator: \.isWhitespace).only else { return nil }
        let parts = written.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let milliseconds = number(parts[1], digits: 3...3) else { return nil }
        let fields = parts[0].split(separator: ":", omittingEmptySubsequences: false)
        guard 2...3 ~= fields.count, let hours = fields.count == 2 ? 0 : number(fields[0], digits: 1...4),
            let minutes = number(fields[fields.count - 2], digits: 2...2), minutes < 60,
            let seconds = number(fields[fields.count - 1], digits: 2...2), seconds < 60
        else { return nil }
        return .milliseconds(((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds)
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}

extension Collection {
    /// The one element there is; nil for none and for several.
    fileprivate var only: Element? { isEmpty || index(after: startIndex) != endIndex ? nil : first }
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
