import AttuneCore
import AttuneEngagement
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

@Suite struct RunRecordTests {
    private let record = SyntheticRuns.record(SyntheticReports.lecture(minutes: 12), course: "Algebra")

    @Test func golden() throws {
        var report = SyntheticMoments.lecture(minutes: 12)
        report.layouts = SyntheticReports.twoLayouts
        // Round numbers: the last digit of a sine is not the same everywhere.
        report.timeline.minutes = [0, 1, 2].map { report.timeline.minutes[$0] }
        let json = try SyntheticRuns.record(report, course: "Algebra").json()
        try Golden.expect(String(decoding: json, as: UTF8.self), equals: "AttuneReport/run.json")
    }

    @Test func readsWhatItWrote() throws {
        for (name, report) in try SyntheticReports.every() {
            let record = SyntheticRuns.record(report)
            #expect(try RunRecord(json: try record.json()) == record, "\(name)")
        }
    }

    @Test func timesRealTime() {
        #expect(SyntheticRuns.timings.timesRealTime == 71.997)
        #expect(RunTimings(stages: [:], wall: 0, decodedDuration: .seconds(1)).timesRealTime == nil)
    }

    @Test(arguments: ["", "{}", "[]", "{\"status\":\"half\"}", "{\"schema_version\":1}", "{\"schema_version\":3}"])
    func whatIsNotARecordIsRefused(_ text: String) {
        #expect(throws: ReportError.self) { try RunRecord(json: Data(text.utf8)) }
    }

    /// Of a record that an earlier version wrote it is known whose it is, and no more.
    @Test func anOlderRecordIsKnownAsOne() throws {
        let old =
            #"{"schema_version": 1, "input": {"name": "a.mp4", "size_bytes": 12, "sha256": "5b"}, "status": "done"}"#
        let older = try #require(OlderRunRecord(json: Data(old.utf8)))
        #expect(older.schemaVersion == 1 && older.fileName == "a.mp4")
        #expect(older.sizeInBytes == 12 && older.inputSHA256 == "5b")
        #expect(throws: ReportError("it is of schema version 1, and this program reads 2")) {
            try RunRecord(json: Data(old.utf8))
        }
        #expect(OlderRunRecord(json: try record.json()) == nil)
        #expect(OlderRunRecord(json: Data("{}".utf8)) == nil)
    }

    @Test func aFileThatBreaksOffIsRefused() throws {
        let json = try record.json()
        for length in stride(from: 0, to: json.count - 1, by: 53) {
            #expect(throws: ReportError.self) { try RunRecord(json: json.prefix(length)) }
        }
    }

    /// Of a suppressed minute the record says that it was one, and nothing of what its faces showed.
    @Test func nothingOfASuppressedMinuteIsInIt() throws {
        let suppressed = SyntheticReports.report(minutes: [SyntheticReports.lecture(minutes: 12).timeline.minutes[2]])
        let summary = SyntheticRuns.record(suppressed).summary
        #expect(summary.expressions == nil && summary.unclear == nil && summary.facing == nil)
        #expect(summary.eyesClosed == nil && summary.engagement == nil)
        #expect(summary.strip.map(\.outcome) == [.suppressed] && summary.strip[0].coverage == nil)
    }

    @Test func stripJoinsEqualNeighbours() {
        var minutes = (0..<6).map { SyntheticReports.measured($0) }
        for (index, coverage) in [1, 0.96, 0.94, 0.94, 0.5, 0.5].enumerated() { minutes[index].coverage = coverage }
        minutes[5] = SyntheticReports.bin(5, faces: 3, outcome: .suppressed)
        let strip = StripRun.runs(of: minutes)
        #expect(strip.map(\.coverage) == [1, 0.9, 0.5, nil])
        #expect(strip.map(\.end.time.seconds) == [120, 240, 300, 360])
    }

    @Test func failureReadsWhatItWrote() throws {
        let json = try SyntheticRuns.failure.json()
        try Golden.expect(String(decoding: json, as: UTF8.self), equals: "AttuneReport/failure.json")
        #expect(try FailureRecord(json: json) == SyntheticRuns.failure)
        #expect(throws: ReportError.self) { try FailureRecord(json: Data("{\"schema_version\": 9}".utf8)) }
    }
}
