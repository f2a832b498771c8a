import AttuneCore
import AttuneVideo
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Which frame a sample is, against ffprobe's list of frames and ffmpeg's pixels of every one of them.
@Suite(.serialized) struct SampleSelectionTests {
    @Test(arguments: TestMedium.all)
    func theSampleIsTheFrameOnDisplay(_ medium: TestMedium) throws {
        let path = try medium.make()
        let oracle = try FrameOracle(path)
        for interval in [40, 500, 3_210].map(MediaTime.milliseconds) {
            let sampled = try SampleCollection.sampling(path, every: interval, cuts: [0, 60_000], oneSampler: true)
            let grid = SampleGrid(interval: interval)
            let expected = grid.indices(in: TimeRange(start: .zero, end: .seconds(60))).compactMap { index in
                oracle.frame(at: grid.instant(index)).map { (index, $0) }
            }
            #expect(sampled.samples.map(\.index) == expected.map(\.0), "every \(interval)")
            #expect(sampled.samples.map(\.frameTime) == expected.map { oracle.times[$0.1] }, "every \(interval)")
            guard interval >= .milliseconds(500) else { continue }
            for (sample, (_, frame)) in zip(sampled.samples, expected) {
                #expect(sample.picture.bytes == oracle.pixels(of: frame, like: sample.picture), "\(sample.time)")
            }
        }
    }

    @Test func framesThatNoSampleNeedsAreSkipped() throws {
        let path = try TestMedium(name: "skip.mp4", encoding: TestMedium.h264("-bf 3 -g 250"), seconds: 20).make()
        let sampled = try SampleCollection.sampling(path, every: .seconds(1), cuts: [0, 60_000], oneSampler: true)
        #expect(sampled.counts.packets == 500)
        #expect(sampled.counts.framesDecoded + sampled.counts.framesSkipped == 500)
        #expect(sampled.counts.framesSkipped > 150)
        #expect(sampled.counts.corruptPackets == 0)
        #expect(sampled.decodedEnd == .seconds(20))
    }

    @Test func groupsThatNoSampleNeedsAreNotDecoded() throws {
        let path = try TestMedium(name: "groups.mp4", encoding: TestMedium.h264("-bf 0 -g 10 -sc_threshold 0")).make()
        let sampled = try SampleCollection.sampling(path, every: .seconds(4), cuts: [0, 60_000], oneSampler: true)
        // The frames at 0, 4 and 8 s are keyframes themselves.
        #expect(sampled.counts.framesDecoded == 3)
        #expect(sampled.counts.framesSkipped == 297)
    }

    @Test func aFirstFrameAfterZeroServesTheInstantZero() throws {
        for (offset, times) in [(0.4, [400, 1_000]), (0.6, [1_000])] {
            let path = try Self.recording(videoStartsAfter: offset)
            let sampled = try SampleCollection.sampling(path, every: .seconds(1), cuts: [0, 2_000], oneSampler: true)
            #expect(sampled.samples.map(\.frameTime) == times.map(MediaTime.milliseconds))
            let parts = try SampleCollection.sampling(
                path, every: .seconds(1), cuts: [0, 300, 2_000], oneSampler: false)
            #expect(parts == sampled)
        }
    }

    @Test func aFrameIsHeldAcrossAPauseButNotForEver() throws {
        // 25 frames, then nothing for 15 s, then 25 more; Matroska does not say how long the 25th is to be shown.
        let encoding = ["-vf", "select='lt(t,1)+gte(t,16)'", "-vsync", "vfr"] + TestMedium.h264("-bf 0")
        let path = try TestMedium(name: "pause.mkv", encoding: encoding, seconds: 17).make()
        let sampled = try SampleCollection.sampling(path, every: .seconds(1), cuts: [0, 60_000], oneSampler: true)
        #expect(sampled.samples.map(\.index) == Array(0...10) + [16])
        // MP4 does: until the 26th.
        let stated = try TestMedium(name: "pause.mp4", encoding: encoding, seconds: 17).make()
        let held = try SampleCollection.sampling(stated, every: .seconds(1), cuts: [0, 60_000], oneSampler: true)
        #expect(held.samples.map(\.index) == Array(0...16))
    }

    /// A container may give the frame before a jump of the time stamps the whole jump as its duration: nothing was
    /// recorded in it, and nothing is shown.
    @Test(arguments: ["jump.mp4", "jump.mkv"])
    func aFrameIsNotHeldAcrossAJump(_ name: String) throws {
        let encoding =
            ["-vf", "setpts=PTS+gte(T\\,1)*7200/TB", "-vsync", "passthrough"] + TestMedium.h264("-bf 0 -g 25")
        let path = try TestMedium(name: name, encoding: encoding, seconds: 2).make()
        let cuts = [0, 1_000, 12_000, 3_600_000, 7_201_000, 9_000_000]
        let whole = try SampleCollection.sampling(
            path, every: .seconds(1), cuts: [0, 9_000_000], oneSampler: true)
        // The last frame before it stays for 10 s.
        #expect(whole.samples.map(\.index) == Array(0...10) + [7_201])
        #expect(whole.decodedEnd == .seconds(7_202))
        #expect(try SampleCollection.sampling(path, every: .seconds(1), cuts: cuts, oneSampler: false) == whole)
        #expect(try SampleCollection.sampling(path, every: .seconds(1), cuts: cuts, oneSampler: true) == whole)
    }

    /// What lies behind the limit is as if it were not in the file.
    @Test func nothingIsReadBehindTheLimit() throws {
        let path = FilePath(try TestMedium(name: "limit.mp4", encoding: TestMedium.h264("-bf 2 -g 25")).make())
        let sampler = try FrameSampler(
            path: path, grid: SampleGrid(interval: .seconds(1)), limit: .milliseconds(3_500),
            reducedSize: SampleCollection.half)
        var indices: [Int] = []
        for (start, end) in [(2, 12), (0, 2), (6, 7)] {
            let decode = try sampler.sample(TimeRange(start: .seconds(start), end: .seconds(end))) {
                indices.append($0.index)
            }
            if start != 0 { #expect(decode.recordingEnd == .milliseconds(3_520)) }
            if start == 2 { #expect(decode.passedOver == .milliseconds(3_520)) }
        }
        #expect(indices == [2, 3, 0, 1])
    }

    @Test func cancellingEndsIt() throws {
        let path = try TestMedium(name: "cancel.mp4", encoding: TestMedium.h264("")).make()
        let sampler = try FrameSampler(
            path: FilePath(path), grid: SampleGrid(interval: .seconds(1)), reducedSize: SampleCollection.half)
        var count = 0
        let range = TimeRange(start: .zero, end: .seconds(12))
        #expect(throws: CancellationError.self) {
            _ = try sampler.sample(range, isCancelled: { count >= 3 }, { _ in count += 1 })
        }
        #expect(count == 3)
        var whole = SampleCollection()
        try whole.collect(sampler, range)
        #expect(whole.samples.count == 12)
    }

    private static func recording(videoStartsAfter seconds: Double) throws -> String {
        let sound = ["-f", "lavfi", "-i", "sine=duration=3"]
        let encoding = sound + TestMedium.h264("-bf 0 -c:a pcm_s16le") + ["-vf", "setpts=PTS+\(seconds)/TB"]
        return try TestMedium(name: "late.mkv", encoding: encoding, seconds: 2).make()
    }
}

/// What ffprobe and ffmpeg say about every frame of a recording.
struct FrameOracle {
    /// In order of display.
    let times: [MediaTime]
    private let end: MediaTime
    private let raw: Data

    init(_ path: String) throws {
        let start = try MediaFactory.probe(path, entries: "format=start_time").first.flatMap(Double.init) ?? 0
        let lines = try MediaFactory.probe(
            path, entries: "frame=best_effort_timestamp_time,pkt_duration_time", ["-select_streams", "v"])
        var times: [MediaTime] = []
        var duration = 0.04
        for (number, line) in lines.enumerated() {
            let fields = line.split(separator: ",").map { Double($0) }
            // A stream without any time stamps counts frames at the rate that it was given.
            let seconds = (fields.first ?? nil).map { $0 - start } ?? Double(number) * 0.04
            times.append(MediaTime(microseconds: Int64((seconds * 1e6).rounded())))
            if fields.count > 1, let known = fields[1] { duration = known }
        }
        self.times = times
        end = (times.last ?? .zero) + MediaTime(microseconds: Int64((duration * 1e6).rounded()))
        raw = try MediaFactory.ffmpeg(
            ["-i", path, "-vsync", "passthrough", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-"])
    }

    /// The number of the frame on display at an instant; no pause in these recordings is longer than a frame is held.
    func frame(at instant: MediaTime) -> Int? {
        guard instant < end, let first = times.first else { return nil }
        if instant < first, first - instant < .milliseconds(500) { return 0 }
        return times.lastIndex { $0 <= instant }
    }

    func pixels(of frame: Int, like picture: PixelBuffer) -> [UInt8] {
        let count = picture.bytes.count
        guard (frame + 1) * count <= raw.count else { return [] }
        return [UInt8](raw[frame * count..<(frame + 1) * count])
    }
}
