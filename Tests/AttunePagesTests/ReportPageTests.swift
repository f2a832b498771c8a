import AttuneCore
import AttuneEngagement
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

@Suite struct ReportPageTests {
    private let lecture = SyntheticReports.lecture(minutes: 12)

    @Test func golden() throws {
        try Golden.expect(try ReportPage.html(for: lecture).pageText, equals: "AttunePages/report.txt")
    }

    @Test func aFirstLookSaysSo() throws {
        var report = lecture
        #expect(!(try ReportPage.html(for: report).contains("A first look")))
        report.settings.keyframesOnly = true
        report.settings.sampleInterval = .seconds(10)
        let page = try ReportPage.html(for: report)
        #expect(page.contains("A first look: of this recording keyframes alone were analysed, one every 10s."))
        #expect(try ReportPage.html(for: report, language: .hindi).contains("पहली नज़र"))
    }

    /// What is drawn from `report.json` is to the byte what was drawn from the report itself.
    @Test func aReportThatWasReadBackIsDrawnTheSame() throws {
        for (name, report) in try SyntheticReports.every() {
            let read = try Report(json: try report.json())
            #expect(try ReportPage.html(for: read) == ReportPage.html(for: report), "\(name)")
        }
    }

    @Test func twoHoursStayUnderHalfAMegabyte() throws {
        let page = try ReportPage.html(for: SyntheticReports.lecture(minutes: 120))
        #expect(page.utf8.count < 500_000)
    }

    /// The page of an hour with everything on it: what is said, how fast, moments, and 25 faces one by one.
    @Test func anHourWithSingleFacesStaysUnderHalfAMegabyte() throws {
        var report = try SyntheticReports.lectureWithFaces(25, minutes: 60)
        let moments = SyntheticMoments.lecture(minutes: 60)
        (report.timeline, report.transcript) = (moments.timeline, moments.transcript)
        #expect(report.participants?.summaries.tracks.count == 25 && report.momentPictures.isEmpty)
        let size = try ReportPage.html(for: report, recording: "../../Recordings/lecture.mp4").utf8.count
        #expect(size <= 500_000, "\(size) bytes")
    }

    @Test func policyNamesTheStyleAndNothingElse() throws {
        let page = try ReportPage.html(for: lecture)
        let hash = try #require(try PageStyle.hashes(ofPage: page).first)
        let policy =
            "default-src 'none'; style-src 'sha256-\(hash)'; img-src data:; base-uri 'none'; form-action 'none'"
        #expect(page.contains("content=\"\(policy)\">"), "set Templates.styleSHA256 to \(hash)")
    }

    @Test func asksNobodyForAnything() throws {
        let page = try ReportPage.html(for: lecture)
        #expect(page.firstMatch(of: /(?i)<(script|link|iframe|object|embed|img|base)\b/) == nil)
        #expect(page.firstMatch(of: /(?i)(src|href|action|data)="(?!#|\.\/)/) == nil)
        #expect(page.firstMatch(of: /https?:|@import|url\((?!#)/) == nil)
        #expect(page.firstMatch(of: /(?i)\s(style|on[a-z]+)="/) == nil)
    }

    @Test(arguments: Templates.all.keys.sorted())
    func templateEscapesEverything(_ name: String) {
        let template = Templates.all[name] ?? ""
        #expect(!template.contains("{{{"))
        #expect(!template.contains("{{&"))
        #expect(!template.contains("{{%"))
    }

    @Test func hostileNamesStayText() throws {
        let name = "<script>alert(1)</script>&\"'.mp4"
        var report = SyntheticReports.report(minutes: lecture.timeline.minutes, name: name)
        report.recording.fileName = name
        report.recording.codec = "\"\u{301} onload=\"alert(1)"
        report.recording.container = "<b>"
        report.timeline.minutes[5].layout = "<i>"
        report.timeline.weights.source = "<u>"
        let escaped = "&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;.mp4"
        let page = try ReportPage.html(for: report)
        #expect(page.contains("<h1><bdi>\(escaped)</bdi></h1>"))
        #expect(page.contains("<title>\(escaped) – Attune lesson report</title>"))
        #expect(!page.contains("<script"))
        #expect(page.unicodeScalars.contains("&quot;\u{301} onload=&quot;".unicodeScalars))
        #expect(!page.contains("<b>,") && !page.contains("<i>") && !page.contains("<u>"))
    }

    @Test(arguments: [
        ("a\0b", "a\u{FFFD}b"), ("\u{1B}[31m", "\u{FFFD}[31m"), ("tab\tand\nline", "tab\tand\nline"),
        ("é – 日本", "é – 日本"),
        ("\u{85}", "\u{FFFD}"), ("<\u{301}", "&lt;\u{301}"), ("a&b;'", "a&amp;b;&#39;"),
    ])
    func escaping(_ text: String, _ expected: String) {
        #expect(Array(PageEscaping().escapeText(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func headingsDescendOneByOne() throws {
        let levels = try ReportPage.html(for: lecture).matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        #expect(levels.first == 1)
        #expect(levels.count { $0 == 1 } == 1)
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }

    @Test func idsAreUniqueAndLinksArrive() throws {
        let page = try ReportPage.html(for: lecture)
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let targets =
            page.matches(of: /(?:href="|url\()#([^")]*)/).map { String($0.1) }
            + page.matches(of: /aria-labelledby="([^"]*)"/).flatMap { $0.1.split(separator: " ").map(String.init) }
        #expect(!targets.isEmpty)
        for target in targets { #expect(ids.contains(target), "\(target)") }
    }

    /// Every value that a template asks for is there: an unknown name would silently leave a hole.
    @Test func everyChartIsFilled() throws {
        let page = try ReportPage.html(for: lecture)
        #expect(page.firstMatch(of: /="%?"/) == nil)
        for part in CompositionPart.stackOrder { #expect(page.contains("<rect class=\"fill-\(part.name)\"")) }
        #expect(page.matches(of: /role="img"/).count == 4)
    }

    /// Of a suppressed minute no chart, no tip and no cell says what its faces showed.
    @Test func suppressedMinuteSaysOnlyThatPeopleWereThere() throws {
        let text = try ReportPage.html(for: SyntheticReports.report(minutes: [lecture.timeline.minutes[2]])).pageText
        #expect(text.contains("2:00 | 3 | 3 | 0 | 100 | fewer than 5 faces: not broken down |"))
        #expect(text.contains("2:00: fewer than 5 faces: not broken down"))
        #expect(text.contains("not known"))
    }

    @Test(arguments: [[], [SyntheticReports.bin(0, outcome: .noSample)], [SyntheticReports.measured(0)]])
    func oddRecordingsHaveAPage(_ minutes: [MinuteBin]) throws {
        let page = try ReportPage.html(for: SyntheticReports.report(minutes: minutes, models: []))
        #expect(page.contains("</html>"))
        #expect(page.contains("its card names no test"))
        #expect(!page.pageText.contains("nan"))
    }

    @Test func truncationIsSaidAtTheTop() throws {
        let report = SyntheticReports.report(
            minutes: lecture.timeline.minutes, isTruncated: true, expected: .seconds(3_600))
        let text = try ReportPage.html(for: report).pageText
        #expect(
            text.contains("Only a part of this recording could be read: the file breaks off at 12:00 of 1:00:00."))
    }
}
