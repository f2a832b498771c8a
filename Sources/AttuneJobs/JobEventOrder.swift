import Synchronization

/// Passes on what two jobs at once tell as if the second had begun when the first had ended.
///
/// What the later job tells is held until then; of how far it is only the last.
final class JobEventOrder: Sendable {
    private struct State {
        /// Whose events are passed on; nil where nobody's were told yet.
        var front: JobID?
        var held: [JobEvent] = []
    }

    private let tell: @Sendable (JobEvent) -> Void
    private let state = Mutex(State())

    init(_ tell: @escaping @Sendable (JobEvent) -> Void) {
        self.tell = tell
    }

    /// Takes what a job tells of itself; called from any thread, and passed on one at a time.
    func take(_ event: JobEvent) {
        state.withLock { state in
            guard state.front == nil || state.front == event.job else { return hold(event, &state) }
            pass(event, &state)
            guard state.front == nil else { return }
            let held = state.held
            state.held = []
            for event in held { pass(event, &state) }
        }
    }

    private func pass(_ event: JobEvent, _ state: inout State) {
        state.front = event.isEnd ? nil : event.job
        tell(event)
    }

    /// Passes on what is held, and begins anew: nobody tells anything any more.
    func passAll() {
        state.withLock { state in
            let held = state.held
            state = State()
            for event in held { tell(event) }
        }
    }

    private func hold(_ event: JobEvent, _ state: inout State) {
        if case .advanced = event, case .advanced = state.held.last { state.held.removeLast() }
        state.held.append(event)
    }
}

extension JobEvent {
    /// The number of the job that it is told of.
    fileprivate var job: JobID {
        switch self {
        case .waiting(let job), .started(let job, _, _), .decided(let job, _), .resumed(let job, _, _),
            .advanced(let job, _), .warned(let job, _), .ended(let job):
            job.id
        }
    }

    /// Whether it is the last thing that a job tells.
    fileprivate var isEnd: Bool {
        if case .ended = self { true } else { false }
    }
}
