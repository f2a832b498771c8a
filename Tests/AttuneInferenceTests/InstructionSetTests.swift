import Testing

@testable import AttuneInference

@Suite struct InstructionSetTests {
    @Test(arguments: [
        ("processor\t: 0\nflags\t\t: fpu sse4_2 avx2 fma\n", "avx2"),
        ("flags\t\t: sse4_2 avx2 avx512f avx512_vnni\nflags\t\t: amx_bf16\n", "avx512_vnni"),
        ("flags : avx512f avx512_bf16 amx_bf16\n", "amx_bf16"), ("Features\t: fp asimd evtstrm\n", "asimd"),
        ("flags\t\t: avx512fp16x\n", "unknown"), ("", "unknown"),
    ])
    func theWidestIsNamed(text: String, name: String) {
        #expect(InstructionSet.name(inProcessorInformation: text) == name)
    }
}
