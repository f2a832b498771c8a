import AttuneAnalysis
import AttuneCore
import AttuneJobs
import AttuneText

/// How far an analysis is, in words, as in `34%, 12 × real time, 1:15 to go`.
enum ProgressWords {
    static func text(_ progress: AnalysisProgress?) -> String {
        guard let progress else { return "" }
        let facts: [String?] = [
            progress.share.map { "\(Int(($0 * 100).rounded(.down)))%" },
            progress.timesRealTime.map { "\(FixedDecimal.short($0, places: $0 < 10 ? 1 : 0)) × real time" },
            progress.remainingSeconds.map { "\(PlainWords.clock(MediaTime(seconds: $0))) to go" },
        ]
        let known = facts.compactMap { $0 }
        return known.isEmpty ? "\(PlainWords.clock(progress.analysed)) analysed" : known.joined(separator: ", ")
    }
}
