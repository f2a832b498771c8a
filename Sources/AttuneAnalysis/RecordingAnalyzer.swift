import AttuneCore
import AttuneFaces
import AttuneStore
import AttuneThreads
import AttuneVideo
import Synchronization

/// Analyses the segments of one recording into its store, several at a time.
package struct RecordingAnalyzer {
    let path: String
    let info: RecordingInfo
    let settings: Settings
    let workers: Int
    let faces: FaceAnalyzer
    let store: AnalysisStore
    let cancellation: Cancellation
    let progress: @Sendable (AnalysisProgress) -> Void

    package init(
        path: String, info: RecordingInfo, settings: Settings, workers: Int, faces: FaceAnalyzer,
        store: AnalysisStore, cancellation: Cancellation, progress: @escaping @Sendable (AnalysisProgress) -> Void
    ) {
        self.path = path
        self.info = info
        self.settings = settings
        self.workers = workers
        self.faces = faces
        self.store = store
        self.cancellation = cancellation
        self.progress = progress
    }

    /// What a run took.
    package struct Effort {
        /// Seconds by stage, of all workers together; "decode" is all that is not spent in the models.
        package let stages: [String: Double]
        /// What an earlier run had analysed already.
        package let resumed: MediaTime
    }

    /// Fills the store with what is missing in it.
    ///
    /// - Throws: the first error of a worker, or `CancellationError`; what was saved until then stays.
    package func run() throws -> Effort {
        let saved = Set(try store.savedRanges())
        let plan = SegmentPlan(
            expectedDuration: info.durationFromHeader, segmentLength: settings.segmentLength, workers: workers,
            saved: saved)
        // Dropped are segments that were cut differently, and what lies past the planned end: it is looked for again,
        // because nothing says whether it was complete.
        try store.remove(saved.subtracting(plan.segments))
        let resumed = saved.intersection(plan.segments).reduce(MediaTime.zero) { $0 + $1.duration }
        let meter = ProgressMeter(expected: info.durationFromHeader, resumed: resumed, handler: progress)
        let modelSeconds = Mutex(0.0)
        let stop = Cancellation()

        try WorkerThreads.run(count: plan.parts.count, whenOneFails: stop.request) { worker in
            var analyzer = try SegmentAnalyzer(
                path: path, settings: settings, faces: faces,
                isCancelled: { cancellation.wasRequested || stop.wasRequested },
                afterEachSample: { meter.add(settings.sampleInterval) })
            for range in plan.parts[worker] {
                try store.save(try analyzer.analyze(range))
            }
            if worker == plan.parts.count - 1 {
                try analyzeRest(from: plan.plannedEnd, with: &analyzer)
            }
            modelSeconds.withLock { $0 += analyzer.modelSeconds }
        }
        let models = modelSeconds.withLock { $0 }
        let busy = meter.seconds * Double(plan.parts.count)
        return Effort(stages: ["models": models, "decode": max(0, busy - models)], resumed: resumed)
    }

    /// Goes on until the recording ends, wherever its header says that it does.
    private func analyzeRest(from plannedEnd: MediaTime, with analyzer: inout SegmentAnalyzer) throws {
        var start = plannedEnd
        while !analyzer.hasReachedEnd {
            let range = TimeRange(start: start, end: start + settings.segmentLength)
            try store.save(try analyzer.analyze(range))
            start = range.end
        }
    }
}
