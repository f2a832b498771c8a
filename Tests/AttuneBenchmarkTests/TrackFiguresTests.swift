import AttuneCore
import AttuneGallery
import Testing

@testable import AttuneBenchmark

struct TrackFiguresTests {
    /// Person 1 for 36 s; person 2 without camera from 10.4 s to 20.4 s; a third joins at 30.4 s.
    private let truth = Known.truth([
        Known.stretch(0, 10.4, cameras: [.on, .on]), Known.stretch(10.4, 20.4, cameras: [.on, .off]),
        Known.stretch(20.4, 30.4, cameras: [.on, .on]), Known.stretch(30.4, 36, cameras: [.on, .on, .on]),
    ])

    private func figures(_ change: (Int, inout [FaceReading]) -> Void) -> TrackFigures {
        TrackFigures(
            of: Known.comparison(truth) { _, reading in
                for sample in reading.samples.indices { change(sample, &reading.samples[sample].faces) }
            })
    }

    @Test func oneTrackForEachPerson() {
        let figures = figures { _, _ in }
        #expect(figures.switches == HourlyRate(events: 0, hours: 67.0 / 3_600))
        #expect(figures.switchesAfterAbsence == 0)
        #expect(figures.onMainTrack == Proportion(67, of: 67))
        #expect(figures.tracksOfPerson == Mean(sum: 3, count: 3))
        #expect(figures.ofSeveral == Proportion(0, of: 3))
    }

    @Test func aSwitchInSightAndBack() {
        let figures = figures { sample, faces in if (5..<8).contains(sample) { faces[0].track = 9 } }
        #expect(figures.switchesInSight == 2)
        #expect(figures.switchesAtLayoutChange == 0)
        #expect(figures.onMainTrack == Proportion(64, of: 67))
        #expect(figures.tracksOfPerson == Mean(sum: 4, count: 3))
        #expect(figures.switches.perHour.map { $0.rounded() } == 107)
    }

    /// Lost for three samples: a gap does not undo what the track was.
    @Test func aGapWithoutDetectionIsNoExcuse() {
        let figures = figures { sample, faces in
            if (5..<8).contains(sample) { faces[0] = FaceReading(role: .still) }
            if sample >= 8 { faces[0].track = 9 }
        }
        #expect(figures.switchesInSight == 1)
        #expect(figures.onMainTrack == Proportion(28 + 31, of: 67))
    }

    @Test func aSwitchAtAChangeOfTheLayout() {
        let figures = figures { sample, faces in if sample >= 31 { faces[0].track = 9 } }
        #expect(figures.switchesInSight == 0)
        #expect(figures.switchesAtLayoutChange == 1)
        #expect(figures.switches.events == 1)
    }

    @Test func aNewTrackAfterAbsenceIsKeptApart() {
        let figures = figures { sample, faces in if sample > 20 { faces[1].track = 9 } }
        #expect(figures.switches.events == 0)
        #expect(figures.switchesAfterAbsence == 1)
        #expect(figures.onMainTrack == Proportion(36 + 15 + 5, of: 67))
    }

    @Test func aTrackThatGoesOverToAnotherPerson() {
        let figures = figures { sample, faces in if sample >= 31 { faces[2].track = 2 } }
        #expect(figures.switches.events == 0)
        #expect(figures.ofSeveral == Proportion(1, of: 2))
    }

    @Test func whoIsNotFoundIsVisibleAllTheSame() {
        let figures = figures { sample, faces in if sample >= 31 { faces[2].track = nil } }
        #expect(figures.onMainTrack == Proportion(62, of: 67))
        #expect(figures.tracksOfPerson == Mean(sum: 2, count: 2))
    }
}
