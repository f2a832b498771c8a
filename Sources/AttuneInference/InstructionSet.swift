import Foundation

/// The instructions of this machine's processor that the order and width of sums in the networks depend on.
public enum InstructionSet {
    /// Those by which OpenVINO's CPU plugin chooses its kernels, the widest first, as the kernel names them.
    private static let known = [
        "amx_bf16", "avx512_bf16", "avx512_vnni", "avx512f", "avx_vnni", "avx2", "sse4_2", "sve", "asimd",
    ]

    /// As in `avx512_vnni`; `unknown` where the system does not say.
    public static func current() -> String {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        return name(inProcessorInformation: text)
    }

    /// - Parameter text: of `/proc/cpuinfo`.
    static func name(inProcessorInformation text: String) -> String {
        let line = text.split(separator: "\n").first { $0.hasPrefix("flags") || $0.hasPrefix("Features") }
        let flags = Set((line ?? "").split(whereSeparator: { " \t:".contains($0) }).map(String.init))
        return known.first(where: flags.contains) ?? "unknown"
    }
}
