import AttuneAnalysis
import AttuneCore
import AttuneDecoder
import AttuneFaces
import AttuneFiles
import AttuneInference
import AttuneReport
import AttuneStore
import AttuneThreads
import AttuneVideo
import AttuneWorkspace
import Synchronization
import SystemPackage

/// How one segment ended.
public enum SegmentOutcome: Sendable, Equatable {
    /// It is in its place now.
    case measured(seconds: Double)
    /// It was in its place before, or in the outputs.
    case wasDone
    /// Worth trying again, here or on another machine. One sentence.
    case passing(String)
    /// The recording's own fault; written down beside the segments.
    case failed(SegmentFailure)
}

/// Measures segments of a plan on this machine, each into a file of its own.
///
/// Two machines may measure the same segment: either file is whole, and both hold the same values.
public final class SegmentRunner: Sendable {
    private let folder: PlanFolder
    private let plan: ClusterPlan
    private let decoder: RecordingDecoder
    private let versions: ProgramVersions
    private let library: ModelLibrary
    private let workers: Int
    private let cancellation: Cancellation
    private let tell: @Sendable (PlannedRecording, PlannedSegment, SegmentOutcome) -> Void

    /// - Parameters:
    ///   - workers: segments measured side by side; each takes one core.
    ///   - tell: told how each segment ended, from the threads of the workers.
    /// - Throws: `InferenceError`, `MissingDecoderError`: this machine cannot measure.
    public init(
        _ plan: ClusterPlan, in folder: PlanFolder, models: ModelLibrary, workers: Int, cancellation: Cancellation,
        tell: @escaping @Sendable (PlannedRecording, PlannedSegment, SegmentOutcome) -> Void
    ) throws {
        self.plan = plan
        self.folder = folder
        self.workers = workers
        self.cancellation = cancellation
        self.tell = tell
        library = models
        decoder = try RecordingDecoder(plan.settings)
        versions = try ProgramVersion.all()
        guard try ModelsInUse(models, settings: plan.settings).checksums == plan.models,
            plan.measurement == MeasurementIdentity.currentMeasurement
        else {
            throw PlanError(
                path: folder.planPath, problem: "the plan was made with other models, or another version of Attune",
                remedy: "install the same Attune on all machines")
        }
    }

    /// Measures the segments with these indices, as far as they are not done.
    ///
    /// - Throws: `CancellationError`; `InferenceError` where the networks cannot be loaded. What is done until then stays.
    public func run(_ indices: IndexExpression) throws {
        let segments = plan.segments
        let wanted = indices.indices.filter { index in
            let (recording, segment) = segments[index]
            guard folder.isMerged(recording) || folder.isDone(segment, of: recording) else { return true }
            tell(recording, segment, .wasDone)
            return false
        }
        guard !wanted.isEmpty else { return }
        let count = min(workers, wanted.count)
        let faces = try FaceAnalyzer(models: library, settings: plan.settings, streams: count)
        let queue = Mutex(SegmentQueue(wanted, workers: count))
        let stop = Cancellation()
        try WorkerThreads.run(count: count, whenOneFails: stop.request) { worker in
            var current: (id: String, recording: CheckedRecording)?
            while let index = queue.withLock({ $0.next(for: worker) }) {
                let (recording, segment) = segments[index]
                do {
                    if current?.id != recording.id {
                        current = nil
                        current = (
                            recording.id,
                            try CheckedRecording(
                                recording, in: self.folder, settings: self.plan.settings, decoder: self.decoder,
                                faces: faces,
                                isCancelled: { self.cancellation.wasRequested || stop.wasRequested })
                        )
                    }
                    let seconds = try current?.recording.measure(segment, machine: self.machine(faces)) ?? 0
                    self.tell(recording, segment, .measured(seconds: seconds))
                } catch let error as CancellationError {
                    throw error
                } catch let error as InferenceError {
                    throw error
                } catch {
                    current = nil
                    self.tell(recording, segment, try self.outcome(of: error, segment, recording))
                }
            }
        }
    }

    private func machine(_ faces: FaceAnalyzer) -> SegmentFile.Machine {
        SegmentFile.Machine(
            versions: versions, instructionSet: InstructionSet.current(),
            inference: InferenceSummary(device: "CPU", precision: faces.precision.rawValue),
            protection: decoder.protection)
    }

    /// What is the recording's own fault is written down; a plan that does not fit is this machine's, or passes.
    private func outcome(
        of error: any Error, _ segment: PlannedSegment, _ recording: PlannedRecording
    ) throws -> SegmentOutcome {
        if error is PlanError { return .passing("\(error)") }
        let failure = RecordingFailure(error)
        let wasKilled = (error as? VideoError)?.wasDecoderKilled ?? false
        guard !failure.mayHelpToRetry, !wasKilled else { return .passing(failure.message) }
        let kept = SegmentFailure(code: failure.code, message: failure.message)
        do {
            try folder.keep(kept, segment, of: recording)
        } catch {
            return .passing("\(failure.message); and that cannot be written down: \(error)")
        }
        return .failed(kept)
    }
}

/// A recording that is the one of the plan, on the thread that measures it.
private struct CheckedRecording {
    private let folder: PlanFolder
    private let recording: PlannedRecording
    private let path: FilePath
    private let stamp: FileIdentity.Stamp
    private let turn: LookTurn
    private var analyzer: PartAnalyzer

    /// - Throws: `PlanError` where it is another one, or was merged meanwhile.
    init(
        _ recording: PlannedRecording, in folder: PlanFolder, settings: Settings, decoder: RecordingDecoder,
        faces: FaceAnalyzer, isCancelled: @escaping () -> Bool
    ) throws {
        self.folder = folder
        self.recording = recording
        path = try folder.path(of: recording)
        let file = try FileIdentity.of(path)
        guard file.sizeInBytes == recording.sizeInBytes, file.headAndTailSHA256 == recording.headAndTailSHA256 else {
            throw PlanError(
                path: path.string, problem: "the recording is not the one that was planned",
                remedy: "make the plan again when it is written to its end")
        }
        guard let turn = folder.turn(of: recording) else {
            throw PlanError(
                path: folder.planPath, problem: "the secret of \(recording.fileName) is missing beside the plan",
                remedy: "make the plan again")
        }
        stamp = file.stamp
        self.turn = turn
        analyzer = try PartAnalyzer(
            path: path, decoder: decoder, settings: settings, faces: faces, turn: turn, isCancelled: isCancelled)
    }

    /// - Returns: how many seconds it took.
    mutating func measure(_ segment: PlannedSegment, machine: @autoclosure () -> SegmentFile.Machine) throws -> Double {
        let part = try analyzer.analyze(OpenRange(start: segment.startTime, end: segment.endTime))
        guard FileIdentity.Stamp.of(path) == stamp else {
            throw PlanError(
                path: path.string, problem: "the recording was written to while it was measured",
                remedy: "make the plan again when it is written to its end")
        }
        // Whoever comes after the merge leaves nothing behind.
        guard folder.turn(of: recording) == turn else { return part.seconds }
        try SegmentFile(part, id: segment.id, turn: turn, machine: machine())
            .write(to: folder.segmentPath(segment, of: recording))
        return part.seconds
    }
}
