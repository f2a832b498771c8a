import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneText

extension Report {
    /// The sentence that the page begins with.
    public var sentence: String { SummarySentence.text(for: self) }

    /// How to see more of a recording in which the lecturer alone can be seen; nil for any other.
    public var hint: String? {
        guard RecordingStatistics(timeline).isOfLecturerAlone, !lecturerSelf else { return nil }
        return "if the face in it is your own, --lecturer-self also shows where it was turned and what it showed"
    }
}

/// A piece of the sentences at the top of a report.
package struct SummaryPart: Equatable {
    package let text: String
    /// The position of the moment that it names, from 0; nil for all else.
    package let moment: Int?
}

/// What a report begins with: who was there, and every moment. Only what follows from the numbers under it.
package enum SummarySentence {
    package static func text(for report: Report, in language: Language = .english) -> String {
        parts(for: report, in: language).map(\.text).joined()
    }

    /// The same in pieces, so that a page can link each moment.
    package static func parts(for report: Report, in language: Language = .english) -> [SummaryPart] {
        let measured = report.timeline.minutes.count { $0.outcome.measures != nil }
        let areKnown = measured >= report.method.moments.leastMinutes
        return [SummaryPart(text: SummaryClauses(report, language: language).overview, moment: nil)]
            + moments(report.timeline.moments, areKnown: areKnown, in: language)
    }

    /// Where the file breaks off; nil for a whole one.
    package static func truncation(_ recording: RecordingSummary, in language: Language = .english) -> String? {
        guard recording.isTruncated else { return nil }
        let phrase = recording.expectedDuration == nil ? Words.summary.breaksOff : Words.summary.breaksOffOf
        return phrase.text(
            language,
            [
                "end": PlainWords.clock(recording.decodedDuration),
                "expected": recording.expectedDuration.map(PlainWords.clock) ?? "",
            ])
    }

    /// What the file claims and nobody believes, or nobody wants; nil for a file that claims nothing of the kind.
    package static func claims(_ decoding: DecodingSummary?, in language: Language = .english) -> String? {
        let clauses = [
            decoding?.claimedEndTime.map { Words.summary.picturesEnd.text(language, ["end": PlainWords.clock($0)]) },
            decoding?.leftOutFrom.map { Words.summary.notRead.text(language, ["start": PlainWords.clock($0)]) },
            missing(decoding, in: language),
            decoding?.machines.map { kinds in
                Words.summary.severalMachines.text(language, ["count": language.grouped(kinds.count)])
            },
        ].compactMap { $0 }
        return clauses.isEmpty ? nil : clauses.joined(separator: Words.summary.clauseSeparator.text(language))
    }

    /// The stretches that nobody measured.
    private static func missing(_ decoding: DecodingSummary?, in language: Language) -> String? {
        let ranges = decoding?.missingRanges ?? []
        guard !ranges.isEmpty else { return nil }
        let texts = ranges.map { "\(PlainWords.clock($0.start))–\(PlainWords.clock($0.end))" }
        return Words.summary.notMeasured.text(language, ["stretches": texts.joined(separator: ", ")])
    }

    private static func moments(_ moments: [Moment], areKnown: Bool, in language: Language) -> [SummaryPart] {
        let words = Words.summary
        guard !moments.isEmpty else {
            return areKnown ? [SummaryPart(text: words.nothingStandsOut.text(language), moment: nil)] : []
        }
        let subject =
            moments.count == 1
            ? words.oneStandsOut.text(language)
            : words.severalStandOut.text(language, ["count": language.grouped(moments.count)])
        let and = " \(Words.numbers.and.text(language)) "
        let parts = moments.enumerated().flatMap { index, moment -> [SummaryPart] in
            let separator = index == 0 ? "" : index + 1 == moments.count ? and : ", "
            return [
                SummaryPart(text: separator, moment: nil),
                SummaryPart(text: MomentWords.short(moment, in: language), moment: index),
            ]
        }
        return [SummaryPart(text: subject, moment: nil)] + parts.filter { !$0.text.isEmpty }
            + [SummaryPart(text: words.minutesEnd.text(language), moment: nil)]
    }
}
