import AttuneCore
import AttuneInference
import Synchronization

/// Finds faces in a whole picture with CenterFace.
///
/// Safe to share between threads. The model is compiled once for each size of input and kept.
final class CenterFaceDetector: Sendable {
    static let modelName = "centerface"

    let card: ModelCard
    private let models: ModelLibrary
    private let runtime: InferenceRuntime
    private let precision: InferencePrecision
    private let streams: Int
    private let threshold: Float
    private let compiled = Mutex<[PixelSize: CompiledModel]>([:])

    /// - Parameter expected: the size of the first pictures, whose model is made ready at once; for any other it is made
    ///   ready with the first picture.
    init(
        models: ModelLibrary, settings: Settings, streams: Int, runtime: InferenceRuntime, expected: PixelSize? = nil
    ) throws(InferenceError) {
        card = try models.card(named: CenterFaceDetector.modelName)
        self.models = models
        self.runtime = runtime
        self.precision = settings.precision
        self.streams = streams
        self.threshold = Float(settings.detectionThreshold)
        if let expected {
            _ = try model(for: expected)
        } else {
            // That they are missing should be known before the first picture.
            _ = try models.weights(for: card)
        }
    }

    /// The size of picture to give the detector for frames of `frame`: the long side as set, the aspect ratio kept as
    /// far as multiples of 32 allow.
    static func inputSize(for frame: PixelSize, longSide: Int) -> PixelSize {
        let factor = Double(longSide) / Double(max(frame.width, frame.height))
        func rounded(_ side: Int) -> Int {
            max(32, Int((Double(side) * factor / 32).rounded()) * 32)
        }
        return PixelSize(width: rounded(frame.width), height: rounded(frame.height))
    }

    /// The faces in `picture`, best first, in its pixels.
    ///
    /// - Precondition: both sides of `picture` are multiples of 32.
    func faces(in picture: PixelBuffer) throws(InferenceError) -> [FaceDetection] {
        precondition(
            picture.width % 32 == 0 && picture.height % 32 == 0,
            "CenterFace takes multiples of 32, not \(picture.width)x\(picture.height)")
        let model = try model(for: picture.size)
        return try model.withRequest { (request) throws(InferenceError) in
            try request.withInput(of: UInt8.self) { _ = $0.update(fromContentsOf: picture.bytes) }
            try request.infer()
            return try request.withOutputs { outputs in
                CenterFaceMaps(
                    columns: picture.width / 4, rows: picture.height / 4, heatmap: outputs[0], scale: outputs[1],
                    offset: outputs[2], landmarks: outputs[3]
                ).faces(threshold: threshold)
            }
        }
    }

    private func model(for size: PixelSize) throws(InferenceError) -> CompiledModel {
        try compiled.withLock { (models) throws(InferenceError) in
            if let model = models[size] { return model }
            let model = try CompiledModel(
                card: card, models: self.models, input: .yuv420(size), precision: precision, streams: streams,
                runtime: runtime)
            models[size] = model
            return model
        }
    }
}
