import AttuneCore

/// What one observed face counts as: too small to use, `unclear` for a reason, or showing an expression.
package enum FaceJudgement: Equatable {
    /// Narrower than the minimum face size, or left without probabilities because of its size.
    case tooSmall
    case unclear(UnclearReason)
    case shows(Expression)

    /// Judges a face by the limits in `settings`; a value that lies on a limit is within it.
    ///
    /// The reasons are tried in the order noHeadPose, turnedAway, blurred, improbable, and the first one counts.
    package init(of face: FaceObservation, settings: Settings) {
        guard face.box.width >= Float(settings.minimumFaceSize), let probabilities = face.probabilities else {
            self = .tooSmall
            return
        }
        guard let pose = face.headPose else {
            self = .unclear(.noHeadPose)
            return
        }
        guard abs(pose.yaw) <= Float(settings.maximumYaw), abs(pose.pitch) <= Float(settings.maximumPitch) else {
            self = .unclear(.turnedAway)
            return
        }
        // What was not measured is no reason.
        if let sharpness = face.sharpness, sharpness < Float(settings.minimumSharpness) {
            self = .unclear(.blurred)
            return
        }
        let expression = probabilities.largest
        guard probabilities[expression] >= Float(settings.minimumProbability) else {
            self = .unclear(.improbable)
            return
        }
        self = .shows(expression)
    }

    /// Whether the face was seen well enough for its probabilities to say something, however undecided they are.
    var isReadable: Bool {
        switch self {
        case .shows, .unclear(.improbable): true
        case .tooSmall, .unclear: false
        }
    }

    /// Why the face is unclear; nil where it shows an expression or is too small.
    var unclearReason: UnclearReason? {
        if case .unclear(let reason) = self { reason } else { nil }
    }

    /// What the face shows; nil where it is unclear or too small.
    var expression: Expression? {
        if case .shows(let expression) = self { expression } else { nil }
    }
}

/// Why a usable face is not given an expression.
public enum UnclearReason: String, CaseIterable, Equatable, Sendable, Codable {
    /// The face mesh found no face in the box, so nothing says that the face is turned to the camera.
    case noHeadPose = "no_head_pose"
    /// Turned further than `maximum_yaw` or `maximum_pitch` away from the camera.
    case turnedAway = "turned_away"
    /// Less sharp than `minimum_sharpness`: a blurred face is named by chance.
    case blurred
    /// No expression is as probable as `minimum_probability`.
    case improbable
}
