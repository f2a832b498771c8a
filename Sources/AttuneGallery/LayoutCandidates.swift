import AttuneCore

/// Finds layouts that a few samples in a row speak for, from samples that come one after the other.
struct LayoutCandidates {
    private let size: PixelSize
    private var fits = [LayoutFitter.Fit.wholeFrame]
    /// The last fit, and for how many samples it may be kept.
    private var last: (fit: LayoutFitter.Fit, edges: LongEdges, position: Int, reuse: Int)?
    /// The last samples, as many as a layout is fitted to.
    private var window: [SampleObservation] = []
    private var count = 0

    init(size: PixelSize) {
        self.size = size
    }

    /// Takes the next sample.
    mutating func take(_ sample: SampleObservation) {
        if window.count == LayoutSegmenter.window { window.removeFirst() }
        window.append(sample)
        count += 1
        let start = count - LayoutSegmenter.window
        if start >= 0, start.isMultiple(of: LayoutSegmenter.spacing) { fit(start: start) }
    }

    /// All layouts that were found, the whole frame first.
    mutating func finish() -> [LayoutHypothesis] {
        if (1..<LayoutSegmenter.window).contains(count) { fit(start: 0) }
        window = []
        return fits.map(\.hypothesis)
    }

    /// Fits a layout to the samples of the window, unless the last one still holds.
    private mutating func fit(start: Int) {
        let evidence = LayoutEvidence(window, size: size)
        let fitter = LayoutFitter(evidence: evidence)
        let edges = LongEdges(evidence.edges.last ?? [], size: size)
        // What was fitted to samples from both sides of a change stands for neither.
        let isUniform =
            LongEdges(evidence.edges.first ?? [], size: size).share(in: edges) >= LayoutSegmenter.keptEdges
        if let last, start - last.position < last.reuse,
            edges.share(in: last.edges) >= LayoutSegmenter.keptEdges, holds(last.fit, by: fitter)
        {
            return
        }
        let leading = fitter.leading(fits.map(\.hypothesis))
        let best = leading.first ?? .wholeFrame
        let isSame = last.map { $0.fit.hypothesis.isAlmost(best.hypothesis) } ?? false
        let reuse = isSame ? min(2 * (last?.reuse ?? 0), LayoutSegmenter.longestReuse) : LayoutSegmenter.firstReuse
        last = isUniform ? (best, edges, start, reuse) : nil
        for fit in leading {
            if let index = fits.firstIndex(where: { $0.hypothesis.isAlmost(fit.hypothesis) }) {
                // Measured twice, the better measurement counts.
                if fit.score > fits[index].score { fits[index] = fit }
            } else if fits.count < LayoutSegmenter.maximumFound {
                fits.append(fit)
            } else if let worst = fits.indices.dropFirst().min(by: { fits[$0].score < fits[$1].score }),
                fit.score > fits[worst].score
            {
                fits[worst] = fit
            }
        }
    }

    /// Whether a layout lost little of what spoke for it, and no other last row of it has more: somebody may have come.
    private func holds(_ fit: LayoutFitter.Fit, by fitter: LayoutFitter) -> Bool {
        let score = fitter.fit(fit.hypothesis).score
        guard score >= LayoutSegmenter.keptScore * fit.score else { return false }
        guard let lattice = fit.hypothesis.lattice, lattice.count > 1 else { return true }
        return lattice.withAllLastRows().allSatisfy { other in
            fitter.fit(LayoutHypothesis(lattice: other, large: fit.hypothesis.large)).score <= score
        }
    }
}

/// What each sample says for each of some layouts, from samples that come one after the other.
struct LayoutScores {
    let found: [LayoutHypothesis]
    /// Of each sample that was taken, in the order of `found`; none where there is nothing to choose.
    private(set) var values: [[Float]] = []
    private let nested: NestedLattices
    private let size: PixelSize

    init(of found: [LayoutHypothesis], size: PixelSize) {
        self.found = found
        self.size = size
        nested = NestedLattices(found)
    }

    /// Whether there is more than one layout to choose from.
    var isNeeded: Bool { found.count > 1 }

    /// Takes the next sample.
    mutating func take(_ sample: SampleObservation) {
        guard isNeeded else { return }
        let evidence = LayoutEvidence([sample], size: size)
        let fitter = LayoutFitter(evidence: evidence)
        values.append(nested.raised(found.map { fitter.fit($0).score }, by: evidence))
    }
}

/// The long straight edges of a frame: those of tiles and screens, and few others.
private struct LongEdges {
    private let edges: [StraightEdge]
    private let tolerance: Int

    init(_ edges: [StraightEdge], size: PixelSize) {
        let shortest = size.height / 12
        self.edges = edges.filter { Int($0.end) - Int($0.start) >= shortest }
        tolerance = EdgeMap.tolerance(for: size)
    }

    /// The share of these edges, by length, that are among the others too; 1 where both have none.
    func share(in other: LongEdges) -> Double {
        var positions: [StraightEdge.Direction: [Int: [StraightEdge]]] = [:]
        for edge in other.edges {
            positions[edge.direction, default: [:]][Int(edge.position), default: []].append(edge)
        }
        var (total, kept) = (0, 0)
        for edge in edges {
            total += Int(edge.end) - Int(edge.start)
            var overlap = 0
            for position in Int(edge.position) - tolerance...Int(edge.position) + tolerance {
                for match in positions[edge.direction]?[position] ?? [] {
                    overlap += max(0, Int(min(edge.end, match.end)) - Int(max(edge.start, match.start)))
                }
            }
            kept += min(overlap, Int(edge.end) - Int(edge.start))
        }
        return total == 0 ? (other.edges.isEmpty ? 1 : 0) : Double(kept) / Double(total)
    }
}
