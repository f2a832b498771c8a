import AttuneCore

/// Finds the layout that a few samples speak for.
struct LayoutFitter {
    /// A large picture is at least this share of the frame.
    static let smallestLarge = 0.2
    /// Its width over its height: from a shared telephone to the widest of computer screens.
    static let largeProportions = 0.45...2.6
    /// A lattice of a single tile that is larger than this share of the frame is a large picture.
    static let largestSmallTile = 0.2
    /// So many of the longest edges in each direction may be sides of the large picture.
    static let largeSides = 22
    /// So many large pictures are tried beside each lattice, and so many of the best layouts are adjusted to the pixel.
    static let maximumTried = 4
    /// A layout counts at least this much, in frame widths and heights together, or the frame is taken as a whole.
    static let minimumScore: Float = 0.15
    /// What lies outside of so many tiles takes away at most this share of what speaks for them: a window's own buttons
    /// may lie around a gallery. Around fewer tiles there is nothing, or they are a part of a slide.
    static let mostOutside: Float = 0.7
    static let tilesInWindow = 4

    let evidence: LayoutEvidence

    struct Fit {
        let hypothesis: LayoutHypothesis
        /// In pixels of side.
        let score: Float
    }

    /// The best hypothesis; that of the whole frame, with a score of 0, where nothing speaks for another.
    func best() -> Fit {
        let finder = LatticeFinder(evidence: evidence)
        let larges = largeBoxes()
        var fits = larges.prefix(LayoutFitter.maximumTried).map { fit(LayoutHypothesis(lattice: nil, large: $0)) }
        for candidate in finder.lattices() {
            fits += hypotheses(with: candidate.lattice, larges: larges).map(fit)
        }
        let leading = fits.sorted { $0.score > $1.score }.prefix(LayoutFitter.maximumTried)
        let refined = leading.map { coarse -> Fit in
            guard let lattice = coarse.hypothesis.lattice else { return coarse }
            let candidate = LatticeFinder.Candidate(lattice: lattice, score: finder.score(of: lattice))
            let better = finder.refined(candidate).lattice
            return fit(LayoutHypothesis(lattice: better, large: coarse.hypothesis.large))
        }
        let minimum = LayoutFitter.minimumScore * Float(evidence.size.width + evidence.size.height)
        let scores = NestedLattices(refined.map(\.hypothesis)).raised(refined.map(\.score), by: evidence)
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= minimum else {
            return Fit(hypothesis: .wholeFrame, score: 0)
        }
        return Fit(hypothesis: refined[best].hypothesis, score: scores[best])
    }

    /// What speaks for a hypothesis in these samples, less what speaks against it.
    func fit(_ hypothesis: LayoutHypothesis) -> Fit {
        var score: Float = 0
        var boxes: [PixelBox] = []
        if let lattice = hypothesis.lattice {
            score += LatticeFinder(evidence: evidence).score(of: lattice)
            boxes += lattice.tiles.map { $0.grown(by: lattice.gap / 2) }
        }
        if let large = hypothesis.large {
            score += evidence.support(of: large)
            boxes.append(large)
        }
        if !boxes.isEmpty { score -= evidence.facesOutside(boxes) }
        if score > 0 {
            let isInWindow = (hypothesis.lattice?.count ?? 0) >= LayoutFitter.tilesInWindow
            let outside = evidence.contentOutside(boxes)
            score -= isInWindow ? min(outside, LayoutFitter.mostOutside * score) : outside
        }
        return Fit(hypothesis: hypothesis, score: score)
    }

    /// The lattice alone and with large pictures beside it.
    private func hypotheses(with lattice: TileLattice, larges: [PixelBox]) -> [LayoutHypothesis] {
        let tileArea = Double(lattice.tileWidth * lattice.tileHeight)
        let frameArea = Double(evidence.size.width * evidence.size.height)
        let isLarge = lattice.count == 1 && tileArea > LayoutFitter.largestSmallTile * frameArea
        if isLarge { return [] }
        // A large picture is several times as large as a tile, and lies beside all of them.
        let beside = larges.filter {
            lattice.box.sharedArea(with: $0) * 20 < lattice.box.area && Double($0.area) > 2.5 * tileArea
        }
        let both = beside.prefix(LayoutFitter.maximumTried).map { LayoutHypothesis(lattice: lattice, large: $0) }
        // One small tile alone is no layout: anything can be a rectangle.
        return lattice.count == 1 ? both : [LayoutHypothesis(lattice: lattice, large: nil)] + both
    }

    /// Large rectangles of any proportions whose sides are edges; the best first.
    private func largeBoxes() -> [PixelBox] {
        let size = evidence.size
        let finder = RectangleFinder(evidence: evidence)
        let xs = finder.positions(.vertical, count: LayoutFitter.largeSides)
        let ys = finder.positions(.horizontal, count: LayoutFitter.largeSides)
        var found: [(box: PixelBox, support: Float)] = []
        for (index, left) in xs.enumerated() {
            for right in xs[(index + 1)...] where (right - left) * 3 > size.width {
                for (row, top) in ys.enumerated() {
                    for bottom in ys[(row + 1)...] where (bottom - top) * 3 > size.height {
                        let box = PixelBox(left: left, top: top, right: right, bottom: bottom)
                        let share = Double(box.area) / Double(size.width * size.height)
                        guard share > LayoutFitter.smallestLarge, share < 1,
                            LayoutFitter.largeProportions.contains(Double(box.width) / Double(box.height))
                        else { continue }
                        let support = evidence.support(of: box)
                        // The bar beside a narrow gallery has edges all around it, and nothing in it.
                        if support > 0, !evidence.isEmpty(box) { found.append((box, support)) }
                    }
                }
            }
        }
        return found.sorted { ($0.support, $1.box) > ($1.support, $0.box) }.map(\.box)
    }
}
