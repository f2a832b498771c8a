import AttuneCore
import AttuneEngagement
import AttuneText

/// The horizontal axis that all charts of a page share: the recording's time, from zero to the end of its last minute.
struct TimeAxis: Equatable {
    /// Longer than zero.
    let duration: MediaTime

    init(_ timeline: Timeline) {
        self.init(end: timeline.minutes.last?.range.end ?? .zero)
    }

    /// From zero to `end`; a minute long where that is no length.
    init(end: MediaTime) {
        duration = end > .zero ? end : .seconds(60)
    }

    /// Where `time` lies between the left edge, 0, and the right edge, 1.
    func share(of time: MediaTime) -> Double {
        min(1, max(0, Double(time.microseconds) / Double(duration.microseconds)))
    }

    /// Where a stretch of time lies, in percent of the chart's width.
    func span(of range: TimeRange) -> ChartSpan {
        let start = share(of: range.start) * 100
        return ChartSpan(x: svg(start), width: svg(share(of: range.end) * 100 - start))
    }

    /// At most twelve, at round positions from zero; every second one is minor, so that a narrow page can leave it out.
    var ticks: [AxisTick] {
        let seconds = duration.microseconds / 1_000_000
        let steps: [Int64] = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400]
        let step = steps.first { seconds / $0 < 12 } ?? max(1, seconds / 11)
        return stride(from: 0, through: seconds, by: Int64.Stride(step)).enumerated().map { position, second in
            let time = MediaTime(microseconds: second * 1_000_000)
            let share = share(of: time)
            return AxisTick(
                x: svg(share * 100), label: PlainWords.clock(time), isMinor: position % 2 == 1,
                anchor: position == 0 ? "start" : share > 0.96 ? "end" : "middle")
        }
    }
}

/// A position on the horizontal axis, in percent of the chart's width, with its label.
package struct AxisTick: Equatable {
    let x: String
    let label: String
    let isMinor: Bool
    /// Which side of the label lies at the position; those at the edges stay within the chart.
    let anchor: String

    package init(x: String, label: String, isMinor: Bool, anchor: String) {
        self.x = x
        self.label = label
        self.isMinor = isMinor
        self.anchor = anchor
    }
}

/// A stretch of the horizontal axis, in percent of the chart's width.
package struct ChartSpan: Equatable {
    package let x: String
    package let width: String

    package init(x: String, width: String) {
        self.x = x
        self.width = width
    }
}

/// A coordinate as an SVG attribute holds it: at most three decimals.
package func svg(_ coordinate: Double) -> String {
    FixedDecimal.short(coordinate, places: 3)
}
