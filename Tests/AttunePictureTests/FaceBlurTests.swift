import AttuneCore
import Testing

@testable import AttunePicture

/// Nothing of a face is left but the means of a few blocks.
@Suite struct FaceBlurTests {
    private let size = PixelSize(width: 200, height: 160)
    /// Grown by 1.6 it is 60…140 by 40…120: blocks of 16 pixels.
    private let box = BoundingBox(x: 75, y: 55, width: 50, height: 50)

    /// Noise, with every block of 16 pixels mirrored: another picture, in which the blocks have the same means.
    private func mirrored(_ picture: PixelBuffer) -> PixelBuffer {
        func mirror(_ plane: Range<Int>, width: Int, origin: (Int, Int), side: Int) -> [UInt8] {
            plane.map { index in
                let (column, row) = ((index - plane.lowerBound) % width, (index - plane.lowerBound) / width)
                let (x, y) = (column - origin.0, row - origin.1)
                guard (0..<5 * side).contains(x), (0..<5 * side).contains(y) else { return picture.bytes[index] }
                let (mirroredX, mirroredY) = (
                    x / side * side + side - 1 - x % side, y / side * side + side - 1 - y % side
                )
                let source = (mirroredY + origin.1) * width + mirroredX + origin.0
                return picture.bytes[plane.lowerBound + source]
            }
        }
        let chroma = [picture.uRange, picture.vRange].flatMap {
            mirror($0, width: picture.chromaWidth, origin: (30, 20), side: 8)
        }
        return PixelBuffer(
            width: picture.width, height: picture.height,
            bytes: mirror(picture.lumaRange, width: picture.width, origin: (60, 40), side: 16) + chroma)
    }

    @Test func twoFacesWithTheSameMeansBecomeTheSame() {
        let one = TestPictures.noise(size.width, size.height, seed: 1)
        let other = mirrored(one)
        #expect(one != other)
        #expect(FaceBlur.blurring([box], in: one) == FaceBlur.blurring([box], in: other))
        // The means do count: with another block mean the result is another.
        let third = TestPictures.noise(size.width, size.height, seed: 2)
        #expect(FaceBlur.blurring([box], in: one) != FaceBlur.blurring([box], in: third))
    }

    @Test func blursTheGrownBoxAndNothingElse() throws {
        let picture = TestPictures.noise(size.width, size.height, seed: 3)
        let blurred = FaceBlur.blurring([box], in: picture)
        let changed = try #require(blurred.difference(from: picture))
        #expect(changed.columns == 60...139)
        #expect(changed.rows == 40...119)
    }

    /// Between the centres of two blocks the level goes from one mean to the other in a straight line.
    @Test func drawsSmoothTransitionsBetweenMeans() {
        let picture = TestPictures.make(40, 8, luma: { column, _ in column < 20 ? 50 : 210 })
        let region = CoarseRegion(box: BoundingBox(x: 0, y: 0, width: 40, height: 8), columns: 2, rows: 1)
        let coarse = picture.coarsened([region])
        #expect([0, 9].map { coarse.luma($0, 3) } == [50, 50])
        #expect([10, 19, 20, 29].map { coarse.luma($0, 3) } == [54, 126, 134, 206])
        #expect([30, 39].map { coarse.luma($0, 3) } == [210, 210])
        #expect((0..<40).allSatisfy { coarse.luma($0, 0) == coarse.luma($0, 7) })
    }

    @Test(arguments: [
        (Float(200), 5), (60, 5), (12.5, 5), (12, 4), (6, 2), (3, 1), (0.5, 1),
    ])
    func smallFacesHaveFewerBlocks(_ width: Float, _ blocks: Int) {
        let region = FaceBlur.region(of: BoundingBox(x: 50, y: 50, width: width, height: width))
        #expect(region.columns == blocks)
        #expect(region.rows == blocks)
    }

    /// Even of a face of a few pixels no pixel stays what it was.
    @Test(arguments: [Float(2), 5, 9])
    func smallFacesAreBlurredToo(_ width: Float) {
        let picture = TestPictures.make(40, 40, luma: { ($0 + $1) % 2 == 0 ? 20 : 220 })
        let box = BoundingBox(x: 16, y: 16, width: width, height: width)
        let blurred = FaceBlur.blurring([box], in: picture)
        for row in 16..<16 + Int(width) {
            for column in 16..<16 + Int(width) { #expect((100...140).contains(blurred.luma(column, row))) }
        }
    }

    @Test(arguments: [
        BoundingBox(x: -30, y: -30, width: 50, height: 50), BoundingBox(x: 190, y: 150, width: 50, height: 50),
    ])
    func facesAtTheEdgeAreCutOff(_ box: BoundingBox) throws {
        let picture = TestPictures.noise(size.width, size.height, seed: 4)
        let changed = try #require(FaceBlur.blurring([box], in: picture).difference(from: picture))
        #expect(changed.columns.contains(box.x < 0 ? 0 : 199))
        #expect(changed.rows.contains(box.y < 0 ? 0 : 159))
    }

    @Test(arguments: [
        [BoundingBox](), [BoundingBox(x: 300, y: 20, width: 10, height: 10)],
        [BoundingBox(x: .nan, y: 20, width: 10, height: 10)],
    ])
    func whatLiesOutsideChangesNothing(_ boxes: [BoundingBox]) {
        let picture = TestPictures.noise(size.width, size.height, seed: 5)
        #expect(FaceBlur.blurring(boxes, in: picture) == picture)
    }

    /// Where faces overlap, what one left is what the next one sees: both are blurred.
    @Test func overlappingFacesAreBothBlurred() {
        let picture = TestPictures.make(80, 80, luma: { ($0 + $1) % 2 == 0 ? 20 : 220 })
        let boxes = [
            BoundingBox(x: 20, y: 20, width: 20, height: 20), BoundingBox(x: 30, y: 30, width: 20, height: 20),
        ]
        let blurred = FaceBlur.blurring(boxes, in: picture)
        for place in 20..<50 { #expect((100...140).contains(blurred.luma(place, place))) }
    }
}
