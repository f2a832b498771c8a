import AttuneCore
import AttuneEngagement
import AttuneGallery
import Testing

@testable import AttuneBenchmark

struct ExpressionFiguresTests {
    /// Two people, one of whom laughs from 30 s on; the third is not known.
    private let truth = Known.truth(
        [Known.stretch(0, 60, cameras: [.on, .on, .on])],
        expressions: [1: [(0, 30, .neutral), (30, 60, .happy)], 3: [(0, 60, nil)]])

    @Test func sharesOfTheSchedule() throws {
        let minutes = MinuteExpressions.minutes(of: Known.comparison(truth))
        // At 30 s person 1 changes, and is left out.
        #expect(minutes.map { $0.scheduled[.happy] } == [29])
        #expect(minutes.map { $0.scheduled[.neutral] } == [30 + 60])
        #expect(minutes.map(\.found) == minutes.map(\.scheduled))
        let figures = ExpressionFigures(of: minutes)
        #expect(figures.error == Mean(sum: 0, count: 7))
        #expect(figures.minutes == Proportion(1, of: 1))
    }

    /// All that person 1 shows is read as sad: 59 of 119.
    @Test func theErrorIsTheMeanOverSevenExpressions() {
        let comparison = Known.comparison(truth) { samples, _ in
            for sample in samples.indices {
                samples[sample].faces[0] = Known.observation(Known.face(0), shows: .sad)
            }
        }
        let figures = ExpressionFigures(of: MinuteExpressions.minutes(of: comparison))
        #expect(figures.errors[.sad] == Mean(sum: 59.0 / 119, count: 1))
        #expect(figures.asScheduled == Proportion(60, of: 119))
        #expect(figures.unclear == Proportion(0, of: 119))
        #expect(figures.errors[.happy] == Mean(sum: 29.0 / 119, count: 1))
        #expect(figures.errors[.neutral] == Mean(sum: 90.0 / 119 - 60.0 / 119, count: 1))
        #expect(figures.error.count == 7)
        #expect(abs((figures.error.value ?? 0) - 118.0 / 119 / 7) < 1e-12)
    }

    @Test func madeUpFacesAreInTheSharesAndTheUnknownIsNot() {
        let comparison = Known.comparison(truth) { samples, reading in
            for sample in samples.indices {
                samples[sample].faces[2] = Known.observation(Known.face(2), shows: .fear)
                samples[sample].faces.append(Known.observation(Known.face(4), shows: .angry))
                reading.samples[sample].faces.append(FaceReading(role: .participant, track: 8))
            }
        }
        let minutes = MinuteExpressions.minutes(of: comparison)
        #expect(minutes.map { $0.found[.fear] } == [0])
        #expect(minutes.map { $0.found[.angry] } == [60])
    }

    @Test func smallFacesAreNeitherReadNorScheduled() {
        let truth = Known.truth([Known.stretch(0, 10, cameras: [.on, .on], faceWidths: [0: 23])])
        let minutes = MinuteExpressions.minutes(of: Known.comparison(truth))
        #expect(minutes.map { $0.scheduled[.neutral] } == [10])
        #expect(minutes.map { $0.found[.neutral] } == [10])
    }

    @Test func aMinuteWithNothingReadCannotBeCompared() {
        let truth = Known.truth([Known.stretch(0, 10, cameras: [.on])])
        let comparison = Known.comparison(truth) { _, reading in
            for sample in reading.samples.indices { reading.samples[sample].faces[0] = FaceReading(role: .still) }
        }
        let figures = ExpressionFigures(of: MinuteExpressions.minutes(of: comparison))
        #expect(figures.minutes == Proportion(0, of: 1))
        #expect(figures.error.value == nil)
    }
}

struct EngagementFiguresTests {
    /// One neutral person throughout, one who laughs for a quarter of the minute: (.9 + .75 × .9 + .25 × .6) / 2.
    private let truth = Known.truth(
        [Known.stretch(0, 60, cameras: [.on, .on, .on])],
        expressions: [2: [(0, 45, .neutral), (45, 60, .happy)], 3: [(0, 60, nil)]])

    @Test func theIndexOfTheSchedule() {
        let index = EngagementFigures.scheduled(of: Known.comparison(truth))
        #expect(index.keys.sorted() == [0])
        #expect(abs((index[0] ?? 0) - 0.9) < 1e-12)
    }

    /// Whom nothing is known of is on neither side, whatever is read of them.
    @Test func rightWhereEverythingIsReadRightly() {
        let comparison = Known.comparison(truth) { samples, _ in
            for sample in samples.indices {
                samples[sample].faces[2] = Known.observation(Known.face(2), shows: .disgust)
            }
        }
        let figures = EngagementFigures(of: comparison)
        #expect(figures.error.count == 1)
        // Probabilities are averaged about a change of expression, and rounded to 32 bits.
        #expect((figures.error.value ?? 1) < 1e-7)
    }

    /// Everybody is read as disgusted: .2 for .8625.
    @Test func theBiasHasASign() {
        let comparison = Known.comparison(truth) { samples, _ in
            for sample in samples.indices {
                for face in 0..<2 {
                    samples[sample].faces[face] = Known.observation(Known.face(face), shows: .disgust)
                }
            }
        }
        let figures = EngagementFigures(of: comparison)
        #expect(abs((figures.error.value ?? 0) - 0.7) < 1e-12)
        #expect(abs((figures.bias.value ?? 0) + 0.7) < 1e-12)
    }
}
