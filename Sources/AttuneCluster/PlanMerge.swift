import AttuneCore
import AttuneFiles
import AttuneInference
import AttuneThreads
import AttuneWorkspace
import Synchronization
import SystemPackage

/// Puts together what machines have measured for a plan: the outputs of every recording, and the index over them.
///
/// One process does it alone: it holds the folder's lock, and no other opens a store. From the store on it is what
/// `analyze` does, by the same code.
public struct PlanMerge: Sendable {
    /// What became of one recording.
    public struct Ended: Sendable {
        public let fileName: String
        public let outcome: RecordingOutcome
    }

    private let folder: PlanFolder
    private let plan: ClusterPlan
    private let workspace: Workspace
    private let pipeline: RecordingPipeline
    private let isPartial: Bool

    /// - Parameters:
    ///   - workspace: the plan's folder, whose lock is held.
    ///   - isPartial: whether recordings are put together of which segments are missing; their reports say so.
    /// - Throws: `InferenceError`, `MissingDecoderError`.
    public init(
        _ plan: ClusterPlan, in folder: PlanFolder, workspace: Workspace, models: ModelLibrary, isPartial: Bool
    ) throws {
        self.plan = plan
        self.folder = folder
        self.workspace = workspace
        self.isPartial = isPartial
        // Nothing in it speaks of single people, the lecturer among them: a plan has no words for it.
        let request = AnalysisRequest(
            settings: plan.settings, weights: plan.weights, language: plan.language, course: plan.course)
        pipeline = try RecordingPipeline(
            workspace: workspace, request: request, models: models,
            executor: FileExecutor(plan, in: folder, isPartial: isPartial))
    }

    /// - Parameters:
    ///   - workers: recordings put together side by side, 1 or more; each has a store of its own.
    ///   - cancellation: ends the work between two segments, with `CancellationError`; the next merge begins anew.
    ///   - warn: told of what was left out, in one sentence, from the threads of the workers.
    ///   - tell: told of each recording when it has ended, from the threads of the workers.
    public func run(
        workers: Int, cancellation: Cancellation, warn: @escaping @Sendable (String) -> Void,
        tell: @escaping @Sendable (Ended) -> Void
    ) throws {
        let stop = Cancellation()
        let run = PipelineRun(isCancelled: { cancellation.wasRequested || stop.wasRequested }) { event in
            if case .warned(let warning) = event { warn(warning) }
        }
        let paths = plan.recordings.map { recording in
            // What is nowhere is asked for at its place, and told as analyze tells it.
            (try? folder.path(of: recording))
                ?? RecordingPlace.path(at: recording.address) ?? FilePath(recording.fileName)
        }
        let recordings = workspace.named(RecordingNames.named(paths))
        let next = Atomic(0)
        let unfinished = Mutex<Set<String>>([])
        try WorkerThreads.run(count: max(1, min(workers, recordings.count)), whenOneFails: stop.request) { _ in
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard number < recordings.count else { return }
                let planned = plan.recordings[number]
                let lacks = planned.segments.contains { !folder.isDone($0, of: planned) } && !folder.isMerged(planned)
                let outcome = try pipeline.run(recordings[number], run: run)
                if lacks || outcome.isFailure { unfinished.withLock { _ = $0.insert(planned.id) } }
                tell(Ended(fileName: planned.fileName, outcome: outcome))
            }
        }
        // Only now: copies of one recording share their segments.
        let open = unfinished.withLock { $0 }
        for planned in plan.recordings where !planned.segments.isEmpty && !open.contains(planned.id) {
            try folder.finish(planned)
        }
        try workspace.writeIndex(in: plan.language)
    }
}

extension RecordingOutcome {
    fileprivate var isFailure: Bool {
        switch self {
        case .failed, .cancelled: true
        case .done, .upToDate: false
        }
    }
}
