import AttuneCore
import Foundation
import TestSupport
import Testing

@testable import AttuneVideo

/// Sampling by keyframes alone, with ffprobe as the oracle of where they lie.
@Suite(.serialized) struct KeyframeSamplingTests {
    /// A keyframe every two seconds, and each instant of every second is served by the one at or before it.
    @Test(arguments: ["bframes.mp4", "open-group.mp4", "stream.ts", "vp9.webm", "mpeg2.ts", "fragmented.mp4"])
    func everyInstantIsServedByTheKeyframeBeforeIt(_ name: String) throws {
        let path = try #require(TestMedium.all.first { $0.name == name }).make()
        let keyframes = try KeyframeSamplingTests.keyframes(path)
        let sampled = try SampleCollection.sampling(
            path, every: .seconds(1), onlyKeyframes: true, cuts: [0, 60_000], oneSampler: true)
        #expect(sampled.samples.count > 5)
        for sample in sampled.samples where sample.index > 0 {
            let expected = try #require(keyframes.last { $0 <= sample.time })
            #expect(abs(sample.frameTime.seconds - expected.seconds) < 0.001, "the sample at \(sample.time)")
        }
        let every = try SampleCollection.sampling(path, every: .seconds(1), cuts: [0, 60_000], oneSampler: true)
        #expect(sampled.samples.map(\.index) == every.samples.map(\.index))
        #expect(sampled.counts.framesDecoded == Set(sampled.samples.map(\.frameTime)).count)
        #expect(sampled.counts.packets == every.counts.packets)
        #expect(sampled.decodedEnd == every.decodedEnd)
    }

    /// Where keyframes lie further apart than two intervals, and where no decoding may start at one, nothing changes.
    @Test(arguments: [
        ("long-group.mp4", 1_000), ("refresh.mkv", 1_000), ("bframes.mp4", 500), ("raw.avi", 1_000),
        ("mpeg4.avi", 1_000), ("one-frame.mp4", 1_000),
    ])
    func otherwiseItIsAsEver(_ name: String, milliseconds: Int) throws {
        let path = try #require(TestMedium.all.first { $0.name == name }).make()
        let interval = MediaTime.milliseconds(milliseconds)
        func sampled(_ onlyKeyframes: Bool) throws -> SampleCollection {
            try SampleCollection.sampling(
                path, every: interval, onlyKeyframes: onlyKeyframes, cuts: [0, 60_000], oneSampler: true)
        }
        #expect(try sampled(true) == sampled(false))
    }

    /// Groups that are thinned out and groups that are kept follow each other, in open groups too, whose first frames refer
    /// to frames before their keyframe: every picture is the one that is decoded where nothing is left out.
    @Test(arguments: [
        ("closed.mp4", TestMedium.h264("-bf 3 -g 500 -sc_threshold 0")),
        ("open.mp4", TestMedium.h264("-bf 3 -x264-params open-gop=1:keyint=500:scenecut=0")),
        ("open.ts", ["-c:v", "mpeg2video", "-bf", "2", "-g", "500", "-sc_threshold", "1000000000", "-q:v", "4"]),
    ])
    func everyPictureIsAsWhenAllIsDecoded(name: String, encoding: [String]) throws {
        let path = try TestMedium(name: name, encoding: encoding + ["-force_key_frames", "1,6,7,8,11"]).make()
        let interval = MediaTime.milliseconds(970)
        let thinned = try SampleCollection.sampling(
            path, every: interval, onlyKeyframes: true, cuts: [0, 60_000], oneSampler: true)
        let all = try SampleCollection.sampling(path, every: .milliseconds(40), cuts: [0, 60_000], oneSampler: true)
        let pictures = Dictionary(
            all.samples.map { ($0.frameTime, $0.picture) }, uniquingKeysWith: { first, _ in first })
        #expect(thinned.counts.packets == 300 && thinned.counts.framesDecoded + thinned.counts.framesSkipped == 300)
        #expect(thinned.samples.count == 13)
        #expect(thinned.counts.framesDecoded < all.counts.framesDecoded / 2)
        for sample in thinned.samples {
            #expect(pictures[sample.frameTime] == sample.picture, "the sample at \(sample.time)")
        }
        let parts = try SampleCollection.sampling(
            path, every: interval, onlyKeyframes: true, cuts: [0, 1_500, 2_100, 5_900, 7_000, 60_000], oneSampler: false
        )
        #expect(parts == thinned)
    }

    /// Where an edit list cuts a recording's first keyframe away, what follows it is shown all the same.
    @Test func aKeyframeThatIsCutAwayServesNothing() throws {
        let whole = try TestMedium(name: "whole.mp4", encoding: TestMedium.h264("-bf 3 -g 50")).make()
        let factory = try MediaFactory()
        let path = try factory.make("cut.mp4", ["-ss", "1.3", "-i", whole, "-c", "copy"])
        func sampled(_ onlyKeyframes: Bool) throws -> SampleCollection {
            try SampleCollection.sampling(
                path, every: .milliseconds(1_100), onlyKeyframes: onlyKeyframes, cuts: [0, 60_000], oneSampler: true)
        }
        let (thinned, all) = (try sampled(true), try sampled(false))
        #expect(thinned.samples.map(\.index) == all.samples.map(\.index))
        #expect(thinned.samples.first == all.samples.first)
        #expect(thinned.counts.framesDecoded < all.counts.framesDecoded)
    }

    /// Packets that are lost for longer than a picture is held leave no sample, as when every frame is decoded.
    @Test func aKeyframeDoesNotServeAHole() throws {
        let packets = try [0, 1, 2, 3, 30, 31, 40].map { second in
            try KeyframeSamplingTests.packet(at: .seconds(second), isRandomAccess: second == 0 || second == 40)
        }
        var thinner = try #require(KeyframeSamplingTests.thinner(interval: .seconds(25)))
        var groups: [KeyframeThinner.Group] = []
        for packet in packets { groups.append(thinner.add(packet)) }
        groups.append(thinner.end())
        groups.removeAll { $0.kept.isEmpty && $0.left.isEmpty }
        let kept: [[MediaTime]] = groups.map { group in group.kept.map(\.time) }
        let left: [Int] = groups.map { group in group.left.count }
        #expect(kept == [[.zero], [.seconds(40)]])
        #expect(left == [5, 0])
        #expect(groups[0].kept[0].end == .seconds(4))
    }

    @Test func aGroupThatLastsTooLongIsKeptWhole() throws {
        var thinner = try #require(KeyframeSamplingTests.thinner(interval: .seconds(2)))
        let times = [0, 1, 2, 3, 4, 5, 6]
        let kept: [Int] = try times.map { second in
            try thinner.add(KeyframeSamplingTests.packet(at: .seconds(second), isRandomAccess: second == 0)).kept.count
        }
        #expect(kept == [0, 0, 0, 0, 0, 6, 1])
        #expect(thinner.end().kept.isEmpty)
    }

    private static func thinner(interval: MediaTime) -> KeyframeThinner? {
        let policy = DecodePolicy(
            knowsPacketTimes: true, startsAtKeyframes: true, skipsNonReference: false, seeks: true, joinsClock: false,
            reorderReach: 4)
        return KeyframeThinner(SampleGrid(interval: interval, onlyKeyframes: true), policy: policy)
    }

    private static func packet(at time: MediaTime, isRandomAccess: Bool) throws -> Packet {
        guard let storage = PacketStorage() else { throw VideoError(.outOfMemory, path: "made up") }
        return Packet(
            storage, time: time, duration: .seconds(1), isRandomAccess: isRandomAccess, isCorrupt: false,
            isHidden: false)
    }

    /// When keyframes are shown, as ffprobe says, from the recording's start.
    private static func keyframes(_ path: String) throws -> [MediaTime] {
        let start = try MediaFactory.probe(path, entries: "format=start_time").first.flatMap { Double($0) } ?? 0
        let packets = try MediaFactory.probe(path, entries: "packet=pts_time,flags", ["-select_streams", "v:0"])
        return packets.compactMap { line -> MediaTime? in
            let fields = line.split(separator: ",")
            guard fields.count > 1, fields[1].hasPrefix("K"), let time = Double(fields[0]) else { return nil }
            return MediaTime(microseconds: Int64(((time - start) * 1_000_000).rounded()))
        }.sorted()
    }
}
