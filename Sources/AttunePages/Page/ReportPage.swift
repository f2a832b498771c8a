import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// `report.html`: one file that needs no other, no script and no network.
public enum ReportPage {
    /// The whole page.
    ///
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for report: Report) throws -> String {
        try PageLibrary().render(ReportContent(report), with: "report")
    }
}

/// What the page of one recording is filled with, section by section.
struct ReportContent {
    let styleSHA256 = Templates.styleSHA256
    let pageTitle: String
    let name: String
    let facts: [String]
    let summary: String
    let warning: String?
    let figures: [Figure]
    let minimumGroup: Int
    let strip: StripContent
    let engagement: EngagementContent
    let coverage: CoverageContent
    let composition: CompositionContent
    let attention: AttentionContent
    let speech: SpeechContent?
    let moments: MomentsContent
    let faces: FacesContent?
    let minuteTable: MinuteTable
    let method: MethodContent
    let limits: LimitsContent
    let programVersion: String

    /// One number in words, at the head of the page.
    struct Figure {
        let label: String
        let value: String
        let remark: String?
    }

    init(_ report: Report) {
        let recording = report.recording
        let statistics = RecordingStatistics(report.timeline)
        let charts = ChartContext(report)
        pageTitle = "\(recording.name) – Attune lesson report"
        name = recording.name
        facts = ReportContent.facts(recording)
        summary = SummarySentence.text(for: report)
        warning = SummarySentence.truncation(recording).map {
            "Only a part of this recording could be read: \($0). Everything below is about that part."
        }
        figures = ReportContent.figures(statistics)
        minimumGroup = report.settings.minimumGroup
        strip = StripContent(charts)
        engagement = EngagementContent(charts)
        coverage = CoverageContent(charts)
        composition = CompositionContent(charts, statistics: statistics)
        attention = AttentionContent(charts, statistics: statistics)
        speech = SpeechContent(charts)
        moments = MomentsContent(report)
        faces = report.participants.map { FacesContent($0, method: report.method) }
        minuteTable = MinuteTable(report.timeline, minimumGroup: report.settings.minimumGroup)
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

    private static func figures(_ statistics: RecordingStatistics) -> [Figure] {
        let unknown = (value: "–", remark: "not known")
        let median = statistics.facesMedian.map { PlainWords.faces($0) }
        let most = statistics.shownMost
        return [
            Figure(
                label: "Minutes with faces", value: "\(statistics.minutesWithFaces)", remark: "of \(statistics.minutes)"
            ),
            Figure(
                label: "Faces at a time", value: median ?? unknown.value,
                remark: median == nil ? unknown.remark : "median, at most \(statistics.facesMax)"),
            Figure(
                label: "Shown most", value: most?.part.name ?? unknown.value,
                remark: most.map { FixedDecimal.percent($0.share) } ?? unknown.remark),
            Figure(
                label: "Facing the screen",
                value: statistics.facing.map { FixedDecimal.percent($0) } ?? unknown.value,
                remark: statistics.facing == nil ? unknown.remark : "of the faces"),
        ]
    }
}
