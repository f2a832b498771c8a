import AttuneFiles
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Sizes, names and headers that are unusual end no run: a report, or a sentence.
@Suite(.serialized, .enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct UnusualRecordingTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private func make(_ name: String, size: String, source: String = "testsrc2") throws -> String {
        // Whatever the size: the codec has no blocks, and the source makes only even ones.
        try TestRecording.make(
            "-f", "lavfi", "-i", "\(source)\(source.contains("=") ? ":" : "=")size=96x96:rate=5:duration=2", "-vf",
            "scale=\(size)", "-c:v", "ffv1",
            "-pix_fmt", "yuv444p", folder.path(name))
    }

    @Test func sizesThatAreAnalysed() throws {
        let sizes = ["1:1", "2:2", "16:16", "48:48", "71:71", "72:72", "16:4000", "4000:16"]
        let paths = try sizes.map { try make("\($0.replacing(":", with: "x")).mkv", size: $0) }
        let result = try BuiltProgram.run(["analyze"] + paths + ["--output", folder.path("Reports")])
        #expect(result.status == 0, "\(result.stderr)")
        #expect(result.stdout.split(separator: "\n").count == sizes.count)
    }

    @Test(arguments: ["16:8194", "8194:16", "8192:8192"])
    func sizesThatAreRefused(_ size: String) throws {
        let path = try make("large.mkv", size: size, source: "color=red")
        let good = try make("good.mkv", size: "64:64")
        let result = try BuiltProgram.run(["analyze", path, good, "--output", folder.path("Reports")])
        #expect(result.status == 1)
        let sentence =
            "error: \(path): its pictures are too large (\(size.replacing(":", with: "x"))). "
            + "Convert it to at most 8192 pixels a side and 36 megapixels, such as 1920x1080, or raise the settings "
            + "maximum_side and maximum_megapixels."
        #expect(result.stderr.contains(sentence), "\(result.stderr)")
        #expect(result.stdout == "\(folder.path("Reports"))/good/report.html\n")
    }

    /// A name that is no text, and two that differ in composition alone, each found in a folder and named itself.
    @Test func namesThatAreBytes() throws {
        let names: [[UInt8]] = [[0x62, 0xFF], [0xC3, 0xA9], [0x65, 0xCC, 0x81]]
        let lessons = folder.path("lessons")
        try FileManager.default.createDirectory(atPath: lessons, withIntermediateDirectories: true)
        for name in names {
            let made = try make("made.mkv", size: "64:64")
            let path = FilePath(bytes: Array("\(lessons)/".utf8) + name + Array(".mkv".utf8))
            #expect(path.withPlatformString { rename(made, $0) } == 0)
        }
        let all = try BuiltProgram.run(["analyze", lessons, "--output", folder.path("all")])
        #expect(all.status == 0, "\(all.stderr)")
        #expect(all.stdout.split(separator: "\n").count == 3)
        let made = try FolderListing.entries(of: FilePath(folder.path("all"))).filter {
            $0.kind == .folder && $0.path.lastName.first != UInt8(ascii: ".")
        }
        #expect(made.map(\.path.lastName) == ["%C3%A9.mkv", "b\u{FFFD}", "e%CC%81.mkv"].map { Array($0.utf8) })

        // The shell passes the byte on; arguments of a process are text in Swift.
        let alone = try ProgramRunner.run(
            URL(fileURLWithPath: "/bin/sh"),
            ["-c", #"exec "$0" analyze "$1/$(printf 'b\377.mkv')" --output "$2""#, BuiltProgram.path, lessons]
                + [folder.path("alone")])
        #expect(alone.status == 0, "\(alone.errorText)")
        #expect(alone.outputText == "\(folder.path("alone"))/b\u{FFFD}/report.html\n")
    }

    /// A header that claims a year is analysed at once and saves nothing but what there is.
    @Test func aHeaderThatClaimsAYear() throws {
        let path = try make("year.mkv", size: "64:64")
        try LyingHeader.setDuration(ofMatroska: path, milliseconds: 3.1536e10)
        let result = try BuiltProgram.run(["analyze", path, "--output", folder.path("Reports")])
        #expect(result.status == 0, "\(result.stderr)")
        // What nobody believes was not promised, so that nothing of it is missing.
        #expect(!result.stderr.contains("breaks off"))
        let timeline = try String(contentsOfFile: folder.path("Reports/year/timeline.csv"), encoding: .utf8)
        #expect(timeline.split(separator: "\r\n").count == 2)
    }

    @Test(.timeLimit(.minutes(10))) func aPipeIsNotWaitedFor() throws {
        let pipe = folder.path("pipe.mp4")
        #expect(mkfifo(pipe, 0o600) == 0)
        let result = try BuiltProgram.run(["analyze", pipe, "--output", folder.path("Reports")])
        #expect(result.status == 1)
        #expect(result.stderr.contains("this is no file but a pipe, a device or a socket"))
    }
}
