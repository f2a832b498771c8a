import AttuneCore
import AttuneEngagement
import Foundation
import AttuneText
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

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
        #expect(page.matches(of: /class="chart small"/).count == 4)
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
        let mark = LessonLanes.MomentMark(
            moment, address: "./Lecture%207/report.html#moment-3", axis: axis, language: .english)
        #expect(mark.words == "Many turned away, 7–10 min")
        #expect(mark.span == ChartSpan(x: "11.667", width: "5"))
        let page = try IndexPage.html(for: collection)
        let marks = collection.finished.reduce(0) { $0 + $1.run.summary.moments.count }
        #expect(page.matches(of: /<a href="[^"]*report.html#moment-[0-9]+"/).count == marks)
        #expect(marks > 0)
    }

    /// The style sheets, the one script, and nothing else.
    @Test(arguments: Language.allCases)
    func policyNamesTheStylesAndTheScript(_ language: Language) throws {
        let page = try IndexPage.html(for: collection, language: language)
        let hashes = try PageStyle.hashes(ofPage: page)
        let scripts = try PageStyle.scriptHashes(ofPage: page)
        try #require(hashes.count == 2 && scripts.count == 1)
        let policy =
            "default-src 'none'; style-src 'sha256-\(hashes[0])' 'sha256-\(hashes[1])'; "
            + "script-src 'sha256-\(scripts[0])'; img-src data:; base-uri 'none'; form-action 'none'"
        #expect(
            page.contains("content=\"\(policy)\">"),
            "set IndexTemplates.styleSHA256 to \(hashes[1]) and scriptSHA256(in: \(language)) to \(scripts[0])")
    }

    @Test func asksNobodyForAnything() throws {
        let page = try IndexPage.html(for: collection)
        #expect(page.firstMatch(of: /(?i)<(link|iframe|object|embed|img|base)\b/) == nil)
        #expect(page.firstMatch(of: /(?i)(src|href|action|data)="(?!#|\.\/)/) == nil)
        #expect(page.firstMatch(of: /https?:|@import|url\((?!#)|fetch|XMLHttpRequest|localStorage|cookie/) == nil)
        #expect(page.firstMatch(of: /(?i)\s(style|on[a-z]+)="/) == nil)
    }

    /// There is nothing to search in one recording, and so no script and no policy for one.
    @Test func oneRecordingNeedsNoScript() throws {
        let page = try IndexPage.html(for: SyntheticRuns.course(lessons: 1))
        #expect(!page.contains("script") && !page.contains("id=\"search\""))
    }

    @Test(arguments: IndexTemplates.all.keys.sorted())
    func templateEscapesEverything(_ name: String) {
        let template = IndexTemplates.all[name] ?? ""
        #expect(!template.contains("{{{") && !template.contains("{{&") && !template.contains("{{%"))
    }

    // MARK: - Lanes and what is usual

    /// The fullest lesson sets the scale of all: its minutes reach the top, and those of another do not.
    @Test func lessonsOfACourseShareTheirScales() throws {
        let runs = SyntheticRuns.course(lessons: 5).finished
        let scales = CourseScales(runs.map(\.run.summary))
        let fullest = runs.flatMap { LessonMeasure.people.minutes(of: $0.run.summary) }.compactMap { $0 }.max() ?? 0
        #expect(scales.words(.people, in: .english) == "people 0–\(Int(fullest.rounded(.up)))")
        #expect(scales.words(.attention, in: .english) == "attention 0–100%")
        #expect(scales.words(.pace, in: .english) == "pace 0–200 words a minute")
        #expect(scales.words(.pace, in: .hindi) == "गति प्रति मिनट 0–200 शब्द")
        #expect(scales.share(fullest.rounded(.up), of: .people) == 1)
        #expect(scales.measures == LessonMeasure.allCases)
    }

    /// A record of an earlier version has no minutes: its lesson has its strip and its moments, and no lane.
    @Test func anOlderRecordHasNoLanes() throws {
        let finished = SyntheticRuns.course(lessons: 2).finished
        let json = String(decoding: try finished[0].run.json(), as: UTF8.self)
        let older = json.replacing(/"minutes": \{\n      "faces"(?s).*?\n    \},\n/, with: "")
        #expect(older != json)
        var recording = finished[0]
        recording.run = try RunRecord(json: Data(older.utf8))
        #expect(recording.run.summary.minutes == nil)
        let page = try IndexPage.html(for: RecordingCollection(finished: [recording], failed: []))
        #expect(!page.contains("class=\"plot\"") && page.contains("#moment-1"))
    }

    @Test func whatIsUsualIsSaid() throws {
        let text = try IndexPage.html(for: SyntheticRuns.course(lessons: 5)).pageText
        #expect(
            text.contains(
                "Held against 3 of 4 other lessons; the rest was measured or read in another way (minimum_group)."))
        #expect(text.contains("Not compared: measured or read in another way than the other lessons (minimum_group)."))
        #expect(text.contains("usual 131 (131–131)"))
    }

    @Test func wordsOfAMeasure() throws {
        let range = try #require(UsualRange([0.081, 0.1, 0.152]))
        #expect(MeasureWords.usual(range, of: .smiles) == "usual 10% (8–15%)")
        #expect(MeasureWords.standing(0.16, in: range, of: .smiles)?.english == "above")
        // Written as the end of the range is: no reader could tell why it was above.
        #expect(MeasureWords.standing(0.1521, in: range, of: .smiles) == nil)
        #expect(MeasureWords.standing(0.07, in: range, of: .smiles)?.english == "below")
        let one = try #require(UsualRange([12.5]))
        #expect(MeasureWords.usual(one, of: .people) == "the other 13")
        #expect(MeasureWords.standing(20, in: one, of: .people) == nil)
        #expect(MeasureWords.value(nil, of: .pace) == "–")
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
