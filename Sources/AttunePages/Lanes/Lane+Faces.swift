import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// Whose faces a lane is of.
enum LaneSubject {
    case participants
    case lecturer

    func measures(_ minute: MinuteBin) -> MinuteMeasures? {
        switch self {
        case .participants: minute.outcome.measures
        case .lecturer: minute.lecturer?.measures
        }
    }

    var smilesName: Phrase { self == .participants ? Words.lanes.smiles : Words.lanes.lecturerSmiles }

    var attentionName: Phrase { self == .participants ? Words.page.attentionHeading : Words.lanes.lecturerAttention }

    /// A scale of shares, of what they are one.
    var shareScale: Phrase { self == .participants ? Words.lanes.shareOfFaces : Words.lanes.shareOfTime }
}

extension Lane {
    /// Nil where no layout is known.
    static func layouts(
        _ layouts: LayoutSummary, axis: TimeAxis, language: Language = .english, top: Double
    ) -> Lane? {
        guard !layouts.stretches.isEmpty else { return nil }
        let kinds = layouts.durations.map(\.name)
        let stretches = layouts.stretches.map { stretch in
            let label = PlainWords.layout(stretch.layout.name, in: language)
            let share = axis.share(of: stretch.range.end) - axis.share(of: stretch.range.start)
            return Stretch(
                span: axis.span(of: stretch.range),
                style: "layout-\((kinds.firstIndex(of: stretch.layout.name) ?? 0) % 3)",
                label: share < widthOfLetter * Double(label.count) ? "" : label)
        }
        return Lane(
            name: Words.lanes.layout.text(language),
            scale: kinds.count == 1
                ? PlainWords.layout(kinds[0], in: language)
                : Words.numbers.layoutKinds.text(language, ["count": "\(kinds.count)"]),
            top: top, stretches: stretches, height: LaneStack.layoutHeight)
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
        let words = Words.lanes
        let usual = median(minutes.compactMap(\.facesMedian)).map {
            words.scaleMedian.text(charts.language, ["median": FixedDecimal.short($0, places: 1)])
        }
        let tiles = minutes.contains { $0.tilesMedian != nil } ? words.greyTiles.text(charts.language) : ""
        return Lane(
            name: words.peopleVisible.text(charts.language),
            scale: "0–\(FixedDecimal.short(most, places: 1))\(usual ?? "")\(tiles)", top: top,
            areas: [
                Mark(style: "lane-tiles", path: area(\.tilesMedian)),
                Mark(style: "lane-faces", path: area(\.facesMedian)),
            ]
        )
    }

    /// Faces that smile more than they usually do, and those with other expressions than neutral or happy.
    static func smiles(_ charts: ChartContext, of subject: LaneSubject = .participants, top: Double) -> Lane? {
        func smiling(_ minute: MinuteBin) -> Double? {
            subject.measures(minute).map { $0.smiling ?? $0.expressions[.happy] }
        }
        func others(_ minute: MinuteBin) -> Double? {
            subject.measures(minute).map { measures in
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
            name: subject.smilesName.text(charts.language),
            scale: subject.shareScale.text(charts.language, ["most": FixedDecimal.percent(most)]),
            key: Words.lanes.otherExpressions.text(charts.language),
            top: top,
            areas: [Mark(style: "lane-smiles", path: StepPath.band(runs(smiling, isArea: true)))],
            lines: [Mark(style: "line-other", path: StepPath.line(runs(others, isArea: false)))],
            hatched: subject == .participants ? charts.suppressed : [])
    }

    /// Faces turned as usual, heads bent down, eyes closed.
    static func attention(_ charts: ChartContext, of subject: LaneSubject = .participants, top: Double) -> Lane? {
        func line(_ value: (MinuteMeasures) -> Double?) -> String {
            StepPath.line(
                StepPath.runs(charts.timeline, axis: charts.axis) {
                    subject.measures($0).flatMap(value).map { ($0, $0) }
                })
        }
        guard charts.timeline.minutes.contains(where: { subject.measures($0)?.facing != nil }) else { return nil }
        return Lane(
            name: subject.attentionName.text(charts.language), scale: "0–100%",
            key: Words.lanes.attentionKey.text(charts.language),
            top: top,
            lines: [
                Mark(style: "line-facing", path: line(\.facing)), Mark(style: "line-down", path: line(\.lookingDown)),
                Mark(style: "line-eyes", path: line(\.eyesClosed)),
            ], hatched: subject == .participants ? charts.suppressed : [])
    }

    /// How much of the time the lecturer's face could be seen; nil where nobody is known to be the lecturer.
    static func lecturer(_ charts: ChartContext, top: Double) -> Lane? {
        let runs = StepPath.runs(charts.timeline, axis: charts.axis) { $0.lecturer?.visible.map { (0, $0) } }
        guard !runs.isEmpty else { return nil }
        return Lane(
            name: Words.lanes.lecturerVisible.text(charts.language),
            scale: Words.lanes.shareOfTime.text(charts.language, ["most": "100%"]), top: top,
            areas: [Mark(style: "lane-faces", path: StepPath.band(runs))])
    }
}
