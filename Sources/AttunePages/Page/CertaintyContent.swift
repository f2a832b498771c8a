import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText
import Foundation

/// How sure a page is, in one line: what could be read, and how often the classifier errs.
struct CertaintyContent {
    /// A number in bold with the words around it.
    struct Statement {
        let before: String
        let number: String
        let after: String
    }

    let statements: [Statement]

    init(_ report: Report, statistics: RecordingStatistics, language: Language = .english) {
        let words = Words.certainty
        let readable = mean(report.timeline.minutes.compactMap(\.coverage))
        let shares: [(phrase: Phrase, share: Double?)] = [
            (words.largeEnough, CertaintyContent.largeEnough(report)),
            (words.unclearOnes, statistics.unclear),
            (words.classifierErrors, CertaintyContent.errors(report.models)),
            (words.readableTime, statistics.isOfLecturerAlone ? nil : readable),
        ]
        statements = shares.compactMap { phrase, share in share.map { Statement(phrase.text(language), share: $0) } }
    }

    /// Of all faces; nil where nobody of the class was seen.
    private static func largeEnough(_ report: Report) -> Double? {
        let faces = report.layouts.faces[.participant, default: 0]
        let small = report.timeline.minutes.reduce(0) { $0 + $1.facesTooSmall }
        guard faces > 0, small <= faces else { return nil }
        return 1 - Double(small) / Double(faces)
    }

    /// Of the classifier's own test; nil where its card gives none.
    private static func errors(_ models: [ModelSummary]) -> Double? {
        models.lazy.compactMap(\.metrics).first.map { 1 - $0.accuracy }
    }
}

extension CertaintyContent.Statement {
    /// - Parameter text: with `{number}` where the share stands.
    fileprivate init(_ text: String, share: Double) {
        let parts = text.split(separator: "{number}", omittingEmptySubsequences: false)
        before = parts[0].trimmingCharacters(in: .whitespaces)
        number = FixedDecimal.percent(share)
        after = parts.dropFirst().joined().trimmingCharacters(in: .whitespaces)
    }
}
