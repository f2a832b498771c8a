import AttuneInference
import AttuneThreads
import AttuneWorkspace
import Synchronization
import SystemPackage

/// The recordings that are to be analysed into one folder of outputs, one after the other: while one is read and drawn,
/// which leaves cores idle, the next is being measured.
///
/// The queue is kept in the folder: what was waiting or running when a process ended is waiting in the next one. Jobs
/// may be added and cancelled from any thread while `run` works.
public final class JobQueue: Sendable {
    struct State {
        var jobs: [Job] = []
        var nextNumber = 1
        /// How to stop those that are running: the one that is measured, and the one before it while it is read and drawn.
        var running: [JobID: Cancellation] = [:]
        var pipeline: (request: AnalysisRequest, pipeline: RecordingPipeline)?
    }

    public let workspace: Workspace
    let models: ModelLibrary
    let order: JobEventOrder
    let stop = Cancellation()
    let state = Mutex(State())
    private let tell: @Sendable (JobEvent) -> Void

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
        order = JobEventOrder(tell)
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

    /// Takes a waiting job off the queue, or stops one that is running; what is measured of it stays.
    ///
    /// - Throws: `FileError` where the queue cannot be written down.
    public func cancel(_ id: JobID) throws {
        let cancelled = try state.withLock { state -> Job? in
            state.running[id]?.request()
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
        state.withLock { $0.running.values.forEach { $0.request() } }
    }

    func keep(_ state: borrowing State) throws {
        try QueueFile(workspace).write(state.jobs, nextNumber: state.nextNumber)
    }
}
