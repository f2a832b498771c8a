import AttuneAnalysis
import AttuneCore
import AttuneJobs
import AttuneText

/// How far a run over several recordings is: what a terminal shows in one line.
struct BatchProgress {
    /// The recordings that wait and of whose length nothing is known yet.
    private(set) var unknown: [Job] = []
    /// Expected seconds of the recordings that are waiting or running, as far as their headers tell.
    private var expected: [JobID: Double] = [:]
    /// The recording at work.
    private var number = 0
    private var count = 0
    private var current: (job: JobID, name: String, progress: AnalysisProgress?)?
    /// Seconds of recordings that were analysed before the current one, and how long that took.
    private var analysedBefore = 0.0
    private var secondsBefore = 0.0

    mutating func wait(for job: Job) {
        unknown.append(job)
    }

    /// - Parameter seconds: nil where the recording's header does not say.
    mutating func expect(_ job: JobID, seconds: Double?) {
        unknown.removeAll { $0.id == job }
        expected[job] = seconds
    }

    mutating func start(_ job: JobID, name: String, number: Int, of count: Int) {
        current = (job, name, nil)
        self.number = number
        self.count = count
    }

    mutating func advance(_ progress: AnalysisProgress) {
        current?.progress = progress
    }

    mutating func end(_ job: JobID) {
        if let progress = current?.progress, current?.job == job {
            analysedBefore += (progress.analysed - progress.resumed).seconds
            secondsBefore += progress.seconds
        }
        unknown.removeAll { $0.id == job }
        expected[job] = nil
        current = nil
    }

    /// Seconds until all is done, at the pace of this run so far; nil where it cannot be told.
    var remainingSeconds: Double? {
        guard let current, let progress = current.progress else { return nil }
        let analysed = analysedBefore + (progress.analysed - progress.resumed).seconds
        let seconds = secondsBefore + progress.seconds
        guard analysed > 0, seconds >= 0.5 else { return nil }
        let waiting = expected.filter { $0.key != current.job }.values.reduce(0, +)
        let rest = max(0, (progress.expected ?? progress.analysed).seconds - progress.analysed.seconds)
        return (rest + waiting) * seconds / analysed
    }

    /// One line that takes no more than `columns` columns; empty where nothing is at work.
    ///
    /// As in `[3/12] lecture [#####-----] 50 %, 24x real time, 1:15 to go, all in 12:40`.
    func line(columns: Int) -> String {
        guard let current, let progress = current.progress else { return "" }
        let state = ProgressState(
            analysed: progress.analysed, resumed: progress.resumed, expected: progress.expected,
            seconds: progress.seconds)
        let place = count > 1 ? "[\(number)/\(count)] " : ""
        let all = count > 1 ? remainingSeconds.map { ", all in \(PlainWords.clock(MediaTime(seconds: $0)))" } ?? "" : ""
        return state.bar(name: current.name, before: place, after: all, columns: columns)
    }
}
