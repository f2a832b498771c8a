/// That a face of a sample, which no face of the sample before goes on as, looks like one that was lost sight of earlier
/// in the same recording. Found by comparing their looks, which are then erased.
public struct Lookalike: Hashable, Sendable, Codable {
    /// The index of the face in its sample.
    public var face: Int
    /// The position of the earlier sample on the recording's `SampleGrid`.
    public var sample: Int
    /// The index of the earlier face in that sample.
    public var earlierFace: Int
    /// How alike the two are, -1…1.
    public var score: Float

    public init(face: Int, sample: Int, earlierFace: Int, score: Float) {
        self.face = face
        self.sample = sample
        self.earlierFace = earlierFace
        self.score = score
    }
}
