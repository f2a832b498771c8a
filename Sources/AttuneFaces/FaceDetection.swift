import AttuneCore

/// One face as a detector reports it, in pixels of whatever picture it refers to.
struct FaceDetection: Equatable, Sendable {
    var box: BoundingBox
    /// The detector's score, 0…1.
    var score: Float
    var landmarks: FaceLandmarks

    /// The same face in a picture stretched by `x` and `y`.
    func scaled(x: Float, y: Float) -> FaceDetection {
        func scaled(_ point: Point) -> Point { Point(x: point.x * x, y: point.y * y) }
        return FaceDetection(
            box: BoundingBox(x: box.x * x, y: box.y * y, width: box.width * x, height: box.height * y),
            score: score,
            landmarks: FaceLandmarks(
                leftEye: scaled(landmarks.leftEye), rightEye: scaled(landmarks.rightEye),
                nose: scaled(landmarks.nose), leftMouth: scaled(landmarks.leftMouth),
                rightMouth: scaled(landmarks.rightMouth)))
    }
}

extension [FaceDetection] {
    /// Greedy non-maximum suppression: from the best score down, drops every box that shares more than `overlap`
    /// (intersection over union) with one that was kept.
    ///
    /// From best to worst; equal scores stay in their order.
    func suppressingOverlaps(above overlap: Float) -> [FaceDetection] {
        // Swift's sort is stable.
        let ordered = sorted { $0.score > $1.score }
        var kept: [FaceDetection] = []
        for detection in ordered {
            let isNew = kept.allSatisfy { $0.box.intersectionOverUnion(detection.box) <= overlap }
            if isNew { kept.append(detection) }
        }
        return kept
    }
}
