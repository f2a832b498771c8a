import AttuneCore
import Testing

@testable import AttunePicture

@Suite struct CropAndScaleTests {
    private let picture = TestPictures.make(9, 7, chroma: { 100 + 10 * $1 + $0 }, luma: { 20 + 10 * $1 + $0 })

    @Test(arguments: [
        (BoundingBox(x: 2, y: 2, width: 4, height: 2), 2..<6, 2..<4),
        (BoundingBox(x: 3.2, y: 1, width: 2, height: 0.5), 2..<6, 0..<2),
        (BoundingBox(x: -5, y: -5, width: 100, height: 100), 0..<9, 0..<7),
        (BoundingBox(x: 8, y: 6, width: 1, height: 1), 8..<9, 6..<7),
    ])
    func cropsToWholePairs(_ box: BoundingBox, _ columns: Range<Int>, _ rows: Range<Int>) throws {
        let cropped = try #require(picture.cropped(to: box))
        let expected = TestPictures.make(
            columns.count, rows.count,
            chroma: { 100 + 10 * ($1 + rows.lowerBound / 2) + $0 + columns.lowerBound / 2 },
            luma: { 20 + 10 * ($1 + rows.lowerBound) + $0 + columns.lowerBound })
        #expect(cropped == expected)
    }

    @Test(arguments: [
        BoundingBox(x: 9, y: 0, width: 4, height: 4), BoundingBox(x: -4, y: 0, width: 4, height: 4),
        BoundingBox(x: 2, y: 2, width: 0, height: 2), BoundingBox(x: .nan, y: 0, width: 4, height: 4),
        BoundingBox(x: 2, y: 2, width: -1, height: 2),
    ])
    func aBoxWithoutPixelsHasNoCrop(_ box: BoundingBox) {
        #expect(picture.cropped(to: box) == nil)
    }

    @Test func scalesDownToMeansOfAreas() {
        // Two by two pixels become one, chroma as well.
        let half = picture.cropped(to: BoundingBox(x: 0, y: 0, width: 8, height: 4))?
            .scaledDown(to: PixelSize(width: 4, height: 2))
        #expect(half == TestPictures.make(4, 2, chroma: { 106 + 20 * $1 + 2 * $0 }, luma: { 26 + 20 * $1 + 2 * $0 }))
    }

    @Test func partsOfPixelsCountAsWhatTheyCover() {
        // Three pixels become two: each takes one whole pixel and half of the middle one.
        let row = TestPictures.make(3, 1, luma: { column, _ in [30, 90, 200][column] })
        let scaled = row.scaledDown(to: PixelSize(width: 2, height: 1))
        #expect(scaled.luma(0, 0) == 50)
        #expect(scaled.luma(1, 0) == 163)
    }

    @Test(arguments: [
        (PixelSize(width: 1, height: 1)), PixelSize(width: 5, height: 7), PixelSize(width: 9, height: 2),
    ])
    func aFlatPictureStaysFlat(_ size: PixelSize) {
        let flat = TestPictures.make(9, 7, chroma: { _, _ in 90 }, luma: { _, _ in 200 })
        let expected = TestPictures.make(size.width, size.height, chroma: { _, _ in 90 }, luma: { _, _ in 200 })
        #expect(flat.scaledDown(to: size) == expected)
    }

    @Test(arguments: [
        (1_280, 720, 480, 480, 480, 270), (720, 1_280, 480, 480, 270, 480), (300, 200, 480, 480, 300, 200),
        (2_000, 3, 480, 480, 480, 1), (640, 360, 640, 100, 177, 100),
    ])
    func fits(_ width: Int, _ height: Int, _ limitWidth: Int, _ limitHeight: Int, _ fitted: Int, _ fittedHeight: Int) {
        let limit = PixelSize(width: limitWidth, height: limitHeight)
        let size = PixelSize(width: width, height: height).fitting(limit)
        #expect(size == PixelSize(width: fitted, height: fittedHeight))
    }
}
