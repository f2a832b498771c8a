import AttuneCore

/// Cuts samples of one frame size into stretches in which the layout stands.
///
/// Layouts are fitted to a few samples at a time. Which of all the layouts that were found holds in which sample is
/// then decided for the recording as a whole: the sequence for which most speaks, where every change costs something
/// (Viterbi, IEEE Transactions on Information Theory 13, 1967). A change is so found at the sample where it happens.
struct LayoutSegmenter {
    /// Samples to which a layout is fitted, and how far apart two fits are.
    static let window = 3
    static let spacing = 2
    /// What a change of layout costs, in frame widths and heights together.
    static let changeCost: Float = 0.08
    /// A layout that lost less than this share of what spoke for it, while the long edges stayed, is not fitted again.
    static let keptScore: Float = 0.93
    static let keptEdges = 0.7
    /// It is fitted again after so many samples all the same.
    static let longestReuse = 30

    let size: PixelSize

    /// The hypothesis that holds in each sample.
    func hypotheses(of samples: [SampleObservation]) -> [LayoutHypothesis] {
        let found = candidates(in: samples)
        guard found.count > 1 else { return samples.map { _ in found[0] } }
        let nested = NestedLattices(found)
        let scores = samples.map { sample in
            let evidence = LayoutEvidence([sample], size: size)
            let fitter = LayoutFitter(evidence: evidence)
            return nested.raised(found.map { fitter.fit($0).score }, by: evidence)
        }
        return bestPath(through: scores).map { found[$0] }
    }

    /// All layouts that a few samples in a row speak for, the whole frame among them.
    func candidates(in samples: [SampleObservation]) -> [LayoutHypothesis] {
        var fits: [LayoutFitter.Fit] = [LayoutFitter.Fit(hypothesis: .wholeFrame, score: 0)]
        var last: (fit: LayoutFitter.Fit, edges: LongEdges, position: Int)?
        let starts = stride(
            from: 0, to: max(1, samples.count - LayoutSegmenter.window + 1), by: LayoutSegmenter.spacing)
        for start in starts {
            let part = samples[start..<min(samples.count, start + LayoutSegmenter.window)]
            let evidence = LayoutEvidence(part, size: size)
            let fitter = LayoutFitter(evidence: evidence)
            let edges = LongEdges(evidence.edges.last ?? [], size: size)
            // What was fitted to samples from both sides of a change stands for neither.
            let isUniform =
                LongEdges(evidence.edges.first ?? [], size: size).share(in: edges) >= LayoutSegmenter.keptEdges
            if let last, start - last.position < LayoutSegmenter.longestReuse,
                edges.share(in: last.edges) >= LayoutSegmenter.keptEdges,
                fitter.fit(last.fit.hypothesis).score >= LayoutSegmenter.keptScore * last.fit.score
            {
                continue
            }
            let fit = fitter.best()
            last = isUniform ? (fit, edges, start) : nil
            if let index = fits.firstIndex(where: { $0.hypothesis.isAlmost(fit.hypothesis) }) {
                // Measured twice, the better measurement counts.
                if fit.score > fits[index].score { fits[index] = fit }
            } else {
                fits.append(fit)
            }
        }
        return fits.map(\.hypothesis)
    }

    /// For each sample the index of its hypothesis, so that the sum of scores less the cost of changes is largest.
    private func bestPath(through scores: [[Float]]) -> [Int] {
        let cost = LayoutSegmenter.changeCost * Float(size.width + size.height)
        var sums = scores[0]
        var origins: [[Int]] = []
        for score in scores.dropFirst() {
            let leader = sums.indices.max { sums[$0] < sums[$1] } ?? 0
            var origin = Array(sums.indices)
            var next = sums
            for index in sums.indices {
                if sums[leader] - cost > sums[index] {
                    origin[index] = leader
                    next[index] = sums[leader] - cost
                }
                next[index] += score[index]
            }
            sums = next
            origins.append(origin)
        }
        var path = [sums.indices.max { sums[$0] < sums[$1] } ?? 0]
        for origin in origins.reversed() { path.append(origin[path[path.count - 1]]) }
        return path.reversed()
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
