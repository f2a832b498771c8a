import AttuneCore
import AttuneDecoder
import AttuneFaces
import AttuneVideo
import SystemPackage

/// What measuring a part of a recording gives, for whoever puts the whole together.
package struct MeasuredPart {
    /// In time order, each with the turned looks of its samples' faces.
    package var segments: [(segment: SegmentResult, looks: [[Int: FaceLook]])]
    /// When the recording's last frame ends; nil where its end was not seen.
    package var recordingEnd: MediaTime?
    /// The earliest frame seen that is to be shown after the longest recording's end; nil for none.
    package var passedOver: MediaTime?
    /// In the models.
    package var modelSeconds: Double
    /// In all.
    package var seconds: Double

    package init(
        segments: [(segment: SegmentResult, looks: [[Int: FaceLook]])], recordingEnd: MediaTime?,
        passedOver: MediaTime?, modelSeconds: Double, seconds: Double
    ) {
        self.segments = segments
        self.recordingEnd = recordingEnd
        self.passedOver = passedOver
        self.modelSeconds = modelSeconds
        self.seconds = seconds
    }
}

/// Measures parts of one recording without a store, one after the other, on the thread it was made on.
///
/// Parts that follow one another are decoded in one go; for any other the sampler seeks, with the same result.
package struct PartAnalyzer {
    private let settings: Settings
    private var analyzer: SegmentAnalyzer

    /// - Parameters:
    ///   - turn: of the looks, the same for all parts of the recording.
    ///   - isCancelled: asked often; true ends the work with `CancellationError`.
    package init(
        path: FilePath, decoder: RecordingDecoder, settings: Settings, faces: FaceAnalyzer, turn: LookTurn,
        isCancelled: @escaping () -> Bool
    ) throws {
        self.settings = settings
        analyzer = SegmentAnalyzer(
            of: try decoder.frames(of: path, settings: settings), settings: settings, faces: { faces }, turn: turn,
            isCancelled: isCancelled, afterEachSample: {})
    }

    /// - Throws: `VideoError`, `InferenceError`, or `CancellationError`.
    package mutating func analyze(_ part: OpenRange) throws -> MeasuredPart {
        let started = ContinuousClock.now
        let modelSeconds = analyzer.modelSeconds
        let whole = TimeRange(start: part.start, end: part.end ?? settings.maximumDuration)
        var segments: [(segment: SegmentResult, looks: [[Int: FaceLook]])] = []
        for range in SegmentCutter(settings).ranges(in: whole) {
            // What begins behind the last frame holds nothing, whatever the header promised.
            if let end = analyzer.recordingEnd, range.start >= end { break }
            let measured = try analyzer.analyze(range)
            if let end = analyzer.recordingEnd, range.start >= end { break }
            segments.append((measured.segment, measured.looks))
        }
        return MeasuredPart(
            segments: segments, recordingEnd: analyzer.recordingEnd, passedOver: analyzer.passedOver,
            modelSeconds: analyzer.modelSeconds - modelSeconds,
            seconds: started.duration(to: .now) / .seconds(1))
    }
}
