import AttunePages
import AttuneText

/// The reliability diagram: how often answers are right, by how probable they were said to be.
struct ReliabilityContent {
    let diagram: Diagram
    let answers: Histogram
    let binRows: [BinRow]

    /// Accuracy as bars, and what they lack to the confidence of the answers.
    struct Diagram {
        let frame: ChartFrame
        let bars: [Bar]
        let gaps: [Bar]
    }

    /// How many answers are in each bin.
    struct Histogram {
        let frame: ChartFrame
        let bars: [Bar]
    }

    /// In percent of the chart's width, and pixels from the top of the plot.
    struct Bar: Equatable {
        let x: String
        let width: String
        let y: String
        let height: String
    }

    struct BinRow {
        let range: String
        let measures: [String]
    }

    private static let diagramHeight = 240.0
    private static let histogramHeight = 56.0

    init(_ calibration: Calibration, id: String, language: Language) {
        let words = Words.evaluatedModel
        let bins = calibration.bins.filter { $0.count > 0 }
        let largest = max(1, bins.map(\.count).max() ?? 0)
        let tips = bins.map { bin in
            ChartTip(
                span: ReliabilityContent.span(bin),
                text: words.binTip.text(
                    language,
                    [
                        "range": ReliabilityContent.range(bin, in: language),
                        "answers": words.answerCount.text(bin.count, language),
                        "confidence": PageNumber.percent(bin.confidence), "accuracy": PageNumber.percent(bin.accuracy),
                    ]))
        }
        diagram = Diagram(
            frame: ChartFrame(
                id: "\(id)-reliability", title: words.reliabilityDiagram.text(language),
                description: ReliabilityContent.description(calibration, in: language),
                plotHeight: ReliabilityContent.diagramHeight,
                levels: [(1, "100%"), (0.75, "75%"), (0.5, "50%"), (0.25, "25%"), (0, "0%")],
                ticks: ReliabilityContent.ticks, showsTicks: false, tips: tips),
            bars: bins.map { bin in
                ReliabilityContent.bar(
                    bin, from: 0, to: bin.accuracy ?? 0, plotHeight: ReliabilityContent.diagramHeight)
            },
            gaps: bins.map { bin in
                let ends = [bin.accuracy ?? 0, bin.confidence ?? 0]
                return ReliabilityContent.bar(
                    bin, from: ends.min() ?? 0, to: ends.max() ?? 0, plotHeight: ReliabilityContent.diagramHeight)
            })
        answers = Histogram(
            frame: ChartFrame(
                id: "\(id)-answers", title: words.answersDiagram.text(language),
                description: words.fullestBin.text(
                    language,
                    ["bins": "\(Calibration.binCount)", "answers": words.answerCount.text(largest, language)]),
                plotHeight: ReliabilityContent.histogramHeight,
                levels: [(1, language.grouped(largest)), (0, "0")], ticks: ReliabilityContent.ticks,
                showsTicks: true, tips: tips),
            bars: bins.map { bin in
                ReliabilityContent.bar(
                    bin, from: 0, to: Double(bin.count) / Double(largest),
                    plotHeight: ReliabilityContent.histogramHeight)
            })
        binRows = bins.map { bin in
            BinRow(
                range: ReliabilityContent.range(bin, in: language),
                measures: [
                    language.grouped(bin.count), PageNumber.percent(bin.confidence),
                    PageNumber.percent(bin.accuracy),
                ])
        }
    }

    private static func description(_ calibration: Calibration, in language: Language) -> String {
        let words = Words.evaluatedModel
        guard let error = calibration.expectedError else { return words.noAnswer.text(language) }
        return words.expectedError.text(language, ["error": PageNumber.decimal(error)])
    }

    private static let ticks = stride(from: 0, through: 100, by: 20).map { percent in
        AxisTick(
            x: String(percent), label: "\(percent)%", isMinor: false,
            anchor: percent == 0 ? "start" : percent == 100 ? "end" : "middle")
    }

    private static func range(_ bin: Calibration.Bin, in language: Language) -> String {
        PageNumber.range(bin.low, bin.high, in: language)
    }

    private static func span(_ bin: Calibration.Bin) -> ChartSpan {
        ChartSpan(x: svg(bin.low * 100), width: svg((bin.high - bin.low) * 100))
    }

    /// - Parameters: `low` and `high` run from 0 at the bottom of the plot to 1 at its top.
    private static func bar(_ bin: Calibration.Bin, from low: Double, to high: Double, plotHeight: Double) -> Bar {
        let span = span(bin)
        return Bar(
            x: span.x, width: span.width, y: svg((1 - high) * plotHeight), height: svg((high - low) * plotHeight))
    }
}
