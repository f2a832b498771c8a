import AttuneCore

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
