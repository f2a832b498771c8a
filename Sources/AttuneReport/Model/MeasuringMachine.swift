/// A kind of machine that measured segments: what results depend on beside recording, settings and models.
public struct MeasuringMachine: Hashable, Sendable, Codable {
    /// Of the program and its libraries.
    public var versions: ProgramVersions
    /// The instructions that sums depend on, as in `avx512_vnni`.
    public var instructionSet: String
    /// How many segments it measured.
    public var segments: Int

    public init(versions: ProgramVersions, instructionSet: String, segments: Int) {
        self.versions = versions
        self.instructionSet = instructionSet
        self.segments = segments
    }

    private enum CodingKeys: String, CodingKey {
        case versions, segments
        case instructionSet = "instruction_set"
    }
}
