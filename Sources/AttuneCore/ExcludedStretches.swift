/// The stretches of a recording that are not to be measured, in time order and without overlaps.
///
/// Two that overlap or touch are one, whatever the order in which they were given: equal stretches are written alike.
public struct ExcludedStretches: Hashable, Sendable {
    /// None of them empty.
    public let ranges: [TimeRange]

    public static let none = ExcludedStretches([])

    /// - Parameter ranges: in any order; empty ones are dropped.
    public init(_ ranges: [TimeRange]) {
        var joined: [TimeRange] = []
        for range in ranges.sorted(by: { $0.start < $1.start }) where !range.isEmpty {
            if let last = joined.last, range.start <= last.end {
                joined[joined.count - 1] = TimeRange(start: last.start, end: max(last.end, range.end))
            } else {
                joined.append(range)
            }
        }
        self.ranges = joined
    }

    public var isEmpty: Bool { ranges.isEmpty }

    public func contains(_ time: MediaTime) -> Bool { ranges.contains { $0.contains(time) } }

    /// Whether a stretch shares any time with these; one without a length shares what its instant does.
    public func overlap(_ range: TimeRange) -> Bool {
        range.isEmpty ? contains(range.start) : ranges.contains { $0.start < range.end && range.start < $0.end }
    }

    /// What of these lies in a stretch, in time order.
    public func parts(in range: TimeRange) -> [TimeRange] {
        ranges.compactMap { excluded in
            let (start, end) = (max(excluded.start, range.start), min(excluded.end, range.end))
            return start < end ? TimeRange(start: start, end: end) : nil
        }
    }

    /// How much of a stretch lies in these.
    public func duration(in range: TimeRange) -> MediaTime {
        parts(in: range).reduce(.zero) { $0 + $1.duration }
    }

    /// These and others.
    public func union(_ other: ExcludedStretches) -> ExcludedStretches { ExcludedStretches(ranges + other.ranges) }
}

// MARK: - As text

/// A stretch that cannot be read.
public struct ExcludedStretchError: Error, Equatable, Sendable {
    public let problem: String

    static let remedy = "write it as in 10:00-12:30 or 1:04:00-1:06:30, several with a comma between, or none"
}

extension ExcludedStretches {
    /// As written in a config file and on the command line: `none`, or as in `10:00-12:30, 1:04:00-1:06:30`.
    public var text: String { isEmpty ? "none" : ranges.map(ExcludedStretches.text).joined(separator: ", ") }

    /// One stretch, as in `10:00-12:30`.
    public static func text(_ range: TimeRange) -> String {
        "\(ClockTime.text(range.start))-\(ClockTime.text(range.end))"
    }

    /// Reads what `text` writes, in any order.
    ///
    /// - Throws: `ExcludedStretchError` for what is no stretch, and for one that does not end after its start.
    public init(text: String) throws(ExcludedStretchError) {
        guard ExcludedStretches.trimmed(text[...]) != "none" else {
            self = .none
            return
        }
        var ranges: [TimeRange] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            ranges.append(try ExcludedStretches.range(ExcludedStretches.trimmed(part)))
        }
        self.init(ranges)
    }

    private static func range(_ text: Substring) throws(ExcludedStretchError) -> TimeRange {
        // Text that was copied from a page may have a dash for the hyphen.
        let ends = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        guard ends.count == 2, let start = ClockTime.time(trimmed(ends[0])), let end = ClockTime.time(trimmed(ends[1]))
        else { throw ExcludedStretchError(problem: "'\(text)' is no stretch of time") }
        guard start < end else {
            throw ExcludedStretchError(
                problem: start == end ? "'\(text)' has no length" : "'\(text)' ends before it starts")
        }
        return TimeRange(start: start, end: end)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0 == " " }
        return start.lastIndex { $0 != " " }.map { start[...$0] } ?? start.prefix(0)
    }
}
