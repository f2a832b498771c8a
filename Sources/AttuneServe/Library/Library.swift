import AttuneCore
import AttuneInference
import AttuneJobs
import AttuneReport
import AttuneWorkspace
import Foundation
import Logging
import Synchronization
import SystemPackage

/// The recordings of a folder, what was made of them, and the queue that makes it: one recording after the other,
/// on threads of its own.
final class Library: Sendable {
    let recordings: ServedFolder
    let workspace: Workspace
    let queue: JobQueue
    let state: LibraryState
    private let logger: Logger
    private let logsNames: Bool
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let isStopping = Atomic(false)
    /// What was chosen last; the form begins with it.
    private let chosen: Mutex<AnalysisRequest>

    /// Takes up what an earlier process left in the queue.
    ///
    /// - Throws: `ServeConfigurationError` for folders that are missing, `FileError` for a folder of outputs that cannot be
    ///   written or that another process writes to.
    init(_ configuration: ServeConfiguration, models: ModelLibrary, logger: Logger) throws {
        recordings = try ServedFolder(configuration.recordings)
        workspace = try Workspace(configuration.output)
        self.logger = logger
        logsNames = configuration.logsNames
        let (state, names) = (LibraryState(language: configuration.language), configuration.logsNames)
        self.state = state
        queue = JobQueue(workspace: workspace, models: models) { event in
            state.handle(event)
            Library.log(event, to: logger, names: names)
        }
        var last = queue.jobs.last?.request ?? AnalysisRequest()
        last.settings.excluded = .none
        chosen = Mutex(last)
    }

    var lastRequest: AnalysisRequest { chosen.withLock { $0 } }

    /// Begins to work off the queue, until `stop`.
    func start() {
        let thread = Thread { [self] in
            while true {
                wake.wait()
                guard !isStopping.load(ordering: .relaxed) else { break }
                work()
            }
            ended.signal()
        }
        thread.name = "attune-serve-queue"
        thread.start()
        wake.signal()
    }

    private func work() {
        do {
            _ = try queue.run()
        } catch is CancellationError {
            return
        } catch {
            // Of the models, or of the folder: true of every recording, so that the rest waits until somebody looks.
            logger.error("queue stopped", metadata: ["error": "\(type(of: error))"])
            state.noteChange(problem: "\(error)")
        }
    }

    /// Stops at the next sample; what is not done waits in the folder for the next server.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
        queue.requestStop()
        wake.signal()
        _ = ended.wait(timeout: .now() + 5)
    }

    func add(_ recordings: [Recording], request: AnalysisRequest) throws {
        chosen.withLock { chosen in
            chosen = request
            // A stretch is one of these recordings, and means nothing in the next.
            chosen.settings.excluded = .none
        }
        try queue.add(recordings, request: request)
        goOn()
    }

    func cancel(_ job: JobID) throws { try changing { try queue.cancel(job) } }

    func move(_ job: JobID, _ direction: JobDirection) throws { try changing { try queue.move(job, direction) } }

    /// Tries again what a problem of the queue stopped.
    func goOn() {
        state.noteChange(problem: .some(nil))
        wake.signal()
    }

    private func changing(_ body: () throws -> Void) throws {
        try body()
        state.noteChange()
    }

    private static func log(_ event: JobEvent, to logger: Logger, names: Bool) {
        func tell(_ message: Logger.Message, _ job: Job, _ more: Logger.Metadata = [:]) {
            var metadata: Logger.Metadata = ["job": "\(job.id)"]
            if names { metadata["recording"] = "\(job.recording.fileName)" }
            logger.info(message, metadata: metadata.merging(more) { $1 })
        }
        switch event {
        case .started(let job, _, _): tell("analysis started", job)
        case .ended(let job):
            switch job.state {
            case .ended(.failed(let failure)): tell("analysis failed", job, ["code": "\(failure.code)"])
            case .ended(.cancelled): tell("analysis cancelled", job)
            default: tell("analysis done", job)
            }
        default: break
        }
    }
}
