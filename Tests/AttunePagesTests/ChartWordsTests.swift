import AttuneCore
import AttuneEngagement
import SyntheticReports
import Testing

@testable import AttunePages
@testable import AttuneReport

/// The reasons for unclear faces, in words.
struct UnclearWordsTests {
    private func statistics(_ minutes: [[UnclearReason: Double]]) -> RecordingStatistics {
        let bins = minutes.enumerated().map { minute, reasons in
            SyntheticReports.bin(
                minute, faces: 12, coverage: 1,
                outcome: .measured(
                    MinuteMeasures(
                        expressions: ExpressionValues(repeating: 0), unclear: reasons.values.reduce(0, +),
                        unclearReasons: reasons, valence: nil, arousal: nil, facing: nil, eyesClosed: nil,
                        engagement: nil)))
        }
        return RecordingStatistics(Timeline(minutes: bins, weights: .version1))
    }

    @Test func theCommonestReasonComesFirst() {
        let words = ChartWords.unclear(statistics([[.turnedAway: 0.1, .improbable: 0.3], [.blurred: 0.04]]))
        #expect(
            words == "Why faces were unclear, as mean shares of the usable faces: no expression probable enough 15%, "
                + "turned too far away 5%, too blurred 2%.")
    }

    @Test func nothingIsSaidOfLessThanHalfAPercent() {
        #expect(ChartWords.unclear(statistics([[.noHeadPose: 0.0049]])) == nil)
        #expect(ChartWords.unclear(statistics([[:]])) == nil)
        #expect(ChartWords.unclear(statistics([])) == nil)
    }
}
