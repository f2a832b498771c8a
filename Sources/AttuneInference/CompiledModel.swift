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

    /// Loads the card's weights, checks them against the card and compiles them.
    ///
    /// - Parameters:
    ///   - card: of the model.
    ///   - models: where its weights are looked for.
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
        var model = try LoadedModel(card: card, path: try models.weights(for: card), runtime: runtime)
        try model.requireMatch()
        let elementType: ModelCard.ElementType
        switch input {
        case .tensor(let shape):
            try model.reshape(to: shape)
            elementType = card.input.elementType
        case .yuv420(let size):
            try model.reshape(to: [1, 3, size.height, size.width])
            try model.acceptYUV420()
            elementType = .u8
        }
        let compiled = try model.compile(precision: self.precision, streams: streams, runtime: runtime)
        var slots: [Slot] = []
        for _ in 0..<streams {
            slots.append(Slot(try InferenceRequest(of: compiled, card: card, elementType: elementType)))
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

/// Holds one request, because arrays cannot hold move-only values.
///
/// Sendable without checking: a slot is taken out of the pool for as long as a thread uses it.
private final class Slot: @unchecked Sendable {
    let request: InferenceRequest

    init(_ request: consuming InferenceRequest) {
        self.request = request
    }
}
