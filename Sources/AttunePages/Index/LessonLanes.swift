import AttuneCore
import AttuneReport
import AttuneText

/// The small lanes of one recording, over the time axis of the page and on the vertical scales of its course.
struct LessonLanes {
    /// From one lane to the next, in pixels; the numbers beside them have rows of that height.
    static let pitch = 38.0
    static let laneHeight = 32.0
    /// Room for the marks of the moments.
    static let top = 8.0
    static let stripHeight = 6.0
    static let timesHeight = 18.0

    let label: String
    let lanes: [SmallLane]
    let cells: [StripCell]
    let moments: [MomentMark]
    let ticks: [AxisTick]
    /// In pixels: of the lanes, of the strip below them, of the times' base line, and of all.
    let stripY: String
    let timesY: String
    let height: String

    /// A moment across the lanes of its recording, with the address of its card.
    struct MomentMark {
        let address: String
        let words: String
        let span: ChartSpan
    }

    init(
        _ recording: FinishedRecording, scales: CourseScales, comparison: LessonComparison?, axis: TimeAxis,
        language: Language
    ) {
        let run = recording.run
        let bottom = LessonLanes.top + LessonLanes.pitch * Double(scales.measures.count)
        label = ChartWords.strip(run.minutes, in: language)
        lanes = scales.measures.enumerated().map { position, measure in
            SmallLane(
                measure, of: run, top: LessonLanes.top + LessonLanes.pitch * Double(position), scales: scales,
                usual: comparison?.usual[measure], axis: axis)
        }
        cells = run.summary.strip.map { StripCell($0, axis: axis) }
        moments = run.summary.moments.enumerated().map { index, moment in
            MomentMark(
                moment, address: "\(RelativeLink.text(to: recording.page))#moment-\(index + 1)", axis: axis,
                language: language)
        }
        ticks = axis.ticks
        stripY = svg(bottom)
        timesY = svg(bottom + LessonLanes.stripHeight + 14)
        height = svg(bottom + LessonLanes.stripHeight + LessonLanes.timesHeight)
    }
}

extension LessonLanes.MomentMark {
    init(_ moment: RunSummary.MomentSpan, address: String, axis: TimeAxis, language: Language) {
        // A damaged record may have a moment that ends before it starts.
        let minutes = moment.firstMinute...max(moment.firstMinute, moment.lastMinute)
        self.address = address
        let title = moment.kind.map { MomentWords.title($0, in: language) } ?? Words.index.anyMoment.text(language)
        words = Words.index.momentMark.text(
            language, ["title": title, "minutes": PlainWords.minutes(minutes)])
        span = axis.span(
            of: TimeRange(start: .seconds(minutes.lowerBound * 60), end: .seconds(minutes.upperBound * 60 + 60)))
    }
}

/// One lane: a measure over the minutes, before what is usual in the other lessons.
struct SmallLane {
    /// In pixels from the top of the chart.
    let top: String
    let plotHeight: String
    let style: String
    /// Path data of `StepPath`; empty where no minute is known.
    let path: String
    let hatched: [ChartSpan]
    let usual: Usual?

    /// What the other lessons lie between, and their median, in percent of the lane's height from its top; as long as
    /// the lesson, in percent of the width.
    struct Usual {
        let width: String
        let y: String
        let height: String
        let medianY: String
    }

    init(
        _ measure: LessonMeasure, of run: RunRecord, top: Double, scales: CourseScales, usual range: UsualRange?,
        axis: TimeAxis
    ) {
        self.top = svg(top)
        plotHeight = svg(LessonLanes.laneHeight)
        let values = measure.minutes(of: run.summary).map { $0.map { scales.share($0, of: measure) } }
        let isArea = measure == .people || measure == .smiles
        let runs = StepPath.runs(values, floor: isArea ? 0 : nil, end: run.decodedDuration, axis: axis)
        path = isArea ? StepPath.band(runs) : StepPath.line(runs)
        style =
            switch measure {
            case .people: "lane-faces"
            case .smiles: "lane-smiles"
            case .attention: "line-facing"
            case .pace: "line-pace"
            }
        let showsFaces = measure == .smiles || measure == .attention
        hatched =
            showsFaces
            ? run.summary.strip.filter { $0.outcome == .suppressed }.map { StripCell($0, axis: axis).span } : []
        let width = axis.span(of: TimeRange(start: .zero, end: max(.zero, run.decodedDuration))).width
        usual = range.map { Usual($0, measure: measure, scales: scales, width: width) }
    }
}

extension SmallLane.Usual {
    init(_ range: UsualRange, measure: LessonMeasure, scales: CourseScales, width: String) {
        func fromTop(_ value: Double) -> Double { (1 - scales.share(value, of: measure)) * 100 }
        self.width = width
        y = svg(fromTop(range.high))
        height = svg(fromTop(range.low) - fromTop(range.high))
        medianY = svg(fromTop(range.median))
    }
}
