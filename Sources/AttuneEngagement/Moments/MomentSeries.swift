/// One number over the minutes of a recording, and the runs in which it stands outside its band.
struct MomentSeries {
    private let rule: MomentRule
    /// One for each minute; nil where the minute is not measured or the number not known.
    private let values: [Double?]
    private let band: RecordingBand?

    init(_ minutes: [MinuteBin], rule: MomentRule) {
        self.rule = rule
        values = minutes.map { minute in
            MomentSeries.measures(of: minute).flatMap { rule.value(minute, $0) }.flatMap { $0.isFinite ? $0 : nil }
        }
        band = RecordingBand(of: values.compactMap { $0 }, leastSpread: rule.leastSpread)
    }

    /// Nil unless the minute was measured.
    static func measures(of minute: MinuteBin) -> MinuteMeasures? {
        if case .measured(let measures) = minute.outcome { measures } else { nil }
    }

    /// The runs that make a moment, in time order.
    var runs: [MomentRun] {
        guard let band else { return [] }
        let isOutside = values.map { value in value.map { rule.isOutside(band.deviation(of: $0)) } ?? false }
        let inRuns = MomentSeries.voted(isOutside, isKnown: values.map { $0 != nil })
        let long = MomentSeries.stretches(of: inRuns)
        let single = MomentSeries.stretches(of: isOutside).filter { run in
            run.count == 1 && !inRuns[run.lowerBound]
        }
        return (long + single).compactMap { run(over: $0, band: band) }.sorted {
            $0.minutes.lowerBound < $1.minutes.lowerBound
        }
    }

    /// A minute that is known counts when it and its two neighbours have two votes or more.
    private static func voted(_ isOutside: [Bool], isKnown: [Bool]) -> [Bool] {
        isOutside.indices.map { index in
            let neighbours = max(0, index - 1)...min(isOutside.count - 1, index + 1)
            return isKnown[index] && isOutside[neighbours].count { $0 } >= 2
        }
    }

    private static func stretches(of flags: [Bool]) -> [ClosedRange<Int>] {
        var found: [ClosedRange<Int>] = []
        for index in flags.indices where flags[index] {
            if let last = found.last, last.upperBound == index - 1 {
                found[found.count - 1] = last.lowerBound...index
            } else {
                found.append(index...index)
            }
        }
        return found
    }

    /// The run with what it shows, where that is enough.
    private func run(over minutes: ClosedRange<Int>, band: RecordingBand) -> MomentRun? {
        let rest = values.indices.filter { !minutes.contains($0) }.compactMap { values[$0] }
        guard let value = median(values[minutes].compactMap { $0 }), let usual = median(rest) else { return nil }
        let change = (value - usual) * rule.direction.rawValue
        let strength = change / band.spread
        guard strength >= rule.requiredStrength(minutes: minutes.count), change >= rule.leastChange,
            change >= rule.leastRelativeChange * usual, rule.countsAtEnds || !isArrival(minutes)
        else { return nil }
        let finding = MomentFinding(kind: rule.kind, value: value, usual: usual, strength: strength)
        return MomentRun(minutes: minutes, finding: finding)
    }

    /// Whether the run is short and nothing is known before it or after it.
    private func isArrival(_ minutes: ClosedRange<Int>) -> Bool {
        guard minutes.count <= MomentRule.longestArrival else { return false }
        let before = values[..<minutes.lowerBound].contains { $0 != nil }
        let after = values[(minutes.upperBound + 1)...].contains { $0 != nil }
        return !before || !after
    }
}

/// A run of minutes, by index, with what it shows.
struct MomentRun: Equatable {
    let minutes: ClosedRange<Int>
    let finding: MomentFinding

    /// Runs are ranked by strength and length; beyond ten spreads more says nothing.
    var rank: Double { min(10, finding.strength) * Double(minutes.count).squareRoot() }

    /// Whether the two share half of the longer one's minutes or more.
    func overlapsMostly(_ other: MomentRun) -> Bool {
        let shared =
            min(minutes.upperBound, other.minutes.upperBound) + 1
            - max(minutes.lowerBound, other.minutes.lowerBound)
        return shared > 0 && shared * 2 >= max(minutes.count, other.minutes.count)
    }
}
