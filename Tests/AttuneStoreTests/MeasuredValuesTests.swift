import AttuneCore
import AttunePicture
import TestSupport
import Testing

@testable import AttuneStore

/// What is measured of pictures that are always the same, as it is stored.
///
/// Where this fails, stored values have changed: raise `MeasurementIdentity.currentMeasurement`, and record the golden of
/// the new version beside the old ones, which stay as they are.
@Suite struct MeasuredValuesTests {
    /// Two tiles with something that moves in one of them.
    private static func frame(_ index: Int) -> SampledFrame {
        let (width, height) = (384, 216)
        var luma = [UInt8](repeating: 16, count: width * height)
        for y in 20..<120 {
            for x in 0..<width where (20..<180).contains(x) || (200..<360).contains(x) {
                let moved = x < 190 ? x + 3 * index : x
                luma[y * width + x] = UInt8(60 + (moved * moved / 7 + y * 5) % 150)
            }
        }
        let picture = PixelBuffer(
            width: width, height: height,
            bytes: luma + [UInt8](repeating: 128, count: 2 * (width / 2) * (height / 2)))
        return SampledFrame(
            index: index, time: .seconds(index), frameTime: .seconds(index), picture: picture, reduced: picture)
    }

    private static func face(_ x: Float) -> FaceObservation {
        let point = Point(x: x, y: 60)
        return FaceObservation(
            box: BoundingBox(x: x, y: 40, width: 40, height: 50), confidence: 0.5,
            landmarks: FaceLandmarks(
                leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point))
    }

    @Test func areThoseOfTheirVersion() throws {
        var analyzer = PictureAnalyzer()
        let samples = (0..<3).map { index in
            let frame = MeasuredValuesTests.frame(index)
            let observed = analyzer.observe(
                frame, faces: [MeasuredValuesTests.face(60), MeasuredValuesTests.face(250)])
            return SampleObservation(
                index: index, time: frame.time, frameTime: frame.frameTime, frameSize: frame.picture.size,
                faces: observed.faces, picture: observed.picture)
        }
        let folder = try TestFolder()
        let store = try AnalysisStore(creating: folder.path("analysis.sqlite"), identity: MadeUp.identity)
        try store.save(
            SegmentResult(
                range: TimeRange(start: .zero, end: .seconds(3)), samples: samples, counts: DecodeCounts(),
                decodedEnd: .seconds(3)))
        let version = MeasurementIdentity.currentMeasurement
        try Golden.expect(try store.sortedDump(), equals: "AttuneStore/measured-\(version).txt")
    }
}
