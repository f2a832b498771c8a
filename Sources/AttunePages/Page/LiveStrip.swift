import AttuneReport
import AttuneText

/// The lanes and the moments of a lesson that goes on, for a page that is shown meanwhile; the page has the patterns and the
/// style of the reports.
package enum LiveStrip {
    /// The part of a page.
    ///
    /// - Parameter report: of the whole minutes so far.
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    package static func html(for report: Report, language: Language) throws -> String {
        try PageLibrary(adding: ["live-strip": "{{>lanes}}{{>moments}}"], language: language)
            .render(LiveStripContent(report, language: language), with: "live-strip")
    }
}

/// What the part is filled with.
struct LiveStripContent {
    let lanes: LanesContent
    let moments: MomentsContent

    init(_ report: Report, language: Language) {
        lanes = LanesContent(report, charts: ChartContext(report, language: language), recording: nil)
        moments = MomentsContent(report, recording: nil, language: language)
    }
}
