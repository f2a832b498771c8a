import Foundation

/// A length of time in days, weeks or calendar months, as in `90d`, `12w` or `6months`.
public struct Age: Equatable, Sendable {
    public enum Unit: String, CaseIterable, Sendable {
        case days = "d"
        case weeks = "w"
        case months
    }

    /// Longer than anything is kept.
    static let most = 10_000

    public let count: Int
    public let unit: Unit

    /// Nil for anything that is not written so, or is longer than 10,000 of its unit.
    public init?(text: String) {
        guard let match = text.wholeMatch(of: /([0-9]{1,5}) ?(d|days?|w|weeks?|months?)/), let count = Int(match.1),
            count <= Age.most
        else { return nil }
        self.count = count
        unit = match.2.hasPrefix("d") ? .days : match.2.hasPrefix("w") ? .weeks : .months
    }

    /// As in `90 days`.
    public var words: String {
        let noun =
            switch unit {
            case .days: "day"
            case .weeks: "week"
            case .months: "month"
            }
        return count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }

    /// The instant so long before another one, in seconds from the start of 1970 on; months are those of the Gregorian
    /// calendar in UTC.
    func before(_ seconds: Int64) -> Int64 {
        switch unit {
        case .days: return seconds - Int64(count) * 86_400
        case .weeks: return seconds - Int64(count) * 7 * 86_400
        case .months:
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = .gmt
            let date = calendar.date(
                byAdding: .month, value: -count, to: Date(timeIntervalSince1970: TimeInterval(seconds)))
            // No calendar lacks a day so long before today; were it so, nothing would count as that old.
            return date.map { Int64($0.timeIntervalSince1970) } ?? .min
        }
    }
}
