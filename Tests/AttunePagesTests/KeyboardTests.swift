import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages

/// A report in the hands of somebody who has a keyboard and no pointer, or listens to it.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable)) struct KeyboardTests {
    private let minutes = 60

    private func report(recording: String?) throws -> String {
        try ReportPage.html(for: SyntheticMoments.lecture(minutes: minutes), recording: recording)
    }

    /// Going from one stop to the next, one comes to every minute and every moment, each of which says what it is; the
    /// minute's numbers are shown, and those of no other.
    @Test(arguments: [true, false])
    func reachesEveryMinuteAndMoment(runsScripts: Bool) throws {
        let page = try BrowserPage(html: try report(recording: nil))
        let tab = try BrowserTab(try DevTools())
        try tab.open(page.file, runsScripts: runsScripts)
        var announced: [String: String] = [:]
        for _ in 0..<(minutes + 60) {
            try tab.press(.tab)
            let address = try tab.evaluate("document.activeElement.getAttribute(\"href\") ?? \"\"")
            guard address.hasPrefix("#minute-") || address.hasPrefix("#moment-") else { continue }
            let (role, name) = try tab.announcement(of: "document.activeElement")
            #expect(role == "link")
            announced[address] = announced[address] ?? name
            if address.hasPrefix("#minute-") { #expect(try shownReadouts(in: tab) == String(address.dropFirst())) }
        }
        for minute in 0..<minutes {
            let readout = try tab.evaluate("document.querySelector(\"#readout-\(minute)\").textContent")
            #expect(readout.contains(":"))
            #expect(announced["#minute-\(minute)"] == readout)
        }
        for moment in 1...3 {
            // Links in the sentence come first, and say which moment they lead to.
            #expect(announced["#moment-\(moment)"]?.isEmpty == false, "moment \(moment)")
        }
    }

    /// The minutes whose numbers can be seen.
    private func shownReadouts(in tab: BrowserTab) throws -> String {
        try tab.evaluate(
            """
            [...document.querySelectorAll(".minute")].filter(minute => \
            getComputedStyle(minute.querySelector("foreignObject")).display !== "none").map(minute => minute.id).join("+")
            """)
    }

    /// A moment's card is reached by its number in the lanes.
    @Test func aMomentsNumberLeadsToItsCard() throws {
        let page = try BrowserPage(html: try report(recording: nil))
        let tab = try BrowserTab(try DevTools())
        try tab.open(page.file, runsScripts: false)
        _ = try tab.evaluate("document.querySelector(\".moment-number[href='#moment-2']\").focus()")
        #expect(try tab.announcement(of: "document.activeElement").name.hasPrefix("Moment 2: "))
        try tab.press(.enter)
        #expect(try tab.evaluate("document.querySelector(\":target\").id") == "moment-2")
    }

    /// From a minute the next stop is its recording, and the recording plays from there.
    @Test func aMinutesLinkStartsTheRecordingThere() throws {
        let media = try MediaFactory()
        try media.make(
            "lecture.mp4",
            MediaFactory.testPicture(size: "64x64", rate: "4", seconds: 200) + ["-pix_fmt", "yuv420p", "-g", "4"])
        let file = URL(
            fileURLWithPath: try media.write("report.html", Data(try report(recording: "lecture.mp4").utf8)))
        let tab = try BrowserTab(try DevTools())
        try tab.open(file, runsScripts: false)
        _ = try tab.evaluate("document.querySelector(\"#minute-2 > a\").focus()")
        try tab.press(.tab)
        #expect(try tab.evaluate("document.activeElement.getAttribute(\"href\")") == "lecture.mp4#t=120")
        try tab.press(.enter)
        let position = try #require(try positionOnceItPlays(in: tab), "nothing plays")
        #expect((120..<140).contains(position), "\(position) s")
    }

    /// Where the recording is, in seconds, once it moves; nil where it does not in half a minute.
    private func positionOnceItPlays(in tab: BrowserTab) throws -> Double? {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            let position = try tab.evaluate("document.querySelector(\"video\")?.currentTime ?? 0")
            if let seconds = Double(position), seconds > 0 { return seconds }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return nil
    }
}
