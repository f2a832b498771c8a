import AttuneCore
import AttuneEngagement
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

@Suite struct HeatMapTests {
    private func track(_ minutes: [TrackMinute], dips: [TrackDip] = []) -> TrackSummary {
        var track = SyntheticReports.face(0, minutes: 1)
        track.minutes = minutes
        track.dips = dips
        return track
    }

    private func minute(_ engagement: Double?) -> TrackMinute {
        TrackMinute(samples: engagement == nil ? 0 : 60, attention: engagement)
    }

    @Test(arguments: [
        (0, "0"), (0.09999, "1"), (0.0999, "0"), (0.1, "1"), (0.3, "3"), (0.6, "6"), (0.7, "7"), (0.89999999, "9"),
        (1, "9"), (1.2, "9"), (-0.1, "0"),
    ])
    func aDigitIsTheIndexInTenths(_ value: Double, _ digit: String) {
        #expect(HeatMap([track([minute(value)])]).blocks.first?.rows.first?.cells == digit)
    }

    @Test func aRowToTheCharacter() throws {
        let minutes = [nil, 0.85, 0.95, 0.5, 0.45, 0.42, 0.9].map(minute) + [TrackMinute(samples: 3, attention: nil)]
        let map = HeatMap([track(minutes, dips: [TrackDip(minutes: 3..<6, attention: 0.46)])])
        let row = try #require(map.blocks.first?.rows.first)
        #expect(row.face == "Face 1")
        #expect(row.cells == " 895449·")
        #expect(row.width == 8)
        #expect(
            row.shades == [
                HeatMap.Shade(style: "heat-2", path: "M3 .5h3"),
                HeatMap.Shade(style: "heat-4", path: "M1 .5h2M6 .5h1"),
                HeatMap.Shade(style: "heat-dip", path: "M3 .92h3"),
            ])
    }

    /// Each hour has a block, with the faces that were in sight in it and the minutes over their cells.
    @Test func hoursHaveBlocks() {
        let early = track((0..<125).map { minute($0 < 60 ? 0.5 : nil) })
        let late = track((0..<125).map { minute($0 > 59 ? 0.7 : nil) })
        let blocks = HeatMap([early, late]).blocks
        #expect(blocks.map(\.blockTitle) == ["0:00 to 1:00:00", "1:00:00 to 2:00:00", "2:00:00 to 2:05:00"])
        #expect(blocks.map { $0.rows.map { $0.cells.count } } == [[60], [60], [5]])
        #expect(blocks[0].scale == "0         10        20        30        40        50        ")
        #expect(blocks[1].scale.hasPrefix("60        70        80        90        100       110 "))
        #expect(blocks[2].scale == "120  ")
        #expect(HeatMap([]).blocks.isEmpty)
    }
}

@Suite struct FacesSectionTests {
    /// A report without single faces holds nothing of the section, and one with them is the golden.
    @Test func golden() throws {
        let page = try ReportPage.html(for: SyntheticReports.lectureWithFaces(5, minutes: 12)).pageText
        let plain = try ReportPage.html(for: SyntheticReports.lecture(minutes: 12)).pageText
        let lines = page.split(separator: "\n")
        let start = try #require(lines.lastIndex(of: "Single faces"))
        let end = try #require(lines.firstIndex(of: "Minute table", after: start))
        try Golden.expect(
            lines[start..<end].joined(separator: "\n") + "\n", equals: "AttunePages/single-faces.txt")
        #expect(!plain.contains("ingle faces") && !plain.contains("Face 1"))
    }

    @Test func theReasonStandsAtTheTopTheHeatMapAndTheLimits() throws {
        let report = try SyntheticReports.lectureWithFaces(3, minutes: 12, reason: "=<b>Trial</b> & \"more\"")
        let page = try ReportPage.html(for: report)
        let reason = "“<bdi>=&lt;b&gt;Trial&lt;/b&gt; &amp; &quot;more&quot;</bdi>”"
        let parts = page.split(separator: "<section aria-labelledby=\"")
        for place in ["<!doctype", "faces\"", "limits-title\""] {
            #expect(parts.contains { $0.hasPrefix(place) && $0.contains(reason) }, "\(place)")
        }
        #expect(!page.contains("<b>Trial"))
    }

    /// What the page says of passing it on follows what it holds.
    @Test func limitsSayWhatThePageHolds() throws {
        let whole = try ReportPage.html(for: SyntheticReports.lecture(minutes: 12))
        let single = try ReportPage.html(for: SyntheticReports.lectureWithFaces(3, minutes: 12))
        let aboutTheClass = "This page and <code>timeline.csv</code> speak of the class as a whole."
        let aboutFaces = "This page and <code>tracks.csv</code> speak of single faces"
        #expect(whole.contains(aboutTheClass) && !whole.contains(aboutFaces))
        #expect(single.contains(aboutFaces) && !single.contains(aboutTheClass))
    }

    @Test func withoutDipsItSaysWhy() throws {
        var report = try SyntheticReports.lectureWithFaces(1, minutes: 12)
        #expect(try ReportPage.html(for: report).contains("No face stayed below its own usual level"))
        report.participants?.summaries.tracks[0].usualAttention = nil
        #expect(try ReportPage.html(for: report).contains("No face was in sight long enough"))
        report.participants?.summaries.tracks = []
        #expect(try ReportPage.html(for: report).contains("0 faces were in sight for 30 s or more; 2 more were seen"))
    }

    /// Three hours of a full gallery, and of a tracker that loses faces all the time; no minute is like the one before.
    @Test(arguments: [49, 400])
    func threeHoursStayUnderHalfAMegabyte(_ faces: Int) throws {
        var report = try SyntheticReports.lectureWithFaces(faces, minutes: 180)
        let tracks = try #require(report.participants?.summaries.tracks)
        for position in tracks.indices {
            report.participants?.summaries.tracks[position].minutes = (0..<180).map { minute in
                TrackMinute(samples: 60, attention: Double((minute * 7_919 + position * 104_729) % 1_000) / 1_000)
            }
        }
        let page = try ReportPage.html(for: report)
        #expect(page.utf8.count < 500_000, "\(page.utf8.count)")
        #expect(page.contains("Face 49<"))
        #expect(!page.contains("Face 51<"))
        #expect(page.contains("the first 50 are shown here, tracks.csv holds all") == (faces > 50))
    }

    @Test func idsHeadingsAndLinksHold() throws {
        let page = try ReportPage.html(for: SyntheticReports.lectureWithFaces(9, minutes: 130))
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for target in page.matches(of: /href="#([^"]*)/) { #expect(ids.contains(String(target.1)), "\(target.1)") }
        let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
        #expect(page.firstMatch(of: /="%?"/) == nil)
        #expect(page.firstMatch(of: /(?i)\s(style|on[a-z]+)="/) == nil)
    }

    /// Nothing in the section is a verdict, or says what somebody felt.
    @Test func wordsStayWithWhatAFaceShows() throws {
        let page = try ReportPage.html(for: SyntheticReports.lectureWithFaces(9, minutes: 30)).pageText.lowercased()
        for word in ["bored", "inattentive", "distracted", "confused", "worst", "lowest face", "rank:"] {
            #expect(!page.contains(word), "\(word)")
        }
    }
}

extension Collection where Element: Equatable {
    fileprivate func firstIndex(of element: Element, after start: Index) -> Index? {
        self[index(after: start)...].firstIndex(of: element)
    }
}
