import AttuneCore
import Synchronization

/// What a run tells about itself while it goes on; delivered from worker threads, one event at a time.
public enum ProgressEvent: Sendable {
    case started(Recording, number: Int, of: Int)
    /// - Parameters:
    ///   - analysed: recording time that was analysed so far, of all workers together.
    ///   - resumed: how much of that an earlier run had analysed.
    ///   - expected: the recording's duration as its header says; nil where it does not.
    ///   - seconds: wall-clock seconds since the recording was started.
    case advanced(Recording, analysed: MediaTime, resumed: MediaTime, expected: MediaTime?, seconds: Double)
    /// Something beside the recording could not be used; it is analysed without. One sentence.
    case warned(Recording, String)
    case finished(RecordingResult)
}

/// Receives the events of a run.
public typealias ProgressHandler = @Sendable (ProgressEvent) -> Void

/// Adds up what the workers of one recording have analysed, and tells it on no more often than is worth looking at.
final class ProgressMeter: Sendable {
    private struct State {
        var analysed: MediaTime
        var lastReport: Double
    }

    private static let secondsBetweenReports = 0.2

    private let recording: Recording
    private let expected: MediaTime?
    private let resumed: MediaTime
    private let started = ContinuousClock.now
    private let handler: ProgressHandler
    private let state: Mutex<State>

    /// - Parameter resumed: what an earlier run analysed already.
    init(recording: Recording, expected: MediaTime?, resumed: MediaTime, handler: @escaping ProgressHandler) {
        self.recording = recording
        self.expected = expected
        self.resumed = resumed
        self.handler = handler
        state = Mutex(State(analysed: resumed, lastReport: -.infinity))
    }

    /// Wall-clock seconds since the meter was made.
    var seconds: Double {
        started.duration(to: .now) / .seconds(1)
    }

    func add(_ analysed: MediaTime) {
        // Reported under the lock, so that events neither overtake each other nor interleave.
        state.withLock { state in
            state.analysed = state.analysed + analysed
            let now = seconds
            guard now - state.lastReport >= ProgressMeter.secondsBetweenReports else { return }
            state.lastReport = now
            let shown = expected.map { min($0, state.analysed) } ?? state.analysed
            handler(.advanced(recording, analysed: shown, resumed: resumed, expected: expected, seconds: now))
        }
    }
}
