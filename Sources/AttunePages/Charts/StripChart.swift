import AttuneCore
import AttuneEngagement
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

    /// A small strip: neighbours that look nearly the same (coverage to the nearest tenth) share a cell.
    init(merging timeline: Timeline, axis: TimeAxis) {
        var runs: [(kind: StripCell.Kind, range: TimeRange)] = []
        for minute in timeline.minutes {
            let kind = StripCell.Kind(minute).rounded
            if let last = runs.last, last.kind == kind {
                runs[runs.count - 1].range = TimeRange(start: last.range.start, end: minute.range.end)
            } else {
                runs.append((kind, minute.range))
            }
        }
        cells = runs.map { StripCell(kind: $0.kind, span: axis.span(of: $0.range)) }
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
            case .noSample: self = .noSample
            }
        }

        var rounded: Kind {
            guard case .measured(let coverage) = self else { return self }
            return .measured(coverage: (coverage * 10).rounded() / 10)
        }
    }

    let style: String
    /// 0…1; nil where the style says it all.
    let opacity: String?
    let span: ChartSpan

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
