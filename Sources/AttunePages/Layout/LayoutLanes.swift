import AttuneCore
import AttuneGallery
import AttuneReport
import AttuneText

/// The layouts of a recording over its time, and below them how many tiles and faces each shows; a stretch of which a
/// frame is shown is a link to it.
struct LayoutLanes {
    static let top = 4.0

    let lanes: [Lane]
    let ticks: [AxisTick]
    let links: [FrameLink]
    /// In pixels: of the lanes, of the times' base line, and of all.
    let plotHeight: String
    let timesY: String
    let height: String

    /// The address of a stretch's frame in the page.
    struct FrameLink {
        let address: String
        let words: String
        let span: ChartSpan
    }

    /// Nil for a recording without a stretch.
    init?(_ entries: [LayoutEntry], language: Language = .english) {
        guard let end = entries.last?.range.end else { return nil }
        let axis = TimeAxis(end: end)
        let summary = LayoutSummary(
            stretches: entries.map { LayoutStretch(range: $0.range, samples: 0..<$0.sampleCount, layout: $0.layout) })
        var bottom = LayoutLanes.top
        var lanes: [Lane] = []
        func add(height: Double, _ lane: (Double) -> Lane?) {
            guard let lane = lane(bottom) else { return }
            lanes.append(lane)
            bottom += Lane.nameHeight + height + 6
        }
        add(height: 22) { Lane.layouts(summary, axis: axis, language: language, top: $0) }
        add(height: Lane.height) { LayoutLanes.people(entries, axis: axis, top: $0, in: language) }
        self.lanes = lanes
        ticks = axis.ticks
        links = entries.enumerated().compactMap { index, entry in
            guard entry.picture != nil else { return nil }
            return FrameLink(
                address: "#\(LayoutLanes.frameID(index))",
                words: "\(LayoutWords.range(entry.range)): \(LayoutWords.kind(entry.layout, in: language))",
                span: axis.span(of: entry.range))
        }
        plotHeight = svg(bottom)
        timesY = svg(bottom + 14)
        height = svg(bottom + 22)
    }

    /// Unique in the page.
    static func frameID(_ entry: Int) -> String { "frame-\(entry + 1)" }

    /// Faces of the class over the tiles; nil where there are neither.
    private static func people(_ entries: [LayoutEntry], axis: TimeAxis, top: Double, in language: Language) -> Lane? {
        let tiles = entries.map { Double($0.layout.tiles.count) }
        let most = (tiles + entries.compactMap(\.facesMedian)).max() ?? 0
        guard most > 0 else { return nil }
        func area(_ values: [Double?]) -> String {
            StepPath.band(
                zip(entries, values).compactMap { entry, value in
                    value.map { value in
                        [
                            StepPath.Step(
                                start: axis.share(of: entry.range.start), end: axis.share(of: entry.range.end), low: 0,
                                high: value / most)
                        ]
                    }
                })
        }
        let words = Words.layoutPage
        return Lane(
            name: words.facesOfClass.text(language),
            scale: words.facesOfClassScale.text(language, ["most": FixedDecimal.short(most, places: 1)]),
            key: words.tilesKey.text(language), top: top,
            areas: [
                Lane.Mark(style: "lane-tiles", path: area(tiles)),
                Lane.Mark(style: "lane-faces", path: area(entries.map(\.facesMedian))),
            ])
    }
}
