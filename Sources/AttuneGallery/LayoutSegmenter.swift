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
    /// All the same another one is looked for after so many samples; after twice as many each time that the same is found.
    static let firstPatience = 4
    static let longestPatience = 240

    /// Of more layouts those for which least speaks are forgotten, so that a film that is shared does not make every sample
    /// of the recording dear.
    static let maximumFound = 96

    let size: PixelSize

    /// The hypothesis that holds in each sample.
    func hypotheses(of samples: [SampleObservation]) -> [LayoutHypothesis] {
        var scores = LayoutScores(of: candidates(in: samples), size: size)
        for sample in samples { scores.take(sample) }
        return hypotheses(by: scores, count: samples.count)
    }

    /// All layouts that a few samples in a row speak for, the whole frame among them.
    func candidates(in samples: [SampleObservation]) -> [LayoutHypothesis] {
        var candidates = LayoutCandidates(size: size)
        for sample in samples { candidates.take(sample) }
        return candidates.finish()
    }

    /// The hypothesis that holds in each of `count` samples, all of which were scored.
    func hypotheses(by scores: LayoutScores, count: Int) -> [LayoutHypothesis] {
        guard scores.isNeeded, !scores.values.isEmpty else { return Array(repeating: scores.found[0], count: count) }
        let path = bestPath(through: scores.values).prefix(count)
        // All samples were scored, unless the source has lost some meanwhile.
        return path.map { scores.found[$0] } + Array(repeating: scores.found[0], count: count - path.count)
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
