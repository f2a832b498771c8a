import AttuneCore
import AttuneEngagement
import AttuneGallery
import Testing

@testable import AttuneBenchmark

struct FaceFiguresTests {
    @Test(arguments: [
        (Float(0), FaceWidthBand.under24), (23.9, .under24), (24, .from24), (35.9, .from24), (36, .from36),
        (59.9, .from36), (60, .from60), (99, .from60), (100, .from100), (900, .from100),
    ])
    func bandsBeginAtTheirLowerBound(width: Float, band: FaceWidthBand) {
        #expect(FaceWidthBand(width: width) == band)
    }

    /// Faces 30, 60 and 120 pixels wide over 10 s.
    private let truth = Known.truth([
        Known.stretch(0, 10, cameras: [.on, .on, .on], faceWidths: [0: 30, 1: 60, 2: 120])
    ])

    @Test func allAreFound() {
        let figures = FaceFigures(of: Known.comparison(truth))
        #expect(figures.bands.map(\.found) == [0, 10, 0, 10, 10].map { Proportion($0, of: $0) })
        #expect(figures.found == Proportion(30, of: 30))
        #expect(figures.falseFacesPerThousandTiles == 0)
        #expect(figures.tiles == 30)
    }

    @Test func aFaceThatIsTakenForAPhotographIsDetectedAndNotFound() {
        let figures = FaceFigures(
            of: Known.comparison(truth) { samples, reading in
                for sample in 0..<3 { reading.samples[sample].faces[1].role = .still }
                reading.samples[3].faces[2].role = .lecturer
                samples[4].faces.removeFirst()
                reading.samples[4].faces.removeFirst()
            })
        #expect(figures.bands[FaceWidthBand.from24.rawValue].detected == Proportion(9, of: 10))
        #expect(figures.bands[FaceWidthBand.from60.rawValue].detected == Proportion(10, of: 10))
        #expect(figures.bands[FaceWidthBand.from60.rawValue].found == Proportion(7, of: 10))
        #expect(figures.bands[FaceWidthBand.from100.rawValue].found == Proportion(10, of: 10))
    }

    @Test func onlyWhatCountsAsSomebodyIsAFalseFace() {
        let figures = FaceFigures(
            of: Known.comparison(truth) { samples, reading in
                for (sample, role) in [FaceRole.participant, .lecturer, .still, .shared].enumerated() {
                    samples[sample].faces.append(Known.observation(Known.face(4, width: 40)))
                    reading.samples[sample].faces.append(FaceReading(role: role))
                }
            })
        #expect(figures.bands.map(\.falseFaces) == [0, 0, 2, 0, 0])
        #expect(figures.falseFacesPerThousandTiles.map { ($0 * 30).rounded() } == 2_000)
    }
}

struct StillFiguresTests {
    @Test func picturesOfFacesAreRejectedOrCounted() {
        let truth = Known.truth([
            Known.stretch(0, 10, cameras: [.on, .still], printedFaces: [Known.face(4)])
        ])
        let figures = StillFigures(
            of: Known.comparison(truth) { samples, reading in
                reading.samples[0].faces[1].role = .participant
                reading.samples[0].faces[2].role = .lecturer
                reading.samples[1].faces[2].role = .shared
                // Not detected: no observation.
                samples[2].faces.removeLast()
                reading.samples[2].faces.removeLast()
            })
        #expect(figures.photographsRejected == Proportion(9, of: 10))
        #expect(figures.printedRejected == Proportion(8, of: 9))
        #expect(figures.countedAsPresent == 2)
    }
}

struct FaceCountFiguresTests {
    /// Four people for one minute and three for the next; the reading says how many it sees in samples of each.
    @Test func minutesWithinOneFace() {
        let truth = Known.truth([
            Known.stretch(0, 60.4, cameras: [.on, .on, .on, .on], lecturer: 0),
            Known.stretch(60.4, 120, cameras: [.on, .on, .on, .off], lecturer: 0),
        ])
        let comparison = Known.comparison(truth) { _, reading in
            for sample in 0..<60 { for face in 0..<2 { reading.samples[sample].faces[face].role = .still } }
            for sample in 60..<120 { reading.samples[sample].faces[0].role = .still }
        }
        let timeline = TimelineBuilder(settings: comparison.settings).timeline(
            samples: comparison.samples, reading: comparison.reading, end: comparison.end)
        let figures = FaceCountFigures(of: comparison, timeline: timeline)
        #expect(figures.withinOne == Proportion(1, of: 2))
        #expect(figures.error == Mean(sum: 3, count: 2))
    }

    /// The lecturer is kept apart from the second half of the minute on.
    @Test func theLecturerIsKeptApartWhereTheReadingTells() {
        let truth = Known.truth([Known.stretch(0, 60, cameras: [.on, .on], lecturer: 0)])
        let comparison = Known.comparison(truth) { _, reading in
            var told = reading.stretches[0]
            told.layout.lecturerTile = 0
            reading.stretches.append(told)
            for sample in 20..<60 {
                reading.samples[sample].stretch = 1
                reading.samples[sample].faces[0].role = .lecturer
            }
        }
        let timeline = TimelineBuilder(settings: comparison.settings).timeline(
            samples: comparison.samples, reading: comparison.reading, end: comparison.end)
        let minutes = FaceCountFigures.minutes(of: comparison, timeline: timeline)
        #expect(minutes.map(\.known) == [1])
        #expect(minutes.map(\.found) == [1])
    }
}
