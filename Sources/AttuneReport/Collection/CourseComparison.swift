import AttuneCore

/// Whether the numbers of two recordings may be held against each other: only where both were measured and read alike.
struct CourseComparison {
    /// What is different, in the order of its weight: `measurement`, `models`, `reading`, `weights`, then the names of
    /// settings. Empty where the two may be compared.
    let differences: [String]

    init(_ run: RunRecord, with other: RunRecord) {
        let kinds: [(name: String, isSame: Bool)] = [
            ("measurement", run.measurement.measurement == other.measurement.measurement),
            ("models", run.measurement.models == other.measurement.models),
            ("reading", run.reading.version == other.reading.version),
            ("weights", run.reading.weights == other.reading.weights),
        ]
        differences = kinds.filter { !$0.isSame }.map(\.name) + CourseComparison.settings(run, other)
    }

    var isComparable: Bool { differences.isEmpty }

    private static func settings(_ run: RunRecord, _ other: RunRecord) -> [String] {
        let own = run.measurement.settings.merging(run.reading.settings) { measured, _ in measured }
        let others = other.measurement.settings.merging(other.reading.settings) { measured, _ in measured }
        return Set(own.keys).union(others.keys).subtracting(Settings.namesOfSelection)
            .filter { own[$0] != others[$0] }.sorted()
    }
}
