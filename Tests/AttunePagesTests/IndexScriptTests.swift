import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

/// Searching and sorting the page over a folder, with a keyboard.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable)) struct IndexScriptTests {
    /// The names of the recordings that can be seen, in the order of the page.
    private static let shown = """
        [...document.querySelectorAll("[data-row]")].filter(row => row.checkVisibility()) \
        .map(row => row.querySelector("h3").textContent).join("+")
        """

    private let page: BrowserPage

    init() throws {
        page = try BrowserPage(html: try IndexPage.html(for: SyntheticRuns.collection()))
    }

    private func tab(runsScripts: Bool = true) throws -> BrowserTab {
        let tab = try BrowserTab(try DevTools())
        try tab.open(page.file, runsScripts: runsScripts)
        return tab
    }

    private func focus(_ id: String, in tab: BrowserTab) throws {
        for _ in 0..<10 where try tab.evaluate("document.activeElement.id") != id { try tab.press(.tab) }
        #expect(try tab.evaluate("document.activeElement.id") == id)
    }

    /// Without scripts there is nothing to search with, and everything is there.
    @Test func withoutScriptsThePageIsComplete() throws {
        let tab = try tab(runsScripts: false)
        #expect(try tab.evaluate("document.getElementById('tools').checkVisibility()") == "false")
        #expect(
            try tab.evaluate(IndexScriptTests.shown) == "Lecture 9.mp4+<b>.mp4+Lecture 7+Lecture 8+=Essay+Office hour")
    }

    @Test func searchLeavesWhatHasAllWords() throws {
        let tab = try tab()
        #expect(try tab.evaluate("document.getElementById('tools').checkVisibility()") == "true")
        try focus("search", in: tab)
        #expect(try tab.announcement(of: "document.activeElement").name == "Search")
        try tab.type("LECTURE algebra")
        #expect(try tab.evaluate(IndexScriptTests.shown) == "Lecture 7+Lecture 8")
        #expect(try tab.evaluate("document.getElementById('found').textContent") == "2 of 6")
        #expect(try tab.evaluate("document.getElementById('failed').checkVisibility()") == "false")
        try tab.type(" <img src=x onerror=alert(1)>")
        #expect(try tab.evaluate(IndexScriptTests.shown) == "")
        #expect(tab.messages == [] && tab.requests == [page.file.absoluteString])
    }

    @Test func foundIsToldInTheLanguageOfThePage() throws {
        let page = try BrowserPage(html: try IndexPage.html(for: SyntheticRuns.collection(), language: .hindi))
        let tab = try BrowserTab(try DevTools())
        try tab.open(page.file)
        try focus("search", in: tab)
        #expect(try tab.announcement(of: "document.activeElement").name == "खोजें")
        try tab.type("LECTURE algebra")
        #expect(try tab.evaluate("document.getElementById('found').textContent") == "6 में से 2")
    }

    /// Within each course, by what was chosen with the keyboard; what is not known comes last.
    @Test func ordersAreChosenWithTheKeyboard() throws {
        let tab = try tab()
        try focus("order", in: tab)
        try tab.press(.down)
        #expect(try tab.evaluate("document.getElementById('order').value") == "date")
        #expect(try tab.evaluate(IndexScriptTests.shown).hasSuffix("Lecture 8+Lecture 7+=Essay+Office hour"))
        for _ in 0..<7 { try tab.press(.down) }
        #expect(try tab.evaluate("document.getElementById('order').value") == "length")
        #expect(try tab.evaluate(IndexScriptTests.shown).hasSuffix("Lecture 7+Lecture 8+=Essay+Office hour"))
    }
}
