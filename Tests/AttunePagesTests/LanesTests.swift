import AttuneCore
import AttuneEngagement
import AttuneGallery
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

/// The chart of the first screen, as values.
struct LanesTests {
    private func lanes(_ report: Report, recording: String? = nil) -> LanesContent {
        LanesContent(report, charts: ChartContext(report), recording: recording)
    }

    /// Of a recording without a transcript and without tiles, and of one with both.
    @Test func lanesAreThoseOfWhatIsKnown() {
        let plain = SyntheticReports.lecture(minutes: 12)
        #expect(lanes(plain).lanes.map(\.name) == ["People visible", "Smiles", "Attention"])
        var full = SyntheticMoments.lecture(minutes: 12)
        full.layouts = SyntheticReports.twoLayouts
        full.timeline.minutes[4].tilesMedian = 25
        let content = lanes(full)
        #expect(
            content.lanes.map(\.name) == [
                "Layout", "People visible", "Smiles", "Attention", "Speech", "Who speaks", "Messages",
            ])
        #expect(content.lanes[1].scale == "0–25, median 20.5; grey: tiles")
        #expect(content.lanes[4].scale == "0–200 words a minute; dashed: median 131")
        #expect(lanes(SyntheticReports.report(minutes: [])).lanes.isEmpty)
    }

    /// A name that does not fit is left out; the minutes read it out.
    @Test func shortStretchesHaveNoName() throws {
        let axis = TimeAxis(end: .seconds(1_200))
        let layout = try #require(SyntheticReports.twoLayouts.stretches.first).layout
        let stretches = [(0, 30), (30, 1_200)].map { start, end in
            LayoutStretch(
                range: TimeRange(start: .seconds(start), end: .seconds(end)), samples: start..<end, layout: layout)
        }
        let lane = try #require(Lane.layouts(LayoutSummary(stretches: stretches), axis: axis, top: 0))
        #expect(lane.stretches.map(\.label.isEmpty) == [true, false])
        let none = Lane.layouts(LayoutSummary(), axis: axis, top: 0)
        #expect(none?.name == nil)
    }

    /// Minutes with too few people have no smiles and no attention, only how many were visible.
    @Test func suppressedMinutesAreHatched() {
        let suppressed = lanes(SyntheticReports.lecture(minutes: 12)).lanes.map(\.hatched.count)
        #expect(suppressed == [0, 2, 2])
    }

    @Test func everyMinuteIsALinkThatReadsItsNumbersOut() throws {
        let content = lanes(SyntheticMoments.lecture(minutes: 12), recording: "../lecture.mp4")
        #expect(content.minutes.map(\.number) == Array(0..<12))
        #expect(
            content.minutes[2].words == "2:00: fewer than 5 faces: not broken down; 3 visible; 131 words; "
                + "lecturer speaks 85%; class 5% (1 turn, 0 questions); 2 messages")
        #expect(content.minutes[7].words.contains("; 184 words; lecturer speaks 85%;"))
        #expect(content.minutes[7].watch?.address == "../lecture.mp4#t=420")
        #expect(content.minutes[7].watch?.clock == "7:00")
        #expect(lanes(SyntheticMoments.lecture(minutes: 12)).minutes.allSatisfy { $0.watch == nil })
    }

    /// Numbers that would lie on each other stand in two rows.
    @Test func momentsAreNumberedBands() {
        var report = SyntheticMoments.lecture(minutes: 120)
        let bands = lanes(report).bands
        #expect(bands.map(\.number) == [1, 2, 3])
        #expect(
            bands.map(\.words) == ["many smiles at 3–4", "fewer people visible at 4–6", "many turned away at 7–10"])
        #expect(Set(bands.map(\.y)).count == 2)
        report.timeline.moments = []
        #expect(lanes(report).bands.isEmpty)
    }

    /// Links to the recording are where it is, and nowhere else.
    @Test func linksToTheRecording() throws {
        let report = SyntheticMoments.lecture(minutes: 12)
        let page = try ReportPage.html(for: report, recording: "../a%20lecture.mp4")
        #expect(page.contains("<a href=\"../a%20lecture.mp4#t=420\">watch from 7:00</a>"))
        #expect(page.contains("<li id=\"moment-3\">"))
        #expect(page.contains("<a href=\"#moment-3\">many turned away at 7–10</a>"))
        #expect(try !ReportPage.html(for: report).contains("watch from"))
    }

    @Test func howSureIsSaidOfWhatIsKnown() {
        var report = SyntheticReports.lecture(minutes: 12)
        report.layouts.faces = [.participant: 10_000]
        let content = CertaintyContent(report, statistics: RecordingStatistics(report.timeline))
        let words = content.statements.map { "\($0.before)|\($0.number)|\($0.after)" }
        #expect(words.first == "|93%|of the faces were large enough to be read")
        #expect(words.contains("the classifier reads|34%|of the pictures of its test wrongly"))
        #expect(words.count == 4)
        let empty = SyntheticReports.report(minutes: [], models: [])
        #expect(CertaintyContent(empty, statistics: RecordingStatistics(empty.timeline)).statements.isEmpty)
    }
}
