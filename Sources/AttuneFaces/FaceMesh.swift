import AttuneCore
import AttuneInference
import Foundation

/// Places the points of MediaPipe's face mesh on a detected face, by a network that learned them from MediaPipe's own.
///
/// Safe to share between threads.
final class FaceMesh: Sendable {
    static let modelName = "face_mesh"

    /// Width of the model's square input in pixels.
    static let side = 64
    /// Width of the crop over the longer side of the detector's box.
    ///
    /// With this and `drop` the crop is 4/3 as wide as the mesh, in the middle, as the model was trained.
    static let margin: Float = 1.2
    /// How far the crop's centre lies below the box's, in units of the box's longer side.
    static let drop: Float = 0.04
    /// A crop that scores lower shows no face.
    static let minimumScore: Float = 0.5

    var card: ModelCard { model.card }

    private let model: CompiledModel

    init(
        models: ModelLibrary, settings: Settings, streams: Int, runtime: InferenceRuntime
    ) throws(InferenceError) {
        model = try CompiledModel(
            card: try models.card(named: FaceMesh.modelName), models: models,
            input: .tensor([1, 1, FaceMesh.side, FaceMesh.side]), precision: settings.precision, streams: streams,
            runtime: runtime)
    }

    /// The mesh on `face`, in pixels of `picture`; nil where the model sees no face there.
    func points(on face: FaceDetection, in picture: PixelBuffer) throws(InferenceError) -> MeshPoints? {
        let placement = FaceMesh.placement(box: face.box, landmarks: face.landmarks)
        return try model.withRequest { (request) throws(InferenceError) in
            try request.withInput(of: Float.self) { target in
                let crop = CropSampler(picture: picture, placement: placement, side: FaceMesh.side).grey()
                for (index, byte) in crop.enumerated() { target[index] = Float(byte) / 255 }
            }
            try request.infer()
            return try request.withOutputs { outputs in
                FaceMesh.points(mesh: outputs[0], logit: outputs[1][0], placement: placement)
            }
        }
    }

    /// From pixels of the crop to pixels of the picture: a square around the face, turned so that the eyes are level.
    static func placement(box: BoundingBox, landmarks: FaceLandmarks) -> SimilarityTransform {
        let longSide = max(box.width, box.height)
        let angle = atan2(landmarks.rightEye.y - landmarks.leftEye.y, landmarks.rightEye.x - landmarks.leftEye.x)
        let scale = longSide * margin / Float(side)
        let (a, b) = (scale * cos(angle), scale * sin(angle))
        // The box's centre lies in the middle of the crop, and this far above it.
        let x = Float(side) / 2
        let y = Float(side) * (0.5 - drop / margin)
        return SimilarityTransform(
            a: a, b: b, shiftX: box.center.x - (a * x - b * y), shiftY: box.center.y - (b * x + a * y))
    }

    /// Reads the model's outputs: x, y and z of 468 points in pixels of the crop, and the face score as a logit.
    static func points(
        mesh: UnsafeBufferPointer<Float>, logit: Float, placement: SimilarityTransform
    ) -> MeshPoints? {
        let score = 1 / (1 + exp(-logit))
        guard score >= minimumScore else { return nil }
        return MeshPoints(
            (0..<MeshPoints.count).map { index in
                let point = placement(Point(x: mesh[3 * index], y: mesh[3 * index + 1]))
                return SIMD3(point.x, point.y, mesh[3 * index + 2] * placement.scale)
            })
    }
}
