import AttuneCore
import AttuneEngagement
import AttuneText
import Foundation
import SyntheticReports
import Testing

@testable import AttuneReport

@Suite struct ReadingBasisTests {
    /// Of a report that was read as this program reads.
    private let basis: ReadingBasis = {
        var basis = ReadingBasis(SyntheticReports.lecture(minutes: 3))
        basis.version = ReadingVersion.current
        return basis
    }()

    @Test func equalOnesDoNotDiffer() throws {
        #expect(basis.difference(from: basis) == nil)
        #expect(basis == ReadingBasis(settings: Settings(), weights: .version2))
        let read = try JSONText.decode(ReadingBasis.self, from: Data(try JSONText.encode(basis).utf8))
        #expect(read == basis)
    }

    /// Settings of measuring, and those that change speed alone, are no matter of the reading.
    @Test func otherSettingsAreNoReason() {
        var settings = Settings()
        settings.workers = 3
        settings.sampleInterval = .seconds(2)
        #expect(ReadingBasis(settings: settings, weights: .version2) == basis)
    }

    @Test(arguments: Settings.namesOfReading.sorted())
    func eachSettingOfReadingIsAReason(_ name: String) throws {
        var settings = Settings()
        let texts = ["lecturer": "tile:7", "minimum_group": "6", "smoothing": "0s", "maximum_yaw": "31deg"]
        let pitch = name == "maximum_pitch" ? "31deg" : "0.25"
        try Settings.setting(named: name).parse(texts[name] ?? pitch, into: &settings)
        let difference = try #require(ReadingBasis(settings: settings, weights: .version2).difference(from: basis))
        #expect(difference.hasPrefix("\(name) is ") && difference.contains(" and was "))
    }

    @Test func everythingElseThatChangesItIsSaid() throws {
        var other = basis
        other.version += 1
        #expect(other.difference(from: basis) == "what was measured is read in a new way")
        other = basis
        other.weights.weights[.neutral] = 0.5
        #expect(other.difference(from: basis) == "the weights of engagement_v2 are others")
        other.weights.name = "mine"
        #expect(other.difference(from: basis) == "the weights are mine and were engagement_v2")
        other = basis
        other.transcriptSHA256 = "a"
        #expect(other.difference(from: basis) == "a transcript came")
        #expect(basis.difference(from: other) == "a transcript went")
        other.participants = try ParticipantsReason("Consent of all")
        #expect(other.difference(from: basis) == "a transcript came; single faces came")
        var another = other
        another.participants = try ParticipantsReason("Another")
        #expect(another.difference(from: other) == "single faces changed")
    }
}
