import AttuneCore
import AttuneEngagement
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

@Suite struct RunRecordTests {
    private let report = SyntheticReports.lecture(minutes: 12)
    private let timings = RunTimings(
        stages: ["decode": 1.23449, "detect": 2], wall: 10.0004, decodedDuration: .seconds(720))

    @Test func golden() throws {
        let json = try RunRecord(report, timings: timings).json()
        try Golden.expect(String(decoding: json, as: UTF8.self), equals: "AttuneReport/run.json")
    }

    @Test func readsWhatItWrote() throws {
        let record = RunRecord(report, timings: timings)
        #expect(try RunRecord(json: try record.json()) == record)
    }

    @Test func timesRealTime() {
        #expect(timings.timesRealTime == 71.997)
        #expect(RunTimings(stages: [:], wall: 0, decodedDuration: .seconds(1)).timesRealTime == nil)
    }

    @Test func isDoneForTheSameBasis() throws {
        let record = try RunRecord(json: try RunRecord(report, timings: timings).json())
        #expect(record.isDone(for: basis()))
    }

    @Test(arguments: ["workers", "segment_length"])
    func settingsWithoutEffectAreNoReasonToRunAgain(_ name: String) throws {
        var settings = Settings()
        try Settings.setting(named: name).parse(name == "workers" ? "2" : "5s", into: &settings)
        #expect(RunRecord(report, timings: timings).isDone(for: basis(settings: settings)))
    }

    @Test func anyOtherDifferenceIsAReasonToRunAgain() {
        let record = RunRecord(report, timings: timings)
        var settings = Settings()
        settings.minimumGroup = 6
        var models = report.models
        models[1].sha256 = "0"
        var weights = EngagementWeights.version1
        weights.name = "engagement_v2"
        let older = ProgramVersions(program: "0.0.9", libraries: report.versions.libraries)
        #expect(!record.isDone(for: basis(sha256: "0")))
        #expect(!record.isDone(for: basis(settings: settings)))
        #expect(!record.isDone(for: basis(weights: weights)))
        #expect(!record.isDone(for: basis(models: models)))
        #expect(!record.isDone(for: basis(versions: older)))
        var withTranscript = basis()
        withTranscript.transcriptSHA256 = SyntheticMoments.transcript.sha256
        #expect(!record.isDone(for: withTranscript))
        var heard = report
        heard.transcript = SyntheticMoments.transcript
        #expect(RunRecord(heard, timings: timings).isDone(for: withTranscript))
        #expect(!RunRecord(heard, timings: timings).isDone(for: basis()))
        var later = record
        later.schemaVersion += 1
        #expect(!later.isDone(for: basis()))
    }

    /// Single faces, and the reason for them, are a choice of their own; without it the record does not mention them.
    @Test func singleFacesAreAReasonToRunAgain() throws {
        let withFaces = try SyntheticReports.lectureWithFaces(3, minutes: 12, reason: "Consent of all")
        let record = RunRecord(withFaces, timings: timings)
        #expect(try RunRecord(json: try record.json()) == record)
        #expect(String(decoding: try record.json(), as: UTF8.self).contains("\"reason\" : \"Consent of all\""))
        let plain = RunRecord(report, timings: timings)
        #expect(!String(decoding: try plain.json(), as: UTF8.self).contains("participants"))
        for reason in [nil, "Consent of all", "Another"] {
            let participants = try reason.map { try ParticipantsReason($0) }
            #expect(record.isDone(for: basis(participants: participants)) == (reason == "Consent of all"))
            #expect(plain.isDone(for: basis(participants: participants)) == (reason == nil))
        }
    }

    @Test(arguments: ["", "{}", "[]", "{\"status\":\"half\"}"])
    func whatIsNotARecordIsRefused(_ text: String) {
        #expect(throws: (any Error).self) { try RunRecord(json: Data(text.utf8)) }
    }

    private func basis(
        sha256: String? = nil, settings: Settings = Settings(), weights: EngagementWeights = .version1,
        models: [ModelSummary]? = nil, versions: ProgramVersions? = nil, participants: ParticipantsReason? = nil
    ) -> RunBasis {
        RunBasis(
            inputSHA256: sha256 ?? report.recording.sha256, settings: settings, weights: weights,
            models: models ?? report.models, versions: versions ?? report.versions, participants: participants)
    }
}
