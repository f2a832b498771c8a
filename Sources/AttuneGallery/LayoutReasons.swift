import AttuneCore

/// Why a layout was chosen: what speaks for and against it, and for and against the one that came next.
public struct LayoutReasons: Equatable, Sendable {
    /// A layout as it was weighed, before it was named.
    public struct Candidate: Equatable, Sendable {
        /// Of the small tiles; 0 where there are none.
        public let rows: Int
        public let columns: Int
        /// The small tiles, row by row.
        public let tiles: [BoundingBox]
        /// The shared screen or the large tile; nil where there is none, or where the whole frame is one.
        public let large: BoundingBox?
        /// For a sample, on average.
        public let score: LayoutScore

        init(_ hypothesis: LayoutHypothesis, score: LayoutScore) {
            rows = hypothesis.lattice?.rows ?? 0
            columns = hypothesis.lattice?.columns ?? 0
            tiles = hypothesis.tiles.map(\.boundingBox)
            large = hypothesis.large?.boundingBox
            self.score = score
        }
    }

    public let chosen: Candidate
    /// Nil where nothing else was found in the recording.
    public let runnerUp: Candidate?
}

extension GalleryReader {
    /// The reasons for each layout of a reading. What was weighed to make it is weighed again.
    ///
    /// - Parameters:
    ///   - reading: of these samples.
    ///   - samples: with their pictures.
    /// - Returns: one for each stretch; nil where no picture was measured.
    public func reasons(for reading: GalleryReading, of samples: [SampleObservation]) -> [LayoutReasons?] {
        let parts = PartOfOneSize.parts(of: samples).map { (part: $0, path: $0.hypotheses) }
        return reading.stretches.map { stretch in
            guard let (part, path) = parts.first(where: { $0.part.positions.contains(stretch.samples.lowerBound) }),
                samples[stretch.samples].contains(where: { $0.picture != nil })
            else { return nil }
            let chosen = path[stretch.samples.lowerBound - part.positions.lowerBound]
            let middle = stretch.samples.lowerBound + stretch.samples.count / 2
            let near = max(stretch.samples.lowerBound, middle - 1)..<min(stretch.samples.upperBound, middle + 2)
            let others = LayoutFitter(evidence: LayoutEvidence(samples[near], size: part.size)).best(3, part.found)
            let hypotheses = others.map(\.hypothesis).reduce(into: part.found) { known, other in
                if !known.contains(where: { $0.isAlmost(other) }) { known.append(other) }
            }
            // One sample at a time: what is made to weigh one takes more than the sample.
            let scores = samples[stretch.samples].map { sample in
                let fitter = LayoutFitter(evidence: LayoutEvidence([sample], size: part.size))
                return hypotheses.map { fitter.fit($0).evidence }
            }
            let weighed = hypotheses.enumerated().map { index, hypothesis in
                LayoutReasons.Candidate(hypothesis, score: .mean(scores.map { $0[index] }))
            }
            guard let index = hypotheses.firstIndex(of: chosen) else { return nil }
            let next = weighed.indices.filter { $0 != index }.max { weighed[$0].score.total < weighed[$1].score.total }
            return LayoutReasons(chosen: weighed[index], runnerUp: next.map { weighed[$0] })
        }
    }
}
