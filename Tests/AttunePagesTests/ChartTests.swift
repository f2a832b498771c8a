import AttuneCore
import AttuneEngagement
import SyntheticReports
import Testing

@testable import AttunePages
@testable import AttuneReport

@Suite struct TimeAxisTests {
    private func axis(seconds: Int) -> TimeAxis {
        let range = TimeRange(start: .zero, end: .seconds(seconds))
        var minute = SyntheticReports.bin(0, outcome: .noSample)
        minute.range = range
        return TimeAxis(Timeline(minutes: [minute], weights: .version1))
    }

    @Test(arguments: [
        (20, ["0:00", "0:05", "0:10", "0:15", "0:20"]),
        (60, ["0:00", "0:10", "0:20", "0:30", "0:40", "0:50", "1:00"]),
        (300, ["0:00", "0:30", "1:00", "1:30", "2:00", "2:30", "3:00", "3:30", "4:00", "4:30", "5:00"]),
        (3_130, ["0:00", "5:00", "10:00", "15:00", "20:00", "25:00", "30:00", "35:00", "40:00", "45:00", "50:00"]),
        (7_200, ["0:00", "15:00", "30:00", "45:00", "1:00:00", "1:15:00", "1:30:00", "1:45:00", "2:00:00"]),
    ])
    func labels(_ seconds: Int, _ expected: [String]) {
        #expect(axis(seconds: seconds).ticks.map(\.label) == expected)
    }

    @Test(arguments: [1, 59, 61, 600, 5_000, 20_000, 100_000, 1_000_000])
    func neverMoreThanTwelve(_ seconds: Int) {
        let ticks = axis(seconds: seconds).ticks
        #expect((1...12).contains(ticks.count))
        #expect(ticks.first == AxisTick(x: "0", label: "0:00", isMinor: false, anchor: "start"))
    }

    @Test func positions() {
        let ticks = axis(seconds: 7_200).ticks
        #expect(ticks[1] == AxisTick(x: "12.5", label: "15:00", isMinor: true, anchor: "middle"))
        #expect(ticks[8] == AxisTick(x: "100", label: "2:00:00", isMinor: false, anchor: "end"))
    }

    @Test func spanOfTheLastShortMinute() {
        let range = TimeRange(start: .seconds(240), end: .seconds(252))
        #expect(axis(seconds: 252).span(of: range) == ChartSpan(x: "95.238", width: "4.762"))
    }

    @Test func recordingWithoutLengthHasAnAxis() {
        #expect(TimeAxis(Timeline(minutes: [], weights: .version1)).duration == .seconds(60))
        #expect(axis(seconds: 0).duration == .seconds(60))
    }
}

@Suite struct StripChartTests {
    private let timeline = Timeline(
        minutes: [
            SyntheticReports.bin(0, outcome: .noSample),
            SyntheticReports.bin(1, outcome: .noUsableFace),
            SyntheticReports.bin(2, faces: 3, outcome: .suppressed),
            Charts.measured(3, neutral: 1, coverage: 0.333),
            Charts.measured(4, neutral: 1, coverage: 0.341),
        ], weights: .version1)

    @Test func oneCellForEachMinute() {
        let cells = StripChart(timeline, axis: TimeAxis(timeline)).cells
        #expect(
            cells.map(\.style)
                == ["cell-missing", "cell-empty", "cell-suppressed", "cell-measured", "cell-measured"])
        #expect(cells.map(\.opacity) == [nil, nil, nil, "0.33", "0.34"])
        #expect(cells.map(\.span.x) == ["0", "20", "40", "60", "80"])
        #expect(cells.allSatisfy { $0.span.width == "20" })
    }

    @Test func smallStripJoinsNeighbours() {
        let axis = TimeAxis(timeline)
        let cells = StripRun.runs(of: timeline.minutes).map { StripCell($0, axis: axis) }
        #expect(cells.count == 4)
        #expect(cells.last?.opacity == "0.3")
        #expect(cells.last?.span == ChartSpan(x: "60", width: "40"))
    }
}

@Suite struct StepPathTests {
    private let timeline = Timeline(
        minutes: [
            Charts.measured(0, neutral: 1, index: 0.25), Charts.measured(1, neutral: 1, index: 0.5),
            SyntheticReports.bin(2, faces: 3, outcome: .suppressed), Charts.measured(3, neutral: 1, index: 1),
            Charts.measured(4, neutral: 1, index: nil),
        ], weights: .version1)

    private func runs(_ spread: Double) -> [[StepPath.Step]] {
        StepPath.runs(timeline, axis: TimeAxis(timeline)) { minute in
            minute.outcome.measures?.engagement.map { ($0.value - spread, $0.value) }
        }
    }

    /// A gap where nothing is known, never a line to zero.
    @Test func line() {
        #expect(StepPath.line(runs(0)) == "M0 75H200V50H400M600 0H800")
    }

    @Test func band() {
        #expect(StepPath.band(runs(0.2)) == "M0 75H200V50H400V70H200V95H0ZM600 0H800V20H600Z")
    }

    @Test func valuesOutsideTheScaleStayInThePlot() {
        let step = StepPath.Step(start: 0, end: 1, low: -0.3, high: 1.2)
        #expect(StepPath.band([[step]]) == "M0 0H1000V100H0Z")
    }

    @Test func nothingKnownDrawsNothing() {
        let empty = Timeline(minutes: [SyntheticReports.bin(0, outcome: .noSample)], weights: .version1)
        let runs = StepPath.runs(empty, axis: TimeAxis(empty)) { $0.coverage.map { (0, $0) } }
        #expect(StepPath.line(runs) == "")
        #expect(StepPath.band(runs) == "")
    }
}

@Suite struct CompositionChartTests {
    @Test func layersLieOnEachOther() {
        let timeline = Timeline(
            minutes: [
                Charts.measured(0, neutral: 0.6, unclear: 0.1), SyntheticReports.bin(1, faces: 2, outcome: .suppressed),
                Charts.measured(2, neutral: 0.5, unclear: 0.5),
            ], weights: .version1)
        let layers = CompositionChart(timeline, axis: TimeAxis(timeline)).layers
        #expect(
            layers.map(\.name) == ["neutral", "happy", "surprise", "sad", "fear", "angry", "disgust", "unclear"])
        #expect(layers[0].area == "M0 40H333.33V100H0ZM666.67 50H1000V100H666.67Z")
        #expect(layers[1].area == "M0 10H333.33V40H0ZM666.67 50H1000V50H666.67Z")
        #expect(layers[7].area == "M0 0H333.33V10H0ZM666.67 0H1000V50H666.67Z")
        #expect(layers[7].edge == "M0 0H333.33M666.67 0H1000")
    }

    /// Every expression has a place in the stack, once.
    @Test func stackHoldsEverything() {
        #expect(Set(CompositionPart.stackOrder.map(\.name)) == Set(Expression.allCases.map(\.rawValue) + ["unclear"]))
        #expect(CompositionPart.stackOrder.count == 8)
    }
}

@Suite struct MinuteTipTests {
    @Test func tips() {
        let timeline = Timeline(
            minutes: [
                SyntheticReports.bin(0, outcome: .noSample), SyntheticReports.bin(1, outcome: .noUsableFace),
                SyntheticReports.bin(2, faces: 8, coverage: 0, outcome: .noUsableFace),
                SyntheticReports.bin(3, faces: 2, outcome: .suppressed),
                Charts.measured(4, neutral: 0.6, unclear: 0.1, index: 0.7),
            ], weights: .version1)
        let axis = TimeAxis(timeline)
        #expect(
            timeline.minutes.map { MinuteTip($0, axis: axis, settings: Settings()).text } == [
                "0:00: no picture", "1:00: no face", "2:00: no face of 24 pixels or more",
                "3:00: fewer than 5 faces: not broken down",
                "4:00: 18 faces; neutral 60%, happy 30%, unclear 10%; index 0.70 (0.50–0.80)",
            ])
    }
}

/// Minutes for the charts.
enum Charts {
    static func measured(
        _ minute: Int, neutral: Double, unclear: Double = 0, coverage: Double = 1, index: Double? = nil
    ) -> MinuteBin {
        var expressions = ExpressionValues(repeating: 0.0)
        expressions[.neutral] = neutral
        expressions[.happy] = 1 - neutral - unclear
        let engagement = index.map { EngagementEstimate(value: $0, low: $0 - 0.2, high: $0 + 0.1) }
        return SyntheticReports.bin(
            minute, faces: 18, coverage: coverage,
            outcome: .measured(
                MinuteMeasures(
                    expressions: expressions, unclear: unclear, valence: nil, arousal: nil, facing: nil,
                    eyesClosed: nil, engagement: engagement)))
    }
}
