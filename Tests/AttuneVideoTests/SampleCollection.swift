import AttuneCore
import AttuneVideo
import SystemPackage
import TestSupport

/// All that sampling gives, in a form that can be compared to the byte.
struct SampleCollection: Equatable {
    struct Sample: Equatable {
        let index: Int
        let time: MediaTime
        let frameTime: MediaTime
        let picture: PixelBuffer
        let reduced: PixelBuffer
    }

    var samples: [Sample] = []
    var counts = DecodeCounts()
    var decodedEnd: MediaTime?

    /// Adds what one stretch gives.
    mutating func collect(_ sampler: FrameSampler, _ range: TimeRange) throws {
        let decode = try sampler.sample(range) { frame in
            samples.append(
                Sample(
                    index: frame.index, time: frame.time, frameTime: frame.frameTime, picture: frame.picture,
                    reduced: frame.reduced))
        }
        counts = counts + decode.counts
        decodedEnd = [decodedEnd, decode.decodedEnd].compactMap { $0 }.max()
    }

    /// Joins what each of the stretches between `cuts`, in milliseconds, gives.
    static func sampling(
        _ path: String, every interval: MediaTime, onlyKeyframes: Bool = false, cuts: [Int], oneSampler: Bool
    ) throws -> SampleCollection {
        var result = SampleCollection()
        let grid = SampleGrid(interval: interval, onlyKeyframes: onlyKeyframes)
        let shared = try FrameSampler(path: FilePath(path), grid: grid, reducedSize: half)
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            let sampler = oneSampler ? shared : try FrameSampler(path: FilePath(path), grid: grid, reducedSize: half)
            try result.collect(sampler, TimeRange(start: .milliseconds(start), end: .milliseconds(end)))
        }
        return result
    }

    static func half(_ size: PixelSize) -> PixelSize {
        PixelSize(width: max(2, size.width / 4 * 2), height: max(2, size.height / 4 * 2))
    }
}
