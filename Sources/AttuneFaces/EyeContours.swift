import AttuneCore
import AttuneInference
import Foundation

/// Draws the outlines of the lids on each eye with MediaPipe's iris model and measures how far they are open.
///
/// The face mesh places lids too, but by the shape of a usual face: it draws closed eyes as open as open ones
/// (Documentation/Faces.md). Safe to share between threads.
final class EyeContours: Sendable {
    static let modelName = "iris_landmark"

    /// Width of the model's square input in pixels.
    static let side = 64
    /// Width of the crop over the width of the eye, as the model was trained.
    static let margin: Float = 2.3

    var card: ModelCard { model.card }

    private let model: CompiledModel

    init(
        models: ModelLibrary, settings: Settings, streams: Int, runtime: InferenceRuntime
    ) throws(InferenceError) {
        model = try CompiledModel(
            card: try models.card(named: EyeContours.modelName), models: models,
            input: .tensor([1, EyeContours.side, EyeContours.side, 3]), precision: settings.precision,
            streams: streams, runtime: runtime)
    }

    /// Height over width of an eye's opening; nil where its corners are one point.
    ///
    /// Of the eye that is wider in the picture, the left one of two alike: it is the one nearer to the camera, and the
    /// model costs more than all else of a face. What both together add is in Documentation/Faces.md.
    func aspectRatio(of face: MeshPoints, in picture: PixelBuffer) throws(InferenceError) -> Float? {
        let (corners, isRight) = EyeContours.wider(face.leftEyeCorners, face.rightEyeCorners)
        return try ratio(corners, mirrored: isRight, in: picture)
    }

    /// The wider one of two eyes, and whether it is the right one.
    static func wider(_ left: EyeCorners, _ right: EyeCorners) -> (corners: EyeCorners, isRight: Bool) {
        right.width > left.width ? (right, true) : (left, false)
    }

    private func ratio(
        _ corners: EyeCorners, mirrored: Bool, in picture: PixelBuffer
    ) throws(InferenceError) -> Float? {
        guard let placement = EyeContours.placement(corners) else { return nil }
        return try model.withRequest { (request) throws(InferenceError) in
            try request.withInput(of: Float.self) { target in
                CropSampler(picture: picture, placement: placement, side: EyeContours.side).rgb(into: target)
                // The model knows the eye on the viewer's left alone.
                if mirrored { EyeContours.mirror(target) }
            }
            try request.infer()
            return try request.withOutputs { outputs in EyeContours.aspectRatio(contour: outputs[0]) }
        }
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

    /// Mirrors a crop from left to right: side × side × 3 values in rows.
    static func mirror(_ crop: UnsafeMutableBufferPointer<Float>) {
        for row in 0..<side {
            for column in 0..<side / 2 {
                let (left, right) = ((row * side + column) * 3, (row * side + side - 1 - column) * 3)
                for colour in 0..<3 { crop.swapAt(left + colour, right + colour) }
            }
        }
    }

    /// The mean distance between the lids over the distance of the corners, from x, y and z of the model's points.
    ///
    /// After Soukupová and Čech (2016), "Real-Time Eye Blink Detection using Facial Landmarks", with the five middle
    /// pairs of points instead of two. Points 0 to 8 are the lower lid with both corners, 9 to 15 the upper one between
    /// them.
    static func aspectRatio(contour: UnsafeBufferPointer<Float>) -> Float {
        func distance(_ first: Int, _ second: Int) -> Float {
            hypot(contour[3 * first] - contour[3 * second], contour[3 * first + 1] - contour[3 * second + 1])
        }
        let pairs = (2...6).map { distance($0, $0 + 8) }
        let width = distance(0, 8)
        return width > 0 ? pairs.reduce(0, +) / Float(pairs.count) / width : 0
    }
}

/// The corners of one eye in pixels of the picture; left and right are the viewer's.
struct EyeCorners: Equatable, Sendable {
    let left: Point
    let right: Point

    /// In pixels.
    var width: Float { hypot(right.x - left.x, right.y - left.y) }
}
