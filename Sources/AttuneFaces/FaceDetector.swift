import AttuneCore
import AttuneInference

/// Finds the faces of a frame, whatever was seen before it.
protocol FaceDetector: Sendable {
    /// The faces in pixels of `frame.picture`, best first.
    func faces(in frame: SampledFrame) throws(InferenceError) -> [FaceDetection]
}

/// Looks for faces in the whole frame, and where they are small a second time, closer.
struct WholeFrameDetector: FaceDetector {
    let detector: CenterFaceDetector

    func faces(in frame: SampledFrame) throws(InferenceError) -> [FaceDetection] {
        var input = frame.reduced
        var found = try detector.faces(in: input)
        if let closer = CloserLook.size(after: found, in: input.size) {
            input = frame.picture.resampled(to: closer)
            found = try detector.faces(in: input)
        }
        let scaleX = Float(frame.picture.width) / Float(input.width)
        let scaleY = Float(frame.picture.height) / Float(input.height)
        return found.map { $0.scaled(x: scaleX, y: scaleY) }
    }
}
