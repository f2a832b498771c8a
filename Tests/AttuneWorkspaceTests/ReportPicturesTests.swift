import AttuneCore
import AttuneEngagement
import AttuneReport
import SyntheticReports
import Testing

@testable import AttuneWorkspace

/// The pictures of moments on their way from the store to the report.
@Suite struct ReportPicturesTests {
    /// A report finds its pictures again by the time of their samples, whatever the interval between them.
    @Test func aReportShowsAPictureAtTheMomentItIsOf() {
        var settings = Settings()
        settings.sampleInterval = .seconds(2)
        let moments = [(0, 1), (3, 3), (6, 7)].map { first, last in
            Moment(
                minutes: first...last, range: TimeRange(start: .seconds(first * 60), end: .seconds(last * 60 + 60)),
                findings: [])
        }
        let report = Report(
            recording: RecordingSummary(
                name: "x", fileName: "x.mp4", sha256: "", sizeInBytes: 0, container: "", codec: "",
                frameSize: MadeUpReading.frame, expectedDuration: nil, decodedDuration: .seconds(480),
                isTruncated: false),
            timeline: Timeline(minutes: [], weights: .version1, moments: moments), settings: settings, models: [],
            versions: ProgramVersions(program: "", libraries: [:]),
            provenance: Provenance(measurement: 1, drawing: 1), inference: InferenceSummary(device: "", precision: ""),
            decodeCounts: DecodeCounts())
        // Samples 30 and 210 are at 1:00 and 7:00; there is none in the fourth minute.
        let shown = report.withMomentPictures([30: [1, 2, 3], 210: [255]]).momentPictures
        #expect(shown == [0: "AQID", 6: "/w=="])
    }
}
