import AttuneCore

/// A face as the models might report it: frontal, of which only the place matters.
func observedFace(
    x: Float = 100, y: Float = 100, width: Float = 60, height: Float = 80
) -> FaceObservation {
    let point = Point(x: x, y: y)
    return FaceObservation(
        box: BoundingBox(x: x, y: y, width: width, height: height), confidence: 0.9,
        landmarks: FaceLandmarks(leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point))
}

/// The place of a tile in a 5×5 gallery of 1280×720.
func inTile(_ tile: Int) -> (x: Float, y: Float) {
    (x: Float(tile % 5) * 256 + 98, y: Float(tile / 5) * 144 + 30)
}

/// One face in each of the first `count` tiles, changed as asked.
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
