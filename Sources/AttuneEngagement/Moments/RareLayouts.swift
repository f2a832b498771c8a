import AttuneCore

/// Stretches in a kind of layout that is rare in the recording, as when somebody is alone in the picture for some
/// minutes of a lesson that is a gallery else.
struct RareLayouts {
    /// A kind of layout that no more of the minutes have, as a share, is rare.
    static let mostShare = 0.2
    /// A shorter stretch is passed over; minutes.
    static let leastMinutes = 2

    private let kinds: [String?]
    private let counts: [String: Int]
    private let known: Int

    init(_ minutes: [MinuteBin]) {
        kinds = minutes.map { $0.layoutKind.isEmpty ? nil : $0.layoutKind }
        counts = kinds.compactMap { $0 }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        known = kinds.count { $0 != nil }
    }

    /// In time order; none at the ends of the recording, where people arrive, greet each other and leave.
    var runs: [MomentRun] {
        guard known >= RecordingBand.minimumMinutes else { return [] }
        var runs: [MomentRun] = []
        var first = 0
        while first < kinds.count {
            let end = kinds[first...].firstIndex { $0 != kinds[first] } ?? kinds.count
            if let run = run(over: first...(end - 1)) { runs.append(run) }
            first = end
        }
        return runs
    }

    private func run(over minutes: ClosedRange<Int>) -> MomentRun? {
        guard let kind = kinds[minutes.lowerBound], let count = counts[kind], minutes.count >= RareLayouts.leastMinutes,
            Double(count) <= RareLayouts.mostShare * Double(known), !isAtAnEnd(minutes)
        else { return nil }
        let others = Double(count - minutes.count) / Double(max(1, known - minutes.count))
        // There is no spread of a kind: it counts as the least that is told.
        let finding = MomentFinding(kind: .rareLayout, value: 1, usual: others, strength: MomentRule.bandWidth)
        return MomentRun(minutes: minutes, finding: finding, layout: kind)
    }

    private func isAtAnEnd(_ minutes: ClosedRange<Int>) -> Bool {
        minutes.count <= MomentRule.longestArrival
            && (kinds[..<minutes.lowerBound].allSatisfy { $0 == nil }
                || kinds[(minutes.upperBound + 1)...].allSatisfy { $0 == nil })
    }
}

extension MinuteBin {
    /// The kind of the layout without its rows and columns; empty where it is not known.
    var layoutKind: String { layout.map { String($0.prefix { $0 != " " }) } ?? "" }
}
