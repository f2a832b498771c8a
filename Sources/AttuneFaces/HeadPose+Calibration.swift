import AttuneCore

extension HeadPose {
    /// How much further a head is turned than the face mesh draws it; both from heads of known angles
    /// (Documentation/Faces.md). It holds up to 45° of yaw: heads turned further are drawn less and less turned.
    static let yawFactor: Float = 1.12
    static let pitchFactor: Float = 1.12
    /// Degrees that the mesh, once widened, draws a level head as looking down: rendered heads 6.6, people 4.
    static let pitchOffset: Float = 5.5

    /// The pose of the head, from the pose of the mesh on it.
    var calibrated: HeadPose {
        func within(_ angle: Float, _ limit: Float) -> Float { min(max(angle, -limit), limit) }
        return HeadPose(
            yaw: within(yaw * HeadPose.yawFactor, 180),
            pitch: within(pitch * HeadPose.pitchFactor + HeadPose.pitchOffset, 90), roll: roll)
    }
}
