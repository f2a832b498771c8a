import AttuneCore
import AttuneEngagement
@testable import AttuneReport
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages

@Suite struct IndexPageTests {
    private let collection = SyntheticRuns.collection()

    @Test func golden() throws {
        try Golden.expect(try IndexPage.html(for: collection).pageText, equals: "AttunePages/index.txt")
    }

    @Test func recordings() throws {
        let page = try IndexPage.html(for: collection)
        #expect(page.contains("<h1>5 recordings</h1>"))
        #expect(page.contains("<h3><a href=\"./Lecture%207/report.html\"><bdi>Lecture 7</bdi></a></h3>"))
        #expect(page.contains("<h3><bdi>&lt;b&gt;.mp4</bdi></h3>"))
        #expect(page.contains("<a href=\"./Lecture%209/report.html\">the report of an earlier run</a>"))
        #expect(page.matches(of: /class="chart spark"/).count == 4)
        let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }

    /// Failures come first, then each course in the order of its dates.
    @Test func order() throws {
        let page = try IndexPage.html(for: collection)
        let headings = page.matches(of: /<h[23][^>]*>(?:<a[^>]*>)?(?:<bdi>)?([^<]*)/).map { String($0.1) }
        #expect(
            headings == [
                "Could not be analysed", "Lecture 9.mp4", "&lt;b&gt;.mp4", "Algebra", "Lecture 7", "Lecture 8",
                "Writing, II", "=Essay", "Recordings of no course", "Office hour",
            ])
    }

    /// The strip of twelve minutes ends after a fifth of the one of an hour.
    @Test func stripsShareOneScale() throws {
        let axis = TimeAxis(end: .seconds(3_600))
        let cells = collection.finished[2].run.summary.strip.map { StripCell($0, axis: axis) }
        let last = try #require(cells.last)
        let end = try #require(Double(last.span.x)) + (try #require(Double(last.span.width)))
        #expect(abs(end - 20) < 0.01)
    }

    /// Each moment is a link to its card in the report, on the strip where it happened.
    @Test func momentsAreLinks() throws {
        let axis = TimeAxis(end: .seconds(3_600))
        let moment = RunSummary(
            SyntheticMoments.lecture(minutes: 60),
            statistics: RecordingStatistics(Timeline(minutes: [], weights: .version2))
        ).moments[2]
        let mark = IndexContent.MomentMark(moment, address: "./Lecture%207/report.html#moment-3", axis: axis)
        #expect(mark.words == "Many turned away, 7–10 min")
        #expect(mark.span == ChartSpan(x: "11.667", width: "5"))
        let page = try IndexPage.html(for: collection)
        let marks = collection.finished.reduce(0) { $0 + $1.run.summary.moments.count }
        #expect(page.matches(of: /<a href="[^"]*report.html#moment-[0-9]+"/).count == marks)
        #expect(marks > 0)
    }

    @Test func emptyFolder() throws {
        let page = try IndexPage.html(for: RecordingCollection(finished: [], failed: []))
        #expect(page.contains("This folder holds no recording."))
        #expect(!page.contains("<ul") && !page.contains("<ol"))
    }

    @Test(arguments: [
        ("a/report.html", "./a/report.html"), ("javascript:alert(1)/x", "./javascript%3Aalert%281%29/x"),
        ("50% #1?/ü.html", "./50%25%20%231%3F/%C3%BC.html"), ("a\"b&c", "./a%22b%26c"),
    ])
    func links(_ page: String, _ expected: String) {
        #expect(RelativeLink.text(to: page) == expected)
    }
}
