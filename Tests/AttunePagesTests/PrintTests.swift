import AttuneReport
import AttuneText
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages

/// A long report as it comes out of a printer.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable)) struct PrintTests {
    /// An hour with everything that a page can have: moments, talk, layouts, the program's own models with what their
    /// cards say, and single faces.
    static func report(faces: Int?) throws -> Report {
        let folder = Requirement.packageRoot.appendingPathComponent("Reports/sample")
        let sample = try Report(json: try Data(contentsOf: folder.appendingPathComponent("report.json")))
        var report = SyntheticMoments.lecture(minutes: 60)
        report.models = sample.models
        report.layouts = sample.layouts
        report.chat = sample.chat
        if let faces {
            report.participants = try SyntheticReports.lectureWithFaces(faces, minutes: 60).participants
        }
        return report
    }

    /// The bytes of what is drawn on each page of a PDF, compressed as they are.
    private static func drawings(in pdf: Data) throws -> [Int] {
        let text = String(decoding: pdf, as: UTF8.self)
        return try text.matches(of: /\/Type \/Page\n(?s:.*?)\/Contents ([0-9]+) 0 R/).map { page in
            let object = try Regex("\n\(page.1) 0 obj\n<<[^>]*/Length ([0-9]+)", as: (Substring, Substring).self)
            return try #require(text.firstMatch(of: object).flatMap { Int($0.1) })
        }
    }

    /// Whether this computer has letters of a language; without them boxes are printed, whose width says nothing.
    private static func hasFont(of language: Language) throws -> Bool {
        if language == .english { return true }
        let fonts = try ProgramRunner.run(URL(fileURLWithPath: "/usr/bin/env"), ["fc-list", ":lang=\(language.tag)"])
        if !fonts.outputText.isEmpty { return true }
        FileHandle.standardError.write(Data("SKIPPED for want of a font of \(language.tag)\n".utf8))
        return false
    }

    /// Where nothing is read out, no room is left for it.
    @Test func theReadOutLeavesNoGap() {
        #expect(Templates.style.contains(":has(.hint) { margin-bottom: -\(Int(LanesContent.readoutHeight))px; }"))
    }

    /// An hour of 25 faces fits three sheets of paper, and no page is as good as empty.
    @Test(arguments: [nil, 25], [Language.english, .hindi])
    func anHourFitsSixPages(faces: Int?, language: Language) throws {
        guard try PrintTests.hasFont(of: language) else { return }
        let page = try BrowserPage(
            html: try ReportPage.html(for: try PrintTests.report(faces: faces), language: language))
        let drawings = try PrintTests.drawings(in: try page.pdf())
        #expect((3...6).contains(drawings.count))
        // A line of text alone takes less than a thousand bytes, a paragraph about two thousand.
        #expect(drawings.allSatisfy { $0 > 4_000 }, "\(drawings)")
    }
}
