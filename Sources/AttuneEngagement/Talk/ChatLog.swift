import AttuneCore

/// When messages were written to everyone in a recording, without words and names.
public struct ChatLog: Equatable, Sendable, Codable {
    /// In time order, on the recording's clock.
    public var messages: [MediaTime]
    /// How many people wrote to everyone.
    public var writers: Int

    public init(messages: [MediaTime], writers: Int) {
        self.messages = messages.sorted()
        self.writers = writers
    }

    /// How many were written in each of some stretches that follow each other.
    func messages(in ranges: [TimeRange]) -> [Int] {
        var counts = ranges.map { _ in 0 }
        var position = 0
        for message in messages {
            while position < ranges.count, ranges[position].end <= message { position += 1 }
            guard position < ranges.count else { break }
            if ranges[position].contains(message) { counts[position] += 1 }
        }
        return counts
    }
}

/// Reads the chat that Zoom saves: of a cloud recording, with times since its start and messages to everyone alone, or of
/// a local one, with the times of the clock on the wall and with what was written to single people, which is left out.
///
/// Lines such as `00:03:15⇥Anna Example:⇥hello`, `10:15:30 From Anna Example to Everyone : hello`, and
/// `10:15:30 From Anna Example to Everyone:` with the message below. What begins with no time goes on with the message
/// before; a reaction to a message is none.
public enum ChatParser {
    /// - Parameters:
    ///   - text: with any of the three line ends, with or without a byte order mark.
    ///   - start: the time of day at which the recording began; nil where it is not known.
    ///   - excluded: what was written in these is passed over.
    /// - Throws: `TranscriptError` for a text in which no line is a message, and for clock times where `start` is nil.
    public static func chat(
        from text: String, start: MediaTime?, excluding excluded: ExcludedStretches = .none
    ) throws(TranscriptError) -> ChatLog {
        var messages: [MediaTime] = []
        var writers: Set<Substring> = []
        var hasMessage = false
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            guard let message = Message(line) else { continue }
            hasMessage = true
            guard message.isToEveryone, !message.isReaction else { continue }
            guard let time = try message.time(start: start, line: index + 1), !excluded.contains(time) else { continue }
            messages.append(time)
            writers.insert(message.writer)
        }
        guard hasMessage || text.allSatisfy(\.isWhitespace) else {
            throw TranscriptError(line: 1, problem: "and all lines after it hold no message with a time")
        }
        return ChatLog(messages: messages, writers: writers.count)
    }
}

/// The first line of a message.
private struct Message {
    let clock: MediaTime
    let isOfTheWall: Bool
    let writer: Substring
    let isToEveryone: Bool
    let isReaction: Bool

    /// Nil for a line that begins no message.
    init?(_ line: Substring) {
        let unmarked = line.first == "\u{FEFF}" ? line.dropFirst() : line
        guard let clock = Message.clock(unmarked.prefix(8)) else { return nil }
        self.clock = clock
        let rest = unmarked.dropFirst(8).drop(while: \.isWhitespace)
        isOfTheWall = rest.hasPrefix("From ") || rest.hasPrefix("From\t")
        let names = isOfTheWall ? rest.dropFirst(5) : rest
        guard let colon = names.firstIndex(of: ":") else { return nil }
        let header = names[..<colon]
        let text = names[names.index(after: colon)...].drop(while: \.isWhitespace)
        let recipient = isOfTheWall ? header.ranges(of: " to ").last : nil
        writer = Message.trimmed(recipient.map { header[..<$0.lowerBound] } ?? header)
        let isPrivate = isOfTheWall && (names.contains("(Direct Message)") || names.contains("(Privately)"))
        isToEveryone =
            !isPrivate && recipient.map { Message.trimmed(header[$0.upperBound...]).hasPrefix("Everyone") } ?? true
        isReaction = text.hasPrefix("Reacted to ") || text.hasPrefix("Removed a ")
    }

    /// On the recording's clock; nil for what was written before it began.
    func time(start: MediaTime?, line: Int) throws(TranscriptError) -> MediaTime? {
        guard isOfTheWall else { return clock }
        guard let start else {
            throw TranscriptError(
                line: line, problem: "has the time of a clock on the wall, and when the recording began is not known")
        }
        // A lesson over midnight; one of more than twelve hours is none.
        let halfADay = MediaTime.seconds(12 * 3_600)
        let elapsed = clock - start
        let time = elapsed < .zero - halfADay ? elapsed + halfADay + halfADay : elapsed
        return time < .zero ? nil : time
    }

    /// `hh:mm:ss`.
    private static func clock(_ text: Substring) -> MediaTime? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count == 3, fields.allSatisfy({ $0.count == 2 && $0.allSatisfy { ("0"..."9").contains($0) } })
        else { return nil }
        let numbers = fields.compactMap { Int($0) }
        guard numbers.count == 3, numbers[1] < 60, numbers[2] < 60 else { return nil }
        return .seconds((numbers[0] * 60 + numbers[1]) * 60 + numbers[2])
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        return start.last?.isWhitespace == true
            ? start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)]
            : start
    }
}
