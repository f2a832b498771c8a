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
                guard cameras[tile] == .on else { return FaceReading(role: .still, tile: tile) }
                return FaceReading(role: tile == layout.lecturerTile ? .lecturer : .participant, tile: tile)
            }
            let isOnScreen = layout.screen?.contains(center) == true
            guard changes.moves(face.box, at: position, within: stretch.samples) else {
                return FaceReading(role: .still)
            }
            return FaceReading(role: isOnScreen ? .shared : .participant)
        }
    }
}
