import AttuneCore
import AttuneEngagement
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

@Suite struct TracksCSVTests {
    private func rows(_ tracks: [TrackSummary]) -> [String] {
        TracksCSV.text(for: TrackSummaries(tracks: tracks, tooShort: 3)).unicodeScalars
            .split(separator: "\r\n".unicodeScalars, omittingEmptySubsequences: false).map(String.init)
    }

    @Test func headerIsTheDocumentedOne() {
        #expect(
            rows([]) == [
                "track,first_seen_s,last_seen_s,minutes_seen,samples,coverage,angry,disgust,fear,happy,neutral,sad,"
                    + "surprise,unclear,facing,eyes_closed,engagement,usual_attention,dips",
                "",
            ])
    }

    @Test func aTrackToTheDigit() {
        var track = SyntheticReports.face(1, minutes: 12)
        track.firstSeen = MediaTime(microseconds: 116_500_499)
        track.coverage = 2 / 3
        track.engagement = 0.61237
        track.dips.append(TrackDip(minutes: 10..<13, attention: 0.4))
        #expect(
            rows([track])[1] == "2,116.500,719.000,10.07,604,0.6667,"
                + "0.0100,0.0000,0.0200,0.1500,0.7000,0.0400,0.0300,0.0500,0.8125,0.0313,0.6124,0.7500,"
                + "6-10min;10-13min")
    }

    @Test func whatIsNotKnownIsEmptyAndNoDipIsNone() {
        var track = SyntheticReports.face(0, minutes: 12)
        #expect(rows([track])[1].hasSuffix(",0.8125,,0.7000,0.7500,none"))
        track.facing = nil
        track.engagement = .nan
        track.usualAttention = nil
        #expect(rows([track])[1].hasSuffix(",0.0500,,,,,"))
    }

    @Test func golden() throws {
        let tracks = (0..<5).map { SyntheticReports.face($0, minutes: 12) }
        try Golden.expect(
            TracksCSV.text(for: TrackSummaries(tracks: tracks, tooShort: 2)), equals: "AttuneReport/tracks.csv")
    }
}
