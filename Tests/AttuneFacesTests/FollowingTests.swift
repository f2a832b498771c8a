import AttuneCore
import AttuneInference
import TestSupport
import Testing

@testable import AttuneFaces

/// Five people in one picture that is moved, covered and uncovered from sample to sample.
@Suite(
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx")
            && Requirement.isMet(".deps/footage/multi_face.jpg")))
struct FollowingTests {
    private static let size = PixelSize(width: 800, height: 544)
    private let group: PixelBuffer

    init() throws {
        let bytes = try PictureLoader.yuv420(
            PictureLoader.footage("multi_face.jpg"), width: Self.size.width, height: Self.size.height)
        group = PixelBuffer(width: Self.size.width, height: Self.size.height, bytes: bytes)
    }

    private func analyzer(_ settings: Settings = Settings()) throws -> FaceAnalyzer {
        let root = Requirement.packageRoot
        let models = ModelLibrary(folders: ["Models", ".deps/models"].map { root.appendingPathComponent($0).path })
        return try FaceAnalyzer(models: models, settings: settings, streams: 1)
    }

    /// The picture moved to the right by an even number of pixels, with boxes painted grey.
    private func frame(_ index: Int, right: Int = 0, hiding hidden: [BoundingBox] = []) -> SampledFrame {
        var bytes = group.bytes
        for (range, width, shift, isLuma) in [
            (group.lumaRange, group.width, right, true), (group.uRange, group.chromaWidth, right / 2, false),
            (group.vRange, group.chromaWidth, right / 2, false),
        ] {
            for place in range {
                let column = (place - range.lowerBound) % width
                let row = (place - range.lowerBound) / width
                bytes[place] = group.bytes[place - min(column, max(shift, column - width + 1))]
                let unit: Float = isLuma ? 1 : 2
                let point = Point(x: Float(column) * unit, y: Float(row) * unit)
                if hidden.contains(where: { $0.contains(point) }) { bytes[place] = isLuma ? 90 : 128 }
            }
        }
        let picture = PixelBuffer(width: group.width, height: group.height, bytes: bytes)
        let reduced = picture.resampled(to: FaceAnalyzer.detectorSize(for: Self.size, settings: Settings()))
        return SampledFrame(
            index: index, time: .seconds(index), frameTime: .seconds(index), picture: picture, reduced: reduced)
    }

    @Test func facesThatMoveAreFollowedWithoutALook() throws {
        let analyzer = try analyzer()
        var (trail, stages) = (FaceTrail(), FaceStages())
        let first = try analyzer.analyze(frame(0), after: &trail, stages: &stages)
        #expect(first.count == 5)
        for (index, right) in [(1, 2), (2, 4), (3, 2)] {
            let faces = try analyzer.analyze(frame(index, right: right), after: &trail, stages: &stages)
            #expect(faces.count == 5)
            for (before, now) in zip(first, faces) {
                #expect(abs(now.box.x - before.box.x - Float(right)) < 1, "\(now.box) after \(before.box)")
                #expect(abs(now.landmarks.nose.x - before.landmarks.nose.x - Float(right)) < 1)
                #expect(now.probabilities == before.probabilities && now.eyeAspectRatio == before.eyeAspectRatio)
            }
        }
        #expect(stages.items[.detection] == 1 && stages.items[.mesh] == 5)
        // The next one of these lies in the middle of a stretch, and there all are read anew where they were followed to.
        let readAnew = try analyzer.analyze(frame(4, right: 2), after: &trail, stages: &stages)
        #expect(stages.items[.detection] == 1 && stages.items[.mesh] == 10)
        for (before, now) in zip(first, readAnew) {
            #expect(now.probabilities != before.probabilities)
            #expect(abs(now.box.x - before.box.x - 2) < 0.05 * before.box.width)
        }
        // And here a stretch begins, in which nothing is known.
        _ = try analyzer.analyze(frame(9, right: 2), after: &trail, stages: &stages)
        #expect(stages.items[.detection] == 2 && stages.items[.mesh] == 15)
    }

    @Test func aFaceIsGoneAndBackInTheSampleInWhichItIs() throws {
        let analyzer = try analyzer()
        var (trail, stages) = (FaceTrail(), FaceStages())
        let all = try analyzer.analyze(frame(0), after: &trail, stages: &stages)
        let face = try #require(all.max { $0.box.width < $1.box.width }).box
        let wide = BoundingBox(
            x: face.x - face.width / 4, y: face.y - face.height / 4, width: face.width * 1.5, height: face.height * 1.5)
        #expect(try analyzer.analyze(frame(1, hiding: [wide]), after: &trail, stages: &stages).count == 4)
        #expect(try analyzer.analyze(frame(2, hiding: [wide]), after: &trail, stages: &stages).count == 4)
        #expect(try analyzer.analyze(frame(3), after: &trail, stages: &stages).count == 5)
        #expect(stages.items[.detection] == 3, "it is looked for when it goes and when it comes")
    }

    @Test func theExactWayReadsEverythingAnew() throws {
        var settings = Settings()
        settings.exact = true
        let analyzer = try analyzer(settings)
        var (trail, stages) = (FaceTrail(), FaceStages())
        for index in 0..<3 {
            let frame = frame(index, right: 2 * index)
            let faces = try analyzer.analyze(frame, after: &trail, stages: &stages)
            #expect(try faces == analyzer.analyze(frame))
        }
        #expect(stages.items[.detection] == 3 && stages.items[.mesh] == 15 && stages.items[.following] == nil)
    }

    /// What a sample says depends on its stretch alone: a trail of another one, or of another size, is not used.
    @Test func aTrailOfAnotherStretchIsNotFollowed() throws {
        let analyzer = try analyzer()
        var trail = FaceTrail()
        _ = try analyzer.analyze(frame(3), after: &trail)
        let faces = try analyzer.analyze(frame(12, right: 10), after: &trail)
        #expect(try faces == analyzer.analyze(frame(12, right: 10)))
    }
}
