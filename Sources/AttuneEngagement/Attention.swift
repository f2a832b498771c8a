import AttuneCore

/// Whether one face is turned to the screen and has its eyes open, as the factors of the engagement index.
///
/// Formula and constants are those of `engagement_v1` and `engagement_v2`; see `EngagementIndex`.
struct Attention: Equatable {
    /// Turned this far from its reference pose, or less, a face counts as facing the screen; degrees.
    static let fullYaw = 20.0
    static let fullPitch = 15.0
    /// Turned this far or further, a face has the least facing factor; degrees, for either angle.
    static let leastFacingAngle = 50.0
    static let leastFacing = 0.4
    static let closedEyes = 0.5

    /// 1 within ±20° of yaw and ±15° of pitch of the reference, falling in a line to 0.4 at ±50°; the smaller of both.
    let facingFactor: Double
    let eyesClosed: Bool
    /// Of the head alone, and absolute: see `HeadPose.isLookingDown`.
    let isLookingDown: Bool

    /// Nil where the head pose is not known: then neither the facing nor the eyes are.
    ///
    /// - Parameter eyesClosedBelow: the setting of that name, an eye aspect ratio.
    init?(of face: FaceObservation, reference: ReferencePose, eyesClosedBelow: Double) {
        guard let pose = face.headPose else { return nil }
        facingFactor = min(
            Attention.factor(Double(pose.yaw) - reference.yaw, full: Attention.fullYaw),
            Attention.factor(Double(pose.pitch) - reference.pitch, full: Attention.fullPitch))
        isLookingDown = pose.isLookingDown
        eyesClosed = face.eyeAspectRatio.map { $0 < Float(eyesClosedBelow) } ?? false
    }

    var isFacing: Bool { facingFactor == 1 }

    /// 1 for open and 0.5 for closed eyes.
    var eyesFactor: Double { eyesClosed ? Attention.closedEyes : 1 }

    private static func factor(_ angle: Double, full: Double) -> Double {
        let turned = abs(angle)
        if turned <= full { return 1 }
        if turned >= leastFacingAngle { return leastFacing }
        return 1 - (1 - leastFacing) * (turned - full) / (leastFacingAngle - full)
    }
}
