import AttuneCore

/// Says for each face where it is and whom it stands for.
struct FaceRoles {
    let changes: ChangeMap

    /// The faces of one sample of a stretch, without tracks.
    ///
    /// - Parameters:
    ///   - position: of the sample in the recording's samples.
    ///   - cameras: what each tile shows in this sample.
    func faces(
        of sample: SampleObservation, at position: Int, in stretch: LayoutStretch, cameras: [CameraState]
    ) -> [FaceReading] {
        let layout = stretch.layout
        return sample.faces.map { face in
            let center = face.box.center
            if let tile = layout.tile(at: center) {
                let isPrint =
                    layout.kind != .room && FaceRoles.isPrinted(face, below: sample.faces, in: layout.tiles[tile])
                guard cameras[tile] == .on, !isPrint else { return FaceReading(role: .still, tile: tile) }
                return FaceReading(role: .participant, tile: tile)
            }
            let isOnScreen = layout.screen?.contains(center) == true
            guard changes.moves(face.box, at: position, within: stretch.samples) else {
                return FaceReading(role: .still)
            }
            return FaceReading(role: isOnScreen ? .shared : .participant)
        }
    }

    /// Whether a face is one on somebody's shirt: straight below another face, less certain than that, and none to the
    /// face mesh. Children before their parents have a face that the mesh finds.
    private static func isPrinted(
        _ face: FaceObservation, below others: [FaceObservation], in tile: BoundingBox
    ) -> Bool {
        guard face.headPose == nil else { return false }
        return others.contains { other in
            guard tile.contains(other.box.center) else { return false }
            let distance = face.box.center.y - other.box.center.y
            let isBelow = distance > 0.5 * other.box.height && distance < 4 * other.box.height
            let isAligned = abs(face.box.center.x - other.box.center.x) < 0.6 * max(face.box.width, other.box.width)
            return isBelow && isAligned && other.confidence > face.confidence
        }
    }
}
