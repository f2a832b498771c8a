import AttuneCore
import Testing

@testable import AttuneEngagement

/// From samples to moments: what the finder is given is what the builder makes.
struct TimelineMomentsTests {
    private static let end = MediaTime.seconds(30 * 60)

    /// Eight faces every five seconds; in minutes 12 to 14 six of them are turned away, from minute 20 to 23 all but
    /// four cameras are off.
    private static let samples = stride(from: 0, to: 30 * 60, by: 5).map { second -> SampleObservation in
        let minute = second / 60
        let faces = gallery((20...23).contains(minute) ? 4 : 8) { tile, face in
            if (12...14).contains(minute), tile < 6 { face.headPose = turned(yaw: 45) }
        }
        return observedSample(.seconds(second), faces)
    }

    @Test func momentsOfALesson() throws {
        let transcript = Transcript(cues: [
            Transcript.Cue(
                range: TimeRange(start: .seconds(725), end: .seconds(730)), text: "look at this",
                speaker: .lecturer)
        ])
        let timeline = TimelineBuilder(settings: Settings()).timeline(
            samples: Self.samples, end: Self.end, talk: Talk(transcript: transcript))
        let moment = try #require(timeline.moments.first)
        #expect(moment.findings.map(\.kind) == [.turnedAway, .dip])
        #expect(moment.minutes == 12...14)
        #expect(moment.findings.first?.value == 0.25)
        #expect(moment.findings.first?.usual == 1)
        #expect(moment.quote == "look at this")
        #expect(timeline.minutes[12].wordsPerMinute == 3)
        // With four of eight cameras on the minutes are suppressed: they are no moment.
        #expect(timeline.minutes[20...23].allSatisfy { $0.outcome == .suppressed })
        #expect(timeline.moments.count == 1)
    }
}
