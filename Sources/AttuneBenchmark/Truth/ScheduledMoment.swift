import AttuneCore
import AttuneEngagement

/// Something in a lecture that lasts long enough to be told as a moment.
struct ScheduledMoment: Equatable {
    /// How far the scheduled share of happy faces must lie above the lecture's median minute for a laugh.
    static let laughRise = 0.2
    /// Differences of shares that should be equal differ by less.
    private static let roundingError = 1e-9

    /// Laughter, or fewer faces: the schedule knows of nothing else.
    let kind: MomentKind
    let minutes: Range<Int>

    /// Everything that is scheduled, the laughs first.
    static func all(of comparison: LectureComparison, minutes: [MinuteExpressions]) -> [ScheduledMoment] {
        laughs(in: minutes).map { ScheduledMoment(kind: .laughter, minutes: $0) }
            + comparison.truth.breaks.map { ScheduledMoment(kind: .fewerFaces, minutes: minutesTouched(by: $0)) }
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

    /// The minutes a range has a part of.
    private static func minutesTouched(by range: TimeRange) -> Range<Int> {
        let minute: Int64 = 60_000_000
        let first = Int(range.start.microseconds / minute)
        return first..<max(first + 1, Int((range.end.microseconds + minute - 1) / minute))
    }
}
