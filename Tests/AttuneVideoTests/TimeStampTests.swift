import AttuneCore
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneVideo

/// Time stamps that nobody can have meant make a recording no longer.
@Suite(.serialized) struct TimeStampTests {
    /// The 33 bits of time stamps in a transport stream are changed in every so many-th frame.
    @Test(arguments: [2, 5, 13], [1, 7])
    func damagedTimeStampsOfATransportStream(_ each: Int, _ seed: Int) throws {
        let path = try TestMedium(name: "stream.ts", encoding: TestMedium.h264("-bf 2 -g 25"), seconds: 4).make()
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        var (frame, state) = (0, UInt64(seed))
        for place in 0..<bytes.count - 20 where bytes[place..<place + 4].elementsEqual([0, 0, 1, 0xE0]) {
            frame += 1
            guard (frame + seed) % each == 0 else { continue }
            for offset in [10, 11, 15] {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[place + offset] = UInt8(truncatingIfNeeded: state >> 33) | 1
            }
        }
        #expect(frame == 100)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let sampled = try SampleCollection.sampling(
            path, every: .milliseconds(500), cuts: [0, 90_000_000], oneSampler: true)
        let end = try #require(sampled.decodedEnd)
        #expect(end >= .seconds(3) && end <= .seconds(6), "\(end)")
        #expect(sampled.samples.count >= 6)
    }

    /// Whatever its clock began at, a Matroska file lasts as long as its pictures do.
    @Test func aMatroskaThatBeginsAtOneHour() throws {
        let factory = try MediaFactory()
        let path = try factory.make(
            "hour.mkv",
            MediaFactory.testPicture(size: "64x64", rate: "25", seconds: 4) + TestMedium.h264("-output_ts_offset 3600"))
        let info = try RecordingProbe.inspect(FilePath(path))
        #expect(info.startTimeFromHeader == .seconds(3_600))
        #expect(info.durationFromHeader == .seconds(4))
        // A writer that counts from the first frame promises less than where the clock begins.
        try LyingHeader.setDuration(ofMatroska: path, milliseconds: 4_000)
        #expect(try RecordingProbe.inspect(FilePath(path)).durationFromHeader == .seconds(4))
    }
}
