import AttuneCore
import AttuneFaces
import AttuneVideo

/// Analyses segments of one recording, one after the other, on the thread it was made on.
///
/// Consecutive segments are decoded in one go; for any other the sampler seeks, with the same result.
struct SegmentAnalyzer {
    private let sampler: FrameSampler
    private let faces: FaceAnalyzer
    private let isCancelled: () -> Bool
    private let afterEachSample: () -> Void

    /// Whether the recording holds nothing after the last segment asked for.
    private(set) var hasReachedEnd = false
    /// Spent in the models so far, for the timings.
    private(set) var modelSeconds = 0.0

    /// - Parameters:
    ///   - isCancelled: asked often; true ends the work with `CancellationError`.
    ///   - afterEachSample: told of each sample, for progress.
    init(
        path: String, settings: Settings, faces: FaceAnalyzer, isCancelled: @escaping () -> Bool,
        afterEachSample: @escaping () -> Void
    ) throws(VideoError) {
        sampler = try FrameSampler(path: path, grid: SampleGrid(interval: settings.sampleInterval)) { size in
            FaceAnalyzer.detectorSize(for: size, settings: settings)
        }
        self.faces = faces
        self.isCancelled = isCancelled
        self.afterEachSample = afterEachSample
    }

    /// - Throws: `VideoError`, `InferenceError`, or `CancellationError`.
    mutating func analyze(_ range: TimeRange) throws -> SegmentResult {
        var samples: [SampleObservation] = []
        var seconds = 0.0
        let decoded = try sampler.sample(range, isCancelled: isCancelled) { frame in
            let started = ContinuousClock.now
            samples.append(
                SampleObservation(
                    index: frame.index, time: frame.time, frameTime: frame.frameTime, frameSize: frame.picture.size,
                    faces: try faces.analyze(frame)))
            seconds += started.duration(to: .now) / .seconds(1)
            afterEachSample()
        }
        modelSeconds += seconds
        hasReachedEnd = decoded.reachedEnd
        return SegmentResult(
            range: range, samples: samples, counts: decoded.counts, decodedEnd: decoded.decodedEnd)
    }
}
