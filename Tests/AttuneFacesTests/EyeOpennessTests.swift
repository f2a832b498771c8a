import AttuneCore
import Testing

@testable import AttuneFaces

/// What is cut out for the network that says how far an eye is open. What it says: `FaceFootageTests`.
struct EyeOpennessTests {
    /// By the distance of the corners, however the head is tilted; of two alike the left one.
    @Test(arguments: [(Float(30), Float(40), true), (40, 30, false), (40, 40, false)])
    func theWiderEyeIsRead(left: Float, right: Float, isRight: Bool) {
        let one = EyeCorners(left: Point(x: 10, y: 10), right: Point(x: 10, y: 10 + left))
        let other = EyeCorners(left: Point(x: 60, y: 10), right: Point(x: 60 + right, y: 10))
        let wider = EyeOpenness.wider(one, other)
        #expect(wider.isRight == isRight)
        #expect(wider.corners == (isRight ? other : one))
    }

    @Test func theCropIsLevelAndAsWideAsTrained() throws {
        let eye = EyeCorners(left: Point(x: 100, y: 50), right: Point(x: 100, y: 90))
        let placement = try #require(EyeOpenness.placement(eye))
        // The eye leads straight down; its middle is the crop's, whose side is 1.8 times its 40 pixels.
        let middle = placement(Point(x: 16, y: 16))
        #expect(abs(middle.x - 100) < 1e-4 && abs(middle.y - 70) < 1e-4, "\(middle)")
        let left = placement(Point(x: 0, y: 16))
        #expect(abs(left.x - 100) < 1e-4 && abs(left.y - (70 - 36)) < 1e-4, "\(left)")
        let corner = Point(x: 1, y: 1)
        #expect(EyeOpenness.placement(EyeCorners(left: corner, right: corner)) == nil)
    }

    @Test func theRightEyeIsMirrored() {
        let side = EyeOpenness.side
        let crop = (0..<side * side).map { UInt8($0 % side) }
        func written(mirrored: Bool) -> [Float] {
            [Float](unsafeUninitializedCapacity: side * side) { buffer, count in
                EyeOpenness.write(crop, mirrored: mirrored, to: buffer)
                count = side * side
            }
        }
        let first: [Float] = Array(written(mirrored: false)[..<3])
        let last: [Float] = Array(written(mirrored: true)[..<3])
        #expect(first.map { ($0 * 255).rounded() } == [0, 1, 2])
        #expect(last.map { ($0 * 255).rounded() } == [31, 30, 29])
        #expect(written(mirrored: true)[side * side - 1] == 0)
    }
}
