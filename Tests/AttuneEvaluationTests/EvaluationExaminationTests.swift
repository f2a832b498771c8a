import AttunePages
import Foundation
import TestSupport
import Testing

@testable import AttuneEvaluation

/// The page of an evaluation in a real browser.
@Suite(.serialized, .enabled(if: PageExamination.isAvailable)) struct EvaluationExaminationTests {
    @Test(arguments: [false, true])
    func opensWithoutAFault(showsImages: Bool) throws {
        let page = try EvaluationPage.html(
            for: try SyntheticEvaluations.evaluation(dataset: SyntheticEvaluations.dataset(copies: 20)),
            showsImages: showsImages, showsSamples: showsImages)
        // The deepest shade of the confusion matrix is there: text is read on it.
        #expect(page.contains("\"shade-4 met"))
        let faults = try PageExamination.faults(of: try BrowserPage(html: page))
        #expect(faults == [])
    }

    /// The one that is committed, which only `attune evaluate` on the data itself can make again.
    @Test func theCommittedPageHasNoFaultAndTodaysStyle() throws {
        let file = Requirement.packageRoot.appendingPathComponent("Reports/evaluation/evaluation.html")
        #expect(try PageExamination.faults(of: file) == [])
        let page = try String(contentsOf: file, encoding: .utf8)
        #expect(page.contains("style-src 'sha256-\(Templates.styleSHA256)'"), "make Reports/evaluation again")
        // Nobody is shown: each picture is the mean of a class.
        let pictures = page.matches(of: /<img\s[^>]*alt="([^"]*)"/).map(\.1)
        #expect(pictures.count == 7)
        #expect(pictures.allSatisfy { $0.hasPrefix("Mean face: ") })
    }

    @Test func opensInHindiWithoutAFault() throws {
        let page = try EvaluationPage.html(
            for: try SyntheticEvaluations.evaluation(dataset: SyntheticEvaluations.dataset(copies: 20)),
            showsImages: true, showsSamples: true, language: .hindi)
        #expect(try PageExamination.faults(of: try BrowserPage(html: page)) == [])
    }

    @Test func hostileNamesDoNothing() throws {
        let tab = try BrowserTab(try DevTools())
        for name in [
            "<script>document.title='struck'</script>.csv", "\"><img src=x onerror=\"document.title='struck'\">.csv",
            "</style></title><h1>struck.csv", "javascript:document.title='struck'", "a/../b\\c?d#e.csv",
        ] {
            let page = try BrowserPage(
                html: try EvaluationPage.html(
                    for: try SyntheticEvaluations.evaluation(dataset: SyntheticEvaluations.dataset(name: name)),
                    showsImages: true))
            try tab.open(page.file)
            #expect(
                try tab.evaluate("[document.querySelectorAll(\"h1\").length, document.title === \"struck\"].join()")
                    == "1,false")
            #expect(try tab.evaluate("document.querySelector(\"h1\").textContent") == name)
            #expect(tab.messages == [])
            #expect(tab.requests == [page.file.absoluteString])
        }
    }
}
