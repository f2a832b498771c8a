import AttuneReport
import AttuneText

/// Where a server has what belongs to a report, as addresses relative to its page.
package struct ServedReport: Sendable {
    /// Nil where the recording is not among those that are served.
    let recording: String?
    /// Of what was said; nil where nothing lies beside the recording.
    let subtitles: String?
    let library: String
    let forget: String
    let stylesheet: String
    let script: String

    package init(
        recording: String?, subtitles: String?, library: String, forget: String, stylesheet: String, script: String
    ) {
        self.recording = recording
        self.subtitles = recording == nil ? nil : subtitles
        self.library = library
        self.forget = forget
        self.stylesheet = stylesheet
        self.script = script
    }
}

/// What the player of a served report is filled with.
struct PlayerContent {
    let recording: String?
    let subtitles: String?
    /// A captions track must name a language; which one was spoken is not known.
    let subtitleLanguage = "und"
    let library: String
    let forget: String
    let stylesheet: String
    let script: String
    /// How long the axis of the lanes is.
    let seconds: String
    /// The starts of the moments in seconds, with a space between them.
    let moments: String

    /// Why there is no player.
    let missing: String

    init(_ served: ServedReport, of report: Report, language: Language) {
        let isLive = report.recording.recorded?.source == .live
        missing = (isLive ? Words.player.playerNone : Words.player.playerMissing).text(language)
        recording = served.recording
        subtitles = served.subtitles
        library = served.library
        forget = served.forget
        stylesheet = served.stylesheet
        script = served.script
        seconds = FixedDecimal.short(TimeAxis(report.timeline).duration.seconds, places: 3)
        moments = report.timeline.moments.map { FixedDecimal.short($0.range.start.seconds, places: 3) }
            .joined(separator: " ")
    }
}
