import AttuneCore

/// Measures frames as wholes, one sample after the other: edges, what moved, and which face looks like which.
///
/// What it says of a sample depends on that sample and the one an interval earlier alone, so that a segment can begin
/// with the sample before it and give the same. Not thread-safe.
public struct PictureAnalyzer {
    /// The sample before, as far as the next one is compared with it.
    private struct Earlier {
        let index: Int
        let means: CellMeans
        let signatures: [FaceSignature]
    }

    private var earlier: Earlier?

    public init() {}

    /// The observation of a sample with the faces that were found in it, each told which earlier one it looks like, and
    /// what each looks like.
    public mutating func observe(
        _ frame: SampledFrame, faces: [FaceObservation]
    ) -> (picture: PictureObservation, faces: [FaceObservation], looks: [FaceLook]) {
        let before = earlier?.index == frame.index - 1 ? earlier : nil
        let means = CellMeans(frame.picture)
        let signatures = faces.map { FaceSignature(of: $0.box, in: frame.picture) }
        let compared = zip(faces, signatures).map { face, signature in
            var face = face
            face.likeness = before.flatMap { signature.mostAlike(of: $0.signatures) }
            return face
        }
        earlier = Earlier(index: frame.index, means: means, signatures: signatures)
        let picture = PictureObservation(
            edges: EdgeFinder.edges(in: frame.picture), cells: means.grid(after: before?.means))
        return (picture, compared, signatures.map(\.look))
    }
}
