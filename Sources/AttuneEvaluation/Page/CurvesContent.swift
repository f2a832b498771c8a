import AttunePages
import AttuneText

/// Loss and accuracy by epoch of the run that made a model.
struct CurvesContent {
    let curves: [Curve]
    let hasAveraged: Bool
    let historyID: String
    let epochRows: [EpochRow]

    struct Curve {
        let caption: String
        let frame: ChartFrame
        let trainingPath: String
        let validationPath: String
        let averagedPath: String
    }

    struct EpochRow {
        let epoch: String
        let measures: [String]
    }

    init(_ history: TrainingHistory, id: String, language: Language = .english) {
        let words = Words.training
        let axis = EpochAxis(history)
        historyID = "\(id)-history"
        hasAveraged = history.epochs.contains { $0.averaged != nil }
        curves = [
            Curve(
                history, axis, id: "\(id)-loss", name: words.lossCurve, title: words.lossByEpoch, value: \.loss,
                format: PageNumber.decimal, language: language),
            Curve(
                history, axis, id: "\(id)-accuracy", name: words.accuracyCurve, title: words.accuracyByEpoch,
                value: \.accuracy, format: PageNumber.percent, isShare: true, language: language),
        ]
        epochRows = history.epochs.map { epoch in
            let points = [epoch.training, epoch.validation, epoch.averaged]
            return EpochRow(
                epoch: String(epoch.epoch),
                measures: [FixedDecimal.short(epoch.learningRate, places: 7)]
                    + points.flatMap { [PageNumber.decimal($0?.loss), PageNumber.percent($0?.accuracy)] })
        }
    }
}

extension CurvesContent.Curve {
    init(
        _ history: TrainingHistory, _ axis: EpochAxis, id: String, name: Phrase, title: Phrase,
        value: (TrainingHistory.Point) -> Double?, format: (Double?) -> String, isShare: Bool = false,
        language: Language
    ) {
        let words = Words.training
        let epochs = history.epochs
        let values = epochs.flatMap { [$0.training, $0.validation, $0.averaged] }.compactMap { $0.flatMap(value) }
        let scale = LevelScale(largest: values.max() ?? 1)
        func path(_ point: (TrainingHistory.Epoch) -> TrainingHistory.Point?) -> String {
            // Where an epoch has no value the curve ends, and begins anew at the next that has one.
            var isDrawing = false
            return epochs.map { epoch in
                guard let level = point(epoch).flatMap(value) else {
                    isDrawing = false
                    return ""
                }
                let x = FixedDecimal.short(axis.share(of: epoch.epoch) * 1_000, places: 2)
                let y = FixedDecimal.short((1 - level / scale.top) * 100, places: 2)
                defer { isDrawing = true }
                return "\(isDrawing ? "L" : "M")\(x) \(y)"
            }.joined()
        }
        caption = name.text(language)
        frame = ChartFrame(
            id: id, title: title.text(language),
            description: CurvesContent.Curve.description(epochs, value, format, in: language),
            plotHeight: 180,
            levels: scale.levels.map { level in
                (
                    level / scale.top,
                    isShare ? FixedDecimal.percent(level) : FixedDecimal.text(level, places: scale.places)
                )
            },
            ticks: axis.ticks, showsTicks: true,
            tips: epochs.map { epoch in
                let averaged = epoch.averaged.map { words.averagedTip.text(language, ["value": format(value($0))]) }
                let training = value(epoch.training).map(format) ?? words.notCounted.text(language)
                return ChartTip(
                    span: axis.span(of: epoch.epoch),
                    text: words.epochTip.text(
                        language,
                        [
                            "epoch": "\(epoch.epoch)", "training": training,
                            "validation": format(value(epoch.validation)), "averaged": averaged ?? "",
                        ]))
            })
        trainingPath = path(\.training)
        validationPath = path(\.validation)
        averagedPath = path(\.averaged)
    }

    private static func description(
        _ epochs: [TrainingHistory.Epoch], _ value: (TrainingHistory.Point) -> Double?,
        _ format: (Double?) -> String, in language: Language
    ) -> String {
        let words = Words.training
        func course(_ point: (TrainingHistory.Epoch) -> TrainingHistory.Point) -> String {
            let known = epochs.filter { value(point($0)) != nil }
            guard let first = known.first, let last = known.last else { return words.notCounted.text(language) }
            let course = words.curveCourse.text(
                language, ["first": format(value(point(first))), "last": format(value(point(last)))])
            guard last.epoch != epochs.last?.epoch else { return course }
            return words.curveEnded.text(language, ["course": course, "epoch": "\(last.epoch)"])
        }
        return words.curvesDescription.text(
            language,
            [
                "training": course(\.training), "validation": course(\.validation),
                "epochs": words.epochCount.text(epochs.count, language),
            ])
    }
}

/// The horizontal axis of the curves: epochs, each in the middle of a column of its own.
struct EpochAxis {
    private let first: Int
    private let count: Int

    init(_ history: TrainingHistory) {
        let numbers = history.epochs.map(\.epoch)
        first = numbers.min() ?? 1
        count = max(1, (numbers.max() ?? 1) - first + 1)
    }

    /// 0 at the left edge to 1 at the right one.
    func share(of epoch: Int) -> Double { (Double(epoch - first) + 0.5) / Double(count) }

    func span(of epoch: Int) -> ChartSpan {
        ChartSpan(x: svg(Double(epoch - first) / Double(count) * 100), width: svg(100 / Double(count)))
    }

    /// At most twelve, at round epochs; every second one is minor, so that a narrow page can leave it out.
    var ticks: [AxisTick] {
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { count / $0 < 12 } ?? count
        let epochs = (first..<first + count).filter { $0 % step == 0 || count == 1 }
        return epochs.enumerated().map { position, epoch in
            AxisTick(
                x: svg(share(of: epoch) * 100), label: String(epoch), isMinor: position % 2 == 1, anchor: "middle")
        }
    }
}

/// Round levels from 0 to above the largest value.
struct LevelScale: Equatable {
    let levels: [Double]
    let top: Double
    /// Decimals that tell the levels apart.
    let places: Int

    init(largest: Double) {
        let steps: [(size: Double, places: Int)] = [(0.05, 2), (0.1, 1), (0.2, 1), (0.25, 2), (0.5, 1), (1, 0), (2, 0)]
        let step = steps.first { largest <= $0.size * 4 } ?? (max(2, (largest / 4).rounded(.up)), 0)
        let count = max(1, Int((largest / step.size).rounded(.up)))
        levels = (0...count).reversed().map { Double($0) * step.size }
        top = Double(count) * step.size
        places = step.places
    }
}
