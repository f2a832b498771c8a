import AttuneCore
import Foundation
import Testing

@testable import AttuneFaces

struct MeshPointsTests {
    private typealias Index = MeshPoints.Index

    /// An upright frontal face about (0, 0, 0): x to the viewer's right, y down, z away from the viewer.
    private static func frontalFace() -> [SIMD3<Float>] {
        var points = [SIMD3<Float>](repeating: .zero, count: MeshPoints.count)
        points[Index.leftCheek] = SIMD3(-70, 0, 40)
        points[Index.rightCheek] = SIMD3(70, 0, 40)
        points[Index.forehead] = SIMD3(0, -80, 0)
        points[Index.chin] = SIMD3(0, 80, 0)
        points[Index.noseTip] = SIMD3(0, 10, -30)
        points[Index.leftMouthCorner] = SIMD3(-25, 40, 0)
        points[Index.rightMouthCorner] = SIMD3(25, 40, 0)
        points[Index.leftEyeOuter] = SIMD3(-45, -30, 10)
        points[Index.leftEyeInner] = SIMD3(-15, -30, 5)
        points[Index.rightEyeInner] = SIMD3(15, -30, 5)
        points[Index.rightEyeOuter] = SIMD3(45, -30, 10)
        return points
    }

    /// Turns by roll, then pitch, then yaw, about axes that stay where they are.
    private static func turned(
        _ points: [SIMD3<Float>], yaw: Float, pitch: Float, roll: Float
    ) -> [SIMD3<Float>] {
        let (y, p, r) = (yaw * .pi / 180, pitch * .pi / 180, roll * .pi / 180)
        return points.map { point in
            // Clockwise as seen: from the right to the bottom.
            let rolled = SIMD3(
                point.x * cos(r) - point.y * sin(r), point.x * sin(r) + point.y * cos(r), point.z)
            // Up: what faces the viewer (−z) goes to the top (−y).
            let pitched = SIMD3(
                rolled.x, rolled.y * cos(p) + rolled.z * sin(p), rolled.z * cos(p) - rolled.y * sin(p))
            // To the viewer's right: what faces the viewer (−z) goes to the right (+x).
            return SIMD3(
                pitched.x * cos(y) - pitched.z * sin(y), pitched.y, pitched.z * cos(y) + pitched.x * sin(y))
        }
    }

    @Test(arguments: [
        HeadPose(yaw: 0, pitch: 0, roll: 0), HeadPose(yaw: 30, pitch: 0, roll: 0),
        HeadPose(yaw: -30, pitch: 0, roll: 0), HeadPose(yaw: 0, pitch: 20, roll: 0),
        HeadPose(yaw: 0, pitch: -20, roll: 0), HeadPose(yaw: 0, pitch: 0, roll: 15),
        HeadPose(yaw: 0, pitch: 0, roll: -40), HeadPose(yaw: 40, pitch: -25, roll: 20),
        HeadPose(yaw: -60, pitch: 35, roll: -50),
    ])
    func readsTheHeadPose(expected: HeadPose) throws {
        let points = MeshPointsTests.turned(
            MeshPointsTests.frontalFace(), yaw: expected.yaw, pitch: expected.pitch, roll: expected.roll)
        // Neither size nor place matters.
        let moved = points.map { $0 * 0.7 + SIMD3(300, 200, 10) }
        let pose = try #require(MeshPoints(moved).headPose)
        #expect(abs(pose.yaw - expected.yaw) < 0.01, "\(pose)")
        #expect(abs(pose.pitch - expected.pitch) < 0.01, "\(pose)")
        #expect(abs(pose.roll - expected.roll) < 0.01, "\(pose)")
    }

    @Test func signsAreTheViewers() throws {
        // Independent of the angles: where the nose goes.
        let right = MeshPointsTests.turned(MeshPointsTests.frontalFace(), yaw: 30, pitch: 0, roll: 0)
        #expect(right[Index.noseTip].x > 0)
        let up = MeshPointsTests.turned(MeshPointsTests.frontalFace(), yaw: 0, pitch: 30, roll: 0)
        #expect(up[Index.noseTip].y < MeshPointsTests.frontalFace()[Index.noseTip].y)
        let clockwise = MeshPointsTests.turned(MeshPointsTests.frontalFace(), yaw: 0, pitch: 0, roll: 30)
        #expect(clockwise[Index.forehead].x > 0)
    }

    @Test func hasNoPoseWhereThePointsSpanNoFace() {
        let points = MeshPoints(Array(repeating: SIMD3(5, 5, 5), count: MeshPoints.count))
        #expect(points.headPose == nil)
    }

    @Test func takesFiveLandmarks() {
        let landmarks = MeshPoints(MeshPointsTests.frontalFace()).landmarks
        #expect(
            landmarks
                == FaceLandmarks(
                    leftEye: Point(x: -30, y: -30), rightEye: Point(x: 30, y: -30), nose: Point(x: 0, y: 10),
                    leftMouth: Point(x: -25, y: 40), rightMouth: Point(x: 25, y: 40)))
    }

    @Test func takesTheCornersOfTheEyes() {
        let face = MeshPoints(MeshPointsTests.frontalFace())
        #expect(face.leftEyeCorners == EyeCorners(left: Point(x: -45, y: -30), right: Point(x: -15, y: -30)))
        #expect(face.rightEyeCorners == EyeCorners(left: Point(x: 15, y: -30), right: Point(x: 45, y: -30)))
    }
}
