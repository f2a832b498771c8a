import AttuneCore
import AttuneEngagement

/// How much of what was scheduled was told as moments, and how much else was.
///
/// A moment tells a scheduled one where it has a finding of the same kind and shares a minute with it.
public struct MomentFigures: AddableFigures {
    /// Scheduled laughs that were told.
    public var laughs = Proportion()
    /// Scheduled breaks, in which a part of the class turns its cameras off, that were told.
    public var breaks = Proportion()
    /// Moments that tell nothing scheduled, by time of the recording.
    public var falselyFound = HourlyRate()

    init() {}

    /// Nil where the recording has too few measured minutes for moments.
    init?(of comparison: LectureComparison, timeline: Timeline, minutes: [MinuteExpressions]) {
        guard MomentFigures.canHaveMoments(timeline) else { return nil }
        self.init(
            scheduled: ScheduledMoment.all(of: comparison, minutes: minutes),
            moments: timeline.moments, hours: comparison.end.seconds / 3_600)
    }

    static func canHaveMoments(_ timeline: Timeline) -> Bool {
        let measured = timeline.minutes.count { minute in
            if case .measured = minute.outcome { true } else { false }
        }
        return measured >= Timeline.minimumMinutesForMoments
    }

    /// - Parameter hours: the length of the recording.
    init(scheduled: [ScheduledMoment], moments: [Moment], hours: Double) {
        for event in scheduled {
            let isTold = moments.contains { $0.tells(event) }
            if event.kind == .laughter { laughs.add(isTold) } else { breaks.add(isTold) }
        }
        let untold = moments.count { moment in !scheduled.contains { moment.tells($0) } }
        falselyFound = HourlyRate(events: untold, hours: hours)
    }

    static func + (left: MomentFigures, right: MomentFigures) -> MomentFigures {
        var sum = MomentFigures()
        sum.laughs = left.laughs + right.laughs
        sum.breaks = left.breaks + right.breaks
        sum.falselyFound = left.falselyFound + right.falselyFound
        return sum
    }
}

extension Moment {
    func tells(_ scheduled: ScheduledMoment) -> Bool {
        findings.contains { $0.kind == scheduled.kind } && Range(minutes).overlaps(scheduled.minutes)
    }
}
