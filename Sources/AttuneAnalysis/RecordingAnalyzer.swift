import AttuneCore
import AttuneDecoder
import AttuneFaces
import AttunePicture
import AttuneStore
import AttuneThreads
import AttuneVideo
import Synchronization
import SystemPackage

/// Analyses the segments of one recording into its store, several at a time.
package struct RecordingAnalyzer {
    /// Of the recording, as messages name it.
    let path: FilePath
    /// As the recording's header says, for the plan and for who looks on; nil where it does not.
    let promised: (duration: MediaTime?, shown: MediaTime?)
    /// Opens the recording's frames, once for each worker, on its thread.
    let frames: @Sendable () throws -> any FrameSource
    let settings: Settings
    let store: AnalysisStore
    let events: Events

    /// What the work asks and tells, from the threads of its workers.
    package struct Events: Sendable {
        /// True ends the work with `CancellationError`, soon after.
        package var isCancelled: @Sendable () -> Bool
        /// Asked before a segment is saved; what it throws ends the work.
        package var beforeSaving: @Sendable () throws -> Void
        /// Told of each segment that was saved, from its worker's thread.
        package var saved: @Sendable (TimeRange) throws -> Void
        /// Told once, where an earlier run measured a part: where this one goes on.
        package var resumed: @Sendable (MediaTime) -> Void
        package var advanced: @Sendable (AnalysisProgress) -> Void
        /// Told of what was left out, in one sentence.
        package var warned: @Sendable (String) -> Void

        package init(
            isCancelled: @escaping @Sendable () -> Bool, beforeSaving: @escaping @Sendable () throws -> Void = {},
            saved: @escaping @Sendable (TimeRange) throws -> Void = { _ in },
            resumed: @escaping @Sendable (MediaTime) -> Void = { _ in },
            advanced: @escaping @Sendable (AnalysisProgress) -> Void = { _ in },
            warned: @escaping @Sendable (String) -> Void = { _ in }
        ) {
            self.isCancelled = isCancelled
            self.beforeSaving = beforeSaving
            self.saved = saved
            self.resumed = resumed
            self.advanced = advanced
            self.warned = warned
        }
    }

    package init(of recording: OpenedRecording, settings: Settings, store: AnalysisStore, events: Events) {
        path = recording.path
        let info = recording.info
        promised = (info.durationFromHeader, info.expectedDuration(atMost: settings.maximumDuration))
        frames = {
            try recording.frames(grid: SampleGrid(settings), limit: settings.maximumDuration) {
                FaceAnalyzer.detectorSize(for: $0, settings: settings)
            }
        }
        self.settings = settings
        self.store = store
        self.events = events
    }

    /// Of frames that come while the lesson takes place, in their order: for one worker.
    ///
    /// - Parameter name: of the lesson, as messages name it.
    package init(of frames: LiveFrames, name: String, settings: Settings, store: AnalysisStore, events: Events) {
        path = FilePath(name)
        promised = (nil, nil)
        self.frames = { frames }
        self.settings = settings
        self.store = store
        self.events = events
    }

    /// What a run took.
    package struct Effort {
        /// Seconds by stage, of all workers together; "decode" is all that is not spent in the models.
        package let stages: [String: Double]
        /// What an earlier run had analysed already.
        package let resumed: MediaTime
        /// The earliest frame after the longest recording's end, which was left out; nil for none.
        package let passedOver: MediaTime?
        /// Where time stamps end behind the last picture; nil where they end with it.
        package let claimedEnd: MediaTime?
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

    /// Fills the store with what is missing in it, on threads of this process.
    ///
    /// - Parameters:
    ///   - workers: segments that are measured side by side, 1 or more.
    ///   - faces: with a stream for each worker; asked for with each sample once it is there, so that the first ones may be
    ///     decoded while the networks are made ready.
    /// - Throws: the first error of a worker, or `CancellationError`; what was saved until then stays.
    package func measure(
        workers: Int, faces: @escaping @Sendable () throws -> FaceAnalyzer
    ) throws -> Effort {
        var saved = Set(try store.savedRanges())
        var plan = plan(saved: saved, workers: workers)
        if plan.saved != saved {
            // Dropped are segments that were cut differently, and all where the looks that went with them are erased.
            try store.remove(try store.lookTurn() == nil ? saved : saved.subtracting(plan.saved))
            saved = Set(try store.savedRanges())
            plan = self.plan(saved: saved, workers: workers)
        }
        let turn = try store.lookTurn()
        let resumed = settings.segmentLength * plan.saved.count
        if resumed > .zero { events.resumed(resumed) }
        let meter = ProgressMeter(
            expected: promised.shown, resumed: resumed,
            handler: events.advanced)
        let shared = Mutex(Shared(plan: plan))
        let stop = Cancellation()

        try WorkerThreads.run(count: plan.workerCount, whenOneFails: stop.request) { worker in
            var analyzer = SegmentAnalyzer(
                of: try frames(), settings: settings,
                faces: {
                    let faces = try faces()
                    meter.begin()
                    return faces
                }, turn: turn,
                isCancelled: { events.isCancelled() || stop.wasRequested },
                afterEachSample: { meter.add(settings.sampleInterval) })
            while let range = shared.withLock({ $0.plan.next(for: worker) }) {
                let (segment, looks) = try analyzer.analyze(range)
                shared.withLock { $0.note(analyzer) }
                // What begins behind the last frame holds nothing, whatever the header promised.
                if let end = analyzer.recordingEnd, range.start >= end { continue }
                try events.beforeSaving()
                try store.save(segment, looks: looks)
                try events.saved(range)
            }
            shared.withLock { $0.modelSeconds += analyzer.modelSeconds }
        }
        let outcome = shared.withLock { $0 }
        let claimedEnd = try complete(end: outcome.end, passedOver: outcome.passedOver, hasLooks: turn != nil)
        let busy = meter.seconds * Double(plan.workerCount)
        return Effort(
            stages: ["models": outcome.modelSeconds, "decode": max(0, busy - outcome.modelSeconds)], resumed: resumed,
            passedOver: outcome.passedOver, claimedEnd: claimedEnd)
    }

    /// Fills the store with segments that were measured elsewhere, and ends as `measure` does.
    ///
    /// - Parameters:
    ///   - parts: in time order, and read one after the other.
    ///   - missing: stretches that nobody measured; in their place are segments without samples.
    /// - Throws: what reading a part throws, `StoreError`, `VideoError`, or `CancellationError`.
    package func take(
        _ parts: some Sequence<() throws -> MeasuredPart>, missing: [TimeRange] = []
    ) throws -> Effort {
        // What an earlier try has put there goes too, so that all looks are turned alike.
        try store.remove(try store.savedRanges())
        _ = try store.lookTurn()
        var (end, passedOver): (MediaTime?, MediaTime?) = (nil, nil)
        var stages = ["models": 0.0, "decode": 0.0]
        for read in parts {
            if events.isCancelled() { throw CancellationError() }
            let part = try read()
            end = [end, part.recordingEnd].compactMap { $0 }.max()
            passedOver = [passedOver, part.passedOver].compactMap { $0 }.min()
            stages["models", default: 0] += part.modelSeconds
            stages["decode", default: 0] += max(0, part.seconds - part.modelSeconds)
            try events.beforeSaving()
            for (segment, looks) in part.segments { try store.save(segment, looks: looks) }
        }
        for range in missing.flatMap({ SegmentCutter(settings).ranges(in: $0) }) {
            try store.save(
                SegmentResult(range: range, samples: [], counts: DecodeCounts(), decodedEnd: nil), looks: [])
        }
        let claimedEnd = try complete(end: end, passedOver: passedOver, hasLooks: true)
        return Effort(stages: stages, resumed: .zero, passedOver: passedOver, claimedEnd: claimedEnd)
    }

    /// What is done when all segments are in the store: what lies behind the last picture is dropped, faces that return
    /// are found, looks are erased, and what was left out is told.
    ///
    /// - Parameter end: when the recording's last frame ends; nil where nobody has seen it.
    /// - Returns: where the time stamps end, where that is behind the last picture.
    private func complete(end: MediaTime?, passedOver: MediaTime?, hasLooks: Bool) throws -> MediaTime? {
        let claimedEnd = try end.flatMap { try removeEmptyTail(behind: $0) }
        if hasLooks {
            var finder = LookalikeFinder()
            try store.replaceLooks { samples, looks in zip(samples, looks).map { finder.take($0, looks: $1) } }
        }
        try tell(end: end, passedOver: passedOver)
        return claimedEnd
    }

    /// Drops the segments behind the recording's end, and those before it that hold nothing any more: a time stamp for
    /// which no frame was decoded makes no minute.
    ///
    /// - Returns: where the time stamps end, where that is behind the last picture.
    private func removeEmptyTail(behind end: MediaTime) throws -> MediaTime? {
        var lastPicture = MediaTime.zero
        // The last frame may stay until the instant after the last one that was sampled.
        try store.forEachSegment { segment in
            let sampled = segment.samples.last.map { $0.time + settings.sampleInterval }
            let passedOver = excludedEnd(of: segment, after: sampled ?? segment.range.start)
            lastPicture = [lastPicture, sampled, passedOver].compactMap { $0 }.max() ?? lastPicture
        }
        let pictureEnd = min(end, lastPicture)
        let left = try store.savedRanges().filter { $0.start >= pictureEnd }
        try store.remove(Set(left))
        guard pictureEnd != .zero, let first = left.first, end > first.start else { return nil }
        events.warned(
            "\(path.string): its time stamps go on to \(end), and no frame could be decoded after \(pictureEnd); "
                + "what lies behind was left out")
        return end
    }

    /// Where the pictures of a segment end that nobody looked at because they are excluded; nil where there are none.
    private func excludedEnd(of segment: SegmentResult, after start: MediaTime) -> MediaTime? {
        guard start < segment.range.end, segment.counts.framesDecoded > 0,
            settings.excluded.overlap(TimeRange(start: start, end: segment.range.end))
        else { return nil }
        return segment.decodedEnd
    }

    private func plan(saved: Set<TimeRange>, workers: Int) -> SegmentPlan {
        SegmentPlan(
            expectedDuration: promised.duration, segmentLength: settings.segmentLength,
            maximumDuration: settings.maximumDuration, workers: workers, saved: saved)
    }

    /// Says what was left out because it is to be shown after the longest recording's end.
    private func tell(end: MediaTime?, passedOver: MediaTime?) throws {
        guard let time = passedOver else { return }
        if end == .zero { throw VideoError.beginsTooLate(path: path, time: time) }
        events.warned(
            "\(path.string): its time stamps go on at \(time); what lies after \(settings.maximumDuration) was left "
                + "out (setting maximum_duration)")
    }
}

extension RecordingDecoder {
    /// The frames of a recording as they are analysed.
    ///
    /// - Throws: `VideoError`.
    func frames(of path: FilePath, settings: Settings) throws(VideoError) -> any FrameSource {
        try frames(
            of: path, grid: SampleGrid(settings), limit: settings.maximumDuration
        ) { FaceAnalyzer.detectorSize(for: $0, settings: settings) }
    }
}
