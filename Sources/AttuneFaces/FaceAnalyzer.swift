import AttuneCore
import AttuneInference

/// Finds the faces of a frame and measures each: landmarks, head pose, eyes, sharpness, expression.
///
/// Safe to share: one analyzer serves all workers, as many at once as it has streams. The same frame gives the same
/// observations, bit for bit, whatever the number of streams.
public final class FaceAnalyzer: Sendable {
    private let minimumFaceSize: Float
    private let detector: CenterFaceDetector
    private let mesh: FaceMesh
    private let eyes: EyeContours
    private let classifier: ExpressionClassifier

    /// Loads the models; throws where one is missing or does not match its card.
    ///
    /// - Parameters:
    ///   - models: where cards and weights are looked for.
    ///   - settings: those of the analysis.
    ///   - streams: how many frames can be analysed at once, each on one thread.
    public init(models: ModelLibrary, settings: Settings, streams: Int) throws(InferenceError) {
        let runtime = try InferenceRuntime()
        minimumFaceSize = Float(settings.minimumFaceSize)
        detector = try CenterFaceDetector(models: models, settings: settings, streams: streams, runtime: runtime)
        mesh = try FaceMesh(models: models, settings: settings, streams: streams, runtime: runtime)
        eyes = try EyeContours(models: models, settings: settings, streams: streams, runtime: runtime)
        classifier = try ExpressionClassifier(
            models: models, settings: settings, streams: streams, runtime: runtime)
    }

    /// The arithmetic in use; f32 where bf16 was asked of a processor without it.
    public var precision: InferencePrecision { classifier.precision }

    /// The cards of the models in use.
    public var cards: [ModelCard] { [detector.card, mesh.card, eyes.card, classifier.card] }

    /// The cards of the models that an analyzer would use, without loading them, in the order of `cards`.
    public static func cards(in models: ModelLibrary) throws(InferenceError) -> [ModelCard] {
        var cards: [ModelCard] = []
        for name in [
            CenterFaceDetector.modelName, FaceMesh.modelName, EyeContours.modelName, ExpressionClassifier.modelName,
        ] {
            cards.append(try models.card(named: name))
        }
        return cards
    }

    /// The size that `SampledFrame.reduced` must have for frames of this size.
    public static func detectorSize(for frame: PixelSize, settings: Settings) -> PixelSize {
        CenterFaceDetector.inputSize(for: frame, longSide: settings.detectorLongSide)
    }

    /// The faces of a frame, in pixels of `frame.picture`, from top to bottom, then from left to right, by the centre
    /// of the box.
    public func analyze(_ frame: SampledFrame) throws(InferenceError) -> [FaceObservation] {
        var stages = FaceStages()
        return try analyze(frame, stages: &stages)
    }

    /// As `analyze`, with what each stage took added to `stages`.
    package func analyze(
        _ frame: SampledFrame, stages: inout FaceStages
    ) throws(InferenceError) -> [FaceObservation] {
        let started = ContinuousClock.now
        let detections = try detect(in: frame)
        stages.add(.detection, started.duration(to: .now))
        var faces: [FaceObservation] = []
        for detection in detections { faces.append(try observe(detection, in: frame.picture, stages: &stages)) }
        return faces.sorted { first, second in
            let (a, b) = (first.box.center, second.box.center)
            return (a.y, a.x) < (b.y, b.x)
        }
    }

    /// The faces that the detector finds, in pixels of `frame.picture`; where they are small, those of a closer look.
    private func detect(in frame: SampledFrame) throws(InferenceError) -> [FaceDetection] {
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

    private func observe(
        _ face: FaceDetection, in picture: PixelBuffer, stages: inout FaceStages
    ) throws(InferenceError) -> FaceObservation {
        var observation = FaceObservation(box: face.box, confidence: face.score, landmarks: face.landmarks)
        guard face.box.width >= minimumFaceSize else { return observation }
        var started = ContinuousClock.now
        func end(_ stage: FaceStages.Stage) {
            let now = ContinuousClock.now
            stages.add(stage, started.duration(to: now))
            started = now
        }
        let points = try mesh.points(on: face, in: picture)
        end(.mesh)
        if let points {
            observation.landmarks = points.landmarks
            observation.headPose = points.headPose?.calibrated
            if observation.headPose != nil {
                observation.eyeAspectRatio = try eyes.aspectRatio(of: points, in: picture)
                end(.eyes)
            }
        }
        if let crop = classifier.crop(observation.landmarks, in: picture) {
            observation.sharpness = Sharpness.measure(crop, side: classifier.geometry.side)
            observation.probabilities = try classifier.classify(crop: crop)[0]
            end(.expression)
        }
        return observation
    }
}
