import AttuneCore
import Testing

@testable import AttunePicture

/// Of a frame that is looked at for its layout, nothing but coarse blocks is left outside a shared screen.
@Suite struct FrameBlurTests {
    private let size = PixelSize(width: 640, height: 360)
    private let picture = TestPictures.make(640, 360, luma: { ($0 + $1) % 2 == 0 ? 20 : 220 })
    private let screen = BoundingBox(x: 0, y: 60, width: 400, height: 240)

    private func layout(_ tiles: [BoundingBox], screen: BoundingBox? = nil) -> Layout {
        Layout(kind: .gallery, frameSize: size, rows: 1, columns: 1, tiles: tiles, screen: screen)
    }

    /// Whether the checkerboard is still there at a pixel and its neighbour.
    private func isSharp(_ picture: PixelBuffer, _ column: Int, _ row: Int) -> Bool {
        abs(Int(picture.luma(column, row)) - Int(picture.luma(column + 1, row))) > 100
    }

    /// Also a face that nobody found, in a tile that nobody found.
    @Test func nothingStaysSharpWithoutAScreen() {
        let blurred = FrameBlur.blurring(picture, layout: layout([]), faces: [])
        #expect(blurred.bytes[blurred.lumaRange].allSatisfy { (110...130).contains($0) })
    }

    @Test func theScreenAloneStaysAsItWas() {
        let blurred = FrameBlur.blurring(picture, layout: layout([], screen: screen), faces: [])
        for row in 0..<360 {
            for column in stride(from: 0, to: 639, by: 3) where column != 399 {
                #expect(isSharp(blurred, column, row) == screen.contains(Point(x: Float(column), y: Float(row))))
            }
        }
    }

    @Test func facesAndTilesOnTheScreenAreBlurred() {
        let thumbnail = BoundingBox(x: 300, y: 60, width: 100, height: 60)
        let face = BoundingBox(x: 100, y: 150, width: 40, height: 50)
        let blurred = FrameBlur.blurring(picture, layout: layout([thumbnail], screen: screen), faces: [face])
        #expect(!isSharp(blurred, 350, 90) && !isSharp(blurred, 301, 61))
        #expect(!isSharp(blurred, 120, 175))
        // Hair and chin too.
        #expect(!isSharp(blurred, 90, 140) && !isSharp(blurred, 120, 212))
        #expect(isSharp(blurred, 50, 175) && isSharp(blurred, 250, 250))
    }

    /// A stripe as wide as a block of a large tile is gone, one in the rest of the frame is not.
    @Test func largeTilesAreLeftFewerBlocks() {
        let striped = TestPictures.make(640, 360, luma: { column, _ in column / 10 % 2 == 0 ? 20 : 220 })
        func contrast(_ picture: PixelBuffer) -> Int {
            let row = (0..<640).map { Int(picture.luma($0, 180)) }
            return (row.max() ?? 0) - (row.min() ?? 0)
        }
        let tile = BoundingBox(x: 0, y: 0, width: 640, height: 360)
        #expect(contrast(FrameBlur.blurring(striped, layout: layout([]), faces: [])) > 150)
        #expect(contrast(FrameBlur.blurring(striped, layout: layout([tile]), faces: [])) < 60)
    }

    /// The layout and the faces are in pixels of the recording, whatever the size of the picture.
    @Test func boxesAreScaledToThePicture() {
        var large = layout([], screen: BoundingBox(x: 0, y: 120, width: 800, height: 480))
        large.frameSize = PixelSize(width: 1_280, height: 720)
        let face = BoundingBox(x: 200, y: 300, width: 80, height: 100)
        let small = FrameBlur.blurring(
            picture, layout: layout([], screen: screen), faces: [BoundingBox(x: 100, y: 150, width: 40, height: 50)])
        #expect(FrameBlur.blurring(picture, layout: large, faces: [face]) == small)
    }

    @Test func theScreenIsCutOutWithItsFacesBlurred() throws {
        let face = BoundingBox(x: 100, y: 150, width: 40, height: 50)
        let thumbnail = BoundingBox(x: 300, y: 60, width: 100, height: 60)
        let cut = try #require(
            FrameBlur.screen(of: picture, layout: layout([thumbnail], screen: screen), faces: [face]))
        #expect(cut.size == PixelSize(width: 400, height: 240))
        #expect(!isSharp(cut, 120, 115) && !isSharp(cut, 350, 30))
        #expect(isSharp(cut, 20, 20))
        #expect(FrameBlur.screen(of: picture, layout: layout([thumbnail]), faces: []) == nil)
    }

    @Test func theSurroundingsOfAScreenLeaveNoHole() {
        let boxes = FrameBlur.around(BoundingBox(x: 100, y: 50, width: 300, height: 200), in: size)
        let area: Float = boxes.map(\.area).reduce(0, +)
        #expect(area == 170_400)
        #expect(FrameBlur.around(BoundingBox(x: -10, y: -10, width: 700, height: 400), in: size) == [])
    }
}
