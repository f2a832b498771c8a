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
