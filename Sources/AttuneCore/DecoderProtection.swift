/// What keeps the process that decodes a recording from doing anything else.
public struct DecoderProtection: Equatable, Sendable, Codable {
    /// The version of Landlock that forbids it to open files and connections, from 1; nil where the kernel has none.
    public var landlock: Int?
    /// Whether it is refused all system calls but those of decoding (seccomp).
    public var filtersSystemCalls: Bool
    /// Bytes of address space that it may take for decoding.
    public var memory: Int

    public init(landlock: Int?, filtersSystemCalls: Bool, memory: Int) {
        self.landlock = landlock
        self.filtersSystemCalls = filtersSystemCalls
        self.memory = memory
    }
}

extension DecoderProtection {
    private enum CodingKeys: String, CodingKey {
        case landlock
        case filtersSystemCalls = "filters_system_calls"
        case memory = "memory_bytes"
    }
}

extension DecoderProtection: CustomStringConvertible {
    /// For a list: what forbids what, and how much memory there is.
    public var description: String {
        let files = landlock.map { "no files or connections (Landlock \($0))" }
        let calls = filtersSystemCalls ? "only the system calls of decoding (seccomp)" : nil
        return ([files, calls].compactMap { $0 } + ["at most \(memory >> 20) MB"]).joined(separator: ", ")
    }
}
