import Foundation
import TestSupport
import Testing

/// `attune report --pdf`: the page as a file to hand on.
@Suite(.serialized, .enabled(if: Requirement.isMet(TestRecording.demoLecture)))
struct PrintingTests {
    private let folder: TestFolder
    private let recording: String

    init() throws {
        folder = try TestFolder()
        recording = try TestRecording.cutLecture(folder.path("cut.mp4"), from: 110, seconds: 20)
        try analyze()
    }

    private var pdf: String { folder.path("Reports/cut/report.pdf") }
    private var hasPDF: Bool { FileManager.default.fileExists(atPath: pdf) }

    private func analyze(_ options: String...) throws {
        let result = try BuiltProgram.run(
            ["analyze", recording, "--output", folder.path("Reports"), "--progress", "none"] + options)
        #expect(result.status == 0, "\(result.stderr)")
    }

    private func report(_ name: String = "Reports/cut", chromium: String? = nil) throws -> BuiltProgram.Output {
        try BuiltProgram.run(
            ["report", folder.path(name), "--pdf"], environment: chromium.map { ["ATTUNE_CHROMIUM": $0] } ?? [:])
    }

    /// A program in the place of Chromium.
    private func script(_ body: String) throws -> String {
        let path = try folder.makeFile("chrome", "#!/bin/sh\n\(body)\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    /// Nothing is drawn where it is known that nothing can be printed.
    @Test func withoutAChromiumNothingIsDone() throws {
        let page = folder.path("Reports/cut/report.html")
        try FileManager.default.removeItem(atPath: page)
        let named = try report(chromium: folder.path("none"))
        #expect(named.status == 1)
        #expect(named.stderr.contains("ATTUNE_CHROMIUM names '\(folder.path("none"))', where no program is"))
        let empty = try BuiltProgram.run(
            ["report", folder.path("Reports/cut"), "--pdf"], environment: ["PATH": folder.path, "ATTUNE_CHROMIUM": ""])
        #expect(empty.status == 1)
        #expect(empty.stderr.contains("none is installed; install the package chromium"), "\(empty.stderr)")
        #expect(!FileManager.default.fileExists(atPath: page))
    }

    /// The page is drawn and named all the same.
    @Test func oneThatFailsIsAFailureOfThatRecording() throws {
        let result = try report("Reports", chromium: try script("echo broken >&2; exit 3"))
        #expect(result.status == 1)
        #expect(result.stdout == ["cut/report.html", "index.html"].map { folder.path("Reports/\($0)\n") }.joined())
        #expect(result.stderr.contains("ended with 3 and printed nothing that is whole (broken)"), "\(result.stderr)")
        #expect(!hasPDF)
    }

    /// Chromium is ended with the program that started it.
    @Test func aStoppedRunEndsWith130() throws {
        let started = folder.path("started")
        let chromium = try script("echo $$ >'\(started)'; sleep 3600")
        let result = try BuiltProgram.run(
            ["report", folder.path("Reports/cut"), "--pdf"], environment: ["ATTUNE_CHROMIUM": chromium]
        ) { process in
            while (try? String(contentsOfFile: started, encoding: .utf8))?.hasSuffix("\n") != true, process.isRunning {
                Thread.sleep(forTimeInterval: 0.05)
            }
            process.interrupt()
        }
        #expect(result.status == 130)
        #expect(result.stderr.contains("stopped; run the same command again"))
        let number = try String(contentsOfFile: started, encoding: .utf8).trimmingCharacters(
            in: .whitespacesAndNewlines)
        #expect(!FileManager.default.fileExists(atPath: "/proc/\(number)"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("Reports/cut"))
        #expect(names.filter { $0.contains("pdf") } == [])
    }

    /// The print of a page is there as long as that page is, and no longer: it might speak of single faces.
    @Test(.enabled(if: BrowserPage.isAvailable)) func thePrintGoesWithItsPage() throws {
        try analyze("--participants", "--reason", "Consent of all")
        let result = try report()
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout == ["html", "pdf"].map { folder.path("Reports/cut/report.\($0)\n") }.joined())
        let bytes = try Data(contentsOf: URL(fileURLWithPath: pdf))
        #expect(bytes.starts(with: Data("%PDF-".utf8)))
        let pages = String(decoding: bytes, as: UTF8.self).matches(of: /\/MediaBox \[/).count
        #expect((1...6).contains(pages))
        let mode = try FileManager.default.attributesOfItem(atPath: pdf)[.posixPermissions] as? Int
        #expect(mode == 0o600)

        try analyze("--participants", "--reason", "Consent of all")
        #expect(hasPDF)
        #expect(try BuiltProgram.run(["report", folder.path("Reports/cut")]).status == 0)
        #expect(hasPDF)
        try analyze()
        #expect(!hasPDF)
    }
}
