import AttuneCore
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

/// The pages as a browser sees them.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable)) struct BrowserTests {
    private func report(minutes: Int) throws -> BrowserPage {
        try BrowserPage(html: try ReportPage.html(for: SyntheticReports.lecture(minutes: minutes)))
    }

    /// The style sheet passed the policy, every chart has its height, and only the table scrolls sideways.
    @Test(arguments: [390, 1_280])
    func fitsItsWidth(_ width: Int) throws {
        let page = try report(minutes: 120)
        let answer = try page.evaluate(
            """
            [page.document.documentElement.scrollWidth, page.getComputedStyle(page.document.querySelector(".lead")).fontFamily.includes("Charter"), \
            [...page.document.querySelectorAll("main .chart")].map(chart => Math.round(chart.getBoundingClientRect().height)).join("+")].join(" ")
            """, width: width)
        // A frame's own scroll bar may take some of the width; more than the width would be an overflow.
        let parts = answer.split(separator: " ").map(String.init)
        let scrollWidth = try #require(parts.first.flatMap { Int($0) })
        #expect(scrollWidth <= width)
        #expect(parts.dropFirst() == ["true", "384+244+164+160+80"])
    }

    /// The chart of the pace has its height, and the picture of a moment is shown and fits.
    @Test(arguments: [390, 1_280])
    func momentsFitTheirWidth(_ width: Int) throws {
        let page = try BrowserPage(html: try ReportPage.html(for: SyntheticMoments.lecture(minutes: 60)))
        let answer = try page.evaluate(
            """
            [page.document.documentElement.scrollWidth, page.document.querySelector(".moments img").naturalWidth, \
            [...page.document.querySelectorAll("main .chart")].map(chart => Math.round(chart.getBoundingClientRect().height)).join("+")].join(" ")
            """, width: width)
        let parts = answer.split(separator: " ").map(String.init)
        let scrollWidth = try #require(parts.first.flatMap { Int($0) })
        #expect(scrollWidth <= width)
        #expect(parts.dropFirst() == ["8", "564+244+164+124+160+80"])
    }

    /// Without a script: a minute that is linked to is read out, and no other; one that has the focus is read out instead; and
    /// the address that it links to starts the recording there.
    @Test func aMinuteIsReadOutWhereItIsLinkedTo() throws {
        let page = try BrowserPage(
            html: try ReportPage.html(for: SyntheticMoments.lecture(minutes: 60), recording: "lecture.mp4"))
        let answer = try page.evaluate(
            """
            (() => { const all = [...page.document.querySelectorAll(".minute")]; \
            const shown = () => all.filter(minute => \
            page.getComputedStyle(minute.querySelector("foreignObject")).display !== "none").map(minute => minute.id).join("+"); \
            const hint = () => page.getComputedStyle(page.document.querySelector(".hint")).display; \
            const before = shown() + hint(); page.location.hash = "minute-12"; const linked = shown() + hint(); \
            all[30].querySelector("a").focus(); const focused = shown(); \
            const links = all.filter(minute => minute.querySelector("p a").getAttribute("href") === \
            "lecture.mp4#t=" + 60 * minute.id.split("-")[1]).length; \
            const readable = all.every(minute => minute.querySelector("a").tabIndex === 0); \
            return [before, linked, focused, all.length, links, readable].join(" "); })()
            """, width: 1_280)
        #expect(answer == "block minute-12none minute-30 60 60 true")
    }

    // MARK: - Single faces

    private func faces(_ count: Int, minutes: Int) throws -> BrowserPage {
        try BrowserPage(html: try ReportPage.html(for: SyntheticReports.lectureWithFaces(count, minutes: minutes)))
    }

    /// The page is no wider than the window, and of the heat map an hour fits into it; its drawing lies exactly
    /// behind its text, and the first column stays when the rest is scrolled.
    @Test(arguments: [500, 1_280])
    func heatMapFitsItsWidth(_ width: Int) throws {
        let answer = try faces(49, minutes: 180).evaluate(
            """
            (() => { const all = selector => [...page.document.querySelectorAll(selector)]; \
            const box = element => element.getBoundingClientRect(); \
            const cells = all(".heat tbody .cells"); \
            return [page.document.documentElement.scrollWidth, box(page.document.querySelector(".heat")).width, \
            Math.max(...cells.map(cell => Math.abs(box(cell).width - box(cell.querySelector("svg")).width))), \
            new Set(cells.map(cell => Math.round(box(cell).width))).size, all(".heat tbody tr").length, \
            getComputedStyle(page.document.querySelector(".heat tbody th")).position].join(" "); })()
            """, width: width)
        let parts = answer.split(separator: " ").map(String.init)
        try #require(parts.count == 6, "\(answer)")
        let numbers = parts.dropLast().compactMap(Double.init)
        #expect(numbers[0] <= Double(width))
        #expect(numbers[1] <= Double(width))
        #expect(numbers[2] < 0.01)
        #expect(numbers[3] == 1)
        #expect(numbers[4] == 147)
        #expect(parts[5] == "sticky")
    }

    @Test func singleFacesPrintOnA4() throws {
        let pdf = try faces(49, minutes: 60).pdf()
        let text = String(decoding: pdf, as: UTF8.self)
        // Two pages more than without, at most: a heat map of an hour, and a table of 49 rows.
        let pages = text.matches(of: /\/MediaBox \[0 0 59[45]/).count
        #expect((4...6).contains(pages))
    }

    @Test func printsOnA4() throws {
        let pdf = try report(minutes: 60).pdf()
        #expect(pdf.starts(with: Data("%PDF-".utf8)))
        let text = String(decoding: pdf, as: UTF8.self)
        let boxes = text.matches(of: /\/MediaBox \[0 0 ([0-9]+)[.0-9]* ([0-9]+)[.0-9]*\]/).map { "\($0.1)x\($0.2)" }
        // Two pages of charts and table, and up to two of method and limits.
        #expect((3...5).contains(boxes.count))
        #expect(Set(boxes).isSubset(of: ["594x841", "595x842", "594x842", "595x841"]))
        #expect(pdf.count < 5_000_000)
    }
}
