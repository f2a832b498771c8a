/// The versions that a result depends on.
public struct ProgramVersions: Hashable, Sendable, Codable {
    /// Attune's own version.
    public var program: String
    /// Library name to version, as in `libavcodec` to `59.37.100`.
    public var libraries: [String: String]

    public init(program: String, libraries: [String: String]) {
        self.program = program
        self.libraries = libraries
    }
}

/// Where and how the neural networks ran.
public struct InferenceSummary: Equatable, Sendable, Codable {
    /// As in `CPU`.
    public var device: String
    /// The arithmetic that was really used, as in `f32`.
    public var precision: String

    public init(device: String, precision: String) {
        self.device = device
        self.precision = precision
    }
}
