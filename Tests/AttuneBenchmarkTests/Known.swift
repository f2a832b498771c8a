import AttuneCore
import AttuneGallery

@testable import AttuneBenchmark

/// Truths, and readings of them that are right in everything, for tests to spoil.
///
/// Tiles are 200 pixels wide and high, in one row from the left; the person of tile 0 has the id 1.
enum Known {
    static func tile(_ index: Int) -> BoundingBox {
        BoundingBox(x: Float(index) * 200, y: 0, width: 200, height: 200)
    }

    /// The face in a tile: in its middle, a third higher than wide.
    static func face(_ tile: Int, width: Float = 60) -> BoundingBox {
        BoundingBox(
            x: Float(tile) * 200 + 100 - width / 2, y: 100 - width * 2 / 3, width: width, height: width * 4 / 3)
    }

    static func time(_ seconds: Double) -> MediaTime {
        MediaTime(microseconds: Int64((seconds * 1_000_000).rounded()))
    }

    static func range(_ start: Double, _ end: Double) -> TimeRange {
        TimeRange(start: time(start), end: time(end))
    }

    /// - Parameters:
    ///   - people: the ids of those in the tiles.
    ///   - faceWidths: of those whose cameras are on, by the tile.
    static func stretch(
        _ start: Double, _ end: Double, kind: LayoutKind = .gallery, cameras: [CameraState], people: [Int]? = nil,
        lecturer: Int? = nil, faceWidths: [Int: Float] = [:], printedFaces: [BoundingBox] = []
    ) -> LectureTruth.Stretch {
        let people = people ?? cameras.indices.map { $0 + 1 }
        return LectureTruth.Stretch(
            range: range(start, end), kind: kind, rows: cameras.isEmpty ? 0 : 1, columns: cameras.count,
            tiles: cameras.enumerated().map { index, camera in
                LectureTruth.Tile(
                    box: tile(index), camera: camera, people: [people[index]], isLecturer: lecturer == index,
                    photoFace: camera == .still ? face(index) : nil)
            },
            screen: nil, printedFaces: printedFaces,
            faces: cameras.indices.filter { cameras[$0] == .on }.map { index in
                LectureTruth.Face(person: people[index], box: face(index, width: faceWidths[index] ?? 60))
            })
    }

    /// People who show the same throughout, or what `expressions` says of them.
    static func truth(
        _ stretches: [LectureTruth.Stretch], expressions: [Int: [(Double, Double, Expression?)]] = [:]
    ) -> LectureTruth {
        let ids = Set(stretches.flatMap { $0.tiles.flatMap(\.people) }).sorted()
        let end = stretches.last?.range.end ?? .zero
        return LectureTruth(
            name: "known", frameSize: PixelSize(width: 1_000, height: 200), frameRate: 25, duration: end,
            stretches: stretches,
            people: ids.map { id in
                let spans = expressions[id] ?? [(0, end.seconds, .neutral)]
                return LectureTruth.Person(
                    id: id,
                    expressions: spans.map {
                        LectureTruth.ScheduledExpression(range: range($0.0, $0.1), expression: $0.2)
                    })
            })
    }

    /// A face as the models might report it: frontal, eyes open, surely showing one expression.
    static func observation(_ box: BoundingBox, shows expression: Expression = .neutral) -> FaceObservation {
        let point = box.center
        var probabilities = ExpressionProbabilities(repeating: 0)
        probabilities[expression] = 1
        return FaceObservation(
            box: box, confidence: 0.9,
            landmarks: FaceLandmarks(
                leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point),
            headPose: HeadPose(yaw: 0, pitch: 0, roll: 0), eyeAspectRatio: 0.3,
            probabilities: box.width < Float(Settings().minimumFaceSize) ? nil : probabilities)
    }

    /// One sample a second with every face there is, read rightly: the track of a face is the id of its person.
    static func comparison(
        _ truth: LectureTruth, spoiling: (inout [SampleObservation], inout GalleryReading) -> Void = { _, _ in }
    ) -> LectureComparison {
        var samples: [SampleObservation] = []
        var reading = GalleryReading(stretches: [], samples: [])
        let seconds = Int(truth.duration.seconds.rounded(.up))
        for second in 0..<seconds {
            let time = MediaTime.seconds(second)
            let known = truth.stretches[truth.stretchIndex(at: time)]
            if second == 0 || truth.stretchIndex(at: .seconds(second - 1)) != truth.stretchIndex(at: time) {
                reading.stretches.append(layoutStretch(known, from: second, end: truth.duration))
            }
            reading.stretches[reading.stretches.count - 1].samples =
                reading.stretches[reading.stretches.count - 1].samples.lowerBound..<second + 1
            let people = known.faces.map { face in
                observation(
                    face.box, shows: truth.person(face.person)?.expression(at: time) ?? .neutral)
            }
            let pictures = (known.tiles.compactMap(\.photoFace) + known.printedFaces).map { observation($0) }
            samples.append(
                SampleObservation(
                    index: second, time: time, frameTime: time, frameSize: truth.frameSize,
                    faces: people + pictures))
            reading.samples.append(
                SampleReading(
                    stretch: reading.stretches.count - 1, cameras: known.tiles.map(\.camera),
                    faces: known.faces.map { FaceReading(role: .participant, track: $0.person) }
                        + pictures.map { _ in FaceReading(role: .still) }))
        }
        spoiling(&samples, &reading)
        return LectureComparison(
            truth: truth, samples: samples, reading: reading, settings: Settings(), end: truth.duration)
    }

    static func layoutStretch(_ known: LectureTruth.Stretch, from second: Int, end: MediaTime) -> LayoutStretch {
        LayoutStretch(
            range: TimeRange(start: .seconds(second), end: max(.seconds(second), end)), samples: second..<second + 1,
            layout: Layout(
                kind: known.kind, frameSize: PixelSize(width: 1_000, height: 200), rows: known.rows,
                columns: known.columns, tiles: known.tiles.map(\.box), screen: known.screen))
    }
}
