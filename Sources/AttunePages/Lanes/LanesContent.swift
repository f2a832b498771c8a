import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// The chart of the first screen: lanes over one time axis, the moments across all of them, and each minute as a link to
/// itself that reads its numbers out.
struct LanesContent {
    /// Below the lanes: the times, then the numbers that are read out; in print, where none are, the style takes their
    /// room away.
    static let timesHeight = 24.0
    static let readoutHeight = 92.0
    /// Moments whose numbers lie closer than this share of the width stand in two rows.
    static let closeMoments = 0.03

    let lanes: [Lane]
    let ticks: [AxisTick]
    let bands: [Band]
    let minutes: [Minute]
    /// In pixels: of the lanes, of the times' base line, where the numbers are read out, and of all.
    let plotTop: String
    let plotHeight: String
    let timesY: String
    let readoutY: String
    let readoutHeight: String
    let height: String
    let description: String

    /// A moment across all lanes.
    struct Band {
        let number: Int
        let span: ChartSpan
        /// Of its number, in percent of the width and in pixels.
        let x: String
        let y: String
        let textY: String
        let words: String
    }

    /// One minute: a link to itself.
    struct Minute {
        let number: Int
        let span: ChartSpan
        let words: String
        /// The address of the recording at its start; nil where the recording is not at its place.
        let watch: WatchLink?
    }

    /// - Parameter recording: its address, relative to the page; nil where it is not at its place.
    init(_ report: Report, charts: ChartContext, recording: String?) {
        let stack = LaneStack(report, charts: charts)
        lanes = stack.lanes
        ticks = charts.axis.ticks
        bands = LanesContent.bands(report.timeline.moments, charts: charts)
        minutes = zip(charts.timeline.minutes, charts.tips).map { minute, tip in
            Minute(
                number: minute.minute, span: tip.span,
                words: LanesContent.words(minute, tip: tip.text, in: charts.language),
                watch: WatchLink(at: minute.range.start, of: recording))
        }
        let top = LaneStack.top - 4
        plotTop = svg(top)
        plotHeight = svg(stack.bottom - top)
        timesY = svg(stack.bottom + 16)
        readoutY = svg(stack.bottom + LanesContent.timesHeight)
        readoutHeight = svg(LanesContent.readoutHeight)
        height = svg(stack.bottom + LanesContent.timesHeight + LanesContent.readoutHeight)
        description = Words.lanes.lanesDescription.text(
            charts.language, ["lanes": charts.language.list(stack.lanes.map { $0.name.lowercased() })])
    }

    /// The tip with the pace, which is known of minutes that are not broken down too.
    private static func words(_ minute: MinuteBin, tip: String, in language: Language) -> String {
        let people = (minute.outcome == .suppressed ? minute.facesMedian : nil).map {
            "; " + Words.minutes.visibleFaces.text(language, ["count": PlainWords.faces($0)])
        }
        return
            ([tip + (people ?? "")] + lecturer(minute, in: language) + TalkWords.clauses(minute, in: language)
            + (minute.layout.map { [PlainWords.layout($0, in: language)] } ?? [])).joined(separator: "; ")
    }

    private static func lecturer(_ minute: MinuteBin, in language: Language) -> [String] {
        guard let measures = minute.lecturer?.measures else { return [] }
        let words = Words.minutes
        let parts = [
            (words.smilingShare, measures.smiling), (words.facingShare, measures.facing),
            (words.downShare, measures.lookingDown),
        ].compactMap { phrase, share in share.map { phrase.text(language, ["share": FixedDecimal.percent($0)]) } }
        guard !parts.isEmpty else { return [] }
        return [words.lecturerMinute.text(language, ["shares": parts.joined(separator: ", ")])]
    }

    private static func bands(_ moments: [Moment], charts: ChartContext) -> [Band] {
        let axis = charts.axis
        var last = [-1.0, -1.0]
        return moments.enumerated().map { index, moment in
            let middle = (axis.share(of: moment.range.start) + axis.share(of: moment.range.end)) / 2
            let row = middle - last[0] >= closeMoments ? 0 : 1
            last[row] = middle
            let y = row == 0 ? 13.0 : 37.0
            return Band(
                number: index + 1, span: axis.span(of: moment.range), x: svg(middle * 100), y: svg(y),
                textY: svg(y + 4.5), words: MomentWords.short(moment, in: charts.language))
        }
    }
}

/// A link to a recording at a time; browsers start there.
struct WatchLink {
    /// As in `../../Recordings/lecture.mp4#t=720`.
    let address: String
    let clock: String

    /// - Parameter recording: its address; no link for nil.
    init?(at time: MediaTime, of recording: String?) {
        guard let recording else { return nil }
        address = "\(recording)#t=\(FixedDecimal.short(time.seconds, places: 3))"
        clock = PlainWords.clock(time)
    }
}
