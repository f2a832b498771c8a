import AttuneCore
import Foundation
import Testing

@testable import AttuneVideo

/// Frames that come one by one: each takes its own instant, one at a time.
@Suite struct LiveFramesTests {
    private let picture = PixelBuffer(
        width: 2, height: 2, bytes: [UInt8](repeating: 128, count: PixelBuffer.byteCount(width: 2, height: 2)))

    private func frames(patience: Duration = .seconds(60)) -> LiveFrames {
        LiveFrames(grid: SampleGrid(interval: .seconds(1)), patience: patience)
    }

    /// Samples stretches of ten seconds on a thread of its own; what each gave comes in the order of the stretches.
    private func sampling(_ frames: LiveFrames) -> AsyncStream<(indices: [Int], decode: SegmentDecode)> {
        let (stream, continuation) = AsyncStream.makeStream(of: (indices: [Int], decode: SegmentDecode).self)
        Thread.detachNewThread {
            var start = MediaTime.zero
            while true {
                var indices: [Int] = []
                let range = TimeRange(start: start, end: start + .seconds(10))
                guard let decode = try? frames.sample(range, { indices.append($0.index) }) else { break }
                continuation.yield((indices, decode))
                if decode.recordingEnd != nil { break }
                start = range.end
            }
            frames.close()
            continuation.finish()
        }
        return stream
    }

    @Test func eachTakesItsInstant() async throws {
        let frames = frames()
        let stretches = sampling(frames)
        for (milliseconds, outcome) in [
            (0, LiveFrames.Outcome.sampled(0)), (1_999, .sampled(1)), (1_200, .tooSoon), (1_999, .tooSoon),
            (9_500, .sampled(9)), (31_000, .sampled(31)),
        ] {
            #expect(frames.offer(at: .milliseconds(milliseconds)) { (picture, picture) } == outcome)
        }
        frames.end()
        #expect(frames.offer(at: .seconds(40)) { (picture, picture) } == .ended)
        var found: [[Int]] = []
        var last: SegmentDecode?
        for await (indices, decode) in stretches {
            found.append(indices)
            last = decode
        }
        #expect(found == [[0, 1, 9], [], [], [31]])
        #expect(last?.recordingEnd == .seconds(32) && last?.decodedEnd == .seconds(32))
    }

    @Test func whatIsRefusedIsCounted() async throws {
        let frames = frames()
        let stretches = sampling(frames)
        for _ in 0..<3 { _ = frames.offer(at: .zero) { (picture, picture) } }
        frames.end()
        var iterator = stretches.makeAsyncIterator()
        let decode = try #require(await iterator.next()?.decode)
        #expect(decode.counts == DecodeCounts(packets: 1, framesDecoded: 1, framesSkipped: 2))
    }

    /// A picture that cannot be decoded has no sample, and the next one is taken.
    @Test func aBadPictureLeavesItsInstantEmpty() async throws {
        struct Bad: Error {}
        let frames = frames()
        let stretches = sampling(frames)
        #expect(throws: Bad.self) { try frames.offer(at: .zero) { throw Bad() } }
        #expect(frames.offer(at: .seconds(1)) { (picture, picture) } == .sampled(1))
        frames.end()
        var iterator = stretches.makeAsyncIterator()
        #expect(await iterator.next()?.indices == [1])
    }

    @Test func silenceIsAnEnd() async throws {
        let frames = frames(patience: .milliseconds(50))
        var iterator = sampling(frames).makeAsyncIterator()
        let stretch = await iterator.next()
        #expect(stretch?.indices == [] && stretch?.decode.recordingEnd == .zero)
        #expect(!frames.isOpen)
    }

    /// Who waits for a frame is told when nobody samples any more.
    @Test func aClosedSourceHoldsNobody() {
        let frames = frames()
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.1)
            frames.close()
        }
        #expect(frames.offer(at: .zero) { (picture, picture) } == .ended)
    }
}
