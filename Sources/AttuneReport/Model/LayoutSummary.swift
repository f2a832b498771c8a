import AttuneCore
import AttuneGallery

/// Which layouts a recording shows and when, and how many of the faces found in it are nobody's who is there.
public struct LayoutSummary: Equatable, Sendable {
    /// In time order; those of no picture measurement hold none.
    public var stretches: [LayoutStretch]
    /// Faces of all samples by whom they stand for.
    public var faces: [FaceRole: Int]

    public init(stretches: [LayoutStretch] = [], faces: [FaceRole: Int] = [:]) {
        self.stretches = stretches
        self.faces = faces
    }

    public init(_ reading: GalleryReading) {
        var faces: [FaceRole: Int] = [:]
        for face in reading.samples.lazy.flatMap(\.faces) { faces[face.role, default: 0] += 1 }
        self.init(stretches: reading.stretches, faces: faces)
    }

    /// How long each layout stood in all, the longest first; of equally long ones the earlier.
    package var durations: [(name: String, duration: MediaTime)] {
        var names: [String] = []
        var durations: [String: MediaTime] = [:]
        for stretch in stretches {
            let name = stretch.layout.name
            if durations[name] == nil { names.append(name) }
            durations[name] = (durations[name] ?? .zero) + stretch.range.duration
        }
        let inOrder = names.map { (name: $0, duration: durations[$0] ?? .zero) }
        return inOrder.enumerated().sorted { ($1.element.duration, $0.offset) < ($0.element.duration, $1.offset) }
            .map(\.element)
    }
}
