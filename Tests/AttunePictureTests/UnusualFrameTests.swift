import AttuneCore
import Testing

@testable import AttunePicture

/// Frames of any size are measured and blurred.
@Suite struct UnusualFrameTests {
    static let sizes = [
        (1, 1), (2, 2), (3, 3), (5, 7), (16, 16), (48, 48), (71, 71), (72, 72), (16, 4_000), (4_000, 16),
        (16, 16_000), (1, 300), (300, 1),
    ].map { PixelSize(width: $0.0, height: $0.1) }

    private func frame(_ index: Int, _ picture: PixelBuffer) -> SampledFrame {
        SampledFrame(
            index: index, time: .seconds(index), frameTime: .seconds(index), picture: picture, reduced: picture)
    }

    @Test(arguments: sizes)
    func isMeasuredWithoutATrap(_ size: PixelSize) {
        var analyzer = PictureAnalyzer()
        // Whole and in part beside the frame, and of no size at all.
        let (width, height) = (Float(size.width), Float(size.height))
        let faces = [
            foundFace(0, 0, width, height), foundFace(-width, -height, 3 * width, 3 * height),
            foundFace(width, height, 5, 5), foundFace(width / 2, height / 2, 0, 0),
            foundFace(-1e30, 0, 2e30, 1e30), foundFace(.nan, .infinity, .infinity, .nan),
        ]
        for index in 0..<3 {
            let picture = TestPictures.noise(size.width, size.height, seed: UInt64(index))
            let observed = analyzer.observe(frame(index, picture), faces: faces)
            #expect(observed.picture.cells.rows == CellGrid.rows(for: size))
            #expect((observed.picture.cells.change == nil) == (index == 0))
            #expect(observed.faces.count == faces.count)
            for edge in observed.picture.edges {
                let (across, along) =
                    edge.direction == .vertical ? (size.width, size.height) : (size.height, size.width)
                #expect(edge.position < across && edge.start < edge.end && edge.end <= along)
            }
        }
    }

    @Test(arguments: sizes)
    func isBlurredWithoutATrap(_ size: PixelSize) {
        let picture = TestPictures.noise(size.width, size.height, seed: 1)
        let (width, height) = (Float(size.width), Float(size.height))
        let whole = BoundingBox(x: 0, y: 0, width: width, height: height)
        let part = BoundingBox(x: width / 3, y: height / 3, width: width / 2, height: height / 2)
        for (tiles, screen) in [([], nil), ([whole], nil), ([part], whole), ([whole], part)]
            as [([BoundingBox], BoundingBox?)]
        {
            let layout = Layout(
                kind: .gallery, frameSize: size, rows: 1, columns: 1, tiles: tiles, screen: screen)
            #expect(FrameBlur.blurring(picture, layout: layout, faces: [part, whole]).size == size)
            let shared = FrameBlur.screen(of: picture, layout: layout, faces: [part])
            #expect((shared == nil) == (screen == nil))
        }
        let small = size.fitting(PixelSize(width: 40, height: 40))
        #expect(picture.scaledDown(to: small).size == small)
    }
}
