import AttuneCore

/// A layout that was found, with the samples in which most spoke for it.
struct FoundLayout {
    /// As it was measured best.
    private(set) var hypothesis: LayoutHypothesis
    /// What speaks for it in those samples.
    private(set) var score: Float
    private var samples: [SampleObservation]
    /// As it was when another layout was looked for last, and most spoke for this one: fewer of its edges may be seen then
    /// than in the samples in which most spoke for it.
    private(set) var latest: LayoutFitter.Fit
    /// For so many samples it is believed before another layout is looked for; too few for even one window before it was
    /// confirmed, which doubles it.
    private var patience = LayoutSegmenter.firstPatience / 2
    /// For so many it was believed since another one was looked for last.
    private var believed = 0

    init(_ fit: LayoutFitter.Fit, in samples: [SampleObservation]) {
        (hypothesis, score, latest, self.samples) = (fit.hypothesis, fit.score, fit, samples)
    }

    /// Whether it may be believed once more.
    var isPatient: Bool { believed + LayoutSegmenter.spacing < patience }

    /// Takes note that it holds, and that no other layout was looked for.
    mutating func believe() {
        believed += LayoutSegmenter.spacing
    }

    /// Takes note that another layout was looked for, and most spoke for this one.
    mutating func confirm(by fitter: LayoutFitter) {
        latest = fitter.fit(hypothesis)
        patience = min(2 * patience, LayoutSegmenter.longestPatience)
        believed = 0
    }

    /// Takes note of another measurement of it. Of two the one counts for which more speaks in the samples of both: a
    /// side that was measured badly may not be seen at all in others.
    mutating func measure(_ fit: LayoutFitter.Fit, by fitter: LayoutFitter, in samples: [SampleObservation]) {
        let earlier = LayoutFitter(evidence: LayoutEvidence(self.samples, size: fitter.evidence.size))
        let (before, now) = (earlier.fit(fit.hypothesis).score, fitter.fit(hypothesis).score)
        let isBetter = before + fit.score > score + now
        if isBetter { (hypothesis, score) = (fit.hypothesis, before) }
        let scoreNow = isBetter ? fit.score : now
        if scoreNow > score { (score, self.samples) = (scoreNow, samples) }
    }
}
