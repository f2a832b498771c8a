import AttuneCore
import AttuneInference
import Foundation

/// Measures how far an eye is open, by a small network that learned it from MediaPipe's iris model.
///
/// The face mesh places lids too, but by the shape of a usual face: it draws closed eyes as open as open ones
/// (Documentation/Faces.md). Safe to share between threads.
final class EyeOpenness: Sendable {
    static let modelName = "eye_openness"

    /// Width of the model's square input in pixels.
    static let side = 32
    /// Width of the crop over the width of the eye, as the model was trained.
    static let margin: Float = 1.8

    var card: ModelCard { model.card }

    private let model: CompiledModel

    init(
        models: ModelLibrary, settings: Settings, streams: Int, runtime: InferenceRuntime
    ) throws(InferenceError) {
        model = try CompiledModel(
            card: try models.card(named: EyeOpenness.modelName), models: models,
            input: .tensor([1, 1, EyeOpenness.side, EyeOpenness.side]), precision: settings.precision,
            streams: streams, runtime: runtime)
    }

    /// The distance of an eye's lids over its width, after Soukupová and Čech (2016), "Real-Time Eye Blink Detection using
    /// Facial Landmarks"; nil where its corners are one point.
    ///
    /// Of the eye that is wider in the picture, the left one of two alike: it is the one nearer to the camera.
    func aspectRatio(of face: MeshPoints, in picture: PixelBuffer) throws(InferenceError) -> Float? {
        let (corners, isRight) = EyeOpenness.wider(face.leftEyeCorners, face.rightEyeCorners)
        guard let placement = EyeOpenness.placement(corners) else { return nil }
        return try model.withRequest { (request) throws(InferenceError) in
            try request.withInput(of: Float.self) { target in
                let crop = CropSampler(picture: picture, placement: placement, side: EyeOpenness.side).grey()
                // The model knows the eye on the viewer's left alone.
                EyeOpenness.write(crop, mirrored: isRight, to: target)
            }
            try request.infer()
            return try request.withOutputs { outputs in outputs[0][0] }
        }
    }

    /// The wider one of two eyes, and whether it is the right one.
    static func wider(_ left: EyeCorners, _ right: EyeCorners) -> (corners: EyeCorners, isRight: Bool) {
        right.width > left.width ? (right, true) : (left, false)
    }

    /// From pixels of the crop to pixels of the picture: a square around the eye, turned so that it is level.
    static func placement(_ eye: EyeCorners) -> SimilarityTransform? {
        let (across, down) = (eye.right.x - eye.left.x, eye.right.y - eye.left.y)
        guard across != 0 || down != 0 else { return nil }
        let (a, b) = (across * margin / Float(side), down * margin / Float(side))
        let (x, y) = ((eye.left.x + eye.right.x) / 2, (eye.left.y + eye.right.y) / 2)
        let middle = Float(side) / 2
        return SimilarityTransform(
            a: a, b: b, shiftX: x - (a * middle - b * middle), shiftY: y - (b * middle + a * middle))
    }

    /// Writes a crop, side × side bytes in rows, as 0…1 to `target`, from left to right or from right to left.
    static func write(_ crop: [UInt8], mirrored: Bool, to target: UnsafeMutableBufferPointer<Float>) {
        for row in 0..<side {
            for column in 0..<side {
                let source = row * side + (mirrored ? side - 1 - column : column)
                target[row * side + column] = Float(crop[source]) / 255
            }
        }
    }
}

/// The corners of one eye in pixels of the picture; left and right are the viewer's.
struct EyeCorners: Equatable, Sendable {
    let left: Point
    let right: Point

    /// In pixels.
    var width: Float { hypot(right.x - left.x, right.y - left.y) }
}
