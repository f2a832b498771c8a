import AttuneCore

/// Finds the moments of a recording that are worth watching again: values in, values out.
///
/// For each `MomentRule` the recording's own measured minutes give a band. A minute belongs to a run when it or its
/// neighbours lie outside the band, two of the three at least, so that one noisy minute makes no run and one quiet
/// minute breaks none. A run whose median lies far enough outside is a moment. Runs that share most of their minutes
/// become one moment with several findings.
///
/// Suppressed minutes take no part: they belong to no band, to no run and to no median, and a run ends before them.
struct MomentFinder {
    /// All moments, in time order, without pace and quote; none where nothing stands out.
    func moments(in minutes: [MinuteBin]) -> [Moment] {
        let laughter = MomentSeries(minutes, rule: .laughter)
        let laughs = laughter.runs
        let candidates = MomentRule.all.flatMap { rule in
            let runs = MomentSeries(minutes, rule: rule).runs
            guard rule.kind == .dip else { return runs }
            // The index weighs a happy face less than a neutral one: a dip in which more faces are happy is a laugh.
            return runs.map { dip in
                laughs.contains { $0.minutes.overlaps(dip.minutes) }
                    ? dip : laughter.confirmed(over: dip.minutes) ?? dip
            }
        }
        let ordered = MomentFinder.ordered(candidates + RareLayouts(minutes).runs)
        return MomentFinder.groups(of: ordered).sorted { $0.first < $1.first }.map { $0.moment(in: minutes) }
    }

    /// In the order in which a moment is named; runs of one kind keep theirs.
    private static func ordered(_ runs: [MomentRun]) -> [MomentRun] {
        MomentKind.allCases.flatMap { kind in runs.filter { $0.finding.kind == kind } }
    }

    /// Puts runs that overlap by half of the longer one or more together, in the order of the rules.
    private static func groups(of runs: [MomentRun]) -> [MomentGroup] {
        var groups: [MomentGroup] = []
        for run in runs {
            guard let index = groups.firstIndex(where: { $0.lead.overlapsMostly(run) }) else {
                groups.append(MomentGroup(lead: run))
                continue
            }
            groups[index].add(run)
        }
        return groups
    }
}

/// Runs of several kinds at one time.
private struct MomentGroup {
    let lead: MomentRun
    private var others: [MomentRun] = []

    init(lead: MomentRun) {
        self.lead = lead
    }

    var first: Int { lead.minutes.lowerBound }

    /// A weight table may let a happy face weigh less than a neutral one, so that a laugh lowers the index; and another
    /// layout shows other people. Neither is a dip or a rise of its own.
    mutating func add(_ run: MomentRun) {
        let isKnown = ([lead] + others).contains { $0.finding.kind == run.finding.kind }
        let isOfLead =
            [.laughter, .rareLayout].contains(lead.finding.kind) && [.dip, .rise].contains(run.finding.kind)
        if !isKnown, !isOfLead { others.append(run) }
    }

    func moment(in minutes: [MinuteBin]) -> Moment {
        let span = lead.minutes
        return Moment(
            minutes: minutes[span.lowerBound].minute...minutes[span.upperBound].minute,
            range: TimeRange(start: minutes[span.lowerBound].range.start, end: minutes[span.upperBound].range.end),
            findings: ([lead] + others).map(\.finding), layout: ([lead] + others).compactMap(\.layout).first)
    }
}
