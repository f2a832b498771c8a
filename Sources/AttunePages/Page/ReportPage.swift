import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// `report.html`: one file that needs no other, no script and no network.
public enum ReportPage {
    /// The whole page.
    ///
    /// - Parameters:
    ///   - recording: the address of the recording, relative to the page, for links that start it at a time; nil where it
    ///     is not at its place.
    ///   - language: of all words that are not somebody else's.
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for report: Report, recording: String? = nil, language: Language = .english) throws
        -> String
    {
        try PageLibrary(language: language)
            .render(ReportContent(report, recording: recording, language: language), with: "report")
    }

    /// The whole page as a server shows it: with the recording in it, a way back, and a script beside it. The server says
    /// what a browser may do; the page itself does not.
    package static func html(for report: Report, served: ServedReport, language: Language) throws -> String {
        try PageLibrary(language: language)
            .render(
                ReportContent(report, recording: served.recording, language: language, served: served), with: "report")
    }
}

/// What the page of one recording is filled with, section by section.
struct ReportContent {
    let styleSHA256 = Templates.styleSHA256
    /// As `<html lang>` has it.
    let language: String
    let pageTitle: String
    let name: String
    let facts: [String]
    let summary: [SummaryPiece]
    let certainty: CertaintyContent
    let lanes: LanesContent
    let warning: String?
    /// How far the keyframes that were looked at lie apart at least; nil where every frame could serve.
    let firstLook: String?
    /// What was left out on request; of the people alone, because the sentence at the top names the stretches.
    let leftOut: String?
    let leftOutPeople: String?
    /// These four are of the class, and nil where the lecturer alone can be seen.
    let engagement: EngagementContent?
    let coverage: CoverageContent?
    let composition: CompositionContent?
    let attention: AttentionContent?
    let lecturer: LecturerContent?
    let speech: SpeechContent?
    /// Nil where the lecturer alone can be seen, and nothing stands out.
    let moments: MomentsContent?
    let faces: FacesContent?
    let minuteTable: MinuteTable
    let method: MethodContent
    let limits: LimitsContent
    let programVersion: String
    /// Nil in a page that is a file.
    let served: PlayerContent?

    /// A piece of the sentences at the head of the page, with the number of the moment that it names, from 1.
    struct SummaryPiece {
        let text: String
        let moment: Int?
    }

    init(
        _ report: Report, recording address: String? = nil, language: Language = .english, served: ServedReport? = nil
    ) {
        let recording = report.recording
        let statistics = RecordingStatistics(report.timeline)
        let charts = ChartContext(report, language: language)
        self.language = language.tag
        pageTitle = Words.page.reportTitle.text(language, ["name": recording.name])
        name = recording.name
        facts = ReportContent.facts(recording, in: language)
        summary = SummarySentence.parts(for: report, in: language).map { part in
            SummaryPiece(text: part.text, moment: part.moment.map { $0 + 1 })
        }
        certainty = CertaintyContent(report, statistics: statistics, language: language)
        lanes = LanesContent(report, charts: charts, recording: address)
        warning = SummarySentence.truncation(recording, in: language).map {
            Words.page.partWarning.text(language, ["truncation": $0])
        }
        firstLook = ReportContent.firstLook(report.settings)
        leftOut = report.exclusions.text(in: language)
        leftOutPeople = report.exclusions.peopleText(in: language)
        let hasClass = !statistics.isOfLecturerAlone
        engagement = hasClass ? EngagementContent(charts) : nil
        coverage = hasClass ? CoverageContent(charts) : nil
        composition = hasClass ? CompositionContent(charts, statistics: statistics) : nil
        attention = hasClass ? AttentionContent(charts, statistics: statistics, method: report.method) : nil
        lecturer = LecturerContent(report, statistics: statistics, language: language)
        speech = SpeechContent(charts)
        moments =
            hasClass || !report.timeline.moments.isEmpty
            ? MomentsContent(report, recording: address, language: language) : nil
        faces = report.participants.map { FacesContent($0, method: report.method, language: language) }
        minuteTable = MinuteTable(report.timeline, settings: report.settings, language: language)
        method = MethodContent(report, language: language)
        limits = LimitsContent(report.models, language: language)
        programVersion = report.versions.program
        self.served = served.map { PlayerContent($0, of: report, language: language) }
    }

    private static func firstLook(_ settings: Settings) -> String? {
        guard settings.keyframesOnly else { return nil }
        return Settings.table.first { $0.name == "sample_interval" }?.text(in: settings)
    }

    private static func facts(_ recording: RecordingSummary, in language: Language) -> [String] {
        let facts: [String?] = [
            recording.recorded.map { "\($0.text), \($0.sourceText(in: language))" },
            PlainWords.length(recording.decodedDuration, in: language),
            "\(recording.frameSize.width) × \(recording.frameSize.height)",
            recording.codec,
            recording.fileName,
        ]
        return facts.compactMap { $0 }
    }
}
