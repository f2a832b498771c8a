import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// The speaking pace by minute.
struct SpeechContent {
    let frame: ChartFrame
    let linePath: String
    /// Median over the minutes.
    let usual: String?

    /// Nil where there is no transcript.
    init?(_ charts: ChartContext) {
        let minutes = charts.timeline.minutes
        let known = minutes.compactMap { minute in minute.wordsPerMinute.map { (minute: minute, pace: $0) } }
        guard let top = SpeechContent.top(over: known.map(\.pace)) else { return nil }
        let runs = StepPath.runs(charts.timeline, axis: charts.axis) { minute in
            minute.wordsPerMinute.map { ($0 / top, $0 / top) }
        }
        frame = ChartFrame(
            id: "speech-chart", title: Words.people.wordsAMinute.text(charts.language),
            description: ChartWords.pace(charts.timeline, in: charts.language), plotHeight: 100,
            levels: [(1, SpeechContent.words(top)), (0.5, SpeechContent.words(top / 2)), (0, "0")],
            ticks: charts.axis.ticks, showsTicks: true,
            tips: known.map { minute, pace in
                ChartTip(
                    span: charts.axis.span(of: minute.range),
                    text: Words.people.paceTip.text(
                        charts.language,
                        ["clock": PlainWords.clock(minute.range.start), "count": SpeechContent.words(pace)]))
            })
        linePath = StepPath.line(runs)
        usual = median(known.map(\.pace)).map(SpeechContent.words)
    }

    /// The upper end of the scale: the next full hundred words a minute, 100 at least; nil for no values.
    private static func top(over paces: [Double]) -> Double? {
        paces.max().map { max(100, ($0 / 100).rounded(.up) * 100) }
    }

    static func words(_ pace: Double) -> String { FixedDecimal.text(pace, places: 0) }
}
