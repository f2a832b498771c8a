import AttuneReport
import Foundation
import SyntheticReports
import TestSupport
import Testing

/// A made-up report of an hour beside a recording of an hour: what moves the one moves the other.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable)) struct ServedPlayerTests {
    private let server: ServedProgram
    private let tab: BrowserTab

    init() throws {
        let folder = try TestFolder()
        _ = try folder.makeFolder("Recordings")
        var report = SyntheticMoments.lecture(minutes: 60)
        report.recording.fileName = "lecture.mp4"
        var run = SyntheticRuns.record(report)
        run.input.place = "../../Recordings/lecture.mp4"
        try folder.makeFile("Reports/lecture/report.json", String(decoding: try report.json(), as: UTF8.self))
        try folder.makeFile("Reports/lecture/run.json", String(decoding: try run.json(), as: UTF8.self))
        _ = try MediaFactory.ffmpeg(
            MediaFactory.testPicture(size: "64x64", rate: "1", seconds: 3_600)
                + ["-pix_fmt", "yuv420p", "-g", "10", "-y", folder.path("Recordings/lecture.mp4")])
        server = try ServedProgram(folder)
        tab = try BrowserTab(try DevTools(reachesThisComputer: true), isOffline: false)
        try tab.open(try #require(URL(string: server.address)))
        try tab.wait(until: "location.pathname === '/reports/'")
        try tab.open(
            try #require(URL(string: "http://127.0.0.1:\(server.port)/reports/lecture/report.html")), width: 1_440)
        try tab.wait(until: "document.getElementById('playhead') && document.getElementById('video').readyState > 0")
    }

    /// Where the recording is, in seconds.
    private func position() throws -> Double {
        Double(try tab.evaluate("document.getElementById('video').currentTime")) ?? -1
    }

    /// The recording comes to a time, and the playhead to the same one.
    private func expectPosition(near seconds: Double, _ what: String) throws {
        try tab.wait(until: "Math.abs(document.getElementById('video').currentTime - \(seconds)) < 8", seconds: 30)
        _ = try tab.evaluate("document.getElementById('video').pause()")
        let place = "parseFloat(document.getElementById('playhead').getAttribute('x1')) / 100 * 3600"
        try tab.wait(until: "Math.abs(\(place) - document.getElementById('video').currentTime) < 1", seconds: 30)
        #expect(abs(try position() - seconds) < 10, "\(what)")
    }

    private func moments() throws -> [Double] {
        try tab.evaluate("document.getElementById('player').dataset.moments").split(separator: " ").compactMap {
            Double($0)
        }
    }

    @Test func aClickSeeks() throws {
        let moments = try moments()
        #expect(moments.count >= 3)
        try tab.click("document.querySelector('#minute-40 rect')")
        try expectPosition(near: 2_400, "a minute")
        try tab.click("document.querySelector(\".moment-number[href='#moment-2'] circle\")")
        try expectPosition(near: moments[1], "the number of a moment")
        // Its words may stand on two lines, with nothing in the middle between them.
        _ = try tab.evaluate("String(document.querySelector(\".lead a[href='#moment-1']\").click())")
        try expectPosition(near: moments[0], "a moment in the sentence")
        // A link into the recording moves it here, and leads to no other page.
        try tab.click("document.querySelector(\"#moment-3 a[href^='recording#t=']\")")
        try expectPosition(near: moments[2], "a moment's own link")
        #expect(try tab.evaluate("location.pathname") == "/reports/lecture/report.html")
        #expect(tab.messages == [])
    }

    @Test func keysAndButtonsGoFromMomentToMoment() throws {
        let moments = try moments().sorted()
        try tab.press(.n)
        try expectPosition(near: moments[0], "n")
        try tab.press(.n)
        try expectPosition(near: moments[1], "n again")
        try tab.click("document.getElementById('next')")
        try expectPosition(near: moments[2], "the button")
        try tab.press(.p)
        try expectPosition(near: moments[1], "p")
        // In a place where one reads, a letter is a letter.
        _ = try tab.evaluate("document.querySelector('details summary').focus()")
        try tab.press(.n)
        #expect(abs(try position() - moments[1]) < 8)
        #expect(tab.messages == [])
    }

    /// What was not loaded yet is asked for where it is wanted, and the rest is not.
    @Test func seeksWithoutLoadingWhatLiesBetween() throws {
        try tab.click("document.querySelector('#minute-59 rect')")
        try expectPosition(near: 3_540, "the last minute")
        #expect(server.logText.contains("\"status\":\"206\""))
    }

    /// Without the script the recording plays by itself, and each minute leads to it at its time.
    @Test func isCompleteWithoutItsScript() throws {
        let address = "http://127.0.0.1:\(server.port)/reports/lecture/report.html"
        try tab.open(try #require(URL(string: address)), runsScripts: false)
        #expect(try tab.evaluate("document.getElementById('player-tools').checkVisibility()") == "false")
        _ = try tab.evaluate("document.querySelector('#minute-2 > a').focus()")
        try tab.press(.tab)
        #expect(try tab.evaluate("document.activeElement.getAttribute('href')") == "recording#t=120")
        try tab.press(.enter)
        try tab.wait(until: "(document.querySelector('video')?.currentTime ?? 0) >= 120")
        #expect(try tab.evaluate("location.pathname") == "/reports/lecture/recording")
    }
}
