import AttuneCore

/// Finds layouts that a few samples in a row speak for, from samples that come one after the other.
struct LayoutCandidates {
    private let size: PixelSize
    private var found: [FoundLayout]
    /// Which was seen last, and the edges then; nil after samples from both sides of a change.
    private var last: (index: Int, edges: LongEdges)?
    /// The last samples, as many as a layout is fitted to.
    private var window: [SampleObservation] = []
    private var count = 0

    init(size: PixelSize) {
        self.size = size
        found = [FoundLayout(.wholeFrame, in: [])]
    }

    /// Takes the next sample.
    mutating func take(_ sample: SampleObservation) {
        if window.count == LayoutSegmenter.window { window.removeFirst() }
        window.append(sample)
        count += 1
        let start = count - LayoutSegmenter.window
        if start >= 0, start.isMultiple(of: LayoutSegmenter.spacing) { fit() }
    }

    /// All layouts that were found, the whole frame first.
    mutating func finish() -> [LayoutHypothesis] {
        if (1..<LayoutSegmenter.window).contains(count) { fit() }
        // What was measured of pictures is held no longer than it takes to find layouts.
        defer { (found, last, window) = ([], nil, []) }
        return found.map(\.hypothesis)
    }

    /// Fits a layout to the samples of the window, unless one that was found holds.
    private mutating func fit() {
        let evidence = LayoutEvidence(window, size: size)
        let fitter = LayoutFitter(evidence: evidence)
        let edges = LongEdges(evidence.edges.last ?? [], size: size)
        // What was fitted to samples from both sides of a change stands for neither.
        let isUniform =
            LongEdges(evidence.edges.first ?? [], size: size).share(in: edges) >= LayoutSegmenter.keptEdges
        if let last, edges.share(in: last.edges) >= LayoutSegmenter.keptEdges, believes(last.index, by: fitter) {
            found[last.index].believe()
            return
        }
        let index: Int?
        if let known = bestKnown(by: fitter), believes(known, by: fitter) {
            found[known].believe()
            let refined = fitter.refined(fitter.fit(found[known].hypothesis))
            if refined.hypothesis.isAlmost(found[known].hypothesis) {
                found[known].measure(refined, by: fitter, in: window)
            }
            index = known
        } else {
            let leading = fitter.leading(found.map(\.hypothesis))
            index = take(leading.first ?? .wholeFrame, by: fitter)
            if let index, isUniform { found[index].confirm(by: fitter) }
            leading.dropFirst().forEach { _ = take($0, by: fitter) }
        }
        last = isUniform ? index.map { ($0, edges) } : nil
    }

    /// The layout for which most speaks of those that were found, or one that is seen to divide its tiles; nil where
    /// nothing speaks for any.
    private func bestKnown(by fitter: LayoutFitter) -> Int? {
        let scores = found.map { fitter.fit($0.hypothesis).score }
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return nil }
        let finer = found.indices.first { index in
            let pair = NestedLattices([found[best].hypothesis, found[index].hypothesis])
            return pair.raised([scores[best], scores[index]], by: fitter.evidence)[1] > scores[best]
        }
        return finer ?? best
    }

    /// Whether a layout holds, and it has not been believed for too long.
    private func believes(_ index: Int, by fitter: LayoutFitter) -> Bool {
        found[index].isPatient && holds(found[index].latest, by: fitter)
    }

    /// Takes note of a layout for which most speaks, or almost as much.
    ///
    /// - Returns: where it is among those found; nil where more speaks for each of these, and there are enough of them.
    private mutating func take(_ leading: LayoutFitter.Fit, by fitter: LayoutFitter) -> Int? {
        // Its score may have been raised above that of another layout.
        let fit = fitter.fit(leading.hypothesis)
        if let index = found.firstIndex(where: { $0.hypothesis.isAlmost(fit.hypothesis) }) {
            found[index].measure(fit, by: fitter, in: window)
            return index
        }
        if found.count < LayoutSegmenter.maximumFound {
            found.append(FoundLayout(fit, in: window))
            return found.count - 1
        }
        guard let worst = found.indices.dropFirst().min(by: { found[$0].score < found[$1].score }),
            fit.score > found[worst].score
        else { return nil }
        found[worst] = FoundLayout(fit, in: window)
        return worst
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
