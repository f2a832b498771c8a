import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What was seen in one picture of a camera, as the page draws it.
struct CameraAnswer: Encodable, Sendable {
    /// What took how long on this server, in milliseconds.
    let milliseconds: Int
    let faces: [Face]

    struct Face: Encodable, Sendable {
        /// Left, top, width and height, as shares of the picture.
        let box: [Double]
        /// One of the seven, or `unclear`, or `too small`.
        let shows: String
        /// The same in the language of the page.
        let words: String
        /// How probable the model says it is, 0…1; of what is unclear, the most probable one's. Nil where it was not asked.
        let probability: Double?
        /// Why it is unclear, in words.
        let reason: String?
        /// In degrees; nil where the mesh found no face.
        let yaw: Double?
        let pitch: Double?
        let roll: Double?
        /// Nil where they were not measured.
        let eyesClosed: Bool?
    }

    init(_ faces: [FaceObservation], in size: PixelSize, settings: Settings, language: Language, milliseconds: Int) {
        self.milliseconds = milliseconds
        self.faces = faces.map { Face($0, in: size, settings: settings, language: language) }
    }
}

extension CameraAnswer.Face {
    init(_ face: FaceObservation, in size: PixelSize, settings: Settings, language: Language) {
        let (width, height) = (Float(size.width), Float(size.height))
        box = [face.box.x / width, face.box.y / height, face.box.width / width, face.box.height / height]
            .map { CameraAnswer.Face.rounded($0, 10_000) }
        switch FaceJudgement(of: face, settings: settings) {
        case .tooSmall:
            (shows, words, reason) = ("too small", Words.camera.cameraTooSmall.text(language), nil)
        case .unclear(let why):
            (shows, words, reason) = (
                "unclear", Words.camera.cameraUnclear.text(language), CameraAnswer.Face.reason(why).text(language)
            )
        case .shows(let expression):
            (shows, words, reason) = (expression.rawValue, expression.words(in: language), nil)
        }
        probability = face.probabilities.map { CameraAnswer.Face.rounded($0[$0.largest], 1_000) }
        yaw = face.headPose.map { CameraAnswer.Face.rounded($0.yaw, 10) }
        pitch = face.headPose.map { CameraAnswer.Face.rounded($0.pitch, 10) }
        roll = face.headPose.map { CameraAnswer.Face.rounded($0.roll, 10) }
        eyesClosed = face.eyeAspectRatio.map { $0 < Float(settings.eyesClosedBelow) }
    }

    private static func rounded(_ value: Float, _ parts: Double) -> Double {
        (Double(value) * parts).rounded() / parts
    }

    private static func reason(_ reason: UnclearReason) -> Phrase {
        switch reason {
        case .noHeadPose: Words.camera.cameraNoFaceDrawn
        case .turnedAway: Words.camera.cameraTurnedAway
        case .blurred: Words.camera.cameraBlurred
        case .improbable: Words.camera.cameraImprobable
        }
    }
}
