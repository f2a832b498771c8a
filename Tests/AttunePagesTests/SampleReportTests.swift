import AttuneEngagement
import AttunePages
import AttuneReport
import Foundation
import TestSupport
import Testing

/// The report in Reports/sample must be what this program would make: `make sample` makes it anew.
struct SampleReportTests {
    private let folder = Requirement.packageRoot.appendingPathComponent("Reports/sample")

    private func file(_ name: String) throws -> Data {
        try Data(contentsOf: folder.appendingPathComponent(name))
    }

    @Test func isNotStale() throws {
        let report = try Report(json: try file("report.json"))
        #expect(report.provenance.reading == ReadingVersion.current)
        #expect(report.provenance.drawing == DrawingVersion.current)
        #expect(try file("report.html") == Data(ReportPage.html(for: report).utf8))
        let timeline = TimelineCSV.text(for: report.timeline, minimumGroup: report.settings.minimumGroup)
        #expect(try file("timeline.csv") == Data(timeline.utf8))
    }

    /// What the demo lecture is there to show.
    @Test func showsEveryKindOfMoment() throws {
        let report = try Report(json: try file("report.json"))
        #expect(report.timeline.minutes.count == 18)
        #expect(report.timeline.minutes.count { $0.outcome.measures != nil } == 16)
        #expect(report.timeline.moments.compactMap(\.kind) == [.laughter, .fewerFaces, .fastSpeech, .rareLayout])
        #expect(report.transcript != nil && report.chat != nil && report.participants == nil)
    }
}
