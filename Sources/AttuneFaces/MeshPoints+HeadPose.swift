import AttuneCore
import Foundation

extension MeshPoints {
    /// Where the face is turned, from the directions across and down the face.
    ///
    /// The face is turned by yaw about the vertical, then by pitch about its own horizontal, then by roll about the
    /// direction it looks in. Nil for points that span no face.
    var headPose: HeadPose? {
        // Each axis is the mean of lines that run the same way in an upright frontal face.
        let across =
            (points[Index.rightEyeOuter] - points[Index.leftEyeOuter])
            + (points[Index.rightCheek] - points[Index.leftCheek])
            + (points[Index.rightMouthCorner] - points[Index.leftMouthCorner])
        let down = points[Index.chin] - points[Index.forehead]
        let inward = across.cross(down)
        guard inward.length > 0 else { return nil }

        // x to the viewer's right, y down, z away from the viewer: a frontal face looks along −z.
        let right = across.normalized
        let looking = -inward.normalized
        let yaw = atan2(looking.x, -looking.z)
        let pitch = asin(min(max(-looking.y, -1), 1))
        // The face's horizontal before it rolled, and the vertical that belongs to it.
        let level = SIMD3(cos(yaw), 0, sin(yaw))
        let upright = level.cross(looking)
        let roll = atan2(right.dot(upright), right.dot(level))
        return HeadPose(yaw: degrees(yaw), pitch: degrees(pitch), roll: degrees(roll))
    }

    private func degrees(_ radians: Float) -> Float { radians * 180 / .pi }
}
