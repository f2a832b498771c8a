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

    /// Packets that are lost for longer than a picture is held leave no sample, as when every frame is decoded.
    @Test func aKeyframeDoesNotServeAHole() throws {
        let packets = [0, 1, 2, 3, 30, 31, 40].map { second in
            KeyframeSamplingTests.packet(at: .seconds(second), isRandomAccess: second == 0 || second == 40)
        }
        var thinner = try #require(KeyframeSamplingTests.thinner(interval: .seconds(25)))
        var groups: [KeyframeThinner.Group] = []
        for packet in packets { thinner.add(packet).map { groups.append($0) } }
        thinner.end().map { groups.append($0) }
        let kept: [[MediaTime]] = groups.map { group in group.kept.map(\.time) }
        let left: [Int] = groups.map { group in group.left.count }
        #expect(kept == [[.zero], [.seconds(40)]])
        #expect(left == [5, 0])
        #expect(groups[0].kept[0].end == .seconds(4))
    }

    @Test func aGroupThatLastsTooLongIsKeptWhole() throws {
        var thinner = try #require(KeyframeSamplingTests.thinner(interval: .seconds(2)))
        let times = [0, 1, 2, 3, 4, 5, 6]
        let kept: [Int?] = times.map { second in
            thinner.add(KeyframeSamplingTests.packet(at: .seconds(second), isRandomAccess: second == 0))?.kept.count
        }
        #expect(kept == [nil, nil, nil, nil, nil, 6, 1])
        #expect(thinner.end() == nil)
    }

    private static func thinner(interval: MediaTime) -> KeyframeThinner? {
        let policy = DecodePolicy(
            knowsPacketTimes: true, startsAtKeyframes: true, skipsNonReference: false, seeks: true, joinsClock: false,
            reorderReach: 4)
        return KeyframeThinner(SampleGrid(interval: interval, onlyKeyframes: true), policy: policy)
    }

    private static func packet(at time: MediaTime, isRandomAccess: Bool) -> Packet {
        guard let storage = PacketStorage() else { preconditionFailure("no memory for a packet") }
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
