/// Faces that are to be taken out of a recording's samples, with everything in other faces that points to them.
public struct FaceErasure: Equatable, Sendable {
    /// The indices of the faces, by the positions of their samples on the recording's `SampleGrid`.
    public private(set) var faces: [Int: Set<Int>] = [:]

    public init() {}

    public var isEmpty: Bool { faces.isEmpty }

    public mutating func insert(face: Int, ofSample sample: Int) {
        faces[sample, default: []].insert(face)
    }

    /// The sample without these faces. Which face another one looks like is told by the indices that are left; that one
    /// looks like a face that is gone is told no more.
    public func applied(to sample: SampleObservation) -> SampleObservation {
        var left = sample
        left.faces = sample.faces.indices.filter { isLeft($0, in: sample.index) }.map { index in
            var face = sample.faces[index]
            face.likeness = face.likeness.flatMap { likeness in
                guard isLeft(likeness.face, in: sample.index - 1) else { return nil }
                var likeness = likeness
                likeness.face = newIndex(of: likeness.face, in: sample.index - 1)
                return likeness
            }
            return face
        }
        left.lookalikes = sample.lookalikes.filter { alike in
            isLeft(alike.face, in: sample.index) && isLeft(alike.earlierFace, in: alike.sample)
        }.map { alike in
            Lookalike(
                face: newIndex(of: alike.face, in: sample.index), sample: alike.sample,
                earlierFace: newIndex(of: alike.earlierFace, in: alike.sample), score: alike.score)
        }
        return left
    }

    private func isLeft(_ face: Int, in sample: Int) -> Bool { !(faces[sample]?.contains(face) ?? false) }

    private func newIndex(of face: Int, in sample: Int) -> Int { face - (faces[sample]?.count { $0 < face } ?? 0) }
}
