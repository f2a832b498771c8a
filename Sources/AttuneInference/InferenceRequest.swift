import COpenVINO

/// One computation of a compiled model: fill the input, infer, read the outputs.
///
/// Lent by `CompiledModel.withRequest` to one thread at a time.
public struct InferenceRequest: ~Copyable {
    private let request: Handle
    private let card: ModelCard
    private let elementType: ModelCard.ElementType

    init(of compiled: borrowing Handle, card: ModelCard, elementType: ModelCard.ElementType) throws(InferenceError) {
        let model = compiled.pointer
        request = try Handle(
            orThrow: InferenceError(
                what: "\(card.name) cannot be made ready", remedy: "free some memory, or use fewer workers"),
            release: ov_infer_request_free,
            create: { ov_compiled_model_create_infer_request(model, $0) })
        self.card = card
        self.elementType = elementType
    }

    /// Lends the input's elements, in the order of the model's layout, to be written.
    ///
    /// - Precondition: `Element` is the input's element type.
    public func withInput<Element: TensorElement>(
        of type: Element.Type, _ body: (UnsafeMutableBufferPointer<Element>) -> Void
    ) throws(InferenceError) {
        precondition(Element.elementType == elementType, "\(card.name) takes \(elementType)")
        let failure = failure("the input of \(card.name) cannot be reached")
        let owner = request.pointer
        let tensor = try Handle(
            orThrow: failure, release: ov_tensor_free, create: { ov_infer_request_get_input_tensor(owner, $0) })
        body(try elements(of: tensor, as: Element.self, failure))
    }

    /// Computes the outputs from the input; returns when they are there.
    public func infer() throws(InferenceError) {
        try check(ov_infer_request_infer(request.pointer), orThrow: failure("\(card.name) failed to compute"))
    }

    /// Lends the elements of the outputs, in the order of the card's outputs, each as of its shape.
    public func withOutputs<Result>(
        _ body: ([UnsafeBufferPointer<Float>]) -> Result
    ) throws(InferenceError) -> Result {
        // The request owns the memory; a tensor's handle only points to it.
        var outputs: [UnsafeBufferPointer<Float>] = []
        let owner = request.pointer
        for output in card.outputs {
            let failure = failure("the output '\(output.name)' of \(card.name) cannot be reached")
            let tensor = try Handle(
                orThrow: failure, release: ov_tensor_free,
                create: { ov_infer_request_get_tensor(owner, output.name, $0) })
            outputs.append(UnsafeBufferPointer(try elements(of: tensor, as: Float.self, failure)))
        }
        return body(outputs)
    }

    private func elements<Element: TensorElement>(
        of tensor: borrowing Handle, as type: Element.Type, _ failure: InferenceError
    ) throws(InferenceError) -> UnsafeMutableBufferPointer<Element> {
        var data: UnsafeMutableRawPointer?
        var count = 0
        var byteCount = 0
        try check(ov_tensor_data(tensor.pointer, &data), orThrow: failure)
        try check(ov_tensor_get_size(tensor.pointer, &count), orThrow: failure)
        try check(ov_tensor_get_byte_size(tensor.pointer, &byteCount), orThrow: failure)
        guard let data, byteCount == count * MemoryLayout<Element>.size else { throw failure }
        return UnsafeMutableBufferPointer(start: data.assumingMemoryBound(to: Element.self), count: count)
    }

    private func failure(_ what: String) -> InferenceError {
        InferenceError(what: what, remedy: "run `attune doctor` to see what is wrong")
    }
}

/// A Swift type that a tensor's elements are read and written as.
public protocol TensorElement {
    static var elementType: ModelCard.ElementType { get }
}

extension Float: TensorElement {
    public static var elementType: ModelCard.ElementType { .f32 }
}

extension UInt8: TensorElement {
    public static var elementType: ModelCard.ElementType { .u8 }
}
