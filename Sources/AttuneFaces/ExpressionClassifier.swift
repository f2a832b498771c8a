import AttuneCore
import AttuneInference

/// Says for each of the seven expressions how probable it is that a face shows it.
///
/// Safe to share between threads. Crops are computed one at a time, so that a result does not depend on which other
/// faces are in the picture.
public final class ExpressionClassifier: Sendable {
    /// The card of the model in use.
    public static let modelName = "expression_residual32"

    public let card: ModelCard
    /// The arithmetic in use.
    public var precision: InferencePrecision { model.precision }
    /// How faces are cut out for this model.
    public let geometry: CropGeometry

    /// Crop pixels per picture pixel; beyond them the landmarks are those of no face.
    private static let scales: ClosedRange<Float> = 1.0 / 64...64

    private let model: CompiledModel

    /// Loads the model with the card `name`; throws where its card holds no crop geometry.
    public init(
        models: ModelLibrary, named name: String = ExpressionClassifier.modelName, settings: Settings, streams: Int,
        runtime: InferenceRuntime
    ) throws(InferenceError) {
        card = try models.card(named: name)
        guard let geometry = card.cropGeometry else {
            throw InferenceError(
                what: "the card of \(name) does not say how faces are cut out",
                remedy: "take the card from a fresh copy of Attune")
        }
        let heads = card.outputs
        guard !heads.isEmpty, heads.allSatisfy({ $0.shape.last == .fixed(Expression.allCases.count) }) else {
            throw InferenceError(
                what: "the card of \(name) does not promise a probability for each of the seven expressions",
                remedy: "take the card from a fresh copy of Attune")
        }
        self.geometry = geometry
        model = try CompiledModel(
            card: card, models: models, input: .tensor([1, 1, geometry.side, geometry.side]),
            precision: settings.precision, streams: streams, runtime: runtime)
    }

    /// Cuts the face with these landmarks out of `picture` as the model takes it; nil where the landmarks are one point.
    func crop(_ landmarks: FaceLandmarks, in picture: PixelBuffer) -> [UInt8]? {
        placement(landmarks, side: geometry.side).map { placement in
            CropSampler(picture: picture, placement: placement, side: geometry.side).grey()
        }
    }

    /// From pixels of a crop of `side` × `side` pixels that shows what the model takes to pixels of the picture; nil where
    /// the landmarks are one point.
    func placement(_ landmarks: FaceLandmarks, side: Int) -> SimilarityTransform? {
        guard
            let alignment = SimilarityTransform.fitting(landmarks.points, to: geometry.template),
            ExpressionClassifier.scales.contains(alignment.scale)
        else { return nil }
        let placement = alignment.inverse
        guard side != geometry.side else { return placement }
        let factor = Float(geometry.side) / Float(side)
        return SimilarityTransform(
            a: placement.a * factor, b: placement.b * factor, shiftX: placement.shiftX, shiftY: placement.shiftY)
    }

    /// What each head of the model says about a crop, in the order of the card's outputs; the first one is what
    /// recordings are classified by.
    ///
    /// - Parameter crop: grey, 0 (black) to 255 (white), as many pixels as the card's crop, in rows.
    public func classify(crop: [UInt8]) throws(InferenceError) -> [ExpressionProbabilities] {
        precondition(crop.count == geometry.side * geometry.side, "\(crop.count) bytes do not make a crop")
        return try model.withRequest { (request) throws(InferenceError) in
            try request.withInput(of: Float.self) { target in
                for (index, byte) in crop.enumerated() { target[index] = Float(byte) / 255 }
            }
            try request.infer()
            let answers = try request.withOutputs { outputs in outputs.map(Array.init) }
            guard answers.allSatisfy(ExpressionClassifier.areProbabilities) else {
                throw InferenceError(
                    what: "what \(card.name) answers are no probabilities, such as \(answers.joined().prefix(7))",
                    remedy: "export the model with a softmax behind its logits")
            }
            return answers.map(ExpressionProbabilities.init)
        }
    }

    /// Whether values lie in 0…1 and have the sum 1, as far as bf16 can tell.
    static func areProbabilities(_ values: [Float]) -> Bool {
        let tolerance: Float = 0.02
        return values.allSatisfy { (-tolerance...1 + tolerance).contains($0) }
            && abs(values.reduce(0, +) - 1) <= tolerance
    }
}
