import AttuneCore
import AttuneInference

/// Measures a face whose place is known: landmarks, head pose, eyes, sharpness, expression.
struct FaceReader: Sendable {
    /// Width in pixels of the frame below which a face is left as the detector found it.
    let minimumFaceSize: Float
    let mesh: FaceMesh
    let eyes: EyeOpenness
    let classifier: ExpressionClassifier

    /// The face as it is measured, and its mesh; nil for a face that is too small and where the mesh sees none.
    func read(
        _ face: FaceDetection, in picture: PixelBuffer, stages: inout FaceStages
    ) throws(InferenceError) -> FaceReading {
        guard face.box.width >= minimumFaceSize else { return FaceReading(face) }
        let started = ContinuousClock.now
        let points = try mesh.points(on: face, in: picture)
        stages.add(.mesh, started.duration(to: .now))
        return try read(face, points: points, in: picture, stages: &stages)
    }

    /// As `read`, with the mesh that was found already.
    func read(
        _ face: FaceDetection, points: MeshPoints?, in picture: PixelBuffer, stages: inout FaceStages
    ) throws(InferenceError) -> FaceReading {
        var reading = FaceReading(face)
        var started = ContinuousClock.now
        func end(_ stage: FaceStages.Stage) {
            let now = ContinuousClock.now
            stages.add(stage, started.duration(to: now))
            started = now
        }
        if let points {
            reading.meshBox = points.box
            reading.observation.landmarks = points.landmarks
            reading.observation.headPose = points.headPose?.calibrated
            if reading.observation.headPose != nil {
                reading.observation.eyeAspectRatio = try eyes.aspectRatio(of: points, in: picture)
                end(.eyes)
            }
        }
        if let crop = classifier.crop(reading.observation.landmarks, in: picture) {
            reading.observation.sharpness = Sharpness.measure(crop, side: classifier.geometry.side)
            reading.observation.probabilities = try classifier.classify(crop: crop)[0]
            end(.expression)
        }
        return reading
    }
}

/// What was measured of one face in one picture.
struct FaceReading: Sendable {
    var observation: FaceObservation
    /// The box of its mesh's points; nil where there is no mesh.
    var meshBox: BoundingBox?

    /// Of a face of which nothing but its place is known.
    init(_ face: FaceDetection) {
        observation = FaceObservation(box: face.box, confidence: face.score, landmarks: face.landmarks)
    }
}
