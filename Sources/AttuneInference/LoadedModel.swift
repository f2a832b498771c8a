import AttuneCore
import COpenVINO

/// A model as read from its file, on its way to being compiled.
struct LoadedModel: ~Copyable {
    private let card: ModelCard
    private let path: String
    private var model: Handle

    /// Reads the weights at `path`.
    init(card: ModelCard, path: String, runtime: InferenceRuntime) throws(InferenceError) {
        self.card = card
        self.path = path
        model = try Handle(
            orThrow: InferenceError(
                what: "the model file cannot be read", file: path, remedy: InferenceRuntime.remedy),
            release: ov_model_free,
            create: { ov_core_read_model(runtime.core.pointer, path, nil, $0) })
    }

    /// Sets the size of the input, in the order of the card's layout.
    func reshape(to shape: [Int]) throws(InferenceError) {
        let failure = InferenceError(
            what: "\(card.name) cannot take an input of \(shape)", file: path,
            remedy: "choose another detector_long_side")
        var partial = ov_partial_shape_t()
        try check(
            ov_partial_shape_create_static(Int64(shape.count), shape.map(Int64.init), &partial), orThrow: failure)
        defer { ov_partial_shape_free(&partial) }
        try check(ov_model_reshape_single_input(model.pointer, partial), orThrow: failure)
    }

    /// Compiles for the processor.
    func compile(
        with properties: [(key: String, value: String)], runtime: InferenceRuntime
    ) throws(InferenceError) -> Handle {
        let source = model.pointer
        return try Handle(
            orThrow: InferenceError(
                what: "\(card.name) cannot be compiled", file: path, remedy: InferenceRuntime.remedy),
            release: ov_compiled_model_free,
            create: { compiled in
                runtime.whileNoneIsImported {
                    withProperties(properties) { list, count in
                        ov_core_compile_model_props(
                            runtime.core.pointer, source, InferenceRuntime.device, count, list, compiled)
                    }
                }
            })
    }

    /// Puts the conversion from limited-range BT.601 YUV 4:2:0 in three planes to the card's RGB before the model.
    ///
    /// The input becomes one u8 tensor of 1 x (height * 3 / 2) x width x 1: the bytes of a `PixelBuffer`.
    mutating func acceptYUV420() throws(InferenceError) {
        let failure = InferenceError(
            what: "\(card.name) cannot be given pictures in YUV 4:2:0", file: path, remedy: InferenceRuntime.remedy)
        let source = model.pointer
        let processor = try Handle(
            orThrow: failure, release: ov_preprocess_prepostprocessor_free,
            create: { ov_preprocess_prepostprocessor_create(source, $0) })
        let input = try Handle(
            orThrow: failure, release: ov_preprocess_input_info_free,
            create: { ov_preprocess_prepostprocessor_get_input_info(processor.pointer, $0) })
        let tensor = try Handle(
            orThrow: failure, release: ov_preprocess_input_tensor_info_free,
            create: { ov_preprocess_input_info_get_tensor_info(input.pointer, $0) })
        let steps = try Handle(
            orThrow: failure, release: ov_preprocess_preprocess_steps_free,
            create: { ov_preprocess_input_info_get_preprocess_steps(input.pointer, $0) })
        let target = try Handle(
            orThrow: failure, release: ov_preprocess_input_model_info_free,
            create: { ov_preprocess_input_info_get_model_info(input.pointer, $0) })
        let layout = try Handle(
            orThrow: failure, release: ov_layout_free, create: { ov_layout_create(card.input.layout, $0) })

        try check(ov_preprocess_input_tensor_info_set_element_type(tensor.pointer, U8), orThrow: failure)
        try check(
            ov_preprocess_input_tensor_info_set_color_format(tensor.pointer, I420_SINGLE_PLANE), orThrow: failure)
        try check(ov_preprocess_preprocess_steps_convert_color(steps.pointer, RGB), orThrow: failure)
        try check(ov_preprocess_preprocess_steps_convert_element_type(steps.pointer, F32), orThrow: failure)
        try check(ov_preprocess_input_model_info_set_layout(target.pointer, layout.pointer), orThrow: failure)
        model = try Handle(
            orThrow: failure, release: ov_model_free,
            create: { ov_preprocess_prepostprocessor_build(processor.pointer, $0) })
    }
}

extension LoadedModel {
    /// Refuses the model where its input and outputs are not those of the card.
    func requireMatch() throws(InferenceError) {
        var inputs = 0
        var outputs = 0
        let failure = mismatch("its inputs and outputs cannot be counted")
        try check(ov_model_inputs_size(model.pointer, &inputs), orThrow: failure)
        try check(ov_model_outputs_size(model.pointer, &outputs), orThrow: failure)
        guard inputs == 1, outputs == card.outputs.count else {
            throw mismatch(
                "it has \(inputs) inputs and \(outputs) outputs, the card has 1 and \(card.outputs.count)")
        }
        let source = model.pointer
        try checkPort(card.input.name, shape: card.input.shape) { ov_model_const_input_by_name(source, $0, $1) }
        for output in card.outputs {
            try checkPort(output.name, shape: output.shape) { ov_model_const_output_by_name(source, $0, $1) }
        }
    }

    private func checkPort(
        _ name: String, shape: [ModelCard.Dimension],
        find: (String, UnsafeMutablePointer<OpaquePointer?>) -> ov_status_e
    ) throws(InferenceError) {
        let missing = mismatch("it has no '\(name)'")
        let port = try Handle(orThrow: missing, release: ov_output_const_port_free, create: { find(name, $0) })
        var partial = ov_partial_shape_t()
        try check(ov_port_get_partial_shape(port.pointer, &partial), orThrow: missing)
        defer { ov_partial_shape_free(&partial) }
        let found = (0..<Int(partial.rank.max)).map { partial.dims[$0] }
        let fits = found.count == shape.count && zip(found, shape).allSatisfy { LoadedModel.fits($0, $1) }
        guard fits else {
            let text = found.map { $0.min == $0.max ? String($0.min) : "?" }.joined(separator: " x ")
            throw mismatch("the shape of '\(name)' is \(text), which is not the card's")
        }
        var elementType = DYNAMIC
        try check(ov_port_get_element_type(port.pointer, &elementType), orThrow: missing)
        guard elementType == F32 else { throw mismatch("the elements of '\(name)' are not f32") }
    }

    private static func fits(_ dimension: ov_dimension_t, _ expected: ModelCard.Dimension) -> Bool {
        switch expected {
        case .named: true
        case .fixed(let size): dimension.min == Int64(size) && dimension.max == Int64(size)
        }
    }

    private func mismatch(_ problem: String) -> InferenceError {
        InferenceError(
            what: "the model does not match the card of \(card.name): \(problem)", file: path,
            remedy: "take the card and the model file from the same copy of Attune")
    }
}
