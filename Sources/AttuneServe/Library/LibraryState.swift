import AttuneAnalysis
import AttuneJobs
import AttuneText
import AttuneWorkspace
import Foundation
import Synchronization

/// What is known of the queue's work beside its jobs: how far the one is that is told of, and what went wrong. Those who look are
/// told when something changes.
final class LibraryState: Sendable {
    /// What a page is told while it is open.
    struct News: Sendable, Encodable {
        /// Counts up whenever more than the progress changed: the page is worth loading again.
        var revision: Int
        /// The job that is told of; nil where none runs.
        var job: Int?
        var share: Double?
        var words: String
    }

    private struct State {
        var revision = 1
        var job: JobID?
        var progress: AnalysisProgress?
        var warnings: [JobID: [String]] = [:]
        var problem: String?
        var listeners: [UUID: AsyncStream<News>.Continuation] = [:]
    }

    private let language: Language
    private let state = Mutex(State())

    /// - Parameter language: of the words that pages are told.
    init(language: Language) {
        self.language = language
    }

    /// Takes an event of the queue, from whatever thread it comes.
    func handle(_ event: JobEvent) {
        change { state in
            switch event {
            case .waiting, .decided, .resumed: break
            case .started(let job, _, _):
                (state.job, state.progress, state.problem) = (job.id, nil, nil)
            case .advanced(let job, let progress):
                let isFirst = state.progress == nil || state.job != job.id
                (state.job, state.progress) = (job.id, progress)
                return isFirst
            case .warned(let job, let warning): state.warnings[job.id, default: []].append(warning)
            case .ended(let job):
                if state.job == job.id { (state.job, state.progress) = (nil, nil) }
            }
            return true
        }
    }

    /// Something else changed that the page shows.
    func noteChange(problem: String?? = .none) {
        change { state in
            if case .some(let problem) = problem {
                state.problem = problem
                (state.job, state.progress) = (nil, nil)
            }
            return true
        }
    }

    /// - Parameter body: whether more than the progress changed.
    private func change(_ body: (inout State) -> Bool) {
        state.withLock { state in
            if body(&state) { state.revision += 1 }
            let news = news(state)
            // The newest one alone is kept for who is slow.
            for listener in state.listeners.values { listener.yield(news) }
        }
    }

    private func news(_ state: State) -> News {
        News(
            revision: state.revision, job: state.job?.number, share: state.progress?.share,
            words: ProgressWords.text(state.progress, in: language))
    }

    var news: News { state.withLock { news($0) } }

    var progress: (job: JobID?, progress: AnalysisProgress?) { state.withLock { ($0.job, $0.progress) } }

    /// Why nothing runs though something waits; nil where that is not so.
    var problem: String? { state.withLock { $0.problem } }

    func warnings(of job: JobID) -> [String] { state.withLock { $0.warnings[job] ?? [] } }

    /// What happens from now on, the newest first; nil where too many listen.
    func listen(atMost most: Int) -> AsyncStream<News>? {
        let (stream, continuation) = AsyncStream.makeStream(of: News.self, bufferingPolicy: .bufferingNewest(1))
        let id = UUID()
        let isTaken = state.withLock { state in
            guard state.listeners.count < most else { return false }
            state.listeners[id] = continuation
            continuation.yield(news(state))
            return true
        }
        guard isTaken else { return nil }
        continuation.onTermination = { [weak self] _ in
            // Not from within `change`: a listener that is told of its own end would wait for the lock it holds.
            Task { self?.forget(id) }
        }
        return stream
    }

    private func forget(_ id: UUID) { _ = state.withLock { $0.listeners.removeValue(forKey: id) } }

    /// Ends all that listen, so that the server can.
    func endListening() {
        let listeners = state.withLock { Array($0.listeners.values) }
        listeners.forEach { $0.finish() }
    }
}
