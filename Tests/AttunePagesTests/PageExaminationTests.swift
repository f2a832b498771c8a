import Foundation
import TestSupport
import Testing

/// Every kind of page as whoever opens it finds it: in a real browser, from a file, without a network.
@Suite(.serialized, .enabled(if: PageExamination.isAvailable)) struct PageExaminationTests {
    @Test(arguments: PageKind.allCases)
    func opensWithoutAFault(_ kind: PageKind) throws {
        let faults = try PageExamination.faults(of: try BrowserPage(html: try kind.html()))
        #expect(faults == [])
    }

    /// Also where words are of another length, and where single elements are in another language.
    @Test(arguments: PageKind.allCases)
    func opensInHindiWithoutAFault(_ kind: PageKind) throws {
        let faults = try PageExamination.faults(of: try BrowserPage(html: try kind.html(language: .hindi)))
        #expect(faults == [])
    }

    /// The examination itself: each fault is found, so that none found means something.
    @Test(arguments: [
        ("<p style=\"color: red\">x</p>", "console: Applying inline style violates"),
        ("<script>1</script>", "console: Executing inline script violates"),
        ("<img src=\"https://example.invalid/x.png\" alt=\"x\">", "console: Loading the image"),
        ("<pre>\(String(repeating: "wide", count: 400))</pre>", "scrolls to"),
        ("<p role=\"button\"></p>", "light: serious aria-command-name"),
    ])
    func seesWhatIsWrong(_ element: String, _ fault: String) throws {
        let page = try PageKind.report.html().replacing("</main>", with: "\(element)</main>")
        let faults = try PageExamination.faults(of: try BrowserPage(html: page))
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }

    /// A request that no policy stops, and text too faint to be read in the dark.
    @Test func seesRequestsAndFaintText() throws {
        let page = """
            <!doctype html><html lang="en"><head><title>x</title><meta name="color-scheme" content="light dark"><style>
            @media (prefers-color-scheme: dark) { body { background: #111; } p { color: #444; } }
            </style></head><body><main><h1>x</h1><p>faint<img src="https://example.invalid/x.png" alt="x"></p></main></body></html>
            """
        let faults = try PageExamination.faults(of: try BrowserPage(html: page))
        #expect(faults.contains("request: https://example.invalid/x.png"))
        #expect(faults.contains { $0.hasPrefix("dark: serious color-contrast") })
        #expect(!faults.contains { $0.hasPrefix("light:") })
    }

    /// What a recording, a course, a file or a transcript is called is text, whatever it looks like.
    @Test(arguments: PageKind.allCases.filter { $0 != .emptyIndex })
    func hostileNamesDoNothing(_ kind: PageKind) throws {
        let tab = try BrowserTab(try DevTools())
        let usual = try looks(of: try BrowserPage(html: try kind.html()), in: tab)
        for name in [
            "<script>document.title='struck'</script>", "<img src=x onerror=\"document.title='struck'\">",
            "\"><svg onload=\"document.title='struck'\">", "' autofocus onfocus='document.title=\"struck\"' x='",
            "</style></title></script><h1>struck", "javascript:document.title='struck'", "..\\..#?%2e%2e%2Fa&amp;b",
            "{{styleSHA256}}{{{name}}}", "\u{202E}gpj.exe\u{1}\u{7F}\u{85}", "\u{FEFF}<!--",
        ] {
            let page = try BrowserPage(html: try kind.html(named: name))
            #expect(try looks(of: page, in: tab) == usual, "\(name)")
            #expect(tab.messages == [], "\(name)")
            #expect(tab.requests == [page.file.absoluteString], "\(name)")
            let shown = name.unicodeScalars.reduce(into: "") { text, scalar in
                let isControl = scalar.properties.generalCategory == .control
                text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
            }
            #expect(try tab.evaluate("document.body.textContent.includes(\(literal(shown)))") == "true", "\(name)")
        }
    }

    /// What a name must not change: whether a script struck, how many elements there are, and where links lead.
    private func looks(of page: BrowserPage, in tab: BrowserTab) throws -> String {
        try tab.open(page.file)
        return try tab.evaluate(
            """
            (() => { const all = [...document.querySelectorAll("*")]; \
            const strays = all.filter(element => element.matches("a[href]") && \
            !/^(#|\\.\\/|a\\.mp4#t=)/.test(element.getAttribute("href"))).length; \
            return [document.title === "struck", all.length, strays, \
            all.filter(element => element.getAttributeNames().some(name => name.startsWith("on"))).length].join(" "); })()
            """)
    }

    /// A text as JavaScript writes it.
    private func literal(_ text: String) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: [text]), as: UTF8.self) + "[0]"
    }
}
