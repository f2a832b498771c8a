import AttuneCore
import Testing

struct GeometryTests {
    private static let square = BoundingBox(x: 0, y: 0, width: 10, height: 10)

    @Test func aBoxKnowsItsEdgesCentreAndArea() {
        let box = BoundingBox(x: -5, y: 20, width: 30, height: 40)
        #expect(box.maxX == 25)
        #expect(box.maxY == 60)
        #expect(box.center == Point(x: 10, y: 40))
        #expect(box.area == 1_200)
        #expect(BoundingBox(x: 0, y: 0, width: -3, height: 4).area == 0)
    }

    @Test(
        arguments: [
            (square, 1),
            (BoundingBox(x: 5, y: 0, width: 10, height: 10), 1 / 3),
            (BoundingBox(x: 5, y: 5, width: 10, height: 10), 25 / 175),
            (BoundingBox(x: 2, y: 2, width: 5, height: 5), 0.25),
            (BoundingBox(x: 10, y: 0, width: 10, height: 10), 0),
            (BoundingBox(x: 0, y: 10, width: 10, height: 10), 0),
            (BoundingBox(x: 40, y: 40, width: 10, height: 10), 0),
            (BoundingBox(x: 5, y: 5, width: 0, height: 0), 0),
        ] as [(BoundingBox, Float)])
    func overlapIsSharedOverJointArea(other: BoundingBox, overlap: Float) {
        #expect(GeometryTests.square.intersectionOverUnion(other) == overlap)
        #expect(other.intersectionOverUnion(GeometryTests.square) == overlap)
    }

    @Test func theUnionHoldsBoth() {
        let first = BoundingBox(x: 10, y: 20, width: 30, height: 40)
        let second = BoundingBox(x: 0, y: 30, width: 20, height: 50)
        #expect(first.union(second) == BoundingBox(x: 0, y: 20, width: 40, height: 60))
        #expect(second.union(first) == first.union(second))
        #expect(first.union(first) == first)
    }

    @Test func aBoxKeepsItsPlaceInAPictureOfAnotherSize() {
        let box = BoundingBox(x: 10, y: 20, width: 30, height: 40)
        let half = box.scaled(from: PixelSize(width: 200, height: 100), to: PixelSize(width: 100, height: 50))
        #expect(half == BoundingBox(x: 5, y: 10, width: 15, height: 20))
        let stretched = box.scaled(from: PixelSize(width: 100, height: 100), to: PixelSize(width: 300, height: 50))
        #expect(stretched == BoundingBox(x: 30, y: 10, width: 90, height: 20))
    }

    @Test func aBoxKeepsItsPlaceInATileThatIsPutElsewhere() {
        let old = BoundingBox(x: 100, y: 0, width: 100, height: 50)
        let new = BoundingBox(x: 0, y: 200, width: 200, height: 50)
        let box = BoundingBox(x: 110, y: 10, width: 20, height: 20)
        #expect(box.moved(from: old, to: new) == BoundingBox(x: 20, y: 210, width: 40, height: 20))
        #expect(box.moved(from: old, to: new).moved(from: new, to: old) == box)
    }

    @Test func landmarksComeInTheOrderOfTheDetector() {
        let points = (0..<5).map { Point(x: Float($0), y: Float($0) + 0.5) }
        let landmarks = FaceLandmarks(
            leftEye: points[0], rightEye: points[1], nose: points[2], leftMouth: points[3], rightMouth: points[4])
        #expect(landmarks.points == points)
    }

    @Test(
        arguments: [
            (HeadPose(yaw: 0, pitch: 0, roll: 0), false), (HeadPose(yaw: 0, pitch: -19.9, roll: 0), false),
            (HeadPose(yaw: 0, pitch: -20, roll: 0), true), (HeadPose(yaw: 40, pitch: -35, roll: 10), true),
            (HeadPose(yaw: -60, pitch: 30, roll: 0), false), (HeadPose(yaw: 0, pitch: -.nan, roll: 0), false),
        ] as [(HeadPose, Bool)])
    func aHeadLooksDownFromAnAngleOn(pose: HeadPose, isDown: Bool) {
        #expect(pose.isLookingDown == isDown)
    }
}
