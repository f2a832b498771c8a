import AttuneCore
import Foundation
import Testing

@testable import AttuneFaces

struct FaceTemplateTests {
    /// A smooth pattern, moved as said; `patch` is added to a spot of 10 × 5 pixels at the template's left eye.
    private static func picture(
        _ motion: SimilarityTransform = .identity, gain: Float = 1, offset: Float = 0, patch: Float = 0
    ) -> PixelBuffer {
        let (width, height) = (160, 120)
        let back = motion.inverse
        var luma = [UInt8](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                let point = back(Point(x: Float(x) + 0.5, y: Float(y) + 0.5))
                var value =
                    120 + 35 * sin(point.x * 0.21 + 0.4) * cos(point.y * 0.17) + 25
                    * sin(point.y * 0.11 + point.x * 0.05)
                if abs(point.x - 71) < 5, abs(point.y - 55) < 2.5 { value += patch }
                luma[y * width + x] = UInt8(min(max(value * gain + offset, 0), 255))
            }
        }
        return PixelBuffer(
            width: width, height: height, bytes: luma + [UInt8](repeating: 128, count: width * height / 2))
    }

    /// 48 pixels of the picture about its middle.
    private static let placement = SimilarityTransform(a: 1, b: 0, shiftX: 56, shiftY: 36)

    private static func motion(_ right: Float, _ down: Float, degrees: Float = 0, scale: Float = 1)
        -> SimilarityTransform
    {
        let angle = degrees * .pi / 180
        let (a, b) = (scale * cos(angle), scale * sin(angle))
        return SimilarityTransform(
            a: a, b: b, shiftX: 80 + right - (a * 80 - b * 60), shiftY: 60 + down - (b * 80 + a * 60))
    }

    @Test(arguments: [
        motion(0, 0), motion(1.3, -0.6), motion(6, 3), motion(0, 0, degrees: 6), motion(2, 1, degrees: -5, scale: 1.07),
        motion(-3, 0, scale: 0.93),
    ])
    func findsWhereItWasMovedTo(motion: SimilarityTransform) throws {
        let template = try #require(FaceTemplate(of: Self.picture(), at: Self.placement))
        let match = try #require(template.match(in: Self.picture(motion), from: Self.placement))
        for corner in [Point(x: 8, y: 8), Point(x: 40, y: 8), Point(x: 24, y: 40)] {
            let (found, expected) = (match.placement(corner), motion(Self.placement(corner)))
            #expect(abs(found.x - expected.x) < 0.3 && abs(found.y - expected.y) < 0.3, "\(found) for \(expected)")
        }
        #expect(match.largestDifference < FaceFollower.steadyDifference)
        #expect(match.correlation > 0.98)
    }

    @Test(arguments: [(Float(0.9), Float(0)), (1, 12), (1.1, -15)])
    func brightnessAndContrastAreNoDifference(gain: Float, offset: Float) throws {
        let template = try #require(FaceTemplate(of: Self.picture(), at: Self.placement))
        let match = try #require(template.match(in: Self.picture(gain: gain, offset: offset), from: Self.placement))
        #expect(match.largestDifference < FaceFollower.steadyDifference)
    }

    /// What an eye takes of a face: 10 × 5 of 48 pixels.
    @Test(arguments: [Float(-30), 30])
    func aSpotTheSizeOfAnEyeIsADifference(patch: Float) throws {
        let template = try #require(FaceTemplate(of: Self.picture(), at: Self.placement))
        let match = try #require(template.match(in: Self.picture(patch: patch), from: Self.placement))
        #expect(match.largestDifference > FaceFollower.steadyDifference)
        #expect(match.correlation > FaceFollower.placedCorrelation, "it is still known where the face is")
    }

    @Test func aPlainPictureIsNoTemplateAndNoMatch() throws {
        let plain = PixelBuffer(width: 160, height: 120, bytes: [UInt8](repeating: 128, count: 160 * 120 * 3 / 2))
        #expect(FaceTemplate(of: plain, at: Self.placement) == nil)
        let template = try #require(FaceTemplate(of: Self.picture(), at: Self.placement))
        #expect(template.match(in: plain, from: Self.placement) == nil)
    }
}
