import AttuneCore
import Testing

@testable import AttuneFaces

struct HeadPoseCalibrationTests {
    @Test(
        arguments: [
            (HeadPose(yaw: 0, pitch: 0, roll: 0), HeadPose(yaw: 0, pitch: 5.5, roll: 0)),
            (HeadPose(yaw: 25, pitch: -20, roll: 7), HeadPose(yaw: 28, pitch: -16.9, roll: 7)),
            (HeadPose(yaw: -40, pitch: 40, roll: -90), HeadPose(yaw: -44.8, pitch: 50.3, roll: -90)),
            (HeadPose(yaw: 170, pitch: 85, roll: 0), HeadPose(yaw: 180, pitch: 90, roll: 0)),
            (HeadPose(yaw: -170, pitch: -89, roll: 0), HeadPose(yaw: -180, pitch: -90, roll: 0)),
        ] as [(HeadPose, HeadPose)])
    func aTurnIsWidenedAPitchRaisedAndARollNeither(drawn: HeadPose, expected: HeadPose) {
        let pose = drawn.calibrated
        #expect(abs(pose.yaw - expected.yaw) < 1e-4 && abs(pose.pitch - expected.pitch) < 1e-4, "\(pose)")
        #expect(pose.roll == expected.roll)
    }
}
