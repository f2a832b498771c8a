import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// How sure a page is, in one line: what could be read, and how often the classifier errs.
struct CertaintyContent {
    /// A number in bold with the words around it.
    struct Statement {
        let before: String
        let number: String
        let after: String
    }

    let statements: [Statement]

    init(_ report: Report, statistics: RecordingStatistics) {
        let statements: [Statement?] = [
            CertaintyContent.largeEnough(report),
            statistics.unclear.map {
                Statement(before: "", number: FixedDecimal.percent($0), after: "of the readable ones were unclear")
            },
            CertaintyContent.errors(report.models),
            statistics.isOfLecturerAlone
                ? nil
                : mean(report.timeline.minutes.compactMap(\.coverage)).map {
                    Statement(before: "a face could be read in", number: FixedDecimal.percent($0), after: "of the time")
                },
        ]
        self.statements = statements.compactMap { $0 }
    }

    /// Nil where nobody of the class was seen.
    private static func largeEnough(_ report: Report) -> Statement? {
        let faces = report.layouts.faces[.participant, default: 0]
        let small = report.timeline.minutes.reduce(0) { $0 + $1.facesTooSmall }
        guard faces > 0, small <= faces else { return nil }
        return Statement(
            before: "", number: FixedDecimal.percent(1 - Double(small) / Double(faces)),
            after: "of the faces were large enough to be read")
    }

    /// Of the classifier's own test; nil where its card gives none.
    private static func errors(_ models: [ModelSummary]) -> Statement? {
        models.lazy.compactMap(\.metrics).first.map { metrics in
            Statement(
                before: "the classifier reads", number: FixedDecimal.percent(1 - metrics.accuracy),
                after: "of the pictures of its test wrongly")
        }
    }
}
