import Foundation
import TestSupport
import Testing

/// The language of pages, by option and by environment.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct LanguageRunTests {
    @Test func theLanguageIsChosenAndNothingIsDecodedForAnother() throws {
        let folder = try TestFolder()
        let recording = try TestRecording.makePattern(folder.path("pattern.mp4"))
        let output = folder.path("Reports")
        func analyze(_ arguments: [String], lang: String = "C") throws -> String {
            try BuiltProgram.run(
                ["analyze", recording, "--output", output, "--progress", "plain"] + arguments,
                environment: ["LC_ALL": "", "LC_MESSAGES": "", "LANG": lang]
            ).stdout
        }
        func file(_ name: String) throws -> String {
            try String(contentsOfFile: "\(output)/pattern/\(name)", encoding: .utf8)
        }
        func index() throws -> String { try String(contentsOfFile: "\(output)/index.html", encoding: .utf8) }
        _ = try analyze([])
        #expect(try index().contains("<html lang=\"en\">"))
        #expect(try file("report.html").contains("<html lang=\"en\">"))
        let record = try file("report.json")
        let (run, table) = (try file("run.json"), try file("timeline.csv"))

        #expect(try analyze(["--language", "hi", "--dry-run"]).contains("drawn again"))
        _ = try analyze([], lang: "hi_IN.UTF-8")
        #expect(try file("report.html").contains("<html lang=\"hi\">"))
        #expect(try file("report.json") == record && file("timeline.csv") == table)
        #expect(try file("run.json").replacing(#/  "(language|page_sentence)": .*\n/#, with: "") == run)
        #expect(try index().contains("<html lang=\"hi\">") && index().contains("<p class=\"summary\">"))
        #expect(try analyze(["--language", "hi", "--dry-run"]).contains("up to date"))

        _ = try analyze(["--language", "en"], lang: "hi_IN.UTF-8")
        #expect(try file("report.html").contains("<html lang=\"en\">"))
        #expect(try file("run.json") == run)

        #expect(try BuiltProgram.run(["report", "\(output)/pattern", "--language", "hi"]).status == 0)
        #expect(try file("report.html").contains("<html lang=\"hi\">"))
        #expect(try BuiltProgram.run(["report", "\(output)/pattern", "--language", "fr"]).status == 64)
    }
}
