import AttuneCore

/// Samples in a row whose frames have one size: recordings may change it in the middle.
struct PartOfOneSize {
    let size: PixelSize
    private(set) var positions: Range<Int>
    private var candidates: LayoutCandidates
    private var scores: LayoutScores

    init(size: PixelSize, start: Int) {
        self.size = size
        positions = start..<start
        candidates = LayoutCandidates(size: size)
        scores = LayoutScores(of: [.wholeFrame], size: size)
    }

    /// Takes the next sample when the samples are gone through for the first time.
    mutating func take(_ sample: SampleObservation) {
        candidates.take(sample)
        positions = positions.lowerBound..<positions.upperBound + 1
    }

    mutating func finish() {
        scores = LayoutScores(of: candidates.finish(), size: size)
    }

    /// Whether the samples have to be gone through a second time.
    var mustScore: Bool { scores.isNeeded }

    /// Takes the next sample when they are.
    mutating func score(_ sample: SampleObservation) {
        scores.take(sample)
    }

    /// The layout that holds at each position.
    var hypotheses: [LayoutHypothesis] {
        LayoutSegmenter(size: size).hypotheses(by: scores, count: positions.count)
    }

    /// The layouts that were found, the whole frame first.
    var found: [LayoutHypothesis] { scores.found }

    /// The parts of samples that are all at hand, read to their end.
    static func parts(of samples: [SampleObservation]) -> [PartOfOneSize] {
        var parts: [PartOfOneSize] = []
        for (position, sample) in samples.enumerated() {
            if parts.last?.size != sample.frameSize {
                parts.append(PartOfOneSize(size: sample.frameSize, start: position))
            }
            parts[parts.count - 1].take(sample)
        }
        for index in parts.indices {
            parts[index].finish()
            if parts[index].mustScore { samples[parts[index].positions].forEach { parts[index].score($0) } }
        }
        return parts
    }
}
