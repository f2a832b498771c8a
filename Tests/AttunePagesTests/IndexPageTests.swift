import AttuneCore
import SyntheticReports
import Testing

@testable import AttunePages
@testable import AttuneReport

@Suite struct IndexPageTests {
    @Test func entries() throws {
        let page = try IndexPage.html(for: [
            IndexEntry(.finished(SyntheticReports.lecture(minutes: 12), page: "Lecture 7/report.html")),
            IndexEntry(.failed(name: "<b>.mp4", error: "<b>.mp4 holds no video stream; record it again.")),
        ])
        #expect(page.contains("<h1>2 recordings</h1>"))
        #expect(page.contains("<h2><a href=\"./Lecture%207/report.html\"><bdi>Lecture 7</bdi></a></h2>"))
        #expect(page.contains("<span>12 min</span><span>12 minutes analysed</span>"))
        #expect(page.contains("Faces were visible in 10 of 12 minutes"))
        #expect(page.contains("<h2><bdi>&lt;b&gt;.mp4</bdi></h2>"))
        #expect(page.contains("</strong> &lt;b&gt;.mp4 holds no video stream; record it again.</p>"))
        #expect(page.matches(of: /role="img"/).count == 1)
    }

    @Test func emptyFolder() throws {
        let page = try IndexPage.html(for: [])
        #expect(page.contains("This folder holds no recording."))
        #expect(!page.contains("<ul"))
    }

    @Test(arguments: [
        ("a/report.html", "./a/report.html"), ("javascript:alert(1)/x", "./javascript%3Aalert%281%29/x"),
        ("50% #1?/ü.html", "./50%25%20%231%3F/%C3%BC.html"), ("a\"b&c", "./a%22b%26c"),
    ])
    func links(_ page: String, _ expected: String) {
        #expect(IndexContent.Finished.link(to: page) == expected)
    }
}
