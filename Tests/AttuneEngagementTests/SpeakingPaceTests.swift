import AttuneCore
import Testing

@testable import AttuneEngagement

struct SpeakingPaceTests {
    private func bins(_ pace: (Int) -> Double?) -> [MinuteBin] {
        lesson(40) { minute, values in values.words = pace(minute).map { $0 + [0, 6, -6][minute % 3] } }
    }

    private let stretch = TimeRange(start: .seconds(34 * 60), end: .seconds(37 * 60))

    @Test func fasterThanUsual() {
        let pace = SpeakingPace(bins { (34...36).contains($0) ? 184 : 131 })
        #expect(pace.change(in: stretch) == PaceChange(value: 184, usual: 131))
    }

    @Test(arguments: [140.0, 122.0])
    func aSmallChangeIsNotTold(_ value: Double) {
        #expect(SpeakingPace(bins { (34...36).contains($0) ? value : 131 }).change(in: stretch) == nil)
    }

    /// Where the pace swings widely in every minute, the same change is not unusual.
    @Test func anUnevenSpeakerIsUsual() {
        let pace = SpeakingPace(bins { (34...36).contains($0) ? 184 : $0 % 2 == 0 ? 90 : 170 })
        #expect(pace.change(in: stretch) == nil)
    }

    @Test func withoutATranscriptThereIsNone() {
        #expect(SpeakingPace(bins { _ in nil }).change(in: stretch) == nil)
        #expect(SpeakingPace([]).change(in: stretch) == nil)
    }

    @Test func timelineTakesUpTheTranscript() throws {
        let minutes = lesson(40) { minute, values in
            if (34...36).contains(minute) { values.index = 0.3 }
        }
        let cues = (0..<40).map { minute in
            let words = (34...36).contains(minute) ? 184 : 131 + minute % 3
            return Transcript.Cue(
                range: TimeRange(start: .seconds(minute * 60), end: .seconds(minute * 60 + 60)),
                text: Array(repeating: "w\(minute)", count: words).joined(separator: " "), speaker: .lecturer)
        }
        let transcript = Transcript(cues: cues)
        let timeline = Timeline(minutes: minutes, weights: .version1)
            .withTalk(Talk(transcript: transcript), minimumGroup: 5).withMoments(transcript: transcript)
        #expect(timeline.minutes.map(\.wordsPerMinute) == cues.map { Double($0.words) })
        let moment = try #require(timeline.moments.first)
        #expect(moment.findings.map(\.kind) == [.fastSpeech, .dip])
        #expect(moment.findings.first?.value == 184)
        #expect(moment.findings.first?.usual == 132)
        #expect(moment.pace == nil)
        #expect(moment.quote?.hasPrefix("w34 w34") == true)
        let silent = Timeline(minutes: minutes, weights: .version1).withMoments(transcript: nil)
        #expect(silent.moments.map { $0.findings.map(\.kind) } == [[.dip]])
        #expect(silent.moments.allSatisfy { $0.pace == nil && $0.quote == nil })
        #expect(silent.minutes == minutes)
    }
}
