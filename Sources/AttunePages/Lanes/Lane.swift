import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// One lane of the first screen: a name, a scale, and what is drawn over the time of the recording.
struct Lane {
    /// In pixels.
    static let height = 46.0
    /// A stretch of less of the width than this, 0…1, has no room for its name, which the minutes read out.
    static let leastLabelled = 0.09
    /// Above the plot, for its name.
    static let nameHeight = 20.0

    let name: String
    /// Its scale and its median, as in `0–16, median 15`.
    let scale: String
    /// Which line is which; left out where there is no room.
    let key: String
    /// In pixels from the top of the chart.
    let nameY: String
    let top: String
    let plotHeight: String
    /// Filled shapes, the first one below, then lines; path data of `StepPath`.
    let areas: [Mark]
    let lines: [Mark]
    /// Minutes of which the lane says nothing for the sake of single people.
    let hatched: [ChartSpan]
    /// Stretches with a name in them; of the lane of layouts alone.
    let stretches: [Stretch]

    struct Mark {
        let style: String
        let path: String
    }

    /// A stretch of time in which a layout stands.
    struct Stretch {
        let span: ChartSpan
        let style: String
        let label: String
    }

    init(
        name: String, scale: String, key: String = "", top: Double, areas: [Mark] = [], lines: [Mark] = [],
        hatched: [ChartSpan] = [],
        stretches: [Stretch] = [], height: Double = Lane.height
    ) {
        self.name = name
        self.scale = scale
        self.key = key
        nameY = svg(top + Lane.nameHeight - 6)
        self.top = svg(top + Lane.nameHeight)
        plotHeight = svg(height)
        (self.areas, self.lines) = (areas.filter { !$0.path.isEmpty }, lines.filter { !$0.path.isEmpty })
        (self.hatched, self.stretches) = (hatched, stretches)
    }
}

/// The lanes of one recording, from top to bottom, over one time axis.
struct LaneStack {
    /// Room for the numbers of the moments.
    static let top = 52.0
    static let layoutHeight = 22.0
    static let gap = 6.0

    private(set) var lanes: [Lane] = []
    /// Where the next one begins, in pixels.
    private(set) var bottom = LaneStack.top

    init(_ report: Report, charts: ChartContext) {
        add(height: LaneStack.layoutHeight) { Lane.layouts(report.layouts, axis: charts.axis, top: $0) }
        add { Lane.people(charts, top: $0) }
        add { Lane.smiles(charts, top: $0) }
        add { Lane.attention(charts, top: $0) }
        add { Lane.speech(charts, top: $0) }
    }

    private mutating func add(height: Double = Lane.height, _ lane: (Double) -> Lane?) {
        guard let lane = lane(bottom) else { return }
        lanes.append(lane)
        bottom += Lane.nameHeight + height + LaneStack.gap
    }
}

extension Lane {
    /// Nil where no layout is known.
    static func layouts(_ layouts: LayoutSummary, axis: TimeAxis, top: Double) -> Lane? {
        guard !layouts.stretches.isEmpty else { return nil }
        let kinds = layouts.durations.map(\.name)
        let stretches = layouts.stretches.map { stretch in
            Stretch(
                span: axis.span(of: stretch.range),
                style: "layout-\((kinds.firstIndex(of: stretch.layout.name) ?? 0) % 3)",
                label: axis.share(of: stretch.range.end) - axis.share(of: stretch.range.start) < leastLabelled
                    ? "" : PlainWords.layout(stretch.layout.name))
        }
        return Lane(
            name: "Layout", scale: kinds.count == 1 ? PlainWords.layout(kinds[0]) : "\(kinds.count) kinds", top: top,
            stretches: stretches, height: LaneStack.layoutHeight)
    }

    /// Faces of the class at a time, over the tiles of the gallery.
    static func people(_ charts: ChartContext, top: Double) -> Lane? {
        let minutes = charts.timeline.minutes
        let most = (minutes.compactMap(\.facesMedian) + minutes.compactMap(\.tilesMedian)).max() ?? 0
        guard most > 0 else { return nil }
        func area(_ value: @escaping (MinuteBin) -> Double?) -> String {
            StepPath.band(
                StepPath.runs(charts.timeline, axis: charts.axis) { value($0).map { (0, $0 / most) } })
        }
        let usual = median(minutes.compactMap(\.facesMedian)).map { ", median \(FixedDecimal.short($0, places: 1))" }
        let hasTiles = minutes.contains { $0.tilesMedian != nil }
        return Lane(
            name: "People visible",
            scale: "0–\(FixedDecimal.short(most, places: 1))\(usual ?? "")\(hasTiles ? "; grey: tiles" : "")", top: top,
            areas: [
                Mark(style: "lane-tiles", path: area(\.tilesMedian)),
                Mark(style: "lane-faces", path: area(\.facesMedian)),
            ]
        )
    }

    /// Faces that smile more than they usually do, and those with other expressions than neutral or happy.
    static func smiles(_ charts: ChartContext, top: Double) -> Lane? {
        func smiling(_ minute: MinuteBin) -> Double? {
            minute.outcome.measures.map { $0.smiling ?? $0.expressions[.happy] }
        }
        func others(_ minute: MinuteBin) -> Double? {
            minute.outcome.measures.map { measures in
                Expression.allCases.filter { ![.neutral, .happy].contains($0) }
                    .reduce(0) { $0 + measures.expressions[$1] }
            }
        }
        let values = charts.timeline.minutes.flatMap { [smiling($0), others($0)] }.compactMap { $0 }
        guard let largest = values.max() else { return nil }
        let most = max(0.2, (largest * 10).rounded(.up) / 10)
        func runs(_ value: (MinuteBin) -> Double?, isArea: Bool) -> [[StepPath.Step]] {
            StepPath.runs(charts.timeline, axis: charts.axis) { minute in
                value(minute).map { (isArea ? 0 : $0 / most, $0 / most) }
            }
        }
        return Lane(
            name: "Smiles", scale: "0–\(FixedDecimal.percent(most)) of the faces", key: "line: other expressions",
            top: top,
            areas: [Mark(style: "lane-smiles", path: StepPath.band(runs(smiling, isArea: true)))],
            lines: [Mark(style: "line-other", path: StepPath.line(runs(others, isArea: false)))],
            hatched: charts.suppressed)
    }

    /// Faces turned as usual, heads bent down, eyes closed.
    static func attention(_ charts: ChartContext, top: Double) -> Lane? {
        func line(_ value: (MinuteMeasures) -> Double?) -> String {
            StepPath.line(
                StepPath.runs(charts.timeline, axis: charts.axis) {
                    $0.outcome.measures.flatMap(value).map { ($0, $0) }
                })
        }
        guard charts.timeline.minutes.contains(where: { $0.outcome.measures?.facing != nil }) else { return nil }
        return Lane(
            name: "Attention", scale: "0–100%", key: "turned as usual; dashed: looking down; dotted: eyes closed",
            top: top,
            lines: [
                Mark(style: "line-facing", path: line(\.facing)), Mark(style: "line-down", path: line(\.lookingDown)),
                Mark(style: "line-eyes", path: line(\.eyesClosed)),
            ], hatched: charts.suppressed)
    }

    /// Words a minute, with their median; nil where there is no transcript.
    static func speech(_ charts: ChartContext, top: Double) -> Lane? {
        let paces = charts.timeline.minutes.compactMap(\.wordsPerMinute)
        guard let fastest = paces.max(), let usual = median(paces) else { return nil }
        let most = max(100, (fastest / 50).rounded(.up) * 50)
        let axis = charts.axis
        return Lane(
            name: "Speech",
            scale: "0–\(SpeechContent.words(most)) words a minute; dashed: median \(SpeechContent.words(usual))",
            top: top,
            lines: [
                Mark(
                    style: "line-usual",
                    path: StepPath.line(
                        StepPath.runs(charts.timeline, axis: axis) {
                            $0.wordsPerMinute == nil ? nil : (usual / most, usual / most)
                        })
                ),
                Mark(
                    style: "line-pace",
                    path: StepPath.line(
                        StepPath.runs(charts.timeline, axis: axis) { $0.wordsPerMinute.map { ($0 / most, $0 / most) } })
                ),
            ])
    }
}
