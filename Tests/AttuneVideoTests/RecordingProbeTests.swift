import AttuneCore
import AttuneVideo
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The facts of a recording, and where it ends.
@Suite struct RecordingProbeTests {
    @Test func theFactsAreTheContainers() throws {
        let encoding =
            ["-f", "lavfi", "-i", "sine=duration=2:sample_rate=44100"]
            + TestMedium.h264("-c:a aac -ac 2 -color_range tv -colorspace bt709")
        let path = try TestMedium(name: "facts.mp4", encoding: encoding, rate: "30000/1001", seconds: 2).make()
        let info = try RecordingProbe.inspect(FilePath(path))
        #expect(info.path == FilePath(path))
        #expect(info.containerName == "mov,mp4,m4a,3gp,3g2,mj2")
        #expect(info.fileSizeBytes == Int64(try Data(contentsOf: URL(fileURLWithPath: path)).count))
        #expect(info.startTimeFromHeader == .zero)
        let seconds = try MediaFactory.probe(path, entries: "format=duration").first.flatMap(Double.init)
        #expect(info.durationFromHeader?.seconds == seconds)
        #expect(info.subtitleStreamCount == 0)
        let audio = try #require(info.audio.first)
        #expect(info.audio.count == 1)
        #expect(audio.streamIndex == 1)
        #expect(audio.codecName == "aac")
        #expect(audio.sampleRateHertz == 44_100)
        #expect(audio.channelCount == 2)
        let video = info.video
        #expect(video.streamIndex == 0)
        #expect(video.codecName == "h264")
        #expect(video.profileName == "High")
        #expect(video.codedSize == PixelSize(width: 96, height: 64))
        #expect(video.displaySize == video.codedSize)
        #expect(video.rotationDegreesClockwise == 0)
        #expect(video.sampleAspectRatio == Rational(numerator: 1, denominator: 1))
        #expect(video.pixelFormatName == "yuv420p")
        #expect(video.bitsPerComponent == 8)
        #expect(video.colorRange == "tv")
        #expect(video.colorSpace == "bt709")
        #expect(video.averageFrameRate == Rational(numerator: 30_000, denominator: 1_001))
        #expect(video.timeBase == Rational(numerator: 1, denominator: 30_000))
        #expect(video.frameCountFromHeader == 60)
        #expect(video.durationFromHeader == MediaTime(microseconds: 2_002_000))
    }

    @Test(arguments: ["end.mp4", "end.ts", "end.mkv"])
    func theLastStretchSaysThatItIsTheLast(_ name: String) throws {
        let path = try TestMedium(name: name, encoding: TestMedium.h264("-bf 2 -g 30"), seconds: 4).make()
        let grid = SampleGrid(interval: .seconds(1))
        for (start, end, isLast) in [(0, 3, false), (3, 4, true), (0, 9, true), (4, 9, true), (30, 40, true)] {
            let sampler = try FrameSampler(path: FilePath(path), grid: grid, reducedSize: SampleCollection.half)
            let decode = try sampler.sample(TimeRange(start: .seconds(start), end: .seconds(end))) { _ in }
            #expect((decode.recordingEnd ?? .seconds(99) <= .seconds(end)) == isLast, "\(start) to \(end)")
            if isLast { #expect(decode.recordingEnd == .seconds(4), "\(start) to \(end)") }
            #expect((decode.decodedEnd == nil) == (start >= 4), "\(start) to \(end)")
        }
    }
}
