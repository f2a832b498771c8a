import AttuneCore
import AttuneInference

/// How long a classifier takes for a face, on one thread.
public struct ClassifierCost: Equatable, Sendable {
    /// Faces given at once.
    public let batch: Int
    public let precision: InferencePrecision
    /// The median over many calls, divided by the faces of one.
    public let millisecondsPerFace: Double

    private static let warmUps = 5
    private static let leastCalls = 20
    private static let leastTime = Duration.seconds(1)

    /// Times the card's model on grey crops of one value, which cost what others cost.
    ///
    /// - Parameters:
    ///   - card: of the classifier.
    ///   - models: where its weights are looked for.
    ///   - batch: faces given at once; at least 1.
    ///   - precision: what is asked for.
    ///   - runtime: compiles it.
    public static func measure(
        card: ModelCard, models: ModelLibrary, batch: Int, precision: InferencePrecision, runtime: InferenceRuntime
    ) throws(InferenceError) -> ClassifierCost {
        guard let side = card.cropGeometry?.side else {
            throw InferenceError(
                what: "the card of \(card.name) does not say how faces are cut out",
                remedy: "take the card from a fresh copy of Attune")
        }
        let model = try CompiledModel(
            card: card, models: models, input: .tensor([batch, 1, side, side]), precision: precision, streams: 1,
            runtime: runtime)
        let times = try model.withRequest { (request) throws(InferenceError) in
            try request.withInput(of: Float.self) { $0.update(repeating: 0.5) }
            for _ in 0..<warmUps { try request.infer() }
            return try callTimes(request)
        }
        let median = times.sorted()[times.count / 2]
        return ClassifierCost(
            batch: batch, precision: model.precision, millisecondsPerFace: median / .milliseconds(1) / Double(batch))
    }

    private static func callTimes(_ request: borrowing InferenceRequest) throws(InferenceError) -> [Duration] {
        let clock = ContinuousClock()
        let started = clock.now
        var times: [Duration] = []
        while times.count < leastCalls || clock.now - started < leastTime {
            let before = clock.now
            try request.infer()
            times.append(clock.now - before)
        }
        return times
    }
}
