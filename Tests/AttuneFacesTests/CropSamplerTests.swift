import AttuneCore
import CPixels
import Foundation
import Testing

@testable import AttuneFaces

struct CropSamplerTests {
    private let same = SimilarityTransform(a: 1, b: 0, shiftX: 0, shiftY: 0)

    private func picture(_ width: Int, _ height: Int, u: UInt8 = 128, v: UInt8 = 128, luma: [UInt8]) -> PixelBuffer {
        let chroma = ((width + 1) / 2) * ((height + 1) / 2)
        return PixelBuffer(
            width: width, height: height,
            bytes: luma + Array(repeating: u, count: chroma) + Array(repeating: v, count: chroma))
    }

    @Test func expandsLimitedRange() {
        let source = picture(3, 3, luma: [0, 16, 17, 64, 126, 128, 234, 235, 255])
        let crop = CropSampler(picture: source, placement: same, side: 3).grey()
        #expect(crop == [0, 0, 1, 56, 128, 130, 254, 255, 255])
    }

    @Test func interpolatesBetweenCentres() {
        let source = picture(2, 1, luma: [16, 235])
        // Half a pixel to the right: the middle between both centres, then the edge.
        let shifted = SimilarityTransform(a: 1, b: 0, shiftX: 0.5, shiftY: 0)
        #expect(CropSampler(picture: source, placement: shifted, side: 2).grey() == [128, 255, 128, 255])
    }

    @Test func repeatsTheEdgeOutside() {
        let source = picture(2, 2, luma: [16, 235, 235, 16])
        let outside = SimilarityTransform(a: 1, b: 0, shiftX: -10, shiftY: -10)
        #expect(CropSampler(picture: source, placement: outside, side: 2).grey() == [0, 0, 0, 0])
        let right = SimilarityTransform(a: 1, b: 0, shiftX: 50, shiftY: 0)
        #expect(CropSampler(picture: source, placement: right, side: 2).grey() == [255, 255, 0, 0])
    }

    @Test func turns() {
        let source = picture(2, 2, luma: [16, 235, 126, 16])
        // The crop's right is the picture's bottom: a quarter turn about the picture's middle.
        let quarter = SimilarityTransform(a: 0, b: 1, shiftX: 2, shiftY: 0)
        #expect(CropSampler(picture: source, placement: quarter, side: 2).grey() == [255, 0, 0, 128])
    }

    @Test func averagesWhereTheFaceIsLargerThanTheCrop() {
        let side = 64
        let luma = (0..<side * side).map { ($0 % side + $0 / side) % 2 == 0 ? UInt8(16) : 235 }
        let source = picture(side, side, luma: luma)
        let reduced = SimilarityTransform(a: 8, b: 0, shiftX: 0, shiftY: 0)
        let crop = CropSampler(picture: source, placement: reduced, side: 8).grey()
        #expect(crop == Array(repeating: 128, count: 64))
    }

    /// Of pictures with even and odd sides, crops whose sides are multiples of eight and some that are not: turned and scaled
    /// about the middle, and upright in the corners, as far out as what is cut so may lie.
    @Test(
        .enabled(if: attune_can_crop_by_eights()), arguments: [1, 5, 8, 12, 17, 24],
        [(121, 91, Int.max), (128, 96, 2)])
    func cutsEightPixelsAtOnceToTheBit(side: Int, of kind: (width: Int, height: Int, mostPoints: Int)) {
        let (width, height) = (kind.width, kind.height)
        let source = picture(
            width, height, luma: (0..<width * height).map { UInt8(truncatingIfNeeded: $0 * $0 * 7919 >> 7) })
        func placed(_ scale: Float, _ degrees: Float, x: Float, y: Float) -> SimilarityTransform {
            let (a, b) = (scale * cos(degrees * .pi / 180), scale * sin(degrees * .pi / 180))
            let middle = Float(side) / 2
            return SimilarityTransform(
                a: a, b: b, shiftX: x - (a * middle - b * middle), shiftY: y - (b * middle + a * middle))
        }
        let (x, y) = (Float(width) / 2, Float(height) / 2)
        let turned: [(Float, Float)] = [(1, 0), (0.37, 3), (1.5, -20), (2, 12), (2.6, 90), (2.5, -135), (0.9, 180)]
        let corners = [(Float(1), Float(1)), (Float(width - 2 - side), Float(height - 2 - side))]
        let placements =
            turned.map { placed($0, $1, x: x + 0.25, y: y - 0.5) }
            + corners.map { SimilarityTransform(a: 1, b: 0, shiftX: $0.0, shiftY: $0.1) }
        for placement in placements {
            let sampler = CropSampler(
                picture: source, placement: placement, side: side, mostPoints: kind.mostPoints)
            #expect(sampler.isInside)
            #expect(sampler.grey(byEights: true) == sampler.grey(byEights: false), "\(placement)")
        }
    }

    /// Within the picture nothing is looked up at its edge, and nothing is another.
    @Test(arguments: [(Float(1), 19), (2, 9)])
    func aCropIsTheSameWhereThePictureEndsRightBehindIt(scale: Float, side: Int) {
        let luma = (0..<1600).map { UInt8($0 * 7919 % 220 + 16) }
        let large = picture(40, 40, luma: luma)
        let rows = (10..<30).map { row in Array(luma[row * 40 + 10..<row * 40 + 30]) }
        let small = picture(20, 20, luma: Array(rows.joined()))
        func crop(_ picture: PixelBuffer, at corner: Float) -> [UInt8] {
            let placement = SimilarityTransform(a: scale, b: 0, shiftX: corner, shiftY: corner)
            return CropSampler(picture: picture, placement: placement, side: side).grey()
        }
        let inside = crop(large, at: 10.25)
        #expect(inside == crop(small, at: 0.25))
        #expect(Set(inside).count > 40)
    }

    /// Turned, with corners that lie a little inside the smaller picture's edge, which is looked up there.
    @Test(arguments: [Float(0.2), 0.5, 1.1, 2.6])
    func aTurnedCropIsTheSameToo(angle: Float) {
        let luma: [UInt8] = (0..<60).flatMap { row in (0..<60).map { column in UInt8(column * 3 + row) } }
        let large = picture(60, 60, luma: luma)
        let rows = (16..<36).map { row in Array(luma[row * 60 + 16..<row * 60 + 36]) }
        let small = picture(20, 20, luma: Array(rows.joined()))
        let side = 13
        func crop(_ picture: PixelBuffer, middle: Float) -> [UInt8] {
            // As large as lets no point leave the smaller picture.
            let half = Float(side) / 2
            let (cosine, sine): (Float, Float) = (cos(angle), sin(angle))
            let scale = 9.4 / (half * (abs(cosine) + abs(sine)))
            let (a, b) = (scale * cosine, scale * sine)
            let placement = SimilarityTransform(
                a: a, b: b, shiftX: middle - (a * half - b * half), shiftY: middle - (b * half + a * half))
            return CropSampler(picture: picture, placement: placement, side: side).grey()
        }
        for (inside, atTheEdge) in zip(crop(large, middle: 26), crop(small, middle: 10)) {
            #expect(abs(Int(inside) - Int(atTheEdge)) <= 1)
        }
    }

    @Test(arguments: 1...3)
    func aPictureOfFewPixelsIsCutToo(side: Int) {
        let source = picture(side, side, luma: Array(repeating: 126, count: side * side))
        let turned = SimilarityTransform(a: 0.3, b: 0.2, shiftX: 0.5, shiftY: 0.5)
        #expect(CropSampler(picture: source, placement: turned, side: 8).grey() == Array(repeating: 128, count: 64))
    }
}
