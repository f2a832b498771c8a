import AttuneAnalysis
import AttuneCore
import AttuneJobs
import AttuneText

/// How far an analysis is, in words, as in `34%, 12 × real time, 1:15 to go`.
enum ProgressWords {
    static func text(_ progress: AnalysisProgress?, in language: Language) -> String {
        let words = Words.serve
        guard let progress else { return "" }
        let facts: [String?] = [
            progress.share.map { "\(Int(($0 * 100).rounded(.down)))%" },
            progress.timesRealTime.map {
                words.serveRealTime.text(language, ["times": FixedDecimal.short($0, places: $0 < 10 ? 1 : 0)])
            },
            progress.remainingSeconds.map {
                words.serveToGo.text(language, ["time": PlainWords.clock(MediaTime(seconds: $0))])
            },
        ]
        let known = facts.compactMap { $0 }
        return known.isEmpty
            ? words.serveAnalysed.text(language, ["time": PlainWords.clock(progress.analysed)])
            : known.joined(separator: ", ")
    }
}
