import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What the charts of one page share.
struct ChartContext {
    let language: Language
    let timeline: Timeline
    let axis: TimeAxis
    let tips: [MinuteTip]
    let suppressed: [ChartSpan]

    init(_ report: Report, language: Language = .english) {
        self.language = language
        let axis = TimeAxis(report.timeline)
        timeline = report.timeline
        self.axis = axis
        tips = timeline.minutes.map { MinuteTip($0, axis: axis, settings: report.settings, language: language) }
        suppressed = timeline.minutes.filter { $0.outcome == .suppressed }.map { axis.span(of: $0.range) }
    }
}

/// The engagement index with its band, on the recording's own range.
struct EngagementContent {
    let frame: ChartFrame
    let suppressed: [ChartSpan]
    let linePath: String
    let bandPath: String
    /// As in `0.5 to 0.9`.
    let scale: String
    let moves: String

    init(_ charts: ChartContext) {
        let timeline = charts.timeline
        let (bottom, top) = EngagementContent.range(of: timeline)
        func level(_ value: Double) -> Double { (value - bottom) / (top - bottom) }
        let band = StepPath.runs(timeline, axis: charts.axis) {
            $0.outcome.measures?.engagement.map { (level($0.low), level($0.high)) }
        }
        let line = StepPath.runs(timeline, axis: charts.axis) {
            $0.outcome.measures?.engagement.map { (level($0.value), level($0.value)) }
        }
        let labels = [top, (top + bottom) / 2, bottom].map { FixedDecimal.text($0, places: 2) }
        frame = ChartFrame(
            id: "index", title: Words.charts.indexChart.text(charts.language),
            description: ChartWords.range(of: Words.charts.indexSubject, in: charts, places: 2) {
                $0.engagement?.value
            },
            plotHeight: 160, levels: [(1, labels[0]), (0.5, labels[1]), (0, labels[2])], showsTimes: false,
            axis: charts.axis,
            tips: [])
        suppressed = charts.suppressed
        linePath = StepPath.line(line)
        bandPath = StepPath.band(band)
        scale = Words.charts.scaleRange.text(charts.language, ["low": labels[2], "high": labels[0]])
        moves = EngagementContent.moves(timeline.weights, in: charts.language)
    }

    /// What raises and what lowers the line, by the weights.
    private static func moves(_ weights: EngagementWeights, in language: Language) -> String {
        let neutral = weights.weights[.neutral]
        let words = Words.charts
        func names(_ phrase: Phrase, where isMeant: (Double) -> Bool) -> String? {
            let meant = Expression.allCases.filter { $0 != .neutral && isMeant(weights.weights[$0]) }
            guard !meant.isEmpty else { return nil }
            return phrase.text(language, ["expressions": language.list(meant.map { $0.words(in: language) })])
        }
        let parts = [
            words.turningLowers.text(language) + (names(words.soDoFaces) { $0 < neutral } ?? ""),
            names(words.countAsNeutral) { $0 == neutral },
            names(words.raiseLine) { $0 > neutral },
        ]
        return parts.compactMap { $0 }.joined(separator: Words.summary.clauseSeparator.text(language))
            + Words.summary.end.text(language)
    }

    /// The recording's own range, in twentieths; from 0 to 1 where nothing is known.
    private static func range(of timeline: Timeline) -> (bottom: Double, top: Double) {
        let known = timeline.minutes.compactMap { $0.outcome.measures?.engagement }
        guard let low = known.map(\.low).min(), let high = known.map(\.high).max() else { return (0, 1) }
        let bottom = (low * 20).rounded(.down) / 20
        return (bottom, max(bottom + 0.1, (high * 20).rounded(.up) / 20))
    }
}

/// The coverage, over the axis that the strip and the index share with it.
struct CoverageContent {
    let frame: ChartFrame
    let areaPath: String

    init(_ charts: ChartContext) {
        frame = ChartFrame(
            id: "coverage", title: Words.charts.coverageChart.text(charts.language),
            description: Words.charts.coverageDescription.text(charts.language),
            plotHeight: 56, levels: [(1, "100%"), (0, "0%")], showsTimes: true, axis: charts.axis,
            tips: [])
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
        /// What its fill is called by.
        let part: String
        let label: String
        let mean: String?
    }

    init(_ charts: ChartContext, statistics: RecordingStatistics) {
        frame = ChartFrame(
            id: "composition", title: Words.charts.compositionChart.text(charts.language),
            description: ChartWords.composition(statistics, in: charts.language), plotHeight: 220,
            levels: [(1, "100%"), (0.5, "50%"), (0, "0%")], showsTimes: true, axis: charts.axis, tips: [])
        suppressed = charts.suppressed
        layers = CompositionChart(charts.timeline, axis: charts.axis).layers
        legend = CompositionPart.stackOrder.reversed().map { part in
            LegendEntry(
                part: part.name, label: part.words(in: charts.language),
                mean: part.mean(in: statistics).map { FixedDecimal.percent($0) })
        }
        hasMeans = statistics.measured > 0
        unclear = ChartWords.unclear(statistics, in: charts.language)
    }
}

/// The shares facing the screen and with closed eyes.
struct AttentionContent {
    let frame: ChartFrame
    let suppressed: [ChartSpan]
    let facingPath: String
    let eyesPath: String
    let downPath: String
    let constants: MethodFigures
    let facingMean: String?
    let downMean: String?
    let eyesMean: String?

    init(_ charts: ChartContext, statistics: RecordingStatistics, method: Method) {
        let timeline = charts.timeline
        constants = MethodFigures(method)
        let down = StepPath.runs(timeline, axis: charts.axis) { $0.outcome.measures?.lookingDown.map { ($0, $0) } }
        downPath = StepPath.line(down)
        downMean = mean(timeline.minutes.compactMap { $0.outcome.measures?.lookingDown }).map(FixedDecimal.percent)
        let facing = StepPath.runs(timeline, axis: charts.axis) { $0.outcome.measures?.facing.map { ($0, $0) } }
        let eyes = StepPath.runs(timeline, axis: charts.axis) { $0.outcome.measures?.eyesClosed.map { ($0, $0) } }
        let descriptions = [
            ChartWords.range(of: Words.charts.facingSubject, in: charts, places: 2) { $0.facing },
            ChartWords.range(of: Words.charts.downSubject, in: charts, places: 2) { $0.lookingDown },
            ChartWords.range(of: Words.charts.eyesSubject, in: charts, places: 2) { $0.eyesClosed },
        ]
        frame = ChartFrame(
            id: "attention-chart", title: Words.charts.attentionChart.text(charts.language),
            description: descriptions.joined(separator: " "), plotHeight: 140,
            levels: [(1, "100%"), (0.5, "50%"), (0, "0%")], showsTimes: true, axis: charts.axis, tips: [])
        suppressed = charts.suppressed
        facingPath = StepPath.line(facing)
        eyesPath = StepPath.line(eyes)
        facingMean = statistics.facing.map { FixedDecimal.percent($0) }
        eyesMean = statistics.eyesClosed.map { FixedDecimal.percent($0) }
    }
}
