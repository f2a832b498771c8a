import AttuneCore

/// One number over the minutes of a recording, and the runs in which it stands outside its band.
struct MomentSeries {
    /// The spread of fewer minutes than this is too uncertain to hold a run against it that was left out of it.
    static let fewestOthers = 15
    /// What is usual in a layout is known from so many minutes on.
    static let fewestOfLayout = 4

    private let rule: MomentRule
    /// One for each minute; nil where the minute is not measured or the number not known.
    private let known: [Double?]
    /// What is compared: the same, or levelled over layouts.
    private let values: [Double?]
    private let band: RecordingBand?

    init(_ minutes: [MinuteBin], rule: MomentRule) {
        self.rule = rule
        known = minutes.map { minute in
            rule.value(minute).flatMap { $0.isFinite ? $0 : nil }
        }
        values = rule.isLevelledOverLayouts ? MomentSeries.levelled(known, over: minutes.map(\.layoutKind)) : known
        band = RecordingBand(of: values.compactMap { $0 }, leastSpread: rule.leastSpread)
    }

    /// The values with the median of each kind of layout moved to that of all; nil where too few minutes have a layout
    /// to know what is usual in it.
    private static func levelled(_ values: [Double?], over layouts: [String]) -> [Double?] {
        guard Set(layouts).count > 1, let middle = median(values.compactMap { $0 }) else { return values }
        var usual: [String: Double] = [:]
        for layout in Set(layouts) {
            let own = zip(values, layouts).compactMap { $1 == layout ? $0 : nil }
            if own.count >= fewestOfLayout { usual[layout] = median(own) }
        }
        return zip(values, layouts).map { value, layout in
            guard let value, let usual = usual[layout] else { return nil }
            return value - usual + middle
        }
    }

    /// The runs that make a moment, in time order.
    var runs: [MomentRun] {
        guard let band else { return [] }
        let isOutside = values.map { value in value.map { rule.isOutside(band, $0) } ?? false }
        let inRuns = MomentSeries.voted(isOutside, isKnown: values.map { $0 != nil })
        let long = MomentSeries.stretches(of: inRuns).compactMap { MomentSeries.trimmed($0, to: isOutside) }
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

    /// The run from its first minute that lies outside the band to its last: a quiet minute between two that do belongs to
    /// it, one between it and another run does not.
    private static func trimmed(_ run: ClosedRange<Int>, to isOutside: [Bool]) -> ClosedRange<Int>? {
        guard let first = run.first(where: { isOutside[$0] }), let last = run.last(where: { isOutside[$0] }) else {
            return nil
        }
        return first...last
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

    /// The run over these minutes where most of them lie outside the band and it differs enough to be worth a moment,
    /// however far that is in spreads: for what another number tells as well.
    func confirmed(over minutes: ClosedRange<Int>) -> MomentRun? {
        guard let band else { return nil }
        let outside = minutes.count { minute in values[minute].map { rule.isOutside(band, $0) } ?? false }
        guard outside * 2 > minutes.count else { return nil }
        return run(over: minutes, band: band, requiredStrength: MomentRule.bandWidth)
    }

    /// The run with what it shows, where that is enough.
    ///
    /// The spread is that of the other minutes where they are enough: what happened for a quarter of a recording would
    /// else widen the band it is held against.
    private func run(
        over minutes: ClosedRange<Int>, band: RecordingBand, requiredStrength: Double? = nil
    ) -> MomentRun? {
        let rest = values.indices.filter { !minutes.contains($0) }.compactMap { values[$0] }
        guard let value = median(values[minutes].compactMap { $0 }), let usual = median(rest) else { return nil }
        let change = (value - usual) * rule.direction.rawValue
        let spread =
            rest.count < MomentSeries.fewestOthers
            ? band.spread : RecordingBand(of: rest, leastSpread: rule.leastSpread)?.spread ?? band.spread
        let strength = change / spread
        let required =
            requiredStrength
            ?? rule.requiredStrength(
                minutes: minutes.count, change: change, relativeChange: usual == 0 ? 0 : change / usual)
        guard strength >= required, change >= rule.leastChange,
            change >= rule.leastRelativeChange * usual, rule.countsAtEnds || !isArrival(minutes)
        else { return nil }
        // Of levelled values the difference is what counts; the value told is the one that was seen.
        let seen = median(known[minutes].compactMap { $0 }) ?? value
        let finding = MomentFinding(kind: rule.kind, value: seen, usual: seen + usual - value, strength: strength)
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
    /// The kind of layout, where it is what was found.
    var layout: String?

    /// Whether the two share half of the longer one's minutes or more.
    func overlapsMostly(_ other: MomentRun) -> Bool {
        let shared =
            min(minutes.upperBound, other.minutes.upperBound) + 1
            - max(minutes.lowerBound, other.minutes.lowerBound)
        return shared > 0 && shared * 2 >= max(minutes.count, other.minutes.count)
    }
}
