import AttuneCore
import COpenVINO
import Foundation
import Synchronization

/// OpenVINO itself: what it is, what it runs on, and the owner of everything it loads.
///
/// Sendable without checking: OpenVINO's core is documented as safe to use from several threads at once, and the
/// handle never changes.
public final class InferenceRuntime: @unchecked Sendable {
    let core: Handle
    /// Held while a model is imported, which takes its properties from those that are set for the whole device, and while one
    /// is compiled, which reads them.
    private let making = Mutex(())

    public init() throws(InferenceError) {
        core = try Handle(
            orThrow: InferenceError(what: "OpenVINO cannot be started", remedy: InferenceRuntime.remedy),
            release: ov_core_free,
            create: { ov_core_create($0) })
    }

    static let device = "CPU"
    static let remedy = "run Scripts/setup again, and `attune doctor` to see what is wrong"

    /// The loaded library's own build number.
    public static func version() throws(InferenceError) -> String {
        var version = ov_version_t()
        try check(
            ov_get_openvino_version(&version),
            orThrow: InferenceError(what: "OpenVINO's version cannot be read", remedy: remedy))
        defer { ov_version_free(&version) }
        return version.buildNumber.map { String(cString: $0) } ?? ""
    }

    /// The devices that OpenVINO found; Attune computes on `CPU`.
    public func availableDevices() throws(InferenceError) -> [String] {
        var list = ov_available_devices_t()
        try check(
            ov_core_get_available_devices(core.pointer, &list),
            orThrow: InferenceError(what: "OpenVINO's devices cannot be listed", remedy: InferenceRuntime.remedy))
        defer { ov_available_devices_free(&list) }
        return (0..<list.size).compactMap { index in list.devices[index].map { String(cString: $0) } }
    }

    /// The processor's name.
    public func deviceName() throws(InferenceError) -> String {
        try property("FULL_DEVICE_NAME")
    }

    /// Whether the processor computes with 16-bit brain floating point.
    public func supportsBF16() throws(InferenceError) -> Bool {
        try property("OPTIMIZATION_CAPABILITIES").split(whereSeparator: { $0 == " " || $0 == "," }).contains("BF16")
    }

    /// The precision that is used where `wanted` is asked for: f32 on a processor without bf16.
    public func precision(for wanted: InferencePrecision) throws(InferenceError) -> InferencePrecision {
        try precisions().contains(wanted) ? wanted : .f32
    }

    /// The precisions that the processor computes in.
    public func precisions() throws(InferenceError) -> [InferencePrecision] {
        try supportsBF16() ? [.f32, .bf16] : [.f32]
    }

    /// A model that was exported, made ready with these properties; nil where OpenVINO does not take it.
    ///
    /// OpenVINO reads weights where they lie in `memory` for as long as the model is used.
    func imported(_ memory: ModelMemory, with properties: [(key: String, value: String)]) -> Handle? {
        making.withLock { _ in
            let status = withProperties(properties) { list, count in
                ov_core_set_properties(core.pointer, InferenceRuntime.device, count, list)
            }
            guard status == OK else { return nil }
            // Why it is not taken makes no difference: the model is compiled then.
            return try? Handle(
                orThrow: InferenceError(what: "a kept model cannot be imported", remedy: InferenceRuntime.remedy),
                release: ov_compiled_model_free,
                create: { compiled in
                    ov_core_import_model(
                        core.pointer, memory.start, memory.count, InferenceRuntime.device, compiled)
                })
        }
    }

    /// What `compile` gives, which compiles a model.
    func whileNoneIsImported(_ compile: () -> ov_status_e) -> ov_status_e { making.withLock { _ in compile() } }

    /// What a compiled model depends on besides the model: the library, and the processor with the instructions that oneDNN
    /// may use of it.
    func facts() throws(InferenceError) -> [String] {
        [
            try InferenceRuntime.version(), try deviceName(), InstructionSet.current(),
            try property("OPTIMIZATION_CAPABILITIES"),
            ProcessInfo.processInfo.environment["ONEDNN_MAX_CPU_ISA"] ?? "all",
        ]
    }

    private func property(_ key: String) throws(InferenceError) -> String {
        var value: UnsafeMutablePointer<CChar>?
        try check(
            ov_core_get_property(core.pointer, InferenceRuntime.device, key, &value),
            orThrow: InferenceError(
                what: "OpenVINO does not tell \(key) of the processor", remedy: InferenceRuntime.remedy))
        defer { ov_free(value) }
        return value.map { String(cString: $0) } ?? ""
    }
}

/// The bytes of an exported model, which stay where they are.
///
/// Sendable without checking: nobody writes to them once they are there.
final class ModelMemory: @unchecked Sendable {
    let count: Int
    private let bytes: UnsafeMutableRawBufferPointer

    /// Not nil: at least one page is allocated.
    var start: UnsafePointer<CChar> {
        UnsafePointer(bytes.assumingMemoryBound(to: CChar.self).baseAddress.unsafelyUnwrapped)
    }

    init(_ source: [UInt8]) {
        count = source.count
        // Whole pages, and never less than OpenVINO's header, which is read without a look at the length.
        bytes = .allocate(byteCount: max(4_096, source.count), alignment: 4_096)
        bytes.initializeMemory(as: UInt8.self, repeating: 0)
        bytes.copyBytes(from: source)
    }

    deinit {
        bytes.deallocate()
    }
}
