import AttuneCore
import Testing

@testable import AttuneFaces

struct CloserLookTests {
    private static let input = PixelSize(width: 768, height: 448)

    /// As many faces of a height in pixels of the input.
    private static func faces(_ count: Int, height: Float) -> [FaceDetection] {
        let corner = Point(x: 0, y: 0)
        return (0..<count).map { _ in
            FaceDetection(
                box: BoundingBox(x: 0, y: 0, width: height * 0.8, height: height), score: 0.9,
                landmarks: FaceLandmarks(
                    leftEye: corner, rightEye: corner, nose: corner, leftMouth: corner, rightMouth: corner))
        }
    }

    @Test func smallFacesAreLookedAtTwiceAsLarge() {
        let found = CloserLookTests.faces(3, height: 17.9) + CloserLookTests.faces(5, height: 60)
        #expect(CloserLook.size(after: found, in: CloserLookTests.input) == PixelSize(width: 1536, height: 896))
    }

    @Test func neitherLargeFacesNorTwoSmallOnesAre() {
        #expect(CloserLook.size(after: [], in: CloserLookTests.input) == nil)
        #expect(CloserLook.size(after: CloserLookTests.faces(30, height: 18), in: CloserLookTests.input) == nil)
        #expect(CloserLook.size(after: CloserLookTests.faces(2, height: 12), in: CloserLookTests.input) == nil)
    }

    @Test(
        arguments: [
            (PixelSize(width: 1280, height: 736), PixelSize(width: 1888, height: 1088)),
            (PixelSize(width: 768, height: 768), PixelSize(width: 1440, height: 1440)),
            (PixelSize(width: 448, height: 768), PixelSize(width: 896, height: 1536)),
            (PixelSize(width: 1536, height: 864), PixelSize(width: 1920, height: 1056)),
            (PixelSize(width: 1600, height: 896), nil), (PixelSize(width: 1920, height: 1088), nil),
        ] as [(PixelSize, PixelSize?)])
    func noInputIsTooLarge(first: PixelSize, second: PixelSize?) {
        #expect(CloserLook.size(after: CloserLookTests.faces(9, height: 12), in: first) == second)
    }
}
