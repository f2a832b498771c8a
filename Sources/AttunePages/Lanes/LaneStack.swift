import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// The lanes of one recording, from top to bottom, over one time axis.
struct LaneStack {
    /// Room for the numbers of the moments.
    static let top = 52.0
    static let layoutHeight = 22.0
    static let gap = 6.0

    private(set) var lanes: [Lane] = []
    /// Where the next one begins, in pixels.
    private(set) var bottom = LaneStack.top

    init(_ report: Report, charts: ChartContext) {
        add(height: LaneStack.layoutHeight) {
            Lane.layouts(report.layouts, axis: charts.axis, language: charts.language, top: $0)
        }
        let isOfLecturerAlone = RecordingStatistics(charts.timeline).isOfLecturerAlone
        add { isOfLecturerAlone ? Lane.lecturer(charts, top: $0) : Lane.people(charts, top: $0) }
        add { Lane.smiles(charts, top: $0) }
        add { Lane.attention(charts, top: $0) }
        add { Lane.smiles(charts, of: .lecturer, top: $0) }
        add { Lane.attention(charts, of: .lecturer, top: $0) }
        add { Lane.pace(charts, top: $0) }
        add(height: Lane.lowHeight) { Lane.speakers(charts, top: $0) }
        add(height: Lane.lowHeight) { Lane.messages(charts, top: $0) }
    }

    private mutating func add(height: Double = Lane.height, _ lane: (Double) -> Lane?) {
        guard let lane = lane(bottom) else { return }
        lanes.append(lane)
        bottom += Lane.nameHeight + height + LaneStack.gap
    }
}
