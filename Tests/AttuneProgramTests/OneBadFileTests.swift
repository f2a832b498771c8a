import Foundation
import TestSupport
import Testing

/// One bad file, one closed pipe or one link harms nothing: not the run, not the recordings behind it, nothing outside of
/// the folder of outputs.
@Suite(
    .serialized, .enabled(if: Requirement.isMet(".deps/models/centerface.onnx")), .timeLimit(.minutes(10)))
struct OneBadFileTests {
    private let folder: TestFolder
    private let good: String

    init() throws {
        folder = try TestFolder()
        good = try TestRecording.makePattern(folder.path("good.mp4"), seconds: 2)
    }

    private func makePipe(_ name: String) throws -> String {
        let path = folder.path(name)
        #expect(mkfifo(path, 0o600) == 0)
        return path
    }

    private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path(name)) }

    @Test func aListThatNamesAPipeIsPassedOver() throws {
        let pipe = try makePipe("part")
        let list = try folder.makeFile("list.mp4", "ffconcat version 1.0\nfile \(pipe)\n")
        let result = try BuiltProgram.run(["analyze", list, good, "--output", folder.path("Reports")])
        #expect(result.status == 1)
        #expect(result.stderr.contains("list.mp4: this is not a recording, whatever its name says"))
        #expect(result.stdout == "\(folder.path("Reports"))/good/report.html\n")
    }

    /// A head of a Matroska file with a hole of 20 GB behind it, which FFmpeg looks through for minutes without asking
    /// anybody; shells are told by which signal it was stopped.
    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
    func aRunThatIsBusyElsewhereIsStopped(_ signal: Int32, _ status: Int32) throws {
        let path = try TestRecording.makePattern(folder.path("hole.mkv"), seconds: 1)
        let cluster = try #require(
            try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data([0x1F, 0x43, 0xB6, 0x75])))
        #expect(truncate(path, off_t(cluster.lowerBound)) == 0 && truncate(path, 20 << 30) == 0)
        let stopped = try BuiltProgram.run(["analyze", path, "--output", folder.path("Reports")]) { process in
            sleep(3)
            kill(process.processIdentifier, signal)
        }
        #expect(stopped.status == status, "\(stopped.stderr)")
        #expect(stopped.stderr.contains("stopped; run the same command again to go on"))
    }

    @Test func aClosedPipeEndsNoBatch() throws {
        let other = try TestRecording.makePattern(folder.path("other.mp4"), seconds: 2)
        for (style, output) in [("json", "a"), ("plain", "b")] {
            let script = #"("$0" "$@" 2>&1; echo $? > "$STATUS") | head -n 1"#
            let result = try ProgramRunner.run(
                URL(fileURLWithPath: "/bin/sh"),
                ["-c", script, BuiltProgram.path, "analyze", good, other, "--progress", style, "--output"]
                    + [folder.path(output)], environment: ["STATUS": folder.path("\(output).status")])
            #expect(!result.outputText.isEmpty)
            #expect(try String(contentsOfFile: folder.path("\(output).status"), encoding: .utf8) == "0\n")
            #expect(exists("\(output)/good/report.html") && exists("\(output)/other/report.html"))
        }
    }

    /// A full disk behind stdout is told once, and all recordings are analysed.
    @Test func resultsThatCannotBeWrittenAreTold() throws {
        let result = try ProgramRunner.run(
            URL(fileURLWithPath: "/bin/sh"),
            [
                "-c", #"exec "$0" "$@" > /dev/full"#, BuiltProgram.path, "analyze", good, "--output",
                folder.path("Reports"),
            ])
        #expect(result.status == 1)
        #expect(result.errorText.contains("error: the result cannot be written to stdout: No space left on device"))
        #expect(exists("Reports/good/report.html"))
    }

    /// A link at the place of a recording's folder, of Attune's own folder, or of a store leads nobody out.
    @Test func linksAreNotFollowed() throws {
        let outside = try folder.makeFolder("outside")
        _ = try folder.makeFolder("Reports")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("Reports/good"), withDestinationPath: outside)
        let result = try BuiltProgram.run(["analyze", good, "--output", folder.path("Reports")])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout == "\(folder.path("Reports"))/good.mp4/report.html\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)

        _ = try folder.makeFolder("own")
        try FileManager.default.createSymbolicLink(atPath: folder.path("own/.attune"), withDestinationPath: outside)
        let refused = try BuiltProgram.run(["analyze", good, "--output", folder.path("own")])
        #expect(refused.status == 1)
        #expect(refused.stderr.contains("it is a link, which may lead anywhere"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
    }

    @Test func aLinkAtAStoresPlaceIsNotFollowed() throws {
        let outputs = folder.path("Reports/good")
        #expect(try BuiltProgram.run(["analyze", good, "--output", folder.path("Reports")]).status == 0)
        // A finished store that is a link: what it leads to stays as it is, and the recording is measured again.
        let store = "\(outputs)/analysis.sqlite"
        let outside = folder.path("outside.sqlite")
        try FileManager.default.moveItem(atPath: store, toPath: outside)
        let before = try Data(contentsOf: URL(fileURLWithPath: outside))
        try FileManager.default.createSymbolicLink(atPath: store, withDestinationPath: outside)
        let again = try BuiltProgram.run(["analyze", good, "--output", folder.path("Reports"), "--minimum-group", "4"])
        #expect(again.status == 0, "\(again.stderr)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: outside)) == before)
        let kind = try FileManager.default.attributesOfItem(atPath: store)[.type] as? FileAttributeType
        #expect(kind == .typeRegular)
    }

    /// A name is a name, whatever it spells.
    @Test func namesDecideNothing() throws {
        let lessons = try folder.makeFolder("lessons")
        let names = ["index.html.mp4", "course.csv.mp4", "...mp4", ".attune.mp4", "-o.mp4", "lock.mp4"]
        for name in names { try FileManager.default.copyItem(atPath: good, toPath: "\(lessons)/\(name)") }
        let paths = names.map { "\(lessons)/\($0)" }
        let result = try BuiltProgram.run(["analyze", "--output", folder.path("Reports"), "--"] + paths)
        #expect(result.status == 0, "\(result.stderr)")
        let pages = result.stdout.split(separator: "\n").map(String.init)
        #expect(Set(pages).count == names.count)
        #expect(pages.allSatisfy { $0.hasPrefix(folder.path("Reports/")) && !$0.contains("/../") })
        #expect(exists("Reports/index.html") && exists("Reports/course.csv"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted().count == 3)
    }

    @Test func aPipeIsNoConfigFile() throws {
        let pipe = try makePipe("config.yaml")
        let result = try BuiltProgram.run(["analyze", good, "--config", pipe, "--output", folder.path("Reports")])
        #expect(result.status == 64)
        #expect(result.stderr.contains("the file cannot be read"))
    }

    /// What names single faces is for its owner's eyes alone.
    @Test func whatNamesSingleFacesIsPrivate() throws {
        let result = try BuiltProgram.run([
            "analyze", good, "--participants", "--reason", "to see who may read it", "--output", folder.path("Reports"),
        ])
        #expect(result.status == 0, "\(result.stderr)")
        for name in ["analysis.sqlite", "tracks.csv", "report.json", "report.html"] {
            let path = folder.path("Reports/good/\(name)")
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
    }
}
