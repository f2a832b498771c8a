import AttuneCore
import Testing

@testable import AttuneEngagement

/// Which levels count as speech, to the value.
@Suite struct SpeechActivityTests {
    /// So many levels of each.
    private static func sound(_ parts: (count: Int, level: Int8)...) -> SoundLevels {
        SoundLevels(decibels: parts.flatMap { [Int8](repeating: $0.level, count: $0.count) })
    }

    private static func range(_ start: Int, _ end: Int) -> TimeRange {
        TimeRange(start: .milliseconds(start * 100), end: .milliseconds(end * 100))
    }

    private func ranges(_ sound: SoundLevels) -> [TimeRange] { SpeechActivity(sound).ranges }

    @Test func halfwayFromNoiseToSpeech() {
        // Noise −50, speech −20: the threshold is −35.
        #expect(
            ranges(Self.sound((50, -50), (40, -20), (50, -50), (10, -34), (50, -50), (10, -35), (50, -50))) == [
                Self.range(50, 90), Self.range(140, 150),
            ])
    }

    /// What is heard in an excluded stretch is neither speech nor noise: the rest is as if it had never been recorded.
    @Test func anExcludedStretchCountsForNothing() {
        let excluded = ExcludedStretches([Self.range(90, 290)])
        let sound = Self.sound((50, -50), (40, -20), (200, 0), (50, -50), (10, -34), (50, -50))
        #expect(SpeechActivity(sound).ranges == [Self.range(50, 290)])
        let activity = SpeechActivity(sound, excluding: excluded)
        #expect(activity.ranges == [Self.range(50, 90), Self.range(340, 350)])
        #expect(
            activity.shares(of: [Self.range(0, 100), Self.range(100, 200), Self.range(280, 380)]) == [
                40.0 / 90, nil, 10.0 / 90,
            ])
        #expect(SpeechActivity(sound.without(excluded), excluding: excluded) == activity)
        #expect(sound.without(excluded).decibels[90..<290].allSatisfy { $0 == SoundLevels.silence })
    }

    /// Digital silence counts as −60: with speech at −20 the threshold is −40.
    @Test func digitalSilenceIsNoNoiseFloor() {
        #expect(
            ranges(Self.sound((50, -100), (40, -20), (50, -100), (10, -39), (50, -100), (10, -41))) == [
                Self.range(50, 90), Self.range(140, 150),
            ])
    }

    @Test(arguments: [
        sound(), sound((600, -100)), sound((600, -30)), sound((600, 0)), sound((300, -30), (300, -20)),
        sound((300, -100), (300, -70)),
    ]) func nothingStandsOut(_ sound: SoundLevels) {
        #expect(ranges(sound).isEmpty)
        #expect(SpeechActivity(sound).shares(of: [Self.range(0, 600)]) == [0])
    }

    @Test func shortPausesBelongToSpeech() {
        let three = Self.sound((50, -60), (10, -20), (3, -60), (10, -20), (50, -60))
        #expect(ranges(three) == [Self.range(50, 73)])
        let four = Self.sound((50, -60), (10, -20), (4, -60), (10, -20), (50, -60))
        #expect(ranges(four) == [Self.range(50, 60), Self.range(64, 74)])
    }

    /// Keys that are hit now and then, each for one level.
    @Test func clicksAreNoSpeech() {
        let clicks = SoundLevels(decibels: (0..<600).map { $0 % 10 == 0 ? -30 : -60 })
        #expect(ranges(clicks).isEmpty)
        #expect(ranges(Self.sound((50, -60), (2, -30), (50, -60))) == [Self.range(50, 52)])
    }

    /// A fan that is turned on, or sound that begins late, stands out from what was before and is none either.
    @Test func humThatBeginsLater() {
        #expect(ranges(Self.sound((60, -100), (300, -30))).isEmpty)
        #expect(ranges(Self.sound((60, -100), (299, -30))) == [Self.range(60, 359)])
        let wavering = SoundLevels(
            decibels: [Int8](repeating: -100, count: 60) + (0..<300).map { $0 % 2 == 0 ? -30 : -32 })
        #expect(ranges(wavering).isEmpty)
        let syllables = SoundLevels(
            decibels: [Int8](repeating: -100, count: 60) + (0..<300).map { $0 % 2 == 0 ? -30 : -33 })
        #expect(ranges(syllables) == [Self.range(60, 360)])
    }

    @Test func sharesOfStretches() {
        let activity = SpeechActivity(Self.sound((50, -60), (100, -20), (50, -60), (20, -20), (30, -60)))
        #expect(
            activity.shares(of: [
                Self.range(0, 100), Self.range(100, 200), Self.range(200, 250), Self.range(250, 250),
                Self.range(250, 600),
            ]) == [0.5, 0.5, 0.4, nil, 0])
    }

    /// The transcript tells more, and is believed; without it, nothing is said of words and of who speaks.
    @Test func theTranscriptGoesFirst() {
        let sound = Self.sound((300, -60), (150, -20), (6, -60), (144, -20))
        let timeline = Timeline(
            minutes: [MadeUpMinute().measured(0), MadeUpMinute().measured(1)], weights: .version2)
        let heard = timeline.withTalk(Talk(sound: sound), minimumGroup: 5)
        #expect(heard.minutes.map(\.talk) == [MinuteTalk(speech: 0.49), MinuteTalk(speech: 0)])
        #expect(heard.minutes.allSatisfy { $0.wordsPerMinute == nil })
        let transcript = Transcript(cues: [
            Transcript.Cue(range: TimeRange(start: .zero, end: .seconds(15)), text: "word")
        ])
        let told = timeline.withTalk(Talk(transcript: transcript, sound: sound), minimumGroup: 5)
        #expect(told.minutes.map(\.talk.speech) == [0.25, 0])
    }
}
