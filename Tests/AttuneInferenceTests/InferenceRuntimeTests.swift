import AttuneCore
import AttuneInference
import TestSupport
import Testing

@Suite(.enabled(if: Requirement.isMet(".deps/openvino/lib/libopenvino_c.so")))
struct InferenceRuntimeTests {
    @Test func tellsWhatItIsAndWhatItRunsOn() throws {
        let runtime = try InferenceRuntime()
        #expect(try InferenceRuntime.version().hasPrefix("2026.4.1"))
        #expect(try runtime.availableDevices().contains("CPU"))
        #expect(try !runtime.deviceName().isEmpty)
    }

    @Test func usesBF16OnlyWhereTheProcessorHasIt() throws {
        let runtime = try InferenceRuntime()
        #expect(try runtime.precision(for: .f32) == .f32)
        let expected: InferencePrecision = try runtime.supportsBF16() ? .bf16 : .f32
        #expect(try runtime.precision(for: .bf16) == expected)
        #expect(try runtime.precisions() == (expected == .bf16 ? [.f32, .bf16] : [.f32]))
    }
}
