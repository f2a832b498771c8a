import AttuneAnalysis
import AttuneInference
import AttuneReport
import AttuneThreads
import AttuneWorkspace
import Synchronization
import SystemPackage

/// The recordings that are to be analysed into one folder of outputs, one after the other.
///
/// The queue is kept in the folder: what was waiting or running when a process ended is waiting in the next one. Jobs
/// may be added and cancelled from any thread while `run` works.
public final class JobQueue: Sendable {
    private struct State {
        var jobs: [Job] = []
        var nextNumber = 1
        var current: (id: JobID, cancellation: Cancellation)?
        var pipeline: (request: AnalysisRequest, pipeline: RecordingPipeline)?
    }

    public let workspace: Workspace
    private let models: ModelLibrary
    private let tell: @Sendable (JobEvent) -> Void
    private let stop = Cancellation()
    private let state = Mutex(State())

    /// Takes up what an earlier process left.
    ///
    /// - Parameters:
    ///   - workspace: the folder of outputs, whose lock is held.
    ///   - models: where the models of every job are.
    ///   - tell: receives every event.
    public init(workspace: Workspace, models: ModelLibrary, tell: @escaping @Sendable (JobEvent) -> Void) {
        self.workspace = workspace
        self.models = models
        self.tell = tell
        let kept = QueueFile(workspace).read()
        state.withLock { state in
            state.jobs = kept.jobs
            state.nextNumber = kept.nextNumber
        }
    }

    /// All jobs that did not end before this process began, in their order.
    public var jobs: [Job] { state.withLock { $0.jobs } }

    /// Puts recordings at the end of the queue; one that is waiting already waits with the new request alone.
    ///
    /// - Returns: the jobs' numbers, in the order of the recordings.
    /// - Throws: `FileError` where the queue cannot be written down.
    @discardableResult
    public func add(_ recordings: [Recording], request: AnalysisRequest) throws -> [JobID] {
        let added = try state.withLock { state in
            let paths = Set(recordings.map(\.path))
            state.jobs.removeAll { $0.state == .waiting && paths.contains($0.recording.path) }
            let added = workspace.named(recordings).map { recording in
                defer { state.nextNumber += 1 }
                return Job(id: JobID(number: state.nextNumber), recording: recording, request: request)
            }
            state.jobs += added
            try keep(state)
            return added
        }
        added.forEach { tell(.waiting($0)) }
        return added.map(\.id)
    }

    /// Takes a waiting job off the queue, or stops the one that is running; what is measured of it stays.
    ///
    /// - Throws: `FileError` where the queue cannot be written down.
    public func cancel(_ id: JobID) throws {
        let cancelled = try state.withLock { state -> Job? in
            if let current = state.current, current.id == id { current.cancellation.request() }
            guard let index = state.jobs.firstIndex(where: { $0.id == id && $0.state == .waiting }) else { return nil }
            state.jobs[index].state = .ended(.cancelled)
            try keep(state)
            return state.jobs[index]
        }
        if let cancelled { tell(.ended(cancelled)) }
    }

    /// Lets a waiting job change places with the waiting one before or behind it; one that does not wait, or has nobody
    /// on that side, stays where it is.
    ///
    /// - Throws: `FileError` where the queue cannot be written down.
    public func move(_ id: JobID, _ direction: JobDirection) throws {
        try state.withLock { state in
            let waiting = state.jobs.indices.filter { state.jobs[$0].state == .waiting }
            guard let place = waiting.firstIndex(where: { state.jobs[$0].id == id }) else { return }
            let other = direction == .earlier ? place - 1 : place + 1
            guard waiting.indices.contains(other) else { return }
            state.jobs.swapAt(waiting[place], waiting[other])
            try keep(state)
        }
    }

    /// Drops everything that is waiting, as if it had never been added.
    public func clear() throws {
        try state.withLock { state in
            state.jobs.removeAll { $0.state == .waiting }
            try keep(state)
        }
    }

    /// Drops what was waiting for recordings whose folders of outputs have these names, from the queue that an earlier
    /// process left in a folder.
    ///
    /// - Parameter workspace: the folder, whose lock is held.
    public static func drop(_ names: Set<String>, from workspace: Workspace) throws {
        let file = QueueFile(workspace)
        let (jobs, nextNumber) = file.read()
        let left = jobs.filter { !names.contains($0.recording.name) }
        if left.count < jobs.count { try file.write(left, nextNumber: nextNumber) }
    }

    /// Makes `run` end after the sample it is at. What did not end is waiting when the queue is opened again.
    public func requestStop() {
        stop.request()
        state.withLock { $0.current?.cancellation.request() }
    }

    /// Works until nothing is waiting any more, then writes the index over the folder, in the language that the last job
    /// asked for.
    ///
    /// - Returns: the jobs that ended, in their order.
    /// - Throws: `CancellationError` where it was asked to stop, `InferenceError` for models that are missing or
    ///   changed, `FileError` for a folder that cannot be written.
    public func run() throws -> [Job] {
        var ended: [Job] = []
        while let (job, count) = try takeNext(after: ended.count) {
            tell(.started(job, number: ended.count + 1, of: count))
            do {
                let done = try end(job, with: try outcome(of: job))
                tell(.ended(done))
                ended.append(done)
            } catch {
                letWait(job)
                // What was done until then is told too; that it cannot be is not what went wrong.
                _ = try? workspace.writeIndex(in: job.request.language)
                throw error
            }
        }
        if let language = ended.last?.request.language { try workspace.writeIndex(in: language) }
        return ended
    }

    /// A job that was not finished is the next one's first.
    private func letWait(_ job: Job) {
        state.withLock { state in
            state.current = nil
            if let index = state.jobs.firstIndex(where: { $0.id == job.id }) { state.jobs[index].state = .waiting }
        }
    }

    /// The next waiting job, now running, with how many there are in all; nil where none is waiting.
    private func takeNext(after ended: Int) throws -> (job: Job, count: Int)? {
        try stop.check()
        return try state.withLock { state in
            let waiting = state.jobs.indices.filter { state.jobs[$0].state == .waiting }
            guard let index = waiting.first else { return nil }
            state.jobs[index].state = .running
            state.current = (state.jobs[index].id, Cancellation())
            try keep(state)
            return (state.jobs[index], ended + waiting.count)
        }
    }

    private func outcome(of job: Job) throws -> RecordingOutcome {
        let cancellation = state.withLock { $0.current?.cancellation } ?? Cancellation()
        let tell = tell
        let run = PipelineRun(isCancelled: { cancellation.wasRequested }) { event in
            switch event {
            case .decided(let freshness): tell(.decided(job, freshness))
            case .resumed(let time, let expected): tell(.resumed(job, at: time, of: expected))
            case .advanced(let progress): tell(.advanced(job, progress))
            case .warned(let warning): tell(.warned(job, warning))
            }
        }
        do {
            return try pipeline(for: job.request).run(job.recording, run: run)
        } catch is CancellationError {
            // Without a stop of the whole queue, it was this job alone.
            try stop.check()
            return .cancelled
        }
    }

    private func end(_ job: Job, with outcome: RecordingOutcome) throws -> Job {
        try state.withLock { state in
            state.current = nil
            var ended = job
            ended.state = .ended(outcome)
            if let index = state.jobs.firstIndex(where: { $0.id == job.id }) { state.jobs[index] = ended }
            try keep(state)
            return ended
        }
    }

    /// The pipeline of the last job does where nothing differs: its models stay loaded.
    private func pipeline(for request: AnalysisRequest) throws -> RecordingPipeline {
        if let made = state.withLock({ $0.pipeline }), made.request == request { return made.pipeline }
        let pipeline = try RecordingPipeline(workspace: workspace, request: request, models: models)
        state.withLock { $0.pipeline = (request, pipeline) }
        return pipeline
    }

    private func keep(_ state: borrowing State) throws {
        try QueueFile(workspace).write(state.jobs, nextNumber: state.nextNumber)
    }
}
