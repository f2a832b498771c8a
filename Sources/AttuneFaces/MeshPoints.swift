import AttuneCore

/// The 468 points of a face mesh: x and y in pixels of the picture, z on the same scale, smaller nearer the camera.
struct MeshPoints: Equatable, Sendable {
    static let count = 468

    let points: [SIMD3<Float>]

    /// - Precondition: there are exactly 468 points.
    init(_ points: [SIMD3<Float>]) {
        precondition(points.count == MeshPoints.count, "\(points.count) points do not make a face mesh")
        self.points = points
    }

    subscript(index: Int) -> SIMD3<Float> { points[index] }

    /// The indices of MediaPipe's canonical face model that Attune uses; left and right are the viewer's.
    enum Index {
        static let leftEyeOuter = 33
        static let leftEyeInner = 133
        static let rightEyeInner = 362
        static let rightEyeOuter = 263
        static let noseTip = 1
        static let leftMouthCorner = 61
        static let rightMouthCorner = 291
        static let leftCheek = 234
        static let rightCheek = 454
        static let forehead = 10
        static let chin = 152
    }

    /// Eyes as the middle of their corners, the tip of the nose and the corners of the mouth.
    var landmarks: FaceLandmarks {
        FaceLandmarks(
            leftEye: flat((points[Index.leftEyeOuter] + points[Index.leftEyeInner]) / 2),
            rightEye: flat((points[Index.rightEyeInner] + points[Index.rightEyeOuter]) / 2),
            nose: flat(points[Index.noseTip]),
            leftMouth: flat(points[Index.leftMouthCorner]),
            rightMouth: flat(points[Index.rightMouthCorner]))
    }

    /// The smallest box that holds all points.
    var box: BoundingBox {
        var (least, most) = (points[0], points[0])
        for point in points {
            least = pointwiseMin(least, point)
            most = pointwiseMax(most, point)
        }
        return BoundingBox(x: least.x, y: least.y, width: most.x - least.x, height: most.y - least.y)
    }

    var leftEyeCorners: EyeCorners {
        EyeCorners(left: flat(points[Index.leftEyeOuter]), right: flat(points[Index.leftEyeInner]))
    }

    var rightEyeCorners: EyeCorners {
        EyeCorners(left: flat(points[Index.rightEyeInner]), right: flat(points[Index.rightEyeOuter]))
    }

    private func flat(_ point: SIMD3<Float>) -> Point { Point(x: point.x, y: point.y) }
}

extension SIMD3<Float> {
    var length: Float { (self * self).sum().squareRoot() }

    var normalized: SIMD3<Float> { self / length }

    func dot(_ other: SIMD3<Float>) -> Float { (self * other).sum() }

    func cross(_ other: SIMD3<Float>) -> SIMD3<Float> {
        SIMD3(
            y * other.z - z * other.y,
            z * other.x - x * other.z,
            x * other.y - y * other.x)
    }
}
