import AttuneCore
import COpenVINO

/// OpenVINO itself: what it is, what it runs on, and the owner of everything it loads.
///
/// Sendable without checking: OpenVINO's core is documented as safe to use from several threads at once, and the
/// handle never changes.
public final class InferenceRuntime: @unchecked Sendable {
    let core: Handle

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
