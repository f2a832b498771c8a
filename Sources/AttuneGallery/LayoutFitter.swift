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
    /// So many large pictures are kept, of those that overlap by this share, 0…1, the best alone.
    static let maximumLarge = 24
    static let sameLarge = 0.9
    /// So many large pictures are tried beside each lattice, and so many of the best layouts are adjusted to the pixel.
    static let maximumTried = 4
    /// Which of the layouts is right for which this share of what speaks for the best does, or more, is decided for the
    /// recording as a whole.
    static let almost: Float = 0.95
    /// The sides of a single tile on a large picture are edges for this share of their length, or more, on average.
    static let insetShare: Float = 0.65
    /// No more faces than this are beside it, on average: whoever is in the large picture.
    static let mostBesideInset: Float = 1.2
    /// And it takes no more of it than this share: in a gallery of 4×4 and more, two by two tiles are more.
    static let largestInset = 0.125
    /// So many of the best lattices are adjusted to the pixel before it is looked for rows and columns beside them.
    static let maximumCompleted = 6
    /// A layout counts at least this much, in frame widths and heights together, or the frame is taken as a whole.
    static let minimumScore: Float = 0.15
    /// And this much, in perimeters of all its tiles: a lattice through a room has a few sides that are edges too.
    static let minimumOfTiles: Float = 0.2
    /// Around so many tiles there may be a window, or a desktop.
    static let tilesInWindow = 4
    /// This share of the tiles of a gallery holds a face, or more, or only its sides speak for it.
    static let holdingShare: Float = 0.15
    /// A shared screen or a large tile takes at least this share of what all the tiles beside it take: a smaller one is
    /// another window on the desktop.
    static let smallestBeside = 1.25
    /// And an upright one this share: a page that is shared is made as large as there is room.
    static let smallestUprightBeside = 1.75

    /// What speaks against a large picture that is not aligned with the tiles beside it, in its perimeters: services center
    /// the one at the other, or let both begin or end together; another window lies anywhere.
    static let unaligned: Float = 0.15

    let evidence: LayoutEvidence

    struct Fit {
        let hypothesis: LayoutHypothesis
        let evidence: LayoutScore
        /// In pixels of side.
        let score: Float

        init(hypothesis: LayoutHypothesis, evidence: LayoutScore, score: Float? = nil) {
            self.hypothesis = hypothesis
            self.evidence = evidence
            self.score = score ?? evidence.total
        }

        static let wholeFrame = Fit(hypothesis: .wholeFrame, evidence: .none)
    }

    /// The best hypothesis; that of the whole frame, with a score of 0, where nothing speaks for another.
    ///
    /// - Parameter known: layouts that hold elsewhere in the recording. Where people come and go the tiles mostly keep
    ///   their size and only the last row changes, so all last rows of these are tried too.
    func best(_ known: [LayoutHypothesis] = []) -> Fit {
        leading(known).first ?? .wholeFrame
    }

    /// The best hypothesis and those for which almost as much speaks; none where nothing speaks for any.
    func leading(_ known: [LayoutHypothesis]) -> [Fit] {
        let fits = best(LayoutFitter.maximumTried, known)
        guard let best = fits.first, best.score >= minimum(of: best.hypothesis) else { return [] }
        return fits.filter {
            $0.score >= LayoutFitter.almost * best.score && $0.score >= minimum(of: $0.hypothesis)
        }
    }

    private func minimum(of hypothesis: LayoutHypothesis) -> Float {
        let perimeters = hypothesis.tiles.reduce(0) { $0 + $1.perimeter }
        return max(
            LayoutFitter.minimumScore * Float(evidence.size.width + evidence.size.height),
            LayoutFitter.minimumOfTiles * Float(perimeters))
    }

    /// The hypotheses for which most speaks, at most `count`; best first.
    func best(_ count: Int, _ known: [LayoutHypothesis]) -> [Fit] {
        let finder = LatticeFinder(evidence: evidence)
        let larges = largeBoxes()
        var fits = larges.prefix(LayoutFitter.maximumTried).map { fit(LayoutHypothesis(large: $0)) }
        let candidates = finder.lattices()
        let completed = concurrentMap(min(candidates.count, LayoutFitter.maximumCompleted)) {
            finder.completed(candidates[$0])
        }
        let tried = (completed + candidates).map(\.lattice)
        fits += concurrentMap(tried.count) { hypotheses(with: tried[$0], larges: larges).map(fit) }.joined()
        fits += LayoutFitter.withAllLastRows(known).map(fit)
        let leading = Array(LayoutFitter.distinct(fits).prefix(LayoutFitter.maximumTried))
        let refined = LayoutFitter.distinct(concurrentMap(leading.count) { self.refined(leading[$0]) })
        let scores = NestedLattices(refined.map(\.hypothesis)).raised(refined.map(\.score), by: evidence)
        let best = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }.prefix(count)
        return best.map { Fit(hypothesis: refined[$0].hypothesis, evidence: refined[$0].evidence, score: scores[$0]) }
    }

    /// The fit with its lattice moved to where the most speaks for it.
    func refined(_ coarse: Fit) -> Fit {
        guard let lattice = coarse.hypothesis.lattice else { return coarse }
        let finder = LatticeFinder(evidence: evidence)
        let better = finder.refined(LatticeFinder.Candidate(lattice, by: finder)).lattice
        let moved = fit(LayoutHypothesis(lattice: better, large: coarse.hypothesis.large))
        return moved.score > coarse.score ? moved : coarse
    }

    /// The fits without those of a layout that another one has already; best first.
    private static func distinct(_ fits: [Fit]) -> [Fit] {
        var seen: Set<LayoutHypothesis> = []
        return fits.sorted { $0.score > $1.score }.filter { seen.insert($0.hypothesis).inserted }
    }

    /// The layouts with every last row of their lattices, each once.
    private static func withAllLastRows(_ known: [LayoutHypothesis]) -> [LayoutHypothesis] {
        var seen: Set<LayoutHypothesis> = []
        return known.flatMap { hypothesis -> [LayoutHypothesis] in
            guard let rows = hypothesis.lattice?.withAllLastRows(),
                seen.insert(LayoutHypothesis(lattice: rows[0], large: hypothesis.large)).inserted
            else { return [] }
            return rows.map { LayoutHypothesis(lattice: $0, large: hypothesis.large) }
        }
    }

    /// What speaks for and against a hypothesis in these samples.
    func fit(_ hypothesis: LayoutHypothesis) -> Fit {
        var score = LayoutScore(isFew: true)
        var boxes: [PixelBox] = []
        if let lattice = hypothesis.lattice {
            let large = hypothesis.isPinned ? hypothesis.large : nil
            score = LatticeFinder(evidence: evidence).score(of: lattice, without: large)
            boxes += hypothesis.tiles.map { $0.grown(by: max(lattice.gap, lattice.gapDown) / 2) }
        }
        if let large = hypothesis.large {
            score.sides += evidence.support(of: large)
            score.isBesideLarge = hypothesis.lattice != nil
            if hypothesis.isAligned(within: 2 * evidence.tolerance) == false {
                score.place -= LayoutFitter.unaligned * Float(large.perimeter)
            }
            // Beside what is shared a camera or two are a layout of their own, whatever there is around both.
            if score.holders * 2 >= Float(hypothesis.tiles.count), hypothesis.lattice != nil { score.isFew = false }
            boxes.append(large)
        }
        if !boxes.isEmpty {
            score.facesOutside = evidence.facesOutside(boxes).sides
            (score.contentOutside, score.outsideShare) = evidence.contentOutside(boxes)
        }
        return Fit(hypothesis: hypothesis, evidence: score)
    }

    /// The lattice alone, with large pictures beside it, and with such that take the place of tiles.
    private func hypotheses(with lattice: TileLattice, larges: [PixelBox]) -> [LayoutHypothesis] {
        let tileArea = Double(lattice.tileWidth * lattice.tileHeight)
        let frameArea = Double(evidence.size.width * evidence.size.height)
        let isLarge = lattice.count == 1 && tileArea > LayoutFitter.largestSmallTile * frameArea
        if isLarge { return [] }
        // A large picture is several times as large as a tile, and lies beside all of them.
        let beside = larges.filter {
            lattice.box.sharedArea(with: $0) * 20 < lattice.box.area && Double($0.area) > 2.5 * tileArea
                && Double($0.area) >= LayoutFitter.least(beside: $0) * tileArea * Double(lattice.count)
        }
        let around = ([PixelBox(frame: evidence.size)] + larges).filter { holds($0, lattice.box) }
        let insets = isInset(lattice) ? around.prefix(LayoutFitter.maximumTried) : []
        let both = (beside.prefix(LayoutFitter.maximumTried) + pinnedBoxes(in: lattice).prefix(2) + insets).map {
            LayoutHypothesis(lattice: lattice, large: $0)
        }
        // One small tile alone is no layout: anything can be a rectangle.
        return lattice.count == 1 ? both : [LayoutHypothesis(lattice: lattice, large: nil)] + both
    }

    private static func least(beside large: PixelBox) -> Double {
        large.width > large.height ? smallestBeside : smallestUprightBeside
    }

    /// Whether a single tile may lie on a large picture, or beside one without sides of its own: it holds a face, and all
    /// its sides are edges.
    private func isInset(_ lattice: TileLattice) -> Bool {
        guard lattice.count == 1, evidence.faces(in: lattice).holders > 0.5 else { return false }
        guard evidence.facesOutside([lattice.box]).count <= LayoutFitter.mostBesideInset else { return false }
        let shares = evidence.sideShares(of: lattice.box)
        let mean = shares.reduce(0, +) / Float(max(1, shares.count))
        return mean >= LayoutFitter.insetShare && shares.allSatisfy { $0 >= LayoutEvidence.expectedShare }
    }

    private func holds(_ large: PixelBox, _ tile: PixelBox) -> Bool {
        Double(large.sharedArea(with: tile)) >= 0.95 * Double(tile.area)
            && Double(tile.area) <= LayoutFitter.largestInset * Double(large.area)
    }
}
