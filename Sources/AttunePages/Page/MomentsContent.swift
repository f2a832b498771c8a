import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What the section on moments is filled with.
struct MomentsContent {
    let note: String
    let hasMoments: Bool
    let moments: [MomentContent]

    init(_ report: Report, recording: String?, language: Language) {
        let found = report.timeline.moments
        let measured = report.timeline.minutes.count { $0.outcome.measures != nil }
        note =
            found.isEmpty
            ? MomentsContent.none(
                measured: measured, leastMinutes: report.method.moments.leastMinutes, in: language)
            : Words.moments.momentsNote.text(language)
        hasMoments = !found.isEmpty
        moments = found.enumerated().map { index, moment in
            MomentContent(
                moment, number: index + 1, picture: report.momentPictures[moment.minutes.lowerBound],
                watch: WatchLink(at: moment.range.start, of: recording), language: language)
        }
    }

    private static func none(measured: Int, leastMinutes: Int, in language: Language) -> String {
        measured < leastMinutes
            ? Words.moments.momentsTooFewMinutes.text(
                language, ["minutes": Words.numbers.minuteCount.text(measured, language)])
            : Words.moments.noMoments.text(language)
    }
}

/// One moment in words.
struct MomentContent {
    /// From 1, as in the lanes.
    let number: Int
    let time: String
    let title: String
    /// One sentence each.
    let reasons: [String]
    let quote: String?
    /// A JPEG in base64.
    let picture: String?
    let watch: WatchLink?

    /// - Parameter picture: the shared screen at the moment, as a JPEG in base64, every face in it blurred; nil where
    ///   no screen was shared.
    init(_ moment: Moment, number: Int, picture: String? = nil, watch: WatchLink? = nil, language: Language = .english)
    {
        self.number = number
        self.watch = watch
        time = "\(PlainWords.clock(moment.range.start))–\(PlainWords.clock(moment.range.end))"
        title = MomentWords.title(moment, in: language)
        reasons = MomentWords.reasons(moment, in: language)
        quote = moment.quote
        self.picture = picture
    }
}
