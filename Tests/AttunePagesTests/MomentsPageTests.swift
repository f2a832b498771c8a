import AttuneCore
import AttuneEngagement
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

/// The moments, the speaking pace and the transcript on the page of a recording.
@Suite struct MomentsPageTests {
    private let lecture = SyntheticMoments.lecture(minutes: 12)

    private func section(_ id: String, of report: Report) throws -> String {
        let page = try ReportPage.html(for: report)
        let pattern = try Regex("<section aria-labelledby=\"\(id)(?:-title)?\">(?s:.*?)</section>")
        return String(try #require(page.firstMatch(of: pattern)).0)
    }

    @Test func golden() throws {
        let text = try ["speech", "moments"].map { try section($0, of: lecture).pageText }.joined()
        try Golden.expect(text, equals: "AttunePages/moments.txt")
    }

    /// Moments come first, and what explains the page last.
    @Test func order() throws {
        let page = try ReportPage.html(for: lecture)
        let ids = page.matches(of: /<section aria-labelledby="([a-z]+)(?:-title)?">/).map { String($0.1) }
        #expect(ids == ["moments", "expressions", "attention", "speech", "minutes", "table", "method", "limits"])
        #expect(ids.allSatisfy { page.contains("<a href=\"#\($0)\">") || $0 == "limits" })
    }

    @Test func withoutTranscriptThereIsNoPace() throws {
        let report = SyntheticReports.lecture(minutes: 12)
        let page = try ReportPage.html(for: report)
        #expect(!page.contains("href=\"#speech\"") && !page.contains("id=\"speech\""))
        #expect(!page.contains("<th scope=\"col\">words a minute</th>"))
        #expect(!page.pageText.contains("Transcript | "))
    }

    @Test func paceStandsInTheTableAlsoWhereAMinuteIsNotBrokenDown() throws {
        let table = try section("table", of: lecture)
        #expect(table.contains("<th scope=\"col\">words a minute</th><th scope=\"col\">lecturer speaks</th>"))
        #expect(table.contains("fewer than 5 faces: not broken down</td><td>131</td><td>85</td>"))
        #expect(table.contains("<td>184</td><td>85</td>"))
        #expect(try section("method", of: lecture).pageText.contains("Transcript | Lecture 7.vtt"))
    }

    /// What is passed on with the page is said where there is a transcript, and only there.
    @Test func limitsSpeakOfQuotes() throws {
        #expect(
            try section("limits", of: lecture).contains("The page also quotes single lines of what the lecturer said"))
        let silent = try section("limits", of: SyntheticReports.lecture(minutes: 12))
        #expect(!silent.contains("quotes") && !silent.contains("{{"))
    }

    @Test(arguments: [
        (9, "With 4 minutes broken down, nothing can be said of what is usual in this recording."),
        (60, "No stretch of this recording stands outside its own band."),
    ])
    func withoutMoments(_ minutes: Int, _ note: String) throws {
        let text = try section("moments", of: SyntheticReports.lecture(minutes: minutes))
        #expect(text.pageText == "Moments\n\(note)\n")
        #expect(!text.contains("<ol"))
    }

    /// A picture comes from the page itself, and from nowhere else.
    @Test func pictures() throws {
        let page = try ReportPage.html(for: lecture)
        let sources = page.matches(of: /<img src="([^"]*)" alt="[^"]+">/).map { String($0.1) }
        #expect(sources == ["data:image/jpeg;base64,\(SyntheticMoments.jpeg)"])
        #expect(page.matches(of: /<img/).count == 1)
    }

    @Test func aQuoteStaysText() throws {
        let text = try section("moments", of: lecture)
        #expect(text.contains("<p>“So if &lt;x&gt; is &quot;small&quot; &amp; positive,”</p>"))
    }

    @Test func twoHoursWithTranscriptStayUnderHalfAMegabyte() throws {
        var report = SyntheticMoments.lecture(minutes: 120)
        report.momentPictures = [:]
        #expect(try ReportPage.html(for: report).utf8.count < 500_000)
    }

    static let sentences: [(MomentFinding, String)] = [
        (
            MomentFinding(kind: .laughter, value: 0.414, usual: 0.09, strength: 9),
            "More faces smiled than usually do: 41% against 9% in the rest of the recording."
        ),
        (
            MomentFinding(kind: .turnedAway, value: 0.48, usual: 0.81, strength: 9),
            "Fewer faces were turned as they usually are: 48% against 81% in the rest of the recording."
        ),
        (
            MomentFinding(kind: .lookingDown, value: 0.4, usual: 0.05, strength: 9),
            "More heads were bent down: 40% against 5% in the rest of the recording."
        ),
        (
            MomentFinding(kind: .fastSpeech, value: 172.4, usual: 111, strength: 9),
            "More words a minute were said: 172 against 111 in the rest of the recording."
        ),
        (
            MomentFinding(kind: .fewerFaces, value: 9.5, usual: 18, strength: 9),
            "Fewer faces were visible at a time: 9.5 against 18 in other minutes of the same layout."
        ),
        (
            MomentFinding(kind: .dip, value: 0.476, usual: 0.71, strength: 9),
            "The engagement index was lower: 0.48 against 0.71 in the rest of the recording."
        ),
        (
            MomentFinding(kind: .rise, value: 0.8, usual: 0.71, strength: 9),
            "The engagement index was higher: 0.80 against 0.71 in the rest of the recording."
        ),
    ]

    @Test(arguments: sentences)
    func reason(_ finding: MomentFinding, _ sentence: String) {
        #expect(MomentWords.reasons(SyntheticMoments.moment(1...2, [finding])) == [sentence])
    }

    @Test(arguments: [
        (184.4, 131.0, "The speech was faster than usual: 184 words a minute against 131."),
        (62.0, 131.0, "Less was said than usual: 62 words a minute against 131."),
    ])
    func pace(_ value: Double, _ usual: Double, _ sentence: String) {
        let moment = SyntheticMoments.moment(1...2, [], pace: PaceChange(value: value, usual: usual))
        #expect(MomentWords.reasons(moment) == [sentence])
    }

    /// Nothing that a moment says claims to know what somebody felt, thought or understood.
    @Test func noWordingClaimsToKnow() {
        let claims = ["felt", "feel", "bored", "confus", "understood", "understand", "attenti", "interest", "engaged"]
        let words = MomentKind.allCases.flatMap { kind in
            [MomentWords.title(kind)]
                + MomentWords.reasons(
                    SyntheticMoments.moment(1...2, [MomentFinding(kind: kind, value: 0.2, usual: 0.5, strength: 4)]))
        }
        for text in words { for claim in claims { #expect(!text.lowercased().contains(claim), "\(text)") } }
    }
}
