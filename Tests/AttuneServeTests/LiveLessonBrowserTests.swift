import Foundation
import TestSupport
import Testing

/// A lesson that is played in one tab and captured by the page in another, in a real browser and in real time.
@Suite(.serialized, .enabled(if: PageExamination.isAvailable && ServedRecordings.areAvailable))
struct LiveLessonBrowserTests {
    private let folder: TestFolder
    private let server: ServedProgram
    private let browser: DevTools

    init() throws {
        folder = try TestFolder()
        _ = try folder.makeFolder("Recordings")
        server = try ServedProgram(folder)
        // The screen of a headless browser is small, and bounds what is captured; above a tab stand 144 pixels of others.
        browser = try DevTools(
            reachesThisComputer: true,
            options: [
                "--auto-select-tab-capture-source-by-title=The meeting", "--screen-info={1920x1080}",
                "--window-size=1280,864",
            ])
    }

    /// The page after its notice.
    private func opened() throws -> BrowserTab {
        let tab = try BrowserTab(browser, isOffline: false)
        try tab.open(try #require(URL(string: server.address)))
        try tab.wait(until: "location.pathname === '/reports/'")
        try open("/class", in: tab)
        try tab.click("document.getElementById('read')")
        try tab.wait(until: "document.getElementById('start')")
        return tab
    }

    private func open(_ path: String, in tab: BrowserTab, width: Int = 1_280, isDark: Bool = false) throws {
        let url = try #require(URL(string: "http://127.0.0.1:\(server.port)\(path)"))
        try tab.open(url, width: width, isDark: isDark)
    }

    /// A tab that shows a recording as a meeting's window shows its gallery.
    private func meeting(_ recording: String) throws -> BrowserTab {
        let page = try folder.makeFile(
            "meeting.html",
            """
            <!doctype html><title>The meeting</title><style>body { margin: 0; background: #000; }</style>
            <video src="\(URL(fileURLWithPath: recording).absoluteString)" muted width="1280" height="720"></video>
            """)
        let tab = try BrowserTab(browser)
        try tab.open(URL(fileURLWithPath: page), height: 720)
        return tab
    }

    private func text(_ id: String, in tab: BrowserTab) throws -> String {
        try tab.evaluate("document.getElementById('\(id)').textContent")
    }

    /// As a teacher does it: tells the class, chooses the window, reads a minute when it is whole, ends, and has a report.
    @Test func aMinuteIsToldWhenItIsWhole() throws {
        let recording = folder.path("Recordings/lecture.mp4")
        try ServedRecordings.cutLecture(recording, seconds: 66)
        let meeting = try meeting(recording)
        let tab = try opened()
        try tab.click("document.getElementById('copy')")
        try tab.wait(until: "document.getElementById('copied').textContent === 'Copied.'", seconds: 10)
        #expect(try tab.evaluate("document.getElementById('sentence').innerText").contains("nothing is kept when"))
        try tab.click("document.getElementById('keep')")
        #expect(
            try tab.evaluate("document.getElementById('sentence').innerText").contains("numbers stay on my computer"))
        _ = try meeting.evaluate("document.querySelector('video').play().then(() => 'plays')")
        try tab.click("document.getElementById('start')")
        try tab.wait(until: "document.getElementById('light').classList.contains('on')")
        #expect(try text("light", in: tab) == "The window is looked at.")
        #expect(try text("standing", in: tab).contains("not whole yet"))
        try tab.wait(until: "document.getElementById('strip').dataset.minutes === '1'", seconds: 400)
        #expect(try tab.evaluate("document.querySelectorAll('#strip .minute').length") == "1")
        #expect(try text("standing", in: tab).contains("provisional"))
        try tab.click("document.getElementById('stop')")
        try tab.wait(until: "!document.getElementById('report').hidden", seconds: 200)
        #expect(try text("light", in: tab) == "No window is looked at.")
        #expect(try text("standing", in: tab).contains("read as a whole"))
        #expect(try tab.evaluate("document.getElementById('video').srcObject === null") == "true")
        #expect(tab.messages == [])
        try expectAgreement(try tab.evaluate("document.querySelector('#report a').pathname"), tab)
    }

    private func expectAgreement(_ page: String, _ tab: BrowserTab) throws {
        struct Report: Decodable { let minutes: [LiveClient.Minute] }
        let client = try WebClient(server)
        _ = try client.post("/queue/add", form: [("new", "1")])
        func minute(_ address: String) throws -> LiveClient.Minute? {
            let answer = try client.get(address)
            guard answer.status == 200 else { return nil }
            return try LiveClient.decoder.decode(Report.self, from: answer.body).minutes.first
        }
        let live = try #require(try minute(page.replacing("report.html", with: "report.json")))
        let analysed = try server.wait("the analysis", seconds: 600) { try minute("/reports/lecture/report.json") }
        #expect(live.samples > 0 && analysed.samples == 60)
        #expect(live.layout == analysed.layout && live.tilesMedian == analysed.tilesMedian)
        // A computer that does much else drops pictures, and a minute of few says less; LiveLessonAgreementTests leave none.
        guard live.samples >= 55 else {
            print("SKIPPED: the captured minute's faces: this computer was too busy for \(60 - live.samples) pictures")
            return
        }
        #expect(live.facesMedian == analysed.facesMedian && live.facesMax == analysed.facesMax)
        #expect(live.outcome == "measured" && analysed.outcome == "measured")
    }

    /// By day and by night, at every width, also with a strip of lanes; and everything by keyboard.
    @Test func thePagesAfterTheirNoticesHaveNoFault() throws {
        let tab = try opened()
        try open("/camera", in: tab)
        try tab.click("document.getElementById('read')")
        try tab.wait(until: "document.getElementById('start')")
        for path in ["/class", "/camera"] {
            for width in PageExamination.widths {
                try open(path, in: tab, width: width)
                let extent = try tab.evaluate("document.documentElement.scrollWidth")
                #expect((Int(extent) ?? .max) <= width, "\(path), \(width) wide")
                #expect(tab.messages == [], "\(path), \(width) wide")
            }
            for isDark in [false, true] {
                try open(path, in: tab, width: 1_440, isDark: isDark)
                #expect(try PageExamination.violations(in: tab) == [], "\(path), dark \(isDark)")
            }
        }
    }

    @Test func theLanesHaveNoFault() throws {
        let live = try LiveClient(server)
        let jpeg = try Data(contentsOf: URL(fileURLWithPath: PictureLoader.footage("multi_face.jpg")))
        _ = try live.take(jpeg, second: 0)
        var second = 59
        let strip = try server.wait("the first minute") {
            second += 1
            return try live.take(jpeg, second: second).strip
        }
        let tab = try opened()
        for isDark in [false, true] {
            try open("/class", in: tab, width: 1_440, isDark: isDark)
            let text = String(decoding: try JSONEncoder().encode([strip]), as: UTF8.self)
            _ = try tab.evaluate(
                "document.getElementById('lesson').hidden = false; document.getElementById('strip').innerHTML = \(text)[0]"
            )
            #expect(try PageExamination.violations(in: tab) == [], "dark \(isDark)")
            #expect(tab.messages == [])
        }
    }

    @Test func isUsedByKeyboardAlone() throws {
        let tab = try opened()
        try open("/class", in: tab)
        _ = try tab.evaluate("document.getElementById('copy').focus()")
        var order: [String] = []
        for _ in 0..<3 {
            order.append(try tab.evaluate("document.activeElement.id"))
            try tab.press(.tab)
        }
        #expect(order == ["copy", "keep", "start"])
        _ = try tab.evaluate("document.getElementById('keep').focus()")
        try tab.press(.space)
        #expect(try tab.evaluate("document.getElementById('keep').checked") == "true")
        try tab.press(.tab)
        #expect(try tab.evaluate("document.activeElement.id") == "course")
    }
}
