import AttuneCore

@testable import AttuneEngagement

/// A face as the models might report it; by default frontal, wide awake and surely neutral.
func observedFace(
    x: Float = 100, y: Float = 100, width: Float = 60, height: Float = 80, shows expression: Expression = .neutral,
    probability: Float = 1, pose: HeadPose? = HeadPose(yaw: 0, pitch: 0, roll: 0), eyes: Float? = 0.3,
    sharpness: Float? = nil
) -> FaceObservation {
    let point = Point(x: x, y: y)
    return FaceObservation(
        box: BoundingBox(x: x, y: y, width: width, height: height), confidence: 0.9,
        landmarks: FaceLandmarks(leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point),
        headPose: pose, eyeAspectRatio: pose == nil ? nil : eyes,
        probabilities: width < Float(Settings().minimumFaceSize) ? nil : probabilities(expression, probability),
        sharpness: sharpness)
}

/// `probability` for one expression, the rest shared out evenly among the six others.
func probabilities(_ expression: Expression, _ probability: Float) -> ExpressionProbabilities {
    var values = ExpressionProbabilities(repeating: (1 - probability) / 6)
    values[expression] = probability
    return values
}

func turned(yaw: Float = 0, pitch: Float = 0) -> HeadPose {
    HeadPose(yaw: yaw, pitch: pitch, roll: 0)
}

/// The place of a tile in a 5×5 gallery of 1280×720.
func inTile(_ tile: Int) -> (x: Float, y: Float) {
    (x: Float(tile % 5) * 256 + 98, y: Float(tile / 5) * 144 + 30)
}

/// One neutral face in each of the first `count` tiles, changed as asked.
func gallery(_ count: Int, _ change: (Int, inout FaceObservation) -> Void = { _, _ in }) -> [FaceObservation] {
    (0..<count).map { tile in
        var face = observedFace(x: inTile(tile).x, y: inTile(tile).y)
        change(tile, &face)
        return face
    }
}

func observedSample(
    _ time: MediaTime, _ faces: [FaceObservation], size: PixelSize = PixelSize(width: 1_280, height: 720)
) -> SampleObservation {
    SampleObservation(
        index: Int(time.microseconds / 1_000_000), time: time, frameTime: time, frameSize: size, faces: faces)
}

/// One sample each second, from the first to before the last.
func everySecond(_ seconds: Range<Int>, _ faces: (Int) -> [FaceObservation]) -> [SampleObservation] {
    seconds.map { observedSample(.seconds($0), faces($0)) }
}

/// Compares numbers that were summed in another order than the expected ones.
func isClose(_ left: Double?, _ right: Double, within tolerance: Double = 1e-6) -> Bool {
    left.map { abs($0 - right) <= tolerance } ?? false
}
