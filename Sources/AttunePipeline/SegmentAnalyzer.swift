import AttuneCore
import AttuneFaces
import AttuneVideo

/// Analyses segments of one recording, one after the other, on the thread it was made on.
///
/// Consecutive segments are decoded in one go; for any other the sampler seeks, with the same result.
struct SegmentAnalyzer: ~Copyable {
    private var sampler: FrameSampler
    private let faces: FaceAnalyzer
    private let checkCancellation: () throws -> Void
    private let reportSample: () -> Void

    /// Seconds spent in the models, for the timings.
    private(set) var modelSeconds = 0.0

    /// - Parameters:
    ///   - whenAsked: asked before each sample; throws `CancellationError` to end the work.
    ///   - afterEachSample: told of each sample, for progress.
    init(
        path: String, settings: Settings, faces: FaceAnalyzer, whenAsked: @escaping () throws -> Void,
        afterEachSample: @escaping () -> Void
    ) throws {
        sampler = try FrameSampler(path: path, grid: SampleGrid(interval: settings.sampleInterval)) { frame in
            FaceAnalyzer.detectorSize(for: frame, settings: settings)
        }
        self.faces = faces
        checkCancellation = whenAsked
        reportSample = afterEachSample
    }

    /// Whether the last segment asked for reached the end of the recording.
    var hasReachedEnd: Bool { sampler.hasReachedEnd }

    /// - Throws: `VideoError`, `InferenceError`, or `CancellationError`.
    mutating func analyze(_ range: TimeRange) throws -> SegmentResult {
        var samples: [SampleObservation] = []
        var seconds = 0.0
        let decoded = try sampler.sample(range) { frame in
            try checkCancellation()
            let started = ContinuousClock.now
            samples.append(
                SampleObservation(
                    index: frame.index, time: frame.time, frameTime: frame.frameTime, frameSize: frame.picture.size,
                    faces: try faces.analyze(frame)))
            seconds += started.duration(to: .now) / .seconds(1)
            reportSample()
        }
        modelSeconds += seconds
        return SegmentResult(
            range: range, samples: samples, counts: decoded.counts, decodedEnd: decoded.decodedEnd)
    }
}
