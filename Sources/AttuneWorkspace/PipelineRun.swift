import AttuneAnalysis
import AttuneCore
import AttuneThreads

/// What a recording's way through the pipeline tells, and how it is stopped.
package struct PipelineRun: Sendable {
    package enum Event: Sendable {
        /// What has to be done, and why.
        case decided(Freshness)
        /// Part of the recording was measured by an earlier run.
        case resumed(at: MediaTime, of: MediaTime?)
        case advanced(AnalysisProgress)
        /// Something beside the recording could not be used; it is analysed without. One sentence.
        case warned(String)
    }

    package let isCancelled: @Sendable () -> Bool
    /// Called from worker threads, one event at a time.
    package let tell: @Sendable (Event) -> Void

    package init(isCancelled: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (Event) -> Void) {
        self.isCancelled = isCancelled
        self.tell = tell
    }

    /// The same, which ends when `other` is requested too.
    func stopped(by other: Cancellation) -> PipelineRun {
        let isCancelled = isCancelled
        return PipelineRun(isCancelled: { isCancelled() || other.wasRequested }, tell: tell)
    }

    func check() throws {
        if isCancelled() { throw CancellationError() }
    }
}
