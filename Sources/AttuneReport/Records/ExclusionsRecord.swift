import AttuneCore

/// What was left out on request, in `report.json` and `run.json`.
public struct ExclusionsRecord: Codable, Equatable, Sendable {
    let stretches: [Stretch]
    let tiles: CountValue

    struct Stretch: Codable, Equatable, Sendable {
        let start: SecondsValue
        let end: SecondsValue

        enum CodingKeys: String, CodingKey {
            case start = "start_s"
            case end = "end_s"
        }
    }

    /// Nil where nothing was left out.
    init?(_ exclusions: Exclusions) {
        guard !exclusions.isEmpty else { return nil }
        stretches = exclusions.stretches.map { Stretch(start: SecondsValue($0.start), end: SecondsValue($0.end)) }
        tiles = CountValue(exclusions.tiles)
    }
}
