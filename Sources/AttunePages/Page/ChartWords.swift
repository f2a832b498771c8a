import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// The charts in words, for those who do not see them.
enum ChartWords {
    static func strip(_ minutes: RunRecord.Minutes) -> String {
        let kinds: [(count: Int, words: String)] = [
            (minutes.measured, "broken down"), (minutes.suppressed, "with too few faces to be broken down"),
            (minutes.withoutUsableFace, "without a usable face"), (minutes.withoutSample, "without a picture"),
        ]
        let present = kinds.filter { $0.count > 0 }.map { "\($0.count) \($0.words)" }
        return "\(PlainWords.count(minutes.total, "minute")): \(present.joined(separator: ", "))."
    }

    static func composition(_ statistics: RecordingStatistics) -> String {
        guard statistics.measured > 0 else { return "No minute is broken down." }
        let shares = CompositionPart.stackOrder.map { part in
            "\(part.name) \(FixedDecimal.percent(part.mean(in: statistics)))"
        }
        return "Means over the \(PlainWords.count(statistics.measured, "minute")) broken down: "
            + shares.joined(separator: ", ") + "."
    }

    /// Why faces were unclear, the commonest reason first; nil where hardly any was.
    static func unclear(_ statistics: RecordingStatistics) -> String? {
        let reasons = UnclearReason.allCases.map { (reason: $0, share: statistics.unclearReasons[$0] ?? 0) }
            .filter { $0.share >= 0.005 }
            .sorted { $0.share > $1.share }
        guard !reasons.isEmpty else { return nil }
        let parts = reasons.map { "\(words($0.reason)) \(FixedDecimal.percent($0.share))" }
        return "Why faces were unclear, as mean shares of the usable faces: \(parts.joined(separator: ", "))."
    }

    private static func words(_ reason: UnclearReason) -> String {
        switch reason {
        case .noHeadPose: "covered or hardly to be seen from the front"
        case .turnedAway: "turned too far away"
        case .blurred: "too blurred"
        case .improbable: "no expression probable enough"
        }
    }

    static func pace(_ timeline: Timeline) -> String {
        let known = timeline.minutes.compactMap { minute in minute.wordsPerMinute.map { (minute: minute, pace: $0) } }
        guard let low = known.min(by: { $0.pace < $1.pace }), let high = known.max(by: { $0.pace < $1.pace }) else {
            return "There is no transcript."
        }
        let ends = [low, high].map { end in
            "\(FixedDecimal.text(end.pace, places: 0)) at \(PlainWords.clock(end.minute.range.start))"
        }
        return "Words for each minute of the recording; fewest \(ends[0]), most \(ends[1])."
    }

    /// Between which values something moves, and when.
    static func range(
        of subject: String, in timeline: Timeline, places: Int, value: (MinuteMeasures) -> Double?
    ) -> String {
        let known = timeline.minutes.compactMap { minute in
            minute.outcome.measures.flatMap(value).map { (minute: minute, value: $0) }
        }
        guard let low = known.min(by: { $0.value < $1.value }), let high = known.max(by: { $0.value < $1.value }) else {
            return "\(subject) is not known for any minute."
        }
        let ends = [low, high].map { end in
            "\(FixedDecimal.text(end.value, places: places)) at \(PlainWords.clock(end.minute.range.start))"
        }
        return "\(subject) is known for \(known.count) of \(PlainWords.count(timeline.minutes.count, "minute")); "
            + "lowest \(ends[0]), highest \(ends[1])."
    }
}
