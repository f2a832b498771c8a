import AttuneCore
import Testing

struct PixelBufferTests {
    /// Odd sizes round their chroma planes up.
    @Test(arguments: [
        (1, 1, 3), (2, 2, 6), (3, 2, 10), (3, 3, 17), (640, 360, 345_600), (1_966, 1_508, 4_447_092),
    ])
    func takesThreePlanes(width: Int, height: Int, bytes: Int) {
        #expect(PixelBuffer.byteCount(width: width, height: height) == bytes)
        let picture = PixelBuffer(width: width, height: height, bytes: Array(repeating: 0, count: bytes))
        #expect(picture.size == PixelSize(width: width, height: height))
        #expect(picture.lumaRange == 0..<width * height)
        #expect(picture.uRange.lowerBound == picture.lumaRange.upperBound)
        #expect(picture.uRange.count == picture.chromaWidth * picture.chromaHeight)
        #expect(picture.vRange.lowerBound == picture.uRange.upperBound)
        #expect(picture.vRange.count == picture.uRange.count)
        #expect(picture.vRange.upperBound == bytes)
    }

    @Test func aSampledFrameHoldsWhatItWasGiven() {
        let picture = PixelBuffer(width: 2, height: 2, bytes: [16, 235, 16, 235, 128, 128])
        let reduced = PixelBuffer(width: 1, height: 1, bytes: [100, 128, 128])
        let frame = SampledFrame(
            index: 3, time: .seconds(3), frameTime: .milliseconds(2_960), picture: picture, reduced: reduced)
        #expect(frame.index == 3)
        #expect(frame.time == .seconds(3))
        #expect(frame.frameTime == .milliseconds(2_960))
        #expect(frame.picture == picture)
        #expect(frame.reduced == reduced)
    }

    @Test func refusesTheWrongNumberOfBytes() async {
        await #expect(processExitsWith: .failure) {
            _ = PixelBuffer(width: 3, height: 3, bytes: Array(repeating: 0, count: 13))
        }
    }

    @Test func refusesAnEmptyPicture() async {
        await #expect(processExitsWith: .failure) {
            _ = PixelBuffer(width: 0, height: 3, bytes: [])
        }
    }
}
