import AttuneCore
import AttuneInference
import TestSupport
import Testing

@testable import AttuneFaces

/// The head pose of portraits that were turned by known angles, with the depth that their own mesh has.
///
/// That depth is 0.85 of a head's in the mean, and of one person's 0.6 to 1.2, so that a picture shows a smaller turn than
/// it was made with: this holds signs, symmetry and the size of the change, not the calibration, whose heads have a depth
/// of their own (Documentation/Faces.md).
@Suite(
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx") && Requirement.isMet(".deps/footage/obama.jpg")))
struct TurnedPortraitTests {
    private static let size = PixelSize(width: 384, height: 512)
    private static let side = 320
    private static let portraits = ["obama.jpg", "biden.jpg", "obama2.jpg"]
    private let detector: CenterFaceDetector
    private let mesh: FaceMesh

    init() throws {
        let models = ModelLibrary(folders: [
            Requirement.packageRoot.appendingPathComponent("Models").path,
            Requirement.dependencies.appendingPathComponent("models").path,
        ])
        let runtime = try InferenceRuntime()
        detector = try CenterFaceDetector(models: models, settings: Settings(), streams: 1, runtime: runtime)
        mesh = try FaceMesh(models: models, settings: Settings(), streams: 1, runtime: runtime)
    }

    private func points(in picture: PixelBuffer) throws -> MeshPoints {
        let face = try #require(try detector.faces(in: picture).first)
        return try #require(try mesh.points(on: face, in: picture))
    }

    /// For each portrait the pose of its turned picture, from that of the picture that was moved and not turned.
    private func change(yaw: Float, pitch: Float) throws -> [HeadPose] {
        try TurnedPortraitTests.portraits.map { name in
            let picture = PixelBuffer(
                width: Self.size.width, height: Self.size.height,
                bytes: try PictureLoader.yuv420(
                    PictureLoader.footage(name), width: Self.size.width, height: Self.size.height))
            let portrait = TurnedPortrait(picture: picture, mesh: try points(in: picture))
            func pose(_ yaw: Float, _ pitch: Float) throws -> HeadPose {
                let turned = portrait.turned(yaw: yaw, pitch: pitch, side: Self.side)
                return try #require(try points(in: turned).headPose).calibrated
            }
            let (before, after) = (try pose(0, 0), try pose(yaw, pitch))
            return HeadPose(yaw: after.yaw - before.yaw, pitch: after.pitch - before.pitch, roll: 0)
        }
    }

    private func mean(_ values: [Float]) -> Float { values.reduce(0, +) / Float(values.count) }

    /// Beyond 30° the turned pictures tear at ears and hair, and say less.
    @Test(arguments: [Float(15), 30])
    func aTurnToASideIsRead(yaw: Float) throws {
        let right = try change(yaw: yaw, pitch: 0)
        let left = try change(yaw: -yaw, pitch: 0)
        let mean = mean(right.map(\.yaw) + left.map { -$0.yaw })
        print("yaw \(yaw): right \(right.map(\.yaw)), left \(left.map(\.yaw)), mean \(mean)")
        #expect((0.6...1.1).contains(mean / yaw), "\(right) \(left)")
        #expect(right.allSatisfy { $0.yaw > 0 } && left.allSatisfy { $0.yaw < 0 })
    }

    @Test(arguments: [Float(15)])
    func aTurnUpOrDownIsRead(pitch: Float) throws {
        let up = try change(yaw: 0, pitch: pitch)
        let down = try change(yaw: 0, pitch: -pitch)
        let mean = mean(up.map(\.pitch) + down.map { -$0.pitch })
        print("pitch \(pitch): up \(up.map(\.pitch)), down \(down.map(\.pitch)), mean \(mean)")
        #expect((0.65...1.2).contains(mean / pitch), "\(up) \(down)")
        #expect(up.allSatisfy { $0.pitch > 0 } && down.allSatisfy { $0.pitch < 0 })
    }
}
