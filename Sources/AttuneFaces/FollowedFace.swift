import AttuneCore

/// A face on its way from sample to sample: how it was read last, and where it is now.
struct FollowedFace: Sendable {
    /// As it was read last; its likeness is not.
    let reading: FaceReading
    /// What it looked like then; nil where there was too little to see.
    let template: FaceTemplate?
    /// From pixels of the frame in which it was read to pixels of the frame of now.
    private(set) var motion = SimilarityTransform.identity
    /// The box as of now.
    private(set) var box: BoundingBox
    private(set) var confidence: Float
    /// How the detector's box lies about the mesh's; nil without a mesh.
    let boxOnMesh: BoxOnMesh?

    /// A face that was read just now.
    ///
    /// - Parameter boxOnMesh: as the detector showed it last; nil where the reading's box is the detector's.
    init(_ reading: FaceReading, template: FaceTemplate?, boxOnMesh: BoxOnMesh? = nil) {
        self.reading = reading
        self.template = template
        box = reading.observation.box
        confidence = reading.observation.confidence
        self.boxOnMesh = boxOnMesh ?? reading.meshBox.map { BoxOnMesh(box: reading.observation.box, mesh: $0) }
    }

    private init(_ face: FollowedFace, motion: SimilarityTransform, box: BoundingBox, boxOnMesh: BoxOnMesh?) {
        reading = face.reading
        template = face.template
        confidence = face.confidence
        self.motion = motion
        self.box = box
        self.boxOnMesh = boxOnMesh
    }

    /// The face as it is now.
    var observation: FaceObservation {
        var moved = reading.observation
        moved.box = box
        moved.confidence = confidence
        moved.landmarks = motion(moved.landmarks)
        moved.headPose?.roll += motion.degrees
        return moved
    }

    /// The face where a match of its template found it.
    func moved(_ match: FaceTemplate.Match, from template: FaceTemplate) -> FollowedFace {
        let moved = match.placement.after(template.placement.inverse)
        return FollowedFace(self, motion: moved, box: moved.after(motion.inverse)(box), boxOnMesh: boxOnMesh)
    }

    /// The face where the detector found it.
    func found(_ detection: FaceDetection) -> FollowedFace {
        let mesh = reading.meshBox.map { BoxOnMesh(box: detection.box, mesh: motion($0)) }
        var found = FollowedFace(self, motion: motion, box: detection.box, boxOnMesh: mesh)
        found.confidence = detection.score
        return found
    }
}

/// How a detector's box lies about the box of the mesh's points on the same face.
///
/// A face that is followed has a mesh and no box of a detector; this gives it the one it would have.
struct BoxOnMesh: Equatable, Sendable {
    /// From the mesh's centre to the box's, in the mesh's widths and heights.
    let shiftX: Float
    let shiftY: Float
    /// Of the box, in the mesh's widths and heights.
    let width: Float
    let height: Float

    init(box: BoundingBox, mesh: BoundingBox) {
        let (meshWidth, meshHeight) = (max(mesh.width, 1), max(mesh.height, 1))
        shiftX = (box.center.x - mesh.center.x) / meshWidth
        shiftY = (box.center.y - mesh.center.y) / meshHeight
        width = box.width / meshWidth
        height = box.height / meshHeight
    }

    /// The box about a mesh with this one.
    func box(about mesh: BoundingBox) -> BoundingBox {
        let (width, height) = (self.width * mesh.width, self.height * mesh.height)
        return BoundingBox(
            x: mesh.center.x + shiftX * mesh.width - width / 2, y: mesh.center.y + shiftY * mesh.height - height / 2,
            width: width, height: height)
    }
}
