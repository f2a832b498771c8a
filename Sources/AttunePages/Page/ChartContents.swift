import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What the charts of one page share.
struct ChartContext {
    let timeline: Timeline
    let axis: TimeAxis
    let minimumGroup: Int
    let tips: [MinuteTip]
    let suppressed: [ChartSpan]

    init(_ report: Report) {
        let axis = TimeAxis(report.timeline)
        timeline = report.timeline
        self.axis = axis
        minimumGroup = report.settings.minimumGroup
        tips = timeline.minutes.map { MinuteTip($0, axis: axis, minimumGroup: report.settings.minimumGroup) }
        suppressed = timeline.minutes.filter { $0.outcome == .suppressed }.map { axis.span(of: $0.range) }
    }
}

/// The strip of minutes.
struct StripContent {
    let frame: ChartFrame
    let cells: [StripCell]
    let hasMissing: Bool

    init(_ charts: ChartContext) {
        frame = ChartFrame(
            id: "strip", title: "Strip of minutes",
            description: ChartWords.strip(RunRecord.Minutes(RecordingStatistics(charts.timeline))), plotHeight: 28,
            levels: [(1, ""), (0, "")],
            showsTimes: false, axis: charts.axis, tips: charts.tips)
        cells = StripChart(charts.timeline, axis: charts.axis).cells
        hasMissing = charts.timeline.minutes.contains { $0.outcome == .noSample }
    }
}

/// The engagement index with its band.
struct EngagementContent {
    let frame: ChartFrame
    let suppressed: [ChartSpan]
    let linePath: String
    let bandPath: String

    init(_ charts: ChartContext) {
        let timeline = charts.timeline
        let band = StepPath.runs(timeline, axis: charts.axis) {
            $0.outcome.measures?.engagement.map { ($0.low, $0.high) }
        }
        let line = StepPath.runs(timeline, axis: charts.axis) {
            $0.outcome.measures?.engagement.map { ($0.value, $0.value) }
        }
        frame = ChartFrame(
            id: "index", title: "Engagement index by minute, with its band",
            description: ChartWords.range(of: "The index", in: timeline, places: 2) { $0.engagement?.value },
            plotHeight: 160, levels: [(1, "1.0"), (0.5, "0.5"), (0, "0.0")], showsTimes: false, axis: charts.axis,
            tips: charts.tips)
        suppressed = charts.suppressed
        linePath = StepPath.line(line)
        bandPath = StepPath.band(band)
    }
}

/// The coverage, over the axis that the strip and the index share with it.
struct CoverageContent {
    let frame: ChartFrame
    let areaPath: String

    init(_ charts: ChartContext) {
        frame = ChartFrame(
            id: "coverage", title: "Coverage by minute",
            description:
                "A level from 0 to 100% for each minute that holds a picture; suppressed minutes have one too.",
            plotHeight: 56, levels: [(1, "100%"), (0, "0%")], showsTimes: true, axis: charts.axis,
            tips: charts.tips)
        let runs = StepPath.runs(charts.timeline, axis: charts.axis) { $0.coverage.map { (0, $0) } }
        areaPath = StepPath.band(runs)
    }
}

/// The stacked shares of the expressions.
struct CompositionContent {
    let frame: ChartFrame
    let suppressed: [ChartSpan]
    let layers: [CompositionChart.Layer]
    let legend: [LegendEntry]
    let hasMeans: Bool
    /// Nil where hardly any face was unclear.
    let unclear: String?

    struct LegendEntry {
        let part: String
        let mean: String?
    }

    init(_ charts: ChartContext, statistics: RecordingStatistics) {
        frame = ChartFrame(
            id: "composition", title: "Composition of expressions by minute, stacked",
            description: ChartWords.composition(statistics), plotHeight: 220,
            levels: [(1, "100%"), (0.5, "50%"), (0, "0%")], showsTimes: true, axis: charts.axis, tips: charts.tips)
        suppressed = charts.suppressed
        layers = CompositionChart(charts.timeline, axis: charts.axis).layers
        legend = CompositionPart.stackOrder.reversed().map { part in
            LegendEntry(part: part.name, mean: part.mean(in: statistics).map { FixedDecimal.percent($0) })
        }
        hasMeans = statistics.measured > 0
        unclear = ChartWords.unclear(statistics)
    }
}

/// The shares facing the screen and with closed eyes.
struct AttentionContent {
    let frame: ChartFrame
    let suppressed: [ChartSpan]
    let facingPath: String
    let eyesPath: String
    let facingMean: String?
    let eyesMean: String?

    init(_ charts: ChartContext, statistics: RecordingStatistics) {
        let timeline = charts.timeline
        let facing = StepPath.runs(timeline, axis: charts.axis) { $0.outcome.measures?.facing.map { ($0, $0) } }
        let eyes = StepPath.runs(timeline, axis: charts.axis) { $0.outcome.measures?.eyesClosed.map { ($0, $0) } }
        let descriptions = [
            ChartWords.range(of: "The share facing the screen", in: timeline, places: 2) { $0.facing },
            ChartWords.range(of: "The share with closed eyes", in: timeline, places: 2) { $0.eyesClosed },
        ]
        frame = ChartFrame(
            id: "attention-chart", title: "Share facing the screen and share with closed eyes by minute",
            description: descriptions.joined(separator: " "), plotHeight: 140,
            levels: [(1, "100%"), (0.5, "50%"), (0, "0%")], showsTimes: true, axis: charts.axis, tips: charts.tips)
        suppressed = charts.suppressed
        facingPath = StepPath.line(facing)
        eyesPath = StepPath.line(eyes)
        facingMean = statistics.facing.map { FixedDecimal.percent($0) }
        eyesMean = statistics.eyesClosed.map { FixedDecimal.percent($0) }
    }
}
