import AttuneAnalysis
import AttuneCore
import AttuneJobs
import AttuneText

/// How far the analysis of one recording is.
struct ProgressState: Equatable {
    /// A name takes no more columns than this beside the bar.
    private static let longestName = 24
    private static let longestBar = 30
    private static let shortestBar = 5

    let analysed: MediaTime
    /// How much of it an earlier run had analysed.
    var resumed = MediaTime.zero
    let expected: MediaTime?
    let seconds: Double

    private var progress: AnalysisProgress {
        AnalysisProgress(analysed: analysed, resumed: resumed, expected: expected, seconds: seconds)
    }

    /// 0…1; nil where the recording's duration is not known.
    var share: Double? { progress.share }

    /// Seconds of recording per second of wall time; nil where too little time has passed to say.
    var timesRealTime: Double? { progress.timesRealTime }

    /// Seconds still to go at the pace so far; nil where it cannot be told.
    var remainingSeconds: Double? { progress.remainingSeconds }

    /// One line of at most `columns` columns, as in `lecture [#####-----] 50 %, 24x real time, 1:15 to go`.
    ///
    /// - Parameters:
    ///   - before: what stands before the name.
    ///   - after: what stands at the end.
    func bar(name: String, before: String = "", after: String = "", columns: Int) -> String {
        var facts: [String] = []
        if let share { facts.append("\(Int((share * 100).rounded(.down))) %") }
        if let timesRealTime { facts.append("\(Int(timesRealTime.rounded()))x real time") }
        if let remainingSeconds { facts.append("\(PlainWords.clock(MediaTime(seconds: remainingSeconds))) to go") }
        let text = facts.joined(separator: ", ") + after
        let shortName = before + TerminalWidth.truncated(name, toColumns: ProgressState.longestName)
        let taken = TerminalWidth.columns(of: shortName) + TerminalWidth.columns(of: text)
        let width = min(ProgressState.longestBar, columns - taken - 5)
        guard let share, width >= ProgressState.shortestBar else {
            return TerminalWidth.truncated("\(shortName) \(text)", toColumns: columns)
        }
        let filled = Int((share * Double(width)).rounded(.down))
        let marks = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
        return "\(shortName) [\(marks)] \(text)"
    }
}
