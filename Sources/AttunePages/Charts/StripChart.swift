import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// The minutes side by side: as opaque as their coverage, hatched where suppressed, empty where nobody was seen.
struct StripChart: Equatable {
    let cells: [StripCell]

    /// One cell for each minute.
    init(_ timeline: Timeline, axis: TimeAxis) {
        cells = timeline.minutes.map { minute in
            StripCell(kind: StripCell.Kind(minute), span: axis.span(of: minute.range))
        }
    }
}

/// One cell of the strip.
struct StripCell: Equatable {
    enum Kind: Equatable {
        /// 0…1.
        case measured(coverage: Double)
        case suppressed
        case noUsableFace
        case noSample

        init(_ minute: MinuteBin) {
            switch minute.outcome {
            case .measured: self = .measured(coverage: minute.coverage ?? 0)
            case .suppressed: self = .suppressed
            case .noUsableFace: self = .noUsableFace
            case .noSample, .excluded: self = .noSample
            }
        }
    }

    let style: String
    /// 0…1; nil where the style says it all.
    let opacity: String?
    let span: ChartSpan

    /// Minutes that look nearly the same, as one cell.
    init(_ run: StripRun, axis: TimeAxis) {
        let kind: Kind =
            switch run.outcome {
            case .measured: .measured(coverage: run.coverage ?? 0)
            case .suppressed: .suppressed
            case .noUsableFace: .noUsableFace
            case .noSample, .excluded: .noSample
            }
        // A damaged record may have a run that ends before it starts.
        self.init(
            kind: kind, span: axis.span(of: TimeRange(start: run.start.time, end: max(run.start.time, run.end.time))))
    }

    init(kind: Kind, span: ChartSpan) {
        self.span = span
        switch kind {
        case .measured(let coverage):
            style = "cell-measured"
            opacity = FixedDecimal.short(coverage, places: 2)
        case .suppressed:
            style = "cell-suppressed"
            opacity = nil
        case .noUsableFace:
            style = "cell-empty"
            opacity = nil
        case .noSample:
            style = "cell-missing"
            opacity = nil
        }
    }
}
