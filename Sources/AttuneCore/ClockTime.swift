/// Positions in a recording as people write them: `m:ss` or `h:mm:ss`, with up to three decimals of a second.
public enum ClockTime {
    /// Hours and, where there are none, minutes have at most so many digits: far longer than any recording, and short
    /// enough to be counted in microseconds.
    private static let mostDigits = 5

    /// Reads `12:30`, `75:00`, `1:12:30` or `0:04.5`; nil for anything else, also for 60 seconds and, behind hours, for
    /// 60 minutes.
    public static func time(_ text: some StringProtocol) -> MediaTime? {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count), let last = fields.last, let seconds = milliseconds(last) else {
            return nil
        }
        guard let first = number(fields[0], digits: 1...mostDigits) else { return nil }
        guard fields.count == 3 else { return .milliseconds(first * 60_000 + seconds) }
        guard let minutes = number(fields[1], digits: 1...2), minutes < 60 else { return nil }
        return .milliseconds((first * 60 + minutes) * 60_000 + seconds)
    }

    /// Writes what `time` reads, with hours where there are any; rounded down to the millisecond, never below zero.
    public static func text(_ time: MediaTime) -> String {
        let milliseconds = max(0, time.microseconds) / 1_000
        let seconds = milliseconds / 1_000
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
        let head = hours > 0 ? "\(hours):\(padded(minutes, to: 2))" : "\(minutes)"
        let whole = "\(head):\(padded(seconds % 60, to: 2))"
        let rest = milliseconds % 1_000
        return rest == 0 ? whole : "\(whole).\(padded(rest, to: 3))"
    }

    /// Of `30` or `4.5`: below 60.
    private static func milliseconds(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let seconds = number(parts[0], digits: 1...2), seconds < 60 else { return nil }
        guard parts.count == 2 else { return seconds * 1_000 }
        guard let fraction = number(parts[1], digits: 1...3) else { return nil }
        let scale = [100, 10, 1][parts[1].count - 1]
        return seconds * 1_000 + fraction * scale
    }

    private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
