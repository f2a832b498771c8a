import AttuneCore
import AttuneFaces
import AttuneStore
import AttuneThreads
import AttuneVideo
import Synchronization

/// Analyses the segments of one recording into its store, several at a time.
struct RecordingAnalyzer {
    let recording: Recording
    let info: RecordingInfo
    let settings: Settings
    let workers: Int
    let faces: FaceAnalyzer
    let store: AnalysisStore
    let cancellation: Cancellation
    let progress: ProgressHandler

    /// What a run took.
    struct Effort {
        /// Seconds by stage, of all workers together; "decode" is all that is not spent in the models.
        let stages: [String: Double]
        /// What an earlier run had analysed already.
        let resumed: MediaTime
    }

    /// What the workers of one recording share.
    private struct Shared {
        var plan: SegmentPlan
        /// When the recording's last frame ends; nil as long as no worker has seen its end.
        var end: MediaTime?
        /// The earliest frame that lies after all that is analysed.
        var passedOver: MediaTime?
        var modelSeconds = 0.0

        /// Takes note of what a worker has seen of the recording's end.
        mutating func note(_ analyzer: SegmentAnalyzer) {
            passedOver = [passedOver, analyzer.passedOver].compactMap { $0 }.min()
            guard let end = analyzer.recordingEnd else { return }
            self.end = [self.end, end].compactMap { $0 }.max()
            plan.end(at: end)
        }
    }

    /// Fills the store with what is missing in it.
    ///
    /// - Throws: the first error of a worker, or `CancellationError`; what was saved until then stays.
    func run() throws -> Effort {
        let saved = Set(try store.savedRanges())
        let plan = SegmentPlan(
            expectedDuration: info.durationFromHeader, segmentLength: settings.segmentLength,
            maximumDuration: settings.maximumDuration, workers: workers, saved: saved)
        // Dropped are segments that were cut differently.
        try store.remove(saved.subtracting(plan.saved))
        let resumed = settings.segmentLength * plan.saved.count
        let meter = ProgressMeter(
            recording: recording, expected: info.expectedDuration(atMost: settings.maximumDuration),
            resumed: resumed, handler: progress)
        let shared = Mutex(Shared(plan: plan))
        let stop = Cancellation()

        try WorkerThreads.run(count: plan.workerCount, whenOneFails: stop.request) { worker in
            var analyzer = try SegmentAnalyzer(
                path: recording.path, settings: settings, faces: faces,
                isCancelled: { cancellation.wasRequested || stop.wasRequested },
                afterEachSample: { meter.add(settings.sampleInterval) })
            while let range = shared.withLock({ $0.plan.next(for: worker) }) {
                let result = try analyzer.analyze(range)
                shared.withLock { $0.note(analyzer) }
                // What begins behind the last frame holds nothing, whatever the header promised.
                if let end = analyzer.recordingEnd, range.start >= end { continue }
                try store.save(result)
            }
            shared.withLock { $0.modelSeconds += analyzer.modelSeconds }
        }
        let outcome = shared.withLock { $0 }
        if let end = outcome.end { try store.remove(Set(try store.savedRanges().filter { $0.start >= end })) }
        try tell(outcome)
        let busy = meter.seconds * Double(plan.workerCount)
        return Effort(
            stages: ["models": outcome.modelSeconds, "decode": max(0, busy - outcome.modelSeconds)], resumed: resumed)
    }

    /// Says what was left out because it is to be shown after the longest recording's end.
    private func tell(_ outcome: Shared) throws {
        guard let time = outcome.passedOver else { return }
        if outcome.end == .zero { throw VideoError.beginsTooLate(path: recording.path, time: time) }
        progress(
            .warned(
                recording,
                "\(recording.path.string): its time stamps go on at \(time); what lies after "
                    + "\(settings.maximumDuration) was left out (setting maximum_duration)"))
    }
}
