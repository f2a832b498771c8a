import AttuneAnalysis
import AttuneCore
import AttuneEngagement
import AttuneFaces
import AttuneGallery
import AttuneInference
import AttunePages
import AttuneReport
import AttuneStore
import AttuneText
import AttuneVideo
import Foundation
import Synchronization

/// A lesson that is looked at while it takes place, as recordings are looked at afterwards: one picture of the meeting's
/// window a second.
///
/// Pictures are gone when they were looked at. What was measured is in memory; it is written to a folder of outputs at the
/// end, and only where that was asked for.
package final class LiveLesson: Sendable {
    /// What is known so far.
    package struct Standing: Sendable {
        /// Of whole minutes alone as long as the lesson goes on; nil before there is one.
        package var report: Report?
        /// Counts up with every reading.
        package var revision = 0
    }

    /// How the lesson ended.
    package struct End: Sendable {
        package let report: Report
        /// The name of its folder of outputs; nil where it was not to be kept.
        package let kept: String?
    }

    /// Windows are no larger on the screens there are.
    package static let longestSide = 4_096
    /// The detector is loaded for each shape of picture and kept: wider and narrower windows are refused.
    private static let mostElongated = 4

    /// Of its folder of outputs, where it gets one.
    package let name: String
    package let settings: Settings
    private let request: AnalysisRequest
    private let models: ModelsInUse
    private let versions: ProgramVersions
    private let started: Int64
    /// Where it is kept; nil where it is not.
    private let workspace: Workspace?
    private let frames: LiveFrames
    private let standing = Mutex(Standing())
    private let outcome = Mutex<Result<End, any Error>?>(nil)
    private let ended = DispatchGroup()

    /// Loads the models and waits for pictures.
    ///
    /// - Parameters:
    ///   - request: as for a recording; single faces and the lecturer's own are never told of.
    ///   - workspace: the folder of outputs that it is kept in; nil where nothing is to be written.
    ///   - patience: after so long without a picture it counts as ended.
    /// - Throws: `InferenceError` for models that are missing or changed.
    package init(
        _ request: AnalysisRequest, models library: ModelLibrary, keptIn workspace: Workspace?,
        patience: Duration = .seconds(300)
    ) throws {
        var request = request
        request.participants = nil
        request.lecturerSelf = false
        request.settings.excluded = .none
        request.settings.sampleInterval = .seconds(1)
        request.settings.workers = 1
        self.request = request
        self.workspace = workspace
        settings = request.settings
        started = Int64(Date().timeIntervalSince1970)
        name = LiveLesson.freeName(started: started, in: workspace)
        models = try ModelsInUse(library, settings: request.settings)
        versions = try ProgramVersion.all()
        frames = LiveFrames(grid: SampleGrid(interval: request.settings.sampleInterval), patience: patience)
        _ = try models.analyzer()
        begin()
    }

    /// Looks at a picture of the window; blocks until that is done.
    ///
    /// - Parameters:
    ///   - jpeg: the whole file.
    ///   - time: since the lesson began.
    /// - Throws: `VideoError` for what is no picture that can be looked at.
    package func take(_ jpeg: [UInt8], at time: MediaTime) throws(VideoError) -> LiveFrames.Outcome {
        guard time < settings.maximumDuration else { return .ended }
        return try frames.offer(at: time) { () throws(VideoError) in
            let (picture, reduced) = try JPEGPicture(
                longestSide: LiveLesson.longestSide, mostElongated: LiveLesson.mostElongated
            ).decode(jpeg) { FaceAnalyzer.detectorSize(for: $0, settings: settings) }
            return (picture, reduced)
        }
    }

    package var current: Standing { standing.withLock { $0 } }

    /// Whether more pictures are taken.
    package var isGoingOn: Bool { frames.isOpen }

    /// How long ago the last picture came.
    package var silence: Duration { frames.silence }

    /// Ends the lesson, reads it as a whole, keeps it where that was asked for, and blocks until that is done.
    ///
    /// - Throws: `LiveLessonError` where there was no picture, and whatever went wrong while it was measured or kept.
    package func end() throws -> End {
        frames.end()
        ended.wait()
        guard let outcome = outcome.withLock({ $0 }) else { throw LiveLessonError.noPicture }
        return try outcome.get()
    }

    private func begin() {
        ended.enter()
        let thread = Thread { [self] in
            let result = Result { try measure() }
            frames.close()
            outcome.withLock { $0 = result }
            ended.leave()
        }
        thread.name = "attune-live-lesson"
        thread.start()
    }

    private func measure() throws -> End {
        let beginning = ContinuousClock.now
        let identity = MeasurementIdentity(
            inputSHA256: LiveLesson.drawnIdentity(), settings: settings.ofMeasurement, models: models.checksums)
        let store = try AnalysisStore(inMemoryOf: identity)
        let faces = try models.analyzer()
        let reader = LiveReader { [self] in try read(store, to: $0, into: &$1) }
        let effort = try RecordingAnalyzer(
            of: frames, name: name, settings: settings, store: store,
            events: RecordingAnalyzer.Events(isCancelled: { false }, saved: { try reader.read(to: $0.end) })
        ).measure(workers: 1) { faces }
        try reader.finish()
        var header = try header(of: store)
        header.timings = RunTimings(
            stages: effort.stages, wall: beginning.duration(to: .now) / .seconds(1),
            decodedDuration: header.recording.decodedDuration,
            measured: UTCTime.iso8601(Int64(Date().timeIntervalSince1970)))
        let report = try ReadAnalysis(store, header: header) { nil }.report
        tell(report)
        let kept = try workspace.map { workspace in
            try LiveOutputs(workspace: workspace, name: name, started: started, request: request)
                .write(report, store: store, header: header, identity: identity)
            return name
        }
        return End(report: report, kept: kept)
    }

    /// Reads the last minutes again, up to the end of one.
    private func read(_ store: AnalysisStore, to end: MediaTime, into reading: inout LiveReading) throws {
        let start = LiveReading.start(readingTo: end)
        var samples: [SampleObservation] = []
        var size: PixelSize?
        try store.forEachSegment(after: start) { segment in
            samples += segment.samples.filter { $0.time >= start && $0.time < end }
            size = size ?? segment.samples.first?.frameSize
        }
        let (seen, read) = GalleryReader(settings: settings).read(from: samples, end: end)
        let timeline = TimelineBuilder(settings: settings, weights: request.weights)
            .timeline(samples: seen, reading: read, end: end)
        reading.take(timeline, layouts: read.stretches, from: start)
        tell(
            Report(
                recording: summary(of: try store.identity().inputSHA256, size: size, end: end),
                timeline: reading.timeline(weights: request.weights),
                layouts: LayoutSummary(stretches: reading.layouts), settings: settings, models: models.summaries,
                versions: versions, provenance: provenance, inference: try inference(),
                decodeCounts: try store.decodeCounts()))
    }

    private func tell(_ report: Report) {
        standing.withLock { $0 = Standing(report: report, revision: $0.revision + 1) }
    }

    private func header(of store: AnalysisStore) throws -> AnalysisHeader {
        var size: PixelSize?
        var end: MediaTime?
        try store.forEachSegment { segment in
            size = size ?? segment.samples.first?.frameSize
            end = [end, segment.decodedEnd].compactMap { $0 }.max()
        }
        guard let size, let end else { throw LiveLessonError.noPicture }
        return AnalysisHeader(
            recording: summary(of: try store.identity().inputSHA256, size: size, end: end), created: nil,
            settings: settings, weights: request.weights, models: models.summaries, versions: versions,
            inference: try inference(), sideFiles: SideFiles(), lecturerSelf: false, participants: nil)
    }

    private var provenance: Provenance {
        Provenance(measurement: MeasurementIdentity.currentMeasurement, drawing: DrawingVersion.current)
    }

    private func inference() throws -> InferenceSummary {
        InferenceSummary(device: "CPU", precision: try models.analyzer().precision.rawValue)
    }

    private func summary(of identity: String, size: PixelSize?, end: MediaTime) -> RecordingSummary {
        RecordingSummary(
            name: name, fileName: name, sha256: identity, sizeInBytes: 0, container: "browser", codec: "mjpeg",
            frameSize: size ?? PixelSize(width: 1, height: 1), expectedDuration: nil, decodedDuration: end,
            isTruncated: false, recorded: RecordingDate(secondsSince1970: started, source: .live))
    }

    /// As in `class-20241128-140503`, after when it began, in UTC; with a number where something of that name is there.
    private static func freeName(started: Int64, in workspace: Workspace?) -> String {
        let digits = UTCTime.iso8601(started).filter { $0.isNumber || $0 == "T" }.replacing("T", with: "-")
        let name = "class-\(digits)"
        guard let workspace else { return name }
        var (free, number) = (name, 1)
        while FileManager.default.fileExists(atPath: "\(workspace.folder)/\(free)") {
            number += 1
            free = "\(name)-\(number)"
        }
        return free
    }

    /// There is no file whose checksum could tell this lesson from others: 256 bits from the operating system instead.
    private static func drawnIdentity() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}

/// Why nothing can be said of a lesson that was looked at.
package struct LiveLessonError: Error, Equatable, Sendable, CustomStringConvertible {
    package let problem: String
    package let remedy: String

    package var description: String { "\(problem); \(remedy)" }

    static let noPicture = LiveLessonError(
        problem: "no picture of the lesson came", remedy: "begin again, and share the meeting's window")
}
