import AttuneCore

/// The changes of the layout that happened beside those that were found.
///
/// A change happens at the first sample whose frame shows it, and is found at the first sample of a stretch of the
/// reading. The two belong together where they are no more than one sample apart; the nearest pair is made first, of
/// equally near ones the earlier. That cameras or what is shared change is no change of the layout; nor is it that two
/// people change places, which is no other picture to whoever does not know them. Changes of which no sample lies
/// between count as one.
struct LayoutChanges: Equatable {
    /// How many samples apart a change and its finding may be.
    static let tolerance = 1

    /// Positions of samples, in time order.
    let known: [Int]
    let found: [Int]
    /// For each known one the position in `found` of its finding; nil where it was missed.
    let matches: [Int?]

    init(of comparison: LectureComparison) {
        var known: [Int] = []
        for change in comparison.truth.layoutChanges {
            let start = comparison.truth.stretches[change].range.start
            let sample = comparison.samples.firstIndex { $0.frameTime >= start }
            if let sample, sample > 0, known.last != sample { known.append(sample) }
        }
        self.init(known: known, found: comparison.reading.stretches.dropFirst().map(\.samples.lowerBound))
    }

    init(known: [Int], found: [Int]) {
        self.known = known
        self.found = found
        var pairs: [Assignment.Pair] = []
        for (knownIndex, happened) in known.enumerated() {
            for (foundIndex, seen) in found.enumerated() where abs(seen - happened) <= LayoutChanges.tolerance {
                pairs.append(.init(knownIndex, foundIndex, cost: Double(abs(seen - happened))))
            }
        }
        var matches = [Int?](repeating: nil, count: known.count)
        for pair in Assignment.oneToOne(pairs) { matches[pair.first] = pair.second }
        self.matches = matches
    }

    /// Samples at which the layout changes and no change was found.
    var missed: [Int] {
        zip(known, matches).filter { $0.1 == nil }.map(\.0)
    }

    /// Samples at which a change was found and there is none.
    var falselyFound: [Int] {
        let taken = Set(matches.compactMap { $0 })
        return found.indices.filter { !taken.contains($0) }.map { found[$0] }
    }
}

/// How many changes of the layout were found.
public struct ChangeFigures: AddableFigures {
    /// Changes found within one sample of when they happen.
    public var found = Proportion()
    /// Changes that were found and are none, by time of the recording.
    public var falselyFound = HourlyRate()

    init() {}

    init(of comparison: LectureComparison) {
        let changes = LayoutChanges(of: comparison)
        found = Proportion(changes.known.count - changes.missed.count, of: changes.known.count)
        falselyFound = HourlyRate(events: changes.falselyFound.count, hours: comparison.end.seconds / 3_600)
    }

    static func + (left: ChangeFigures, right: ChangeFigures) -> ChangeFigures {
        var sum = ChangeFigures()
        sum.found = left.found + right.found
        sum.falselyFound = left.falselyFound + right.falselyFound
        return sum
    }
}
