import AttuneCore
import AttuneEngagement
import Testing

@testable import AttuneBenchmark

struct MomentFiguresTests {
    private func minutes(_ shares: [Int]) -> [MinuteExpressions] {
        shares.enumerated().map { minute, happy in
            var scheduled = ExpressionValues(repeating: 0)
            scheduled[.happy] = happy
            scheduled[.neutral] = 100 - happy
            return MinuteExpressions(minute: minute, scheduled: scheduled)
        }
    }

    private func moment(_ minutes: ClosedRange<Int>, _ kinds: MomentKind...) -> Moment {
        Moment(
            minutes: minutes,
            range: Known.range(Double(minutes.lowerBound) * 60, Double(minutes.upperBound + 1) * 60),
            findings: kinds.map { MomentFinding(kind: $0, value: 0.5, usual: 0.1, strength: 4) })
    }

    @Test(
        arguments: [
            ([10, 10, 10, 10], []), ([10, 30, 10, 10], [1..<2]), ([10, 29, 10, 10], []),
            ([10, 60, 70, 10, 10, 50], [1..<3, 5..<6]), ([], []),
        ] as [([Int], [Range<Int>])])
    func laughsRiseAboveTheMedianMinute(happy: [Int], laughs: [Range<Int>]) {
        #expect(ScheduledMoment.laughs(in: minutes(happy)) == laughs)
    }

    @Test func foundAndFalse() {
        let scheduled = [
            ScheduledMoment(kind: .laughter, minutes: 1..<3), ScheduledMoment(kind: .laughter, minutes: 5..<6),
            ScheduledMoment(kind: .fewerFaces, minutes: 8..<12),
        ]
        // The second is of another kind than what is scheduled there, the third lies where nothing is.
        let moments = [moment(2...2, .laughter, .rise), moment(5...5, .turnedAway), moment(6...7, .laughter)]
        let figures = MomentFigures(scheduled: scheduled, moments: moments, hours: 0.5)
        #expect(figures.laughs == Proportion(1, of: 2))
        #expect(figures.breaks == Proportion(0, of: 1))
        #expect(figures.falselyFound == HourlyRate(events: 2, hours: 0.5))
    }

    /// Seventeen minutes, long enough for two moments, of four people, of whom three laugh in the
    /// fifth and sixth; two turn their cameras off from the ninth to the eleventh.
    static func lecture(breaks: [TimeRange]) -> LectureTruth {
        var truth = Known.truth(
            [
                Known.stretch(0, 480, cameras: [.on, .on, .on, .on]),
                Known.stretch(480, 660, cameras: [.on, .on, .off, .off]),
                Known.stretch(660, 1_020, cameras: [.on, .on, .on, .on]),
            ],
            expressions: Dictionary(
                uniqueKeysWithValues: (1...3).map {
                    ($0, [(0, 240, .neutral), (240, 360, .happy), (360, 1_020, .neutral)])
                }
            ))
        truth.breaks = breaks
        return truth
    }

    @Test func whatIsScheduledIsToldWhereEverythingIsReadRightly() throws {
        let comparison = Known.comparison(Self.lecture(breaks: [Known.range(480, 660)]))
        let moments = try #require(LectureAccuracy(name: "lecture", of: comparison).moments)
        #expect(moments.laughs == Proportion(1, of: 1))
        #expect(moments.breaks == Proportion(1, of: 1))
        #expect(moments.falselyFound.events == 0)
        #expect(MomentMistakes.lines(of: comparison) == [])
    }

    /// Nobody is read as happy, and the break is not in the schedule.
    @Test func whatIsNotReadIsMissed() throws {
        let comparison = Known.comparison(Self.lecture(breaks: [])) { samples, _ in
            for sample in 240..<360 {
                for face in 0..<3 { samples[sample].faces[face] = Known.observation(Known.face(face)) }
            }
        }
        let moments = try #require(LectureAccuracy(name: "lecture", of: comparison).moments)
        #expect(moments.laughs == Proportion(0, of: 1))
        #expect(moments.falselyFound.events == 1)
        #expect(
            MomentMistakes.lines(of: comparison) == [
                "moment minutes 4–5: laughter missed",
                "moment minutes 8–10: fewer_faces, nothing like it is scheduled",
            ])
    }

    @Test func aShortLectureHasNoMomentsToLookFor() {
        let comparison = Known.comparison(
            Known.truth(
                [Known.stretch(0, 180, cameras: [.on, .on])],
                expressions: [1: [(0, 60, .neutral), (60, 120, .happy), (120, 180, .neutral)]]))
        #expect(LectureAccuracy(name: "lecture", of: comparison).moments == nil)
        #expect(MomentMistakes.lines(of: comparison) == [])
    }
}
