import AttuneEngagement

/// Moments that were not told, or told though nothing of the kind was scheduled.
enum MomentMistakes {
    /// One line for each, the missed ones first; none for a recording too short for moments.
    static func lines(of comparison: LectureComparison) -> [String] {
        let timeline = TimelineBuilder(settings: comparison.settings, weights: comparison.weights)
            .timeline(samples: comparison.samples, reading: comparison.reading, end: comparison.end)
        guard MomentFigures.canHaveMoments(timeline) else { return [] }
        let moments = timeline.moments
        let scheduled = ScheduledMoment.all(of: comparison, minutes: MinuteExpressions.minutes(of: comparison))
        let missed = scheduled.filter { event in !moments.contains { $0.tells(event) } }
        let unscheduled = moments.filter { moment in !scheduled.contains { moment.tells($0) } }
        return missed.map { "moment minutes \(words($0.minutes)): \($0.kind.rawValue) missed" }
            + unscheduled.map { moment in
                "moment minutes \(words(Range(moment.minutes))): \(findings(of: moment)), nothing like it is scheduled"
            }
    }

    private static func words(_ minutes: Range<Int>) -> String {
        "\(minutes.lowerBound)–\(minutes.upperBound - 1)"
    }

    private static func findings(of moment: Moment) -> String {
        moment.findings.map(\.kind.rawValue).joined(separator: " and ")
    }
}
