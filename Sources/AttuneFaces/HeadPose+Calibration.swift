import AttuneCore

extension HeadPose {
    /// How much further a head is turned than the face mesh draws it.
    ///
    /// The mesh draws turned heads too frontal, in all its coordinates alike. The factors come from portraits that were
    /// turned by known angles; frontal faces need no correction (Documentation/Faces.md).
    static let yawFactor: Float = 1.3
    static let pitchFactor: Float = 1.15

    /// The pose of the head, from the pose of the mesh on it.
    var calibrated: HeadPose {
        func within(_ angle: Float, _ limit: Float) -> Float { min(max(angle, -limit), limit) }
        return HeadPose(
            yaw: within(yaw * HeadPose.yawFactor, 180), pitch: within(pitch * HeadPose.pitchFactor, 90), roll: roll)
    }
}
