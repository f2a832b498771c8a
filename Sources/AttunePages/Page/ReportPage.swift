import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// `report.html`: one file that needs no other, no script and no network.
public enum ReportPage {
    /// The whole page.
    ///
    /// - Parameter recording: the address of the recording, relative to the page, for links that start it at a time; nil
    ///   where it is not at its place.
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for report: Report, recording: String? = nil) throws -> String {
        try PageLibrary().render(ReportContent(report, recording: recording), with: "report")
    }
}

/// What the page of one recording is filled with, section by section.
struct ReportContent {
    let styleSHA256 = Templates.styleSHA256
    let pageTitle: String
    let name: String
    let facts: [String]
    let summary: [SummaryPiece]
    let certainty: CertaintyContent
    let lanes: LanesContent
    let warning: String?
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

    /// A piece of the sentences at the head of the page, with the number of the moment that it names, from 1.
    struct SummaryPiece {
        let text: String
        let moment: Int?
    }

    init(_ report: Report, recording address: String? = nil) {
        let recording = report.recording
        let statistics = RecordingStatistics(report.timeline)
        let charts = ChartContext(report)
        pageTitle = "\(recording.name) – Attune lesson report"
        name = recording.name
        facts = ReportContent.facts(recording)
        summary = SummarySentence.parts(for: report).map { part in
            SummaryPiece(text: part.text, moment: part.moment.map { $0 + 1 })
        }
        certainty = CertaintyContent(report, statistics: statistics)
        lanes = LanesContent(report, charts: charts, recording: address)
        warning = SummarySentence.truncation(recording).map {
            "Only a part of this recording could be read: \($0). Everything below is about that part."
        }
        let hasClass = !statistics.isOfLecturerAlone
        engagement = hasClass ? EngagementContent(charts) : nil
        coverage = hasClass ? CoverageContent(charts) : nil
        composition = hasClass ? CompositionContent(charts, statistics: statistics) : nil
        attention = hasClass ? AttentionContent(charts, statistics: statistics, method: report.method) : nil
        lecturer = LecturerContent(report, statistics: statistics)
        speech = SpeechContent(charts)
        moments =
            hasClass || !report.timeline.moments.isEmpty ? MomentsContent(report, recording: address) : nil
        faces = report.participants.map { FacesContent($0, method: report.method) }
        minuteTable = MinuteTable(report.timeline, settings: report.settings)
        method = MethodContent(report)
        limits = LimitsContent(report.models)
        programVersion = report.versions.program
    }

    private static func facts(_ recording: RecordingSummary) -> [String] {
        let facts: [String?] = [
            recording.recorded.map { "\($0.text), \($0.sourceText)" },
            PlainWords.length(recording.decodedDuration),
            "\(recording.frameSize.width) × \(recording.frameSize.height)",
            recording.codec,
            recording.fileName,
        ]
        return facts.compactMap { $0 }
    }
}
