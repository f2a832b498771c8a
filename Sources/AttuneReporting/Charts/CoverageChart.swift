import AttuneCore
import AttuneEngagement

/// The share of each minute's samples with a usable face, as columns.
///
/// Suppressed minutes have one too: that somebody was there is what their hatching says.
struct CoverageChart: Equatable {
    /// Height of a full column in pixels.
    static let height = 56.0

    /// Minutes without a sample have none.
    let bars: [CompositionChart.Bar]

    init(_ timeline: Timeline, axis: TimeAxis) {
        bars = timeline.minutes.compactMap { minute in
            guard let coverage = minute.coverage else { return nil }
            return CompositionChart.Bar(
                span: axis.span(of: minute.range),
                y: FixedDecimal.short((1 - coverage) * CoverageChart.height, places: 2),
                height: FixedDecimal.short(coverage * CoverageChart.height, places: 2))
        }
    }
}
