import Foundation
import TestSupport
import Testing

/// The served pages in a real browser, as a teacher uses them.
@Suite(.serialized, .enabled(if: PageExamination.isAvailable && ServedRecordings.areAvailable))
struct ServedPagesTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        _ = try folder.makeFolder("Recordings")
    }

    private func opened(_ server: ServedProgram, options: [String] = []) throws -> BrowserTab {
        let tab = try BrowserTab(try DevTools(reachesThisComputer: true, options: options), isOffline: false)
        try open(server.address, in: tab)
        try tab.wait(until: "location.pathname === '/reports/'")
        return tab
    }

    private func open(_ address: String, in tab: BrowserTab, width: Int = 1_440, runsScripts: Bool = true) throws {
        let url = try #require(URL(string: address))
        do {
            try tab.open(url, width: width, runsScripts: runsScripts)
        } catch is BrowserFailure {
            // The way on that a form takes after its answer was under way, and broke this one off.
            try tab.open(url, width: width, runsScripts: runsScripts)
        }
    }

    private func address(_ server: ServedProgram, _ path: String) -> String { "http://127.0.0.1:\(server.port)\(path)" }

    /// A recording is put into the folder, analysed and watched, read about beside itself, and forgotten.
    @Test func fromTheFolderToAMinuteOfTheReport() throws {
        try ServedRecordings.cutLecture(folder.path("Recordings/Lecture 1.mp4"), from: 110, seconds: 70)
        try folder.makeFile("Recordings/Lecture 1.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nGood morning.\n")
        let server = try ServedProgram(folder)
        let tab = try opened(server)
        // A recording that is put there is seen when the page is loaded again.
        try folder.makeFile("Recordings/broken.mp4", "no recording")
        try open(address(server, "/reports/"), in: tab)
        #expect(try states(tab) == "new+new")
        _ = try tab.evaluate("document.getElementById('set-sample_interval').value = '4s'")
        try tab.click("document.querySelector(\"button[name=new]\")")
        // It runs, and is watched without loading the page again.
        try tab.wait(until: "document.getElementById('progress-words')?.textContent.includes('real time')")
        _ = try tab.evaluate("window.isSame = true")
        try tab.wait(
            until:
                "document.querySelector('.state').textContent === 'failed' && document.querySelectorAll('.state')[1].textContent === 'done'",
            seconds: 120)
        #expect(try tab.evaluate("window.isSame") == "true")
        #expect(try tab.evaluate("document.querySelector('#lessons h3').textContent") == "Lecture 1")
        #expect(tab.messages == [])
        try expectNoFault(server, "/reports/", in: tab)

        try tab.click(
            "[...document.querySelectorAll('.recordings a')].find(link => link.textContent === 'Lecture 1.mp4')")
        try tab.wait(until: "document.getElementById('playhead') && document.getElementById('video').readyState > 0")
        try tab.click("document.querySelector('#minute-1 rect')")
        try tab.wait(until: "document.getElementById('video').currentTime >= 60")
        try tab.wait(
            until: "parseFloat(document.getElementById('playhead').getAttribute('x1')) / 100 "
                + "* document.getElementById('player').dataset.seconds >= 59.9")
        #expect(try tab.evaluate("document.querySelector(':target').id") == "minute-1")
        try tab.wait(until: "document.querySelector('track').track.cues?.length === 1")
        #expect(tab.messages == [])
        try expectNoFault(server, "/reports/Lecture%201/report.html", in: tab)
        try expectKeysMoveTheRecording(tab)

        try tab.click("[...document.querySelectorAll('.ways a')].find(link => link.textContent.startsWith('Forget'))")
        try tab.wait(until: "document.querySelector('button[value=whole]')")
        try expectNoFault(server, "/forget/Lecture%201", in: tab)
        try tab.click("document.querySelector('button[value=whole]')")
        try tab.wait(until: "document.getElementById('removed')?.textContent.startsWith('Removed: 5 files')")
        #expect(!FileManager.default.fileExists(atPath: folder.path("Reports/Lecture 1")))
        #expect(tab.messages == [])
    }

    /// The space bar starts and stops where nothing has the focus; typing in a field does nothing to the recording.
    private func expectKeysMoveTheRecording(_ tab: BrowserTab) throws {
        _ = try tab.evaluate("document.activeElement.blur(); document.getElementById('video').pause()")
        try tab.press(.space)
        try tab.wait(until: "!document.getElementById('video').paused")
        try tab.press(.space)
        try tab.wait(until: "document.getElementById('video').paused")
        // From one stop to the next a keyboard comes to the recording and to each minute, which starts it there.
        _ = try tab.evaluate("document.querySelector('#minute-0 > a').focus()")
        try tab.press(.enter)
        try tab.wait(
            until: "document.getElementById('video').currentTime < 30 && !document.getElementById('video').paused")
        _ = try tab.evaluate("document.getElementById('video').pause()")
    }

    /// A recording that runs is cancelled with its button, reached with the keyboard alone; without scripts too.
    @Test(arguments: [true, false]) func isCancelledWithTheKeyboard(runsScripts: Bool) throws {
        try ServedRecordings.makeLong(folder.path("Recordings/long.mp4"), seconds: 240)
        let server = try ServedProgram(folder)
        let tab = try opened(server)
        try open(address(server, "/reports/"), in: tab, runsScripts: runsScripts)
        try focus("button[formaction='/queue/add'][name=only]", in: tab)
        #expect(try tab.announcement(of: "document.activeElement").name == "Analyse: long.mp4")
        try tab.press(.enter)
        if runsScripts {
            try tab.wait(until: "document.querySelector('.state')?.textContent === 'being analysed'")
        } else {
            // A page that is opened before the form is sent breaks it off.
            _ = try server.wait("the form to be sent") {
                server.logText.contains("\"route\":\"/queue/add\"") ? true : nil
            }
            _ = try server.wait("it to run") {
                try open(address(server, "/reports/"), in: tab, runsScripts: false)
                return try states(tab) == "being analysed" ? true : nil
            }
        }
        try focus("button[formaction='/queue/cancel']", in: tab)
        #expect(try tab.announcement(of: "document.activeElement").name == "Cancel: long.mp4")
        try tab.press(.enter)
        _ = try server.wait("it to be cancelled") {
            server.logText.contains("analysis cancelled") ? true : nil
        }
        try open(address(server, "/reports/"), in: tab, runsScripts: runsScripts)
        #expect(try states(tab) == "cancelled; what was measured stays")
        #expect(tab.messages == [])
    }

    private func states(_ tab: BrowserTab) throws -> String {
        try tab.evaluate("[...document.querySelectorAll('.state')].map(state => state.textContent).join('+')")
    }

    private func focus(_ selector: String, in tab: BrowserTab) throws {
        for _ in 0..<30 where try tab.evaluate("document.activeElement.matches(\"\(selector)\")") != "true" {
            try tab.press(.tab)
        }
        #expect(try tab.evaluate("document.activeElement.matches(\"\(selector)\")") == "true")
    }

    /// At every width, by day and by night, with scripts and without: no word in the console, no request elsewhere, no
    /// scrolling sideways, and nothing serious by the rules of axe.
    private func expectNoFault(_ server: ServedProgram, _ path: String, in tab: BrowserTab) throws {
        for runsScripts in [true, false] {
            for width in PageExamination.widths {
                try open(address(server, path), in: tab, width: width, runsScripts: runsScripts)
                let place = "\(path), \(width) wide, scripts \(runsScripts)"
                #expect(tab.messages == [], "\(place)")
                #expect(tab.requests.allSatisfy { $0.hasPrefix("http://127.0.0.1:\(server.port)/") }, "\(place)")
                let extent = try tab.evaluate("document.documentElement.scrollWidth")
                #expect((Int(extent) ?? .max) <= width, "\(place)")
            }
        }
        for isDark in [false, true] {
            try tab.open(try #require(URL(string: address(server, path))), width: 1_440, isDark: isDark)
            #expect(try PageExamination.violations(in: tab) == [], "\(path), dark \(isDark)")
        }
    }

    /// Names of files are text, whatever they look like.
    @Test func hostileNamesDoNothing() throws {
        for name in ["<script>document.title='struck'</script>.mp4", "' autofocus onfocus='document.title=1' x='.mp4"] {
            try folder.makeFile("Recordings/\(name.replacing("/", with: "_"))", "no recording")
        }
        let server = try ServedProgram(folder)
        let tab = try opened(server)
        #expect(try tab.evaluate("document.title") == "Attune")
        #expect(
            try tab.evaluate(
                "document.querySelectorAll('[onfocus]').length + document.querySelectorAll('td script').length") == "0")
        #expect(try states(tab) == "new+new")
        #expect(tab.messages == [])
    }

    @Test func otherPagesHaveNoFault() throws {
        let server = try ServedProgram(folder, ["--allow-upload"])
        let tab = try opened(server)
        for path in ["/reports/", "/camera", "/upload"] { try expectNoFault(server, path, in: tab) }
        // A file that is chosen is sent in parts, and is among the recordings.
        try open(address(server, "/upload"), in: tab)
        _ = try tab.evaluate(
            """
            (() => { const parcel = new DataTransfer(); \
            parcel.items.add(new File([new Uint8Array(20000000)], 'Lecture 2.mp4')); \
            const input = document.getElementById('file'); input.files = parcel.files; \
            input.dispatchEvent(new Event('change')); })()
            """)
        try tab.wait(until: "document.getElementById('said').textContent.includes('among the recordings')")
        #expect(tab.messages == [])
        let file = folder.path("Recordings/Uploads/Lecture 2.mp4")
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int == 20_000_000)
    }

    /// The page of another site can show nothing of it in a frame, and send it nothing.
    @Test func noOtherPageFramesIt() throws {
        let server = try ServedProgram(folder)
        let tab = try opened(server)
        let other = try ServedProgram(try TestFolder())
        try open("http://127.0.0.1:\(other.port)/healthz", in: tab)
        let framed = try tab.evaluate(
            """
            new Promise(done => { const frame = document.createElement('iframe'); \
            frame.onload = () => { let body; try { body = String(frame.contentDocument?.body?.innerText ?? 'hidden'); } \
            catch { body = 'hidden'; } done(body.includes('recording') ? 'shown' : 'hidden'); }; \
            frame.src = '\(address(server, "/reports/"))'; document.body.append(frame); setTimeout(() => done('hidden'), 3000); })
            """)
        #expect(framed == "hidden")
        let status = try tab.evaluate(
            "fetch('\(address(server, "/queue/go-on"))', {method: 'POST', credentials: 'include', mode: 'no-cors', "
                + "headers: {'Content-Type': 'application/x-www-form-urlencoded'}, body: 'a=1'}).then(a => a.type, () => 'refused')"
        )
        #expect(status == "opaque" || status == "refused")
        #expect(server.logText.contains("\"status\":\"403\"") || status == "refused")
    }
}
