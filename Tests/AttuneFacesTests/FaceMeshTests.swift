import AttuneCore
import Testing

@testable import AttuneFaces

struct FaceMeshTests {
    private let box = BoundingBox(x: 100, y: 200, width: 60, height: 80)

    private func landmarks(leftEye: Point, rightEye: Point) -> FaceLandmarks {
        FaceLandmarks(
            leftEye: leftEye, rightEye: rightEye, nose: leftEye, leftMouth: leftEye, rightMouth: leftEye)
    }

    @Test func cutsASquareAroundTheFace() {
        let level = landmarks(leftEye: Point(x: 115, y: 230), rightEye: Point(x: 145, y: 230))
        let placement = FaceMesh.placement(box: box, landmarks: level)
        let topLeft = placement(Point(x: 0, y: 0))
        let bottomRight = placement(Point(x: 64, y: 64))
        // 1.2 times the longer side, with its middle 0.04 of it below the box's.
        #expect(abs(topLeft.x - (130 - 48)) < 1e-3)
        #expect(abs(topLeft.y - (240 + 3.2 - 48)) < 1e-3)
        #expect(abs(bottomRight.x - (130 + 48)) < 1e-3)
        #expect(abs(bottomRight.y - (240 + 3.2 + 48)) < 1e-3)
    }

    @Test func levelsTheEyes() {
        let tipped = landmarks(leftEye: Point(x: 120, y: 220), rightEye: Point(x: 140, y: 240))
        let crop = FaceMesh.placement(box: box, landmarks: tipped).inverse
        let left = crop(tipped.leftEye)
        let right = crop(tipped.rightEye)
        #expect(abs(left.y - right.y) < 1e-3)
        #expect(left.x < right.x)
    }

    @Test(arguments: [(Float(0.01), true), (-0.01, false), (9, true), (-9, false)])
    func dropsWhatScoresLow(logit: Float, found: Bool) {
        let mesh = [Float](repeating: 0, count: 1404)
        let placement = SimilarityTransform(a: 1, b: 0, shiftX: 0, shiftY: 0)
        mesh.withUnsafeBufferPointer {
            #expect((FaceMesh.points(mesh: $0, logit: logit, placement: placement) != nil) == found)
        }
    }

    @Test func bringsPointsToThePicture() throws {
        var mesh = [Float](repeating: 0, count: 1404)
        mesh.replaceSubrange(3..<6, with: [10, 20, -4])
        let placement = SimilarityTransform(a: 0, b: 2, shiftX: 100, shiftY: 50)
        let points = try mesh.withUnsafeBufferPointer {
            try #require(FaceMesh.points(mesh: $0, logit: 1, placement: placement))
        }
        #expect(points[1] == SIMD3(60, 70, -8))
    }
}
