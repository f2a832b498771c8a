import AttuneCore
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

    /// In a crop with twice as many pixels as the picture, two by two have the colour of the middle between them.
    @Test func twoByTwoPixelsOfAnEnlargedCropHaveOneColour() {
        // Red grows by 4 levels from one chroma sample to the next: by one for each of the crop's pixels.
        let chroma = (0..<8).flatMap { _ in (0..<8).map { UInt8(128 + 4 * $0) } }
        let source = PixelBuffer(
            width: 16, height: 16,
            bytes: [UInt8](repeating: 100, count: 256) + [UInt8](repeating: 128, count: 64) + chroma)
        let half = SimilarityTransform(a: 0.5, b: 0, shiftX: 4, shiftY: 4)
        var crop = [Float](repeating: -1, count: 16 * 16 * 3)
        crop.withUnsafeMutableBufferPointer {
            CropSampler(picture: source, placement: half, side: 16).rgb(into: $0)
        }
        for column in 0..<16 {
            // The block's middle in pixels of the crop, and from there in chroma samples, between their centres.
            let middle = Float(column / 2 * 2 + 1)
            let v = 4 * ((middle * 0.5 + 4) / 2 - 0.5)
            let red = ((100 - 16) * 1.164 + 1.596 * v) / 255
            #expect(abs(crop[3 * (5 * 16 + column)] - red) < 0.001, "\(column)")
        }
    }

    @Test(arguments: [
        // BT.601 in limited range: red, green, blue, white and black.
        (UInt8(81), UInt8(90), UInt8(240), [Float(1), 0, 0]), (145, 54, 34, [0, 1, 0]), (41, 240, 110, [0, 0, 1]),
        (235, 128, 128, [1, 1, 1]), (16, 128, 128, [0, 0, 0]),
    ])
    func convertsColours(y: UInt8, u: UInt8, v: UInt8, expected: [Float]) {
        let source = picture(4, 4, u: u, v: v, luma: Array(repeating: y, count: 16))
        var crop = [Float](repeating: -1, count: 12)
        crop.withUnsafeMutableBufferPointer {
            CropSampler(picture: source, placement: same, side: 2).rgb(into: $0)
        }
        for (index, value) in crop.enumerated() {
            #expect(abs(value - expected[index % 3]) < 0.01, "\(crop)")
        }
    }
}
