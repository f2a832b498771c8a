import AttuneCore
import AttuneInference
import AttuneThreads

/// Finds the faces of a frame and measures each: landmarks, head pose, eyes, sharpness, expression.
///
/// It looks at the whole frame where `DetectionStretches` say so; from there on it follows the faces, and looks again where
/// one is lost or may be new. Within a stretch, a face that looks as it did is not read again.
///
/// Safe to share: one analyzer serves all workers, as many at once as it has streams. The same frames give the same
/// observations, bit for bit, whatever the number of streams.
public final class FaceAnalyzer: Sendable {
    private let stretches: DetectionStretches
    private let detector: any FaceDetector
    private let reader: FaceReader
    private let follower: FaceFollower
    /// The cards of the models in use.
    public let cards: [ModelCard]

    /// Loads the models; throws where one is missing or does not match its card.
    ///
    /// - Parameters:
    ///   - models: where cards and weights are looked for.
    ///   - settings: those of the analysis.
    ///   - streams: how many frames can be analysed at once, each on one thread.
    ///   - expected: the size of the frames that come first, where it is known.
    public convenience init(
        models: ModelLibrary, settings: Settings, streams: Int, expected: PixelSize? = nil
    ) throws(InferenceError) {
        let reader = ThreadResult { () throws(InferenceError) in
            try FaceReader(models: models, settings: settings, streams: streams)
        }
        try self.init(models: models, settings: settings, streams: streams, expected: expected, reader: reader)
    }

    /// As the other one, with a reader whose models are being loaded, for as many streams.
    ///
    /// - Parameter reader: has ended when this returns or throws.
    package init(
        models: ModelLibrary, settings: Settings, streams: Int, expected: PixelSize?,
        reader loading: ThreadResult<FaceReader, InferenceError>
    ) throws(InferenceError) {
        defer { loading.wait() }
        let stretches = DetectionStretches(settings)
        self.stretches = stretches
        // Where faces are followed, two frames are seldom looked at as a whole at once, and each stream holds 40 MB.
        let detectorStreams = stretches.count > 1 ? (streams + 1) / 2 : streams
        let detectorSize = expected.map { FaceAnalyzer.detectorSize(for: $0, settings: settings) }
        // OpenVINO makes one model ready on one thread, and imports one at a time, with one runtime; the detector takes
        // about as long as all others together.
        let detector = try CenterFaceDetector(
            models: models, settings: settings, streams: detectorStreams, runtime: try InferenceRuntime(),
            expected: detectorSize)
        self.detector = WholeFrameDetector(detector: detector)
        reader = try loading.get()
        follower = FaceFollower(reader: reader)
        cards = [detector.card, reader.mesh.card, reader.eyes.card, reader.classifier.card]
    }

    /// The arithmetic in use; f32 where bf16 was asked of a processor without it.
    public var precision: InferencePrecision { reader.classifier.precision }

    /// The cards of the models that an analyzer would use, without loading them, in the order of `cards`.
    public static func cards(in models: ModelLibrary) throws(InferenceError) -> [ModelCard] {
        var cards: [ModelCard] = []
        for name in [
            CenterFaceDetector.modelName, FaceMesh.modelName, EyeOpenness.modelName, ExpressionClassifier.modelName,
        ] {
            cards.append(try models.card(named: name))
        }
        return cards
    }

    /// The size that `SampledFrame.reduced` must have for frames of this size.
    public static func detectorSize(for frame: PixelSize, settings: Settings) -> PixelSize {
        CenterFaceDetector.inputSize(for: frame, longSide: settings.detectorLongSide)
    }

    /// The faces of a frame of which nothing was seen before, in pixels of `frame.picture`, from top to bottom, then from
    /// left to right, by the centre of the box.
    public func analyze(_ frame: SampledFrame) throws(InferenceError) -> [FaceObservation] {
        var trail = FaceTrail()
        return try analyze(frame, after: &trail)
    }

    /// The faces of a frame, as those of the samples before it in its stretch were followed to it; `trail` goes on to it.
    public func analyze(
        _ frame: SampledFrame, after trail: inout FaceTrail
    ) throws(InferenceError) -> [FaceObservation] {
        var stages = FaceStages()
        return try analyze(frame, after: &trail, stages: &stages)
    }

    /// As `analyze`, with what each stage took added to `stages`.
    package func analyze(
        _ frame: SampledFrame, after trail: inout FaceTrail, stages: inout FaceStages
    ) throws(InferenceError) -> [FaceObservation] {
        let faces =
            stretches.count > 1
            ? try follow(frame, &trail, stages: &stages) : try look(at: frame, stages: &stages).map(\.observation)
        return faces.sorted { first, second in
            let (a, b) = (first.box.center, second.box.center)
            return (a.y, a.x) < (b.y, b.x)
        }
    }

    /// How faces are cut out for the classifier.
    public var cropGeometry: CropGeometry { reader.classifier.geometry }

    /// The largest face of a frame as the classifier is given it, grey, `cropGeometry.side` squared; nil where there is none.
    public func largestFaceCrop(in frame: SampledFrame) throws(InferenceError) -> [UInt8]? {
        let faces = try detector.faces(in: frame)
        guard let face = faces.max(by: { $0.box.width * $0.box.height < $1.box.width * $1.box.height }) else {
            return nil
        }
        let points =
            face.box.width >= reader.minimumFaceSize ? try reader.mesh.points(on: face, in: frame.picture) : nil
        return reader.classifier.crop(points?.landmarks ?? face.landmarks, in: frame.picture)
    }

    /// Each face of the whole frame, read.
    private func look(
        at frame: SampledFrame, stages: inout FaceStages
    ) throws(InferenceError) -> [FaceReading] {
        try reader.read(try detect(in: frame, stages: &stages), in: frame.picture, stages: &stages)
    }

    private func detect(
        in frame: SampledFrame, stages: inout FaceStages
    ) throws(InferenceError) -> [FaceDetection] {
        let started = ContinuousClock.now
        defer { stages.add(.detection, started.duration(to: .now)) }
        return try detector.faces(in: frame)
    }

    private func follow(
        _ frame: SampledFrame, _ trail: inout FaceTrail, stages: inout FaceStages
    ) throws(InferenceError) -> [FaceObservation] {
        let started = ContinuousClock.now
        let stretch = stretches.number(of: frame.index)
        let now = BlockMeans(frame.reduced)
        let earlier = trail.seen.flatMap { seen in
            seen.stretch == stretch && seen.frameSize == frame.picture.size ? seen : nil
        }
        // No reading is repeated for longer than to the next sample in which all faces are read anew.
        let readsAll = stretches.isReading(frame.index)
        let faces = follower.steady(earlier?.faces ?? [], in: frame.picture).map { readsAll ? $0.readAnew : $0 }
        stages.add(.following, started.duration(to: .now))
        if let earlier, !stretches.isLook(frame.index),
            !isNewcomerPossible(in: now, faces, frame.picture.size, after: earlier),
            let followed = try follower.follow(faces, in: frame.picture, stages: &stages)
        {
            trail.seen = FaceTrail.Seen(
                stretch: stretch, frameSize: frame.picture.size, looked: earlier.looked, boxes: earlier.boxes,
                faces: followed)
            return followed.map(\.observation)
        }
        let found = try detect(in: frame, stages: &stages)
        let known = try recognise(found, among: readsAll ? [] : faces, in: frame.picture, stages: &stages)
        trail.seen = FaceTrail.Seen(
            stretch: stretch, frameSize: frame.picture.size, looked: now, boxes: found.map(\.box), faces: known)
        return known.map(\.observation)
    }

    private func isNewcomerPossible(
        in now: BlockMeans, _ faces: [FaceFollower.Following], _ size: PixelSize, after earlier: FaceTrail.Seen
    ) -> Bool {
        Newcomers(before: earlier.looked, now: now, frame: size)
            .arePossible(beside: earlier.boxes + faces.map(\.face.box))
    }

    /// The faces that the detector found; those that look as they did are not read again.
    private func recognise(
        _ found: [FaceDetection], among faces: [FaceFollower.Following], in picture: PixelBuffer,
        stages: inout FaceStages
    ) throws(InferenceError) -> [FollowedFace] {
        var steady = faces.compactMap { following in
            if case .steady(let face) = following { face } else { nil }
        }
        let known = found.map { detection -> FollowedFace? in
            let same = steady.firstIndex { $0.box.intersectionOverUnion(detection.box) >= FaceFollower.sameFace }
            return same.map { steady.remove(at: $0).found(detection) }
        }
        let others = zip(found, known).filter { $0.1 == nil }.map(\.0)
        var read = try reader.read(others, in: picture, stages: &stages)[...]
        return known.map { face in
            // As many were read as are not known, in the same order.
            face ?? follower.read(read.removeFirst(), in: picture)
        }
    }
}
