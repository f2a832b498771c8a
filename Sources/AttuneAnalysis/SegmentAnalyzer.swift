import AttuneCore
import AttuneFaces
import AttunePicture
import AttuneVideo
import SystemPackage

/// Analyses segments of one recording, one after the other, on the thread it was made on.
///
/// Consecutive segments are decoded in one go; for any other the sampler seeks, with the same result.
struct SegmentAnalyzer {
    private let grid: SampleGrid
    private let sampler: FrameSampler
    private var pictures = PictureAnalyzer()
    private let faces: FaceAnalyzer
    private let isCancelled: () -> Bool
    private let afterEachSample: () -> Void

    /// When the recording's last frame ends; nil as long as its end was not seen.
    private(set) var recordingEnd: MediaTime?
    /// The earliest frame seen that is to be shown after the longest recording's end; nil for none.
    private(set) var passedOver: MediaTime?
    /// Up to where samples were shown to `pictures`, whether or not there were any; nil for not at all.
    private var observedEnd: MediaTime?
    /// Spent in the models so far, for the timings.
    private(set) var modelSeconds = 0.0

    /// - Parameters:
    ///   - isCancelled: asked often; true ends the work with `CancellationError`.
    ///   - afterEachSample: told of each sample, for progress.
    init(
        path: FilePath, settings: Settings, faces: FaceAnalyzer, isCancelled: @escaping () -> Bool,
        afterEachSample: @escaping () -> Void
    ) throws(VideoError) {
        grid = SampleGrid(interval: settings.sampleInterval)
        sampler = try FrameSampler(path: path, grid: grid, limit: settings.maximumDuration) { size in
            FaceAnalyzer.detectorSize(for: size, settings: settings)
        }
        self.faces = faces
        self.isCancelled = isCancelled
        self.afterEachSample = afterEachSample
    }

    /// - Throws: `VideoError`, `InferenceError`, or `CancellationError`.
    mutating func analyze(_ range: TimeRange) throws -> SegmentResult {
        try prepare(for: range)
        var samples: [SampleObservation] = []
        let tell = afterEachSample
        let decoded = try observe(range) {
            samples.append($0)
            tell()
        }
        recordingEnd = decoded.recordingEnd ?? recordingEnd
        passedOver = decoded.passedOver ?? passedOver
        return SegmentResult(
            range: range, samples: samples, counts: decoded.counts, decodedEnd: decoded.decodedEnd)
    }

    /// Shows the sample before the range to `pictures`, which compares each sample with the one before it.
    private mutating func prepare(for range: TimeRange) throws {
        let first = grid.firstIndex(atOrAfter: range.start)
        // In a hole between frames there is no sample before, and going back to look for it would take a seek.
        guard !pictures.isReady(for: first), observedEnd != range.start else { return }
        _ = try observe(TimeRange(start: grid.instant(first - 1), end: range.start)) { _ in }
    }

    private mutating func observe(
        _ range: TimeRange, _ body: (SampleObservation) -> Void
    ) throws -> SegmentDecode {
        var seconds = 0.0
        defer { modelSeconds += seconds }
        observedEnd = nil
        let decoded = try sampler.sample(range, isCancelled: isCancelled) { frame in
            let started = ContinuousClock.now
            let observed = pictures.observe(frame, faces: try faces.analyze(frame))
            body(
                SampleObservation(
                    index: frame.index, time: frame.time, frameTime: frame.frameTime, frameSize: frame.picture.size,
                    faces: observed.faces, picture: observed.picture))
            seconds += started.duration(to: .now) / .seconds(1)
        }
        observedEnd = range.end
        return decoded
    }
}
