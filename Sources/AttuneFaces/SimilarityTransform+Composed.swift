import AttuneCore

extension SimilarityTransform {
    static let identity = SimilarityTransform(a: 1, b: 0, shiftX: 0, shiftY: 0)

    /// First `other`, then this one.
    func after(_ other: SimilarityTransform) -> SimilarityTransform {
        SimilarityTransform(
            a: a * other.a - b * other.b, b: b * other.a + a * other.b,
            shiftX: a * other.shiftX - b * other.shiftY + shiftX, shiftY: b * other.shiftX + a * other.shiftY + shiftY)
    }

    /// The box about the same thing; it stays upright.
    func callAsFunction(_ box: BoundingBox) -> BoundingBox {
        let center = self(box.center)
        let (width, height) = (box.width * scale, box.height * scale)
        return BoundingBox(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
    }

    func callAsFunction(_ landmarks: FaceLandmarks) -> FaceLandmarks {
        FaceLandmarks(
            leftEye: self(landmarks.leftEye), rightEye: self(landmarks.rightEye), nose: self(landmarks.nose),
            leftMouth: self(landmarks.leftMouth), rightMouth: self(landmarks.rightMouth))
    }
}
