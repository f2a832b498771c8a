import AttuneCore
import AttuneInference

/// Measures faces whose places are known: landmarks, head pose, eyes, sharpness, expression.
///
/// One model after the other, each on all faces of the picture: a model that takes turns with others for each face finds
/// its weights gone from the processor's cache, and takes twice as long.
package struct FaceReader: Sendable {
    /// Width in pixels of the frame below which a face is left as the detector found it.
    let minimumFaceSize: Float
    let mesh: FaceMesh
    let eyes: EyeOpenness
    let classifier: ExpressionClassifier

    /// Loads the models; throws where one is missing or does not match its card.
    ///
    /// - Parameter streams: how many frames can be read at once, each on one thread.
    package init(models: ModelLibrary, settings: Settings, streams: Int) throws(InferenceError) {
        let runtime = try InferenceRuntime()
        minimumFaceSize = Float(settings.minimumFaceSize)
        mesh = try FaceMesh(models: models, settings: settings, streams: streams, runtime: runtime)
        eyes = try EyeOpenness(models: models, settings: settings, streams: streams, runtime: runtime)
        classifier = try ExpressionClassifier(models: models, settings: settings, streams: streams, runtime: runtime)
    }

    /// A face of which the mesh was found, or looked for in vain.
    struct Meshed {
        let face: FaceDetection
        let points: MeshPoints?
    }

    /// The faces as they are measured, in their order; those that are too small are left as they are.
    func read(
        _ faces: [FaceDetection], in picture: PixelBuffer, stages: inout FaceStages
    ) throws(InferenceError) -> [FaceReading] {
        var meshed: [Meshed] = []
        for face in faces where face.box.width >= minimumFaceSize {
            let started = ContinuousClock.now
            meshed.append(Meshed(face: face, points: try mesh.points(on: face, in: picture)))
            stages.add(.mesh, started.duration(to: .now))
        }
        var read = try self.read(meshed, in: picture, stages: &stages)[...]
        return faces.map { face in
            // As many were meshed as are not too small, in the same order.
            face.box.width >= minimumFaceSize ? read.removeFirst() : FaceReading(face)
        }
    }

    /// The faces as they are measured, in their order, of which the meshes were found already.
    func read(
        _ meshed: [Meshed], in picture: PixelBuffer, stages: inout FaceStages
    ) throws(InferenceError) -> [FaceReading] {
        var readings = meshed.map { meshed in
            var reading = FaceReading(meshed.face)
            if let points = meshed.points {
                reading.meshBox = points.box
                reading.observation.landmarks = points.landmarks
                reading.observation.headPose = points.headPose?.calibrated
            }
            return reading
        }
        for (index, face) in meshed.enumerated() {
            guard let points = face.points, readings[index].observation.headPose != nil else { continue }
            let started = ContinuousClock.now
            readings[index].observation.eyeAspectRatio = try eyes.aspectRatio(of: points, in: picture)
            stages.add(.eyes, started.duration(to: .now))
        }
        for index in readings.indices {
            let started = ContinuousClock.now
            guard let crop = classifier.crop(readings[index].observation.landmarks, in: picture) else { continue }
            readings[index].observation.sharpness = Sharpness.measure(crop, side: classifier.geometry.side)
            readings[index].observation.probabilities = try classifier.classify(crop: crop)[0]
            stages.add(.expression, started.duration(to: .now))
        }
        return readings
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
