import AttuneCore
import AttuneGallery
import Testing

@testable import AttuneEngagement

/// One person alone in the picture: kept apart from the class, and told of only where it is asked for.
struct LecturerMinuteTests {
    /// Two minutes; the face is there from 0 to 90 s, smiles in the second minute and looks down from 75 s on.
    private let samples = everySecond(0..<120) { second in
        guard second < 90 else { return [] }
        return [
            observedFace(
                x: 500, y: 200, width: 200, height: 260, shows: second < 60 ? .neutral : .happy,
                pose: turned(pitch: second < 75 ? 0 : -40))
        ]
    }

    private func minutes(isSelf: Bool, lecturer: LecturerChoice = .auto) -> [MinuteBin] {
        var settings = Settings()
        settings.lecturer = lecturer
        let layout = Layout(
            kind: .speaker, frameSize: PixelSize(width: 1_280, height: 720), rows: 0, columns: 0, tiles: [])
        let reading = GalleryReading(
            stretches: [
                LayoutStretch(range: TimeRange(start: .zero, end: .seconds(120)), samples: 0..<120, layout: layout)
            ],
            samples: samples.map { sample in
                SampleReading(
                    stretch: 0, cameras: [],
                    faces: sample.faces.map { _ in
                        FaceReading(role: lecturer == .nobody ? .participant : .lecturer, track: 1)
                    })
            })
        return TimelineBuilder(settings: settings, lecturerSelf: isSelf)
            .timeline(samples: samples, reading: reading, end: .seconds(120)).minutes
    }

    @Test func whenTheFaceCouldBeSeen() {
        let minutes = minutes(isSelf: false)
        #expect(minutes.map { $0.lecturer?.visible } == [1, 0.5])
        #expect(minutes.allSatisfy { $0.lecturer?.measures == nil })
        #expect(minutes.allSatisfy { $0.samplesWithFaces == 0 && $0.outcome == .noUsableFace })
        #expect(minutes.map { $0.reason(minimumGroup: 5) } == [.onlyLecturer, .onlyLecturer])
    }

    @Test func whatItShowedWhereItIsAskedFor() throws {
        let minutes = minutes(isSelf: true)
        let measures = try minutes.map { try #require($0.lecturer?.measures) }
        #expect(measures.map { $0.expressions[.neutral] > 0.9 } == [true, false])
        #expect(measures.map { $0.expressions[.happy] > 0.9 } == [false, true])
        #expect(isClose(measures[0].lookingDown, 0) && isClose(measures[1].lookingDown, 0.5))
        #expect(measures.allSatisfy { $0.engagement == nil })
        // The class has nothing of it.
        #expect(minutes.allSatisfy { $0.outcome == .noUsableFace })
    }

    @Test func whereNobodyIsTheLecturer() {
        #expect(minutes(isSelf: true, lecturer: .nobody).allSatisfy { $0.lecturer == nil })
    }
}
