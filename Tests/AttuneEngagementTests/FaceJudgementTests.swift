import AttuneCore
import Testing

@testable import AttuneEngagement

struct FaceJudgementTests {
    @Test(
        arguments: [
            (observedFace(), .shows(.neutral)),
            (observedFace(shows: .disgust, probability: 0.4), .shows(.disgust)),
            (observedFace(shows: .disgust, probability: 0.399), .unclear(.improbable)),
            (observedFace(width: 24), .shows(.neutral)),
            (observedFace(width: 23.9), .tooSmall),
            (observedFace(pose: turned(yaw: 45)), .shows(.neutral)),
            (observedFace(pose: turned(yaw: 45.1)), .unclear(.turnedAway)),
            (observedFace(pose: turned(yaw: -45.1)), .unclear(.turnedAway)),
            (observedFace(pose: turned(pitch: -40)), .shows(.neutral)),
            (observedFace(pose: turned(pitch: 40.1)), .unclear(.turnedAway)),
            (observedFace(pose: turned(pitch: -40.1)), .unclear(.turnedAway)),
            (observedFace(probability: 0.2, pose: turned(yaw: 60)), .unclear(.turnedAway)),
            (observedFace(probability: 0.2, pose: nil), .unclear(.noHeadPose)),
            (observedFace(pose: nil), .unclear(.noHeadPose)),
            (observedFace(width: 20, pose: nil), .tooSmall),
            (observedFace(sharpness: 0.3), .shows(.neutral)),
            (observedFace(sharpness: 0.299), .unclear(.blurred)),
            (observedFace(probability: 0.2, sharpness: 0.299), .unclear(.blurred)),
            (observedFace(pose: turned(yaw: 60), sharpness: 0.1), .unclear(.turnedAway)),
            (observedFace(sharpness: nil), .shows(.neutral)),
        ] as [(FaceObservation, FaceJudgement)])
    func aValueOnALimitIsWithinIt(face: FaceObservation, judgement: FaceJudgement) {
        #expect(FaceJudgement(of: face, settings: Settings()) == judgement)
    }

    @Test func aLargeFaceWithoutProbabilitiesIsTooSmallToClassify() {
        var face = observedFace()
        face.probabilities = nil
        #expect(FaceJudgement(of: face, settings: Settings()) == .tooSmall)
    }

    @Test func theLimitsAreThoseOfTheSettings() {
        var settings = Settings()
        settings.minimumFaceSize = 61
        #expect(FaceJudgement(of: observedFace(), settings: settings) == .tooSmall)
        settings.minimumFaceSize = 60
        settings.minimumProbability = 0.7
        #expect(FaceJudgement(of: observedFace(probability: 0.7), settings: settings) == .shows(.neutral))
        settings.minimumSharpness = 0.5
        #expect(FaceJudgement(of: observedFace(sharpness: 0.49), settings: settings) == .unclear(.blurred))
        settings.maximumYaw = 10
        #expect(FaceJudgement(of: observedFace(pose: turned(yaw: 11)), settings: settings) == .unclear(.turnedAway))
        settings.maximumPitch = 10
        #expect(FaceJudgement(of: observedFace(pose: turned(pitch: 11)), settings: settings) == .unclear(.turnedAway))
    }

    @Test func onlyAFaceThatShowsOneHasAnExpression() {
        #expect(FaceJudgement.shows(.fear).expression == .fear)
        #expect(FaceJudgement.unclear(.improbable).expression == nil)
        #expect(FaceJudgement.tooSmall.expression == nil)
    }
}
