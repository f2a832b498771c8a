import AttuneCore
import AttuneEngagement
import AttuneText

/// SVG path data in a plot of 1000 × 100 units: one level for each minute, a gap where the value is not known.
///
/// Levels, not slopes, because a minute has one number and nothing is known of what lies between two of them.
enum StepPath {
    /// One minute's low and high value, 0…1 each; a line has the same for both.
    struct Step: Equatable {
        let start: Double
        let end: Double
        let low: Double
        let high: Double
    }

    /// The steps of the minutes whose value is known, split wherever one is missing.
    static func runs(
        _ timeline: Timeline, axis: TimeAxis, value: (MinuteBin) -> (low: Double, high: Double)?
    ) -> [[Step]] {
        var runs: [[Step]] = [[]]
        for minute in timeline.minutes {
            guard let (low, high) = value(minute) else {
                runs.append([])
                continue
            }
            runs[runs.count - 1].append(
                Step(
                    start: axis.share(of: minute.range.start), end: axis.share(of: minute.range.end), low: low,
                    high: high))
        }
        return runs.filter { !$0.isEmpty }
    }

    /// The steps of the minutes of 60 s from zero on whose value is known, 0…1, up to `end`; each reaches up from `floor`,
    /// or is a line where that is nil.
    static func runs(_ values: [Double?], floor: Double?, end: MediaTime, axis: TimeAxis) -> [[Step]] {
        var runs: [[Step]] = [[]]
        for (minute, value) in values.enumerated() {
            let start = MediaTime.seconds(minute * 60)
            guard start < end else { break }
            guard let value else {
                runs.append([])
                continue
            }
            let step = Step(
                start: axis.share(of: start), end: axis.share(of: min(end, .seconds(minute * 60 + 60))),
                low: floor ?? value, high: value)
            runs[runs.count - 1].append(step)
        }
        return runs.filter { !$0.isEmpty }
    }

    /// A line through the high values.
    static func line(_ runs: [[Step]]) -> String {
        runs.map { steps in
            steps.enumerated().map { position, step in
                let level = position == 0 ? "M\(x(step.start)) \(y(step.high))" : "V\(y(step.high))"
                return level + "H\(x(step.end))"
            }.joined()
        }.joined()
    }

    /// The area between the low and the high values.
    static func band(_ runs: [[Step]]) -> String {
        runs.map { steps in
            let back = steps.reversed().map { step in "V\(y(step.low))H\(x(step.start))" }.joined()
            return line([steps]) + back + "Z"
        }.joined()
    }

    private static func x(_ share: Double) -> String {
        FixedDecimal.short(share * 1_000, places: 2)
    }

    private static func y(_ value: Double) -> String {
        FixedDecimal.short((1 - min(1, max(0, value))) * 100, places: 2)
    }
}
