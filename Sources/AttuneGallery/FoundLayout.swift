import AttuneCore

/// A layout that was found, with the samples in which most spoke for it.
struct FoundLayout {
    /// As it was measured best.
    private(set) var hypothesis: LayoutHypothesis
    /// What speaks for it in those samples.
    private(set) var score: Float
    private var samples: [SampleObservation]
    /// As it was measured last: fewer of its edges may be seen for a while.
    private(set) var latest: LayoutFitter.Fit
    /// For so many samples it is believed before it is looked for another layout.
    private var patience = LayoutSegmenter.firstReuse / 2
    /// For so many it was believed since that was done last.
    private var believed = 0

    init(_ fit: LayoutFitter.Fit, in samples: [SampleObservation]) {
        (hypothesis, score, latest, self.samples) = (fit.hypothesis, fit.score, fit, samples)
    }

    /// Whether it may be believed once more.
    var isPatient: Bool { believed + LayoutSegmenter.spacing < patience }

    /// Takes note that it holds, and that it was not looked for another one.
    mutating func believe() {
        believed += LayoutSegmenter.spacing
    }

    /// Takes note that it was looked for another one, and most spoke for this one.
    mutating func confirm() {
        patience = min(2 * patience, LayoutSegmenter.longestReuse)
        believed = 0
    }

    /// Takes note of another measurement of it. Of two the one counts for which more speaks in the samples of both: a
    /// side that was measured badly may not be seen at all in others.
    mutating func measure(_ fit: LayoutFitter.Fit, by fitter: LayoutFitter, in samples: [SampleObservation]) {
        latest = fit
        let earlier = LayoutFitter(evidence: LayoutEvidence(self.samples, size: fitter.evidence.size))
        let (before, now) = (earlier.fit(fit.hypothesis).score, fitter.fit(hypothesis).score)
        let isBetter = before + fit.score > score + now
        if isBetter { (hypothesis, score) = (fit.hypothesis, before) }
        let scoreNow = isBetter ? fit.score : now
        if scoreNow > score { (score, self.samples) = (scoreNow, samples) }
    }
}
