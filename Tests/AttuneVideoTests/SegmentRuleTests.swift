import AttuneCore
import AttuneVideo
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Sampling a recording in parts gives the same samples, counts and end as sampling it in one go.
@Suite(.serialized) struct SegmentRuleTests {
    @Test(arguments: TestMedium.all)
    func partsEqualTheWhole(_ medium: TestMedium) throws {
        try expectParts(of: try medium.make(), every: [.milliseconds(500), .seconds(1), .seconds(7)])
    }

    /// Groups of pictures of one and two seconds are thinned out at both intervals, longer ones at neither.
    @Test(arguments: TestMedium.all)
    func partsEqualTheWholeByKeyframes(_ medium: TestMedium) throws {
        try expectParts(of: try medium.make(), every: [.seconds(1), .seconds(3)], onlyKeyframes: true)
    }

    @Test(arguments: ["damaged.mp4", "damaged.ts"])
    func partsEqualTheWholeOfADamagedRecording(_ name: String) throws {
        let path = try TestMedium(name: name, encoding: TestMedium.h264("-bf 2 -g 40")).make()
        try Damage.scatter(path)
        try expectParts(of: path, every: [.milliseconds(500), .seconds(1)])
        try expectParts(of: path, every: [.seconds(1)], onlyKeyframes: true)
    }

    private func expectParts(of path: String, every intervals: [MediaTime], onlyKeyframes: Bool = false) throws {
        for (number, interval) in intervals.enumerated() {
            let whole = try SampleCollection.sampling(
                path, every: interval, onlyKeyframes: onlyKeyframes, cuts: [0, 60_000], oneSampler: false)
            #expect(!whole.samples.isEmpty)
            for (cuts, oneSampler) in number == 0 ? SegmentRuleTests.cuts : [SegmentRuleTests.cuts[0]] {
                let parts = try SampleCollection.sampling(
                    path, every: interval, onlyKeyframes: onlyKeyframes, cuts: cuts, oneSampler: oneSampler)
                let place: Comment = "every \(interval), cut at \(cuts), one sampler: \(oneSampler)"
                #expect(parts.samples.map(\.frameTime) == whole.samples.map(\.frameTime), place)
                #expect(parts.samples == whole.samples, place)
                #expect(parts.counts == whole.counts, place)
                #expect(parts.decodedEnd == whole.decodedEnd, place)
            }
        }
    }

    /// In milliseconds, and whether one sampler does all parts in turn.
    private static let cuts: [([Int], Bool)] = [
        ([0, 1_600, 2_000, 5_230, 5_600, 60_000], false),
        ([0, 1_930, 1_999, 2_001, 60_000], false),
        ([0, 1_000, 2_000, 3_000, 4_000, 11_950, 60_000], true),
        ([0, 40, 30_000, 60_000], true),
    ]

    /// A sampler that goes back, or leaves a stretch out, finds the same as one that never did.
    @Test(arguments: ["bframes.mp4", "stream.ts", "mpeg4.avi"])
    func theOrderOfStretchesDoesNotMatter(_ name: String) throws {
        let medium = try #require(TestMedium.all.first { $0.name == name })
        let path = try medium.make()
        let grid = SampleGrid(interval: .milliseconds(500))
        let sampler = try FrameSampler(path: FilePath(path), grid: grid, reducedSize: SampleCollection.half)
        for (start, end) in [(4, 6), (8, 9), (0, 3), (3, 4), (9, 12)] {
            let range = TimeRange(start: .seconds(start), end: .seconds(end))
            var again = SampleCollection()
            try again.collect(sampler, range)
            var alone = SampleCollection()
            try alone.collect(
                try FrameSampler(path: FilePath(path), grid: grid, reducedSize: SampleCollection.half), range)
            #expect(again == alone, "\(range)")
            #expect(again.samples.count == 2 * (end - start))
        }
    }
}

/// Damages files on purpose.
enum Damage {
    /// Overwrites some bytes at many places in the middle fifth of a file.
    static func scatter(_ path: String) throws {
        let url = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: url)
        for place in stride(from: bytes.count * 4 / 10, to: bytes.count * 6 / 10, by: 611) {
            for offset in 0..<40 { bytes[place + offset] ^= UInt8(truncatingIfNeeded: 0x5A &+ offset) }
        }
        try bytes.write(to: url)
    }

    /// Keeps only this share of a file's bytes.
    static func truncate(_ path: String, keeping share: Double) throws {
        let url = URL(fileURLWithPath: path)
        let bytes = try Data(contentsOf: url)
        try bytes.prefix(Int(Double(bytes.count) * share)).write(to: url)
    }
}
