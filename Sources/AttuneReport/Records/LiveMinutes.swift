/// The whole minutes of a lesson that goes on, as `report.json` will have them.
package struct LiveMinutes: Encodable, Sendable {
    private let minutes: [MinuteRecord]

    package init(_ report: Report) {
        minutes = report.timeline.minutes.map { MinuteRecord($0, minimumGroup: report.settings.minimumGroup) }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(minutes)
    }
}
