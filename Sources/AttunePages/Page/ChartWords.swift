import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// The charts in words, for those who do not see them.
enum ChartWords {
    static func strip(_ minutes: RunRecord.Minutes, in language: Language = .english) -> String {
        let words = Words.index
        let kinds: [(count: Int, phrase: Phrase)] = [
            (minutes.measured, words.stripMeasured), (minutes.suppressed, words.stripSuppressed),
            (minutes.withoutUsableFace, words.stripNoFace), (minutes.withoutSample, words.stripNoPicture),
        ]
        let present = kinds.filter { $0.count > 0 }.map { $0.phrase.text(language, ["count": "\($0.count)"]) }
        return words.stripMinutes.text(
            language,
            [
                "minutes": Words.numbers.minuteCount.text(minutes.total, language),
                "kinds": present.joined(separator: ", "),
            ])
    }

    static func composition(_ statistics: RecordingStatistics, in language: Language = .english) -> String {
        guard statistics.measured > 0 else { return Words.charts.noMinuteBrokenDown.text(language) }
        let shares = CompositionPart.stackOrder.map { part in
            "\(part.words(in: language)) \(FixedDecimal.percent(part.mean(in: statistics)))"
        }
        return Words.charts.compositionMeans.text(
            language,
            [
                "minutes": Words.numbers.minuteCount.text(statistics.measured, language),
                "shares": shares.joined(separator: ", "),
            ])
    }

    /// Why faces were unclear, the commonest reason first; nil where hardly any was.
    static func unclear(_ statistics: RecordingStatistics, in language: Language = .english) -> String? {
        let reasons = UnclearReason.allCases.map { (reason: $0, share: statistics.unclearReasons[$0] ?? 0) }
            .filter { $0.share >= 0.005 }
            .sorted { $0.share > $1.share }
        guard !reasons.isEmpty else { return nil }
        let parts = reasons.map { "\(words($0.reason).text(language)) \(FixedDecimal.percent($0.share))" }
        return Words.charts.whyUnclear.text(language, ["reasons": parts.joined(separator: ", ")])
    }

    private static func words(_ reason: UnclearReason) -> Phrase {
        switch reason {
        case .noHeadPose: Words.charts.noHeadPose
        case .turnedAway: Words.charts.turnedTooFar
        case .blurred: Words.charts.tooBlurred
        case .improbable: Words.charts.improbable
        }
    }

    static func pace(_ timeline: Timeline, in language: Language = .english) -> String {
        let known = timeline.minutes.compactMap { minute in minute.wordsPerMinute.map { (minute: minute, pace: $0) } }
        guard let low = known.min(by: { $0.pace < $1.pace }), let high = known.max(by: { $0.pace < $1.pace }) else {
            return Words.people.noTranscript.text(language)
        }
        let ends = [low, high].map { value($0.pace, places: 0, at: $0.minute, in: language) }
        return Words.people.paceRange.text(language, ["fewest": ends[0], "most": ends[1]])
    }

    /// Between which values something moves, and when.
    static func range(
        of subject: Phrase, in charts: ChartContext, places: Int, value measure: (MinuteMeasures) -> Double?
    ) -> String {
        let (timeline, language) = (charts.timeline, charts.language)
        let known = timeline.minutes.compactMap { minute in
            minute.outcome.measures.flatMap(measure).map { (minute: minute, value: $0) }
        }
        guard let low = known.min(by: { $0.value < $1.value }), let high = known.max(by: { $0.value < $1.value }) else {
            return Words.charts.rangeUnknown.text(language, ["subject": subject.text(language)])
        }
        let ends = [low, high].map { value($0.value, places: places, at: $0.minute, in: language) }
        return Words.charts.rangeKnown.text(
            language,
            [
                "subject": subject.text(language), "known": "\(known.count)",
                "minutes": Words.numbers.minuteCount.text(timeline.minutes.count, language), "lowest": ends[0],
                "highest": ends[1],
            ])
    }

    /// As in `0.71 at 12:00`.
    private static func value(_ value: Double, places: Int, at minute: MinuteBin, in language: Language) -> String {
        Words.charts.valueAt.text(
            language,
            ["value": FixedDecimal.text(value, places: places), "clock": PlainWords.clock(minute.range.start)])
    }
}
