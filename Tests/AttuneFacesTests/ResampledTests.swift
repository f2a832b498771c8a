import AttuneCore
import Testing

@testable import AttuneFaces

struct ResampledTests {
    private func picture(_ size: PixelSize, luma: (Int, Int) -> UInt8, u: UInt8 = 90, v: UInt8 = 160) -> PixelBuffer {
        let chroma = (size.width + 1) / 2 * ((size.height + 1) / 2)
        let rows = (0..<size.height).flatMap { y in (0..<size.width).map { x in luma(x, y) } }
        return PixelBuffer(
            width: size.width, height: size.height,
            bytes: rows + [UInt8](repeating: u, count: chroma) + [UInt8](repeating: v, count: chroma))
    }

    @Test(arguments: [
        PixelSize(width: 14, height: 6), PixelSize(width: 64, height: 32), PixelSize(width: 4, height: 4),
    ])
    func onePlainColourStaysIt(size: PixelSize) {
        let plain = picture(PixelSize(width: 7, height: 5), luma: { _, _ in 235 })
        #expect(plain.resampled(to: size) == picture(size, luma: { _, _ in 235 }))
    }

    @Test func twiceAsLargeLiesBetweenThePixels() {
        let columns: [UInt8] = [20, 60, 100, 200]
        let doubled = picture(PixelSize(width: 4, height: 2), luma: { x, _ in columns[x] })
            .resampled(to: PixelSize(width: 8, height: 4))
        // Centres lie a quarter of a pixel before and after those of the source; the edge goes on.
        let expected: [UInt8] = [20, 30, 50, 70, 90, 125, 175, 200]
        #expect(doubled == picture(PixelSize(width: 8, height: 4), luma: { x, _ in expected[x] }))
    }

    @Test func halfAsLargeIsTheMeanOfTwo() {
        let halved = picture(PixelSize(width: 4, height: 8), luma: { _, y in UInt8(20 * y) })
            .resampled(to: PixelSize(width: 4, height: 4))
        #expect(halved == picture(PixelSize(width: 4, height: 4), luma: { _, y in UInt8(40 * y + 10) }))
    }

    @Test func itsOwnSizeIsThePictureItself() {
        let own = picture(PixelSize(width: 6, height: 4), luma: { x, y in UInt8(16 + x * y) })
        #expect(own.resampled(to: own.size) == own)
    }
}
