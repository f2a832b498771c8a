import AttuneCore
import Testing

@testable import AttuneFaces

struct EyeContoursTests {
    /// An eye from (0, 0) to (80, 0) whose lids stand `opening` apart, each a straight line between the corners' x.
    private static func contour(opening: Float) -> [Float] {
        var values = [Float](repeating: 0, count: 213)
        for point in 0...8 {
            values[3 * point] = Float(point) * 10
            if (1...7).contains(point) {
                values[3 * point + 1] = opening / 2
                values[3 * (point + 8)] = Float(point) * 10
                values[3 * (point + 8) + 1] = -opening / 2
            }
        }
        return values
    }

    @Test(arguments: [(Float(0), Float(0)), (8, 0.1), (24, 0.3)])
    func measuresTheOpeningOverTheWidth(opening: Float, expected: Float) {
        let contour = EyeContoursTests.contour(opening: opening)
        #expect(contour.withUnsafeBufferPointer { EyeContours.aspectRatio(contour: $0) } == expected)
    }

    /// By the distance of the corners, however the head is tilted; of two alike the left one.
    @Test(arguments: [(Float(30), Float(40), true), (40, 30, false), (40, 40, false)])
    func theWiderEyeIsRead(left: Float, right: Float, isRight: Bool) {
        let one = EyeCorners(left: Point(x: 10, y: 10), right: Point(x: 10, y: 10 + left))
        let other = EyeCorners(left: Point(x: 60, y: 10), right: Point(x: 60 + right, y: 10))
        let wider = EyeContours.wider(one, other)
        #expect(wider.isRight == isRight)
        #expect(wider.corners == (isRight ? other : one))
    }

    @Test func pointsInOnePlaceAreClosed() {
        let contour = [Float](repeating: 7, count: 213)
        #expect(contour.withUnsafeBufferPointer { EyeContours.aspectRatio(contour: $0) } == 0)
    }

    @Test func theCropIsLevelAndAsWideAsTrained() throws {
        let eye = EyeCorners(left: Point(x: 100, y: 50), right: Point(x: 100, y: 90))
        let placement = try #require(EyeContours.placement(eye))
        // The eye leads straight down; its middle is the crop's.
        let middle = placement(Point(x: 32, y: 32))
        #expect(abs(middle.x - 100) < 1e-4 && abs(middle.y - 70) < 1e-4, "\(middle)")
        let left = placement(Point(x: 0, y: 32))
        #expect(abs(left.x - 100) < 1e-4 && abs(left.y - (70 - 46)) < 1e-4, "\(left)")
        let corner = Point(x: 1, y: 1)
        #expect(EyeContours.placement(EyeCorners(left: corner, right: corner)) == nil)
    }

    @Test func mirrorsFromLeftToRight() {
        var crop = (0..<EyeContours.side * EyeContours.side * 3).map { Float($0) }
        let before = crop
        crop.withUnsafeMutableBufferPointer { EyeContours.mirror($0) }
        #expect(Array(crop[0..<3]) == Array(before[189..<192]))
        #expect(Array(crop[192..<195]) == Array(before[381..<384]))
        crop.withUnsafeMutableBufferPointer { EyeContours.mirror($0) }
        #expect(crop == before)
    }
}
