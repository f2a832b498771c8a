import AttuneCore
import Synchronization

/// How far the analysis of a recording is.
public struct AnalysisProgress: Sendable {
    /// Recording time that was analysed so far, of all workers together.
    public let analysed: MediaTime
    /// How much of that an earlier run had analysed.
    public let resumed: MediaTime
    /// The recording's duration as its header says; nil where it does not.
    public let expected: MediaTime?
    /// Wall-clock seconds since the analysis began.
    public let seconds: Double

    package init(analysed: MediaTime, resumed: MediaTime, expected: MediaTime?, seconds: Double) {
        self.analysed = analysed
        self.resumed = resumed
        self.expected = expected
        self.seconds = seconds
    }
}

/// Adds up what the workers of one recording have analysed, and tells it on no more often than is worth looking at.
final class ProgressMeter: Sendable {
    private struct State {
        var analysed: MediaTime
        var lastReport: Double
        /// Nil as long as the first sample waits for the networks.
        var began: ContinuousClock.Instant?
    }

    private static let secondsBetweenReports = 0.2

    private let expected: MediaTime?
    private let resumed: MediaTime
    private let made = ContinuousClock.now
    private let handler: @Sendable (AnalysisProgress) -> Void
    private let state: Mutex<State>

    /// - Parameter resumed: what an earlier run analysed already.
    init(expected: MediaTime?, resumed: MediaTime, handler: @escaping @Sendable (AnalysisProgress) -> Void) {
        self.expected = expected
        self.resumed = resumed
        self.handler = handler
        state = Mutex(State(analysed: resumed, lastReport: -.infinity))
    }

    /// Wall-clock seconds since the first `begin`, or since the meter was made where there was none.
    var seconds: Double {
        state.withLock { seconds($0) }
    }

    private func seconds(_ state: State) -> Double {
        (state.began ?? made).duration(to: .now) / .seconds(1)
    }

    /// Says that nothing is waited for any more; called with every sample, of which the first counts.
    func begin() {
        state.withLock { $0.began = $0.began ?? .now }
    }

    func add(_ analysed: MediaTime) {
        // Reported under the lock, so that events neither overtake each other nor interleave.
        state.withLock { state in
            state.analysed = state.analysed + analysed
            let now = seconds(state)
            guard now - state.lastReport >= ProgressMeter.secondsBetweenReports else { return }
            state.lastReport = now
            let shown = expected.map { min($0, state.analysed) } ?? state.analysed
            handler(AnalysisProgress(analysed: shown, resumed: resumed, expected: expected, seconds: now))
        }
    }
}
