import AttuneFiles
import AttunePages
import AttuneReport
import AttuneThreads
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneWorkspace

/// Printing by a Chromium that does what a test wants: a script that is given Chromium's arguments.
@Suite struct PagePrinterTests {
    private let folder: TestFolder
    private let page: String
    private let pdf: String

    init() throws {
        folder = try TestFolder()
        page = try folder.makeFile("out/report.html", "<!doctype html>")
        pdf = folder.path("out/report.pdf")
    }

    /// A program in the place of Chromium; `$printed` is the file that it is to print to.
    private func chromium(_ body: String) throws -> Chromium {
        let script = """
            #!/bin/sh
            for argument; do case "$argument" in --print-to-pdf=*) printed="${argument#--print-to-pdf=}";; esac; done
            \(body)
            """
        let path = try folder.makeFile("chrome", script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return try Chromium(environment: ["ATTUNE_CHROMIUM": path])
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    /// Nothing lies beside the page but what is named.
    private func expectBesideThePage(_ names: String...) throws {
        let found = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
        #expect(found == ["report.html"] + names)
    }

    @Test(arguments: [0o600, 0o644])
    func whoMayReadThePageMayReadThePrint(mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: page)
        try PagePrinter(try chromium("printf '%%PDF-1.4\\n%%%%EOF\\n' >\"$printed\"")).print(page, to: pdf)
        #expect(try String(contentsOfFile: pdf, encoding: .utf8) == "%PDF-1.4\n%%EOF\n")
        #expect(try self.mode(pdf) == mode)
        try expectBesideThePage("report.pdf")
    }

    /// What is no whole PDF takes no place, and what was there stays.
    @Test(
        arguments: [
            ("echo 'no display' >&2; exit 7", "ended with 7 and printed nothing that is whole (no display);"),
            ("exit 0", "ended with 0 and printed nothing that is whole;"),
            ("printf '%%PDF-1.4\\n' >\"$printed\"", "ended with 0 and printed nothing that is whole;"),
            ("printf 'x%%%%EOF' >\"$printed\"", "ended with 0 and printed nothing that is whole;"),
            ("kill -9 $$", "ended with 9 and printed nothing that is whole;"),
        ])
    func whatIsNotWholeTakesNoPlace(body: String, problem: String) throws {
        try folder.makeFile("out/report.pdf", "earlier")
        let error = #expect(throws: ChromiumError.self) {
            try PagePrinter(try chromium(body)).print(page, to: pdf)
        }
        let text = try #require(error?.description)
        #expect(text.hasPrefix("\(page): '\(folder.path("chrome"))' \(problem)"), "\(text)")
        #expect(text.hasSuffix("name another Chromium in ATTUNE_CHROMIUM"))
        #expect(try String(contentsOfFile: pdf, encoding: .utf8) == "earlier")
        try expectBesideThePage("report.pdf")
    }

    /// It is ended with what it started: the sleeper would be there for an hour.
    @Test func oneThatHangsIsEnded() throws {
        let chromium = try chromium("sleep 3600 & echo $! >'\(folder.path("sleeper"))'; wait")
        let error = #expect(throws: ChromiumError.self) {
            try PagePrinter(chromium, limit: 1).print(page, to: pdf)
        }
        #expect(error?.problem.contains("was ended, because it had not printed after 1 s") == true)
        let text = try String(contentsOfFile: folder.path("sleeper"), encoding: .utf8)
        let sleeper = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        // Whoever adopts it may take a while to notice that it is dead, as a zombie's state tells.
        let state = (try? String(contentsOfFile: "/proc/\(sleeper)/stat", encoding: .utf8)) ?? ") Z"
        #expect(state.contains(") Z"), "\(state)")
        try expectBesideThePage()
    }

    @Test func aStopIsNoFailure() throws {
        let cancellation = Cancellation()
        cancellation.request()
        #expect(throws: CancellationError.self) {
            try PagePrinter(try chromium("sleep 3600")).print(page, to: pdf, cancellation: cancellation)
        }
        try expectBesideThePage()
    }

    @Test func aFolderThatIsNotThereIsTold() throws {
        let chromium = try chromium("exit 0")
        let error = #expect(throws: FileError.self) {
            try PagePrinter(chromium).print(page, to: folder.path("none/report.pdf"))
        }
        #expect(error?.path.hasPrefix(folder.path("none/report.pdf.")) == true)
    }

    /// The sandbox is left out for root alone, and names with signs of an address in them are names.
    @Test(arguments: [(true, 1), (false, 0)])
    func onlyRootIsWithoutSandbox(isRoot: Bool, count: Int) {
        let place = URL(fileURLWithPath: "/p")
        let arguments = PagePrinter.arguments(
            page: URL(fileURLWithPath: "/a b/week #1 100%?/report.html"), printed: place, profile: place, isRoot: isRoot
        )
        #expect(arguments.count { $0 == "--no-sandbox" } == count)
        #expect(arguments.last == "file:///a%20b/week%20%231%20100%25%3F/report.html")
        #expect(arguments.contains("--print-to-pdf=/p"))
    }
}

/// Reports as Chromium prints them.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable)) struct PrintedReportTests {
    /// The lesson of an hour whose name has the signs of an address in it.
    @Test func anHourIsAFewPages() throws {
        let folder = try TestFolder()
        let page = try folder.makeFile(
            "week #1 100%?/report.html", try ReportPage.html(for: SyntheticMoments.lecture(minutes: 60)))
        let pdf = folder.path("week #1 100%?/report.pdf")
        try PagePrinter(try Chromium()).print(page, to: pdf)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: pdf))
        #expect(bytes.starts(with: Data("%PDF-".utf8)))
        let text = String(decoding: bytes, as: UTF8.self)
        let boxes = text.matches(of: /\/MediaBox \[0 0 ([0-9]+)[.0-9]* ([0-9]+)[.0-9]*\]/).map { "\($0.1)x\($0.2)" }
        #expect((1...6).contains(boxes.count), "\(boxes.count) pages")
        #expect(Set(boxes).isSubset(of: ["594x841", "595x842", "594x842", "595x841"]))
    }
}
