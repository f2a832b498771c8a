import AttuneCore
import COpenVINO
import Dispatch
import Synchronization

/// A model made ready for one input size, with a fixed pool of requests.
///
/// Safe to share: any number of threads may call `withRequest`, and wait there until a request is free. The same
/// input gives the same bits on every request, because each runs on one thread.
public final class CompiledModel: Sendable {
    /// What the model is given.
    public enum Input: Equatable, Sendable {
        /// The card's own tensor, with a number for each of its dimensions.
        case tensor([Int])
        /// A picture in YUV 4:2:0 as `PixelBuffer` holds it, with even sides; converted within the model.
        case yuv420(PixelSize)
    }

    public let card: ModelCard
    /// The arithmetic in use; f32 where bf16 was asked of a processor without it.
    public let precision: InferencePrecision

    private let slots: Mutex<[Slot]>
    private let free: DispatchSemaphore

    /// Checks the card's weights against the card, and compiles them or takes what an earlier start has compiled.
    ///
    /// - Parameters:
    ///   - card: of the model.
    ///   - models: where its weights are looked for, and where compiled ones are kept.
    ///   - input: what it is given.
    ///   - precision: what is asked for.
    ///   - streams: how many requests can run at once, each on one thread; at least 1.
    ///   - runtime: compiles it.
    public init(
        card: ModelCard, models: ModelLibrary, input: Input, precision: InferencePrecision, streams: Int,
        runtime: InferenceRuntime
    ) throws(InferenceError) {
        precondition(streams > 0, "a model needs a stream to run on")
        self.card = card
        self.precision = try runtime.precision(for: precision)
        let source = Source(card: card, path: try models.weights(for: card), input: input, runtime: runtime)
        let properties = [
            (key: "INFERENCE_PRECISION_HINT", value: self.precision.rawValue),
            (key: "INFERENCE_NUM_THREADS", value: String(streams)),
            (key: "NUM_STREAMS", value: String(streams)),
            // Several models share the cores, and so may other programs: the operating system places the threads.
            (key: "ENABLE_CPU_PINNING", value: "NO"),
        ]
        var memory: ModelMemory?
        // By the end of this, whatever a model needs is loaded, and whatever an error left of it.
        defer { LoadedLibraries.keep() }
        let compiled = try source.compiled(with: properties, cache: models.cache, keptIn: &memory)
        var slots: [Slot] = []
        for _ in 0..<streams {
            let request = try InferenceRequest(of: compiled, card: card, elementType: source.elementType)
            slots.append(Slot(request, readingFrom: memory))
        }
        self.slots = Mutex(slots)
        self.free = DispatchSemaphore(value: streams)
    }

    /// Lends a free request; blocks the thread until there is one.
    public func withRequest<Result, Failure: Error>(
        _ body: (borrowing InferenceRequest) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        free.wait()
        let slot = slots.withLock { $0.removeLast() }
        defer {
            slots.withLock { $0.append(slot) }
            free.signal()
        }
        return try body(slot.request)
    }
}

/// What a model is compiled from.
private struct Source {
    let card: ModelCard
    /// Of the weights, which are those of the card.
    let path: String
    let input: CompiledModel.Input
    let runtime: InferenceRuntime

    var elementType: ModelCard.ElementType {
        switch input {
        case .tensor: card.input.elementType
        case .yuv420: .u8
        }
    }

    /// Ready for the processor with these properties.
    ///
    /// - Parameter memory: set where the model was kept; it must live as long as the model.
    func compiled(
        with properties: [(key: String, value: String)], cache: ModelCache?, keptIn memory: inout ModelMemory?
    ) throws(InferenceError) -> Handle {
        guard let cache else { return try compile(with: properties) }
        let key = try ModelCache.Key(
            name: card.name,
            facts: [card.sha256, "\(card.input)", "\(card.outputs)", "\(input)"]
                + properties.map { "\($0.key)=\($0.value)" }
                + runtime.facts())
        if let bytes = cache.bytes(for: key).map(ModelMemory.init), let kept = runtime.imported(bytes, with: properties)
        {
            memory = bytes
            return kept
        }
        let compiled = try compile(with: properties)
        let pointer = compiled.pointer
        cache.keep(key) { ov_compiled_model_export_model(pointer, $0) == OK }
        return compiled
    }

    private func compile(with properties: [(key: String, value: String)]) throws(InferenceError) -> Handle {
        var model = try LoadedModel(card: card, path: path, runtime: runtime)
        try model.requireMatch()
        switch input {
        case .tensor(let shape):
            try model.reshape(to: shape)
        case .yuv420(let size):
            try model.reshape(to: [1, 3, size.height, size.width])
            try model.acceptYUV420()
        }
        return try model.compile(with: properties, runtime: runtime)
    }
}

/// Holds one request, because arrays cannot hold move-only values.
///
/// Sendable without checking: a slot is taken out of the pool for as long as a thread uses it.
private final class Slot: @unchecked Sendable {
    let request: InferenceRequest
    /// What it reads weights from; nil for a model that was compiled here.
    private let memory: ModelMemory?

    init(_ request: consuming InferenceRequest, readingFrom memory: ModelMemory?) {
        self.request = request
        self.memory = memory
    }
}
