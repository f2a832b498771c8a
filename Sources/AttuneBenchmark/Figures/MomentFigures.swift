import AttuneCore

/// How many of the scheduled laughs were told as moments, and how much else was.
public struct MomentFigures: AddableFigures {
    /// How far the scheduled share of happy faces must lie above the lecture's median minute for a laugh.
    public static let laughRise = 0.2
    /// Differences of shares that should be equal differ by less.
    private static let roundingError = 1e-9

    /// Scheduled laughs that overlap a moment.
    public var found = Proportion()
    /// Moments that overlap no laugh, by time of the recording.
    public var falselyFound = HourlyRate()

    init() {}

    /// - Parameters:
    ///   - laughs, moments: ranges of minutes.
    ///   - hours: the length of the recording.
    init(laughs: [Range<Int>], moments: [Range<Int>], hours: Double) {
        for laugh in laughs { found.add(moments.contains { $0.overlaps(laugh) }) }
        falselyFound = HourlyRate(
            events: moments.count { moment in !laughs.contains { $0.overlaps(moment) } }, hours: hours)
    }

    /// Runs of minutes in which the scheduled share of happy faces lies `laughRise` or more above the median of the
    /// minutes of the lecture.
    static func laughs(in minutes: [MinuteExpressions]) -> [Range<Int>] {
        let shares = minutes.compactMap { minute -> (minute: Int, share: Double)? in
            let total = minute.scheduled.values.reduce(0, +)
            return total == 0 ? nil : (minute.minute, Double(minute.scheduled[.happy]) / Double(total))
        }
        guard !shares.isEmpty else { return [] }
        let sorted = shares.map(\.share).sorted()
        let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        var runs: [Range<Int>] = []
        for (minute, share) in shares where share - median >= laughRise - roundingError {
            if let last = runs.last, last.upperBound == minute {
                runs[runs.count - 1] = last.lowerBound..<minute + 1
            } else {
                runs.append(minute..<minute + 1)
            }
        }
        return runs
    }

    static func + (left: MomentFigures, right: MomentFigures) -> MomentFigures {
        var sum = MomentFigures()
        sum.found = left.found + right.found
        sum.falselyFound = left.falselyFound + right.falselyFound
        return sum
    }
}
