import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttunePages
@testable import AttuneReport

/// A drawing that changed has a new number: else what was drawn before would stay as it is.
@Suite struct DrawingVersionTests {
    private static let golden = "AttunePages/drawing.txt"

    @Test func aDrawingThatChangedHasANewNumber() throws {
        let found = try DrawingVersionTests.drawings()
        let file = Requirement.packageRoot.appendingPathComponent("Tests/Goldens/\(DrawingVersionTests.golden)")
        let old = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if found != old, old.hasPrefix("drawing \(DrawingVersion.current)\n") {
            Issue.record("what is drawn of an equal report is another: raise DrawingVersion.current, then record")
            return
        }
        try Golden.expect(found, equals: DrawingVersionTests.golden)
    }

    /// The number, and a checksum of everything that is drawn of every kind of report.
    private static func drawings() throws -> String {
        let folder = try TestFolder()
        var names: [String] = []
        var files: [String] = []
        func add(_ name: String, _ text: String) throws {
            names.append(name)
            files.append(try folder.makeFile("\(names.count)", text))
        }
        for (name, report) in try SyntheticReports.every() {
            try add("\(name): report.html", try ReportPage.html(for: report))
            try add(
                "\(name): timeline.csv",
                TimelineCSV.text(for: report.timeline, minimumGroup: report.settings.minimumGroup))
            if let participants = report.participants {
                try add("\(name): tracks.csv", TracksCSV.text(for: participants.summaries))
            }
        }
        let outcome = try ProgramRunner.run(URL(fileURLWithPath: "/usr/bin/env"), ["sha256sum"] + files)
        let sums = outcome.outputText.split(separator: "\n").map { String($0.prefix(64)) }
        let lines = zip(sums, names).map { "\($0) \($1)\n" }
        return "drawing \(DrawingVersion.current)\n" + lines.joined()
    }
}
