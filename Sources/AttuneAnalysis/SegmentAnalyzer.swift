import AttuneCore
import AttuneFaces
import AttunePicture
import AttuneVideo

/// Analyses segments of one recording, one after the other, on the thread it was made on.
///
/// Consecutive segments are decoded in one go; for any other the sampler seeks, with the same result.
struct SegmentAnalyzer {
    private let grid: SampleGrid
    private let excluded: ExcludedStretches
    private let turn: LookTurn?
    private let source: any FrameSource
    private var pictures = PictureAnalyzer()
    private let stretches: DetectionStretches
    private let faces: () throws -> FaceAnalyzer
    /// The faces as of the sample before.
    private var trail = FaceTrail()
    private let isCancelled: () -> Bool
    private let afterEachSample: () -> Void

    /// When the recording's last frame ends; nil as long as its end was not seen.
    private(set) var recordingEnd: MediaTime?
    /// The earliest frame seen that is to be shown after the longest recording's end; nil for none.
    private(set) var passedOver: MediaTime?
    /// Up to where samples were looked at, whether or not there were any; nil for not at all.
    private var observedEnd: MediaTime?
    /// Spent in the models so far, for the timings.
    private(set) var modelSeconds = 0.0

    /// - Parameters:
    ///   - source: of the recording's frames, on the grid of the settings.
    ///   - faces: asked for with each sample once it is there.
    ///   - turn: of the looks that come with segments; nil for none.
    ///   - isCancelled: asked often; true ends the work with `CancellationError`.
    ///   - afterEachSample: told of each sample, for progress.
    init(
        of source: any FrameSource, settings: Settings, faces: @escaping () throws -> FaceAnalyzer,
        turn: LookTurn? = nil,
        isCancelled: @escaping () -> Bool, afterEachSample: @escaping () -> Void
    ) {
        self.turn = turn
        grid = SampleGrid(settings)
        stretches = DetectionStretches(settings)
        excluded = settings.excluded
        self.source = source
        self.faces = faces
        self.isCancelled = isCancelled
        self.afterEachSample = afterEachSample
    }

    /// - Returns: the segment, and for each of its samples the turned looks of faces that may be looked for later.
    /// - Throws: `VideoError`, `InferenceError`, or `CancellationError`.
    mutating func analyze(_ range: TimeRange) throws -> (segment: SegmentResult, looks: [[Int: FaceLook]]) {
        try prepare(for: range)
        var samples: [SampleObservation] = []
        var looks: [[FaceLook]] = []
        let tell = afterEachSample
        let decoded = try observe(range, passedOver: tell) {
            samples.append($0)
            looks.append($1)
            tell()
        }
        recordingEnd = decoded.recordingEnd ?? recordingEnd
        passedOver = decoded.passedOver ?? passedOver
        let segment = SegmentResult(
            range: range, samples: samples, counts: decoded.counts, decodedEnd: decoded.decodedEnd)
        return (segment, turned(looks, of: samples))
    }

    /// The looks that are wanted of each sample, turned; none without a turn.
    private func turned(_ looks: [[FaceLook]], of samples: [SampleObservation]) -> [[Int: FaceLook]] {
        guard let turn else { return samples.map { _ in [:] } }
        return zip(looks, LookalikeFinder.wanted(of: samples)).map { looks, wanted in
            Dictionary(uniqueKeysWithValues: wanted.map { ($0, turn.turned(looks[$0])) })
        }
    }

    /// Looks at the samples before the range that its first one depends on: the one before it, with which pictures are
    /// compared, and those from which that one's faces were followed.
    private mutating func prepare(for range: TimeRange) throws {
        let first = grid.firstIndex(atOrAfter: range.start)
        guard observedEnd != range.start else { return }
        trail = FaceTrail()
        guard first > 0 else { return }
        let needed = stretches.first(of: first - 1)..<first
        // In a hole between frames there is no sample before, and going back to look for it would take a seek.
        guard !needed.allSatisfy({ excluded.contains(grid.instant($0)) }) else { return }
        _ = try observe(TimeRange(start: grid.instant(needed.lowerBound), end: range.start), passedOver: {}) { _, _ in }
    }

    /// - Parameter passedOver: told of each sample that is excluded.
    private mutating func observe(
        _ range: TimeRange, passedOver: () -> Void, _ body: (SampleObservation, [FaceLook]) -> Void
    ) throws -> SegmentDecode {
        var seconds = 0.0
        defer { modelSeconds += seconds }
        observedEnd = nil
        let decoded = try source.sample(range, isCancelled: isCancelled) { frame in
            // A frame that came up in an excluded stretch may stay on display after its end: it is not looked at either.
            guard !excluded.contains(frame.time), !excluded.contains(frame.frameTime) else { return passedOver() }
            let faces = try faces()
            let started = ContinuousClock.now
            let found = try faces.analyze(frame, after: &trail)
            let observed = pictures.observe(frame, faces: found)
            body(
                SampleObservation(
                    index: frame.index, time: frame.time, frameTime: frame.frameTime, frameSize: frame.picture.size,
                    faces: observed.faces, picture: observed.picture),
                observed.looks)
            seconds += started.duration(to: .now) / .seconds(1)
        }
        observedEnd = range.end
        return decoded
    }
}
