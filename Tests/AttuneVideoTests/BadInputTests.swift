import AttuneCore
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneVideo

/// What is no recording is refused in plain words, and what is damaged gives what it holds.
@Suite(.serialized) struct BadInputTests {
    let factory: MediaFactory

    init() throws { factory = try MediaFactory() }

    private func error(_ path: String) -> VideoError? {
        do {
            _ = try RecordingProbe.inspect(FilePath(path))
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsNoFile() throws {
        #expect(error(factory.path("nothing.mp4"))?.kind == .notFound)
        #expect(error(factory.folder.path)?.kind == .isFolder)
        #expect(error(try factory.write("empty.mp4", Data()))?.kind == .empty)
    }

    /// Opening a pipe would wait for its other end.
    @Test(.timeLimit(.minutes(10))) func whatIsNoRegularFile() throws {
        #expect(mkfifo(factory.path("pipe.mp4"), 0o600) == 0)
        #expect(error(factory.path("pipe.mp4"))?.kind == .isNoFile)
        #expect(error("/dev/zero")?.kind == .isNoFile)
    }

    /// Also one that is to be shown wider than it is stored.
    @Test(arguments: [("8194x32", "1/1"), ("32x8194", "1/1"), ("6002x6002", "1/1"), ("4100x64", "2/1")])
    func picturesThatAreTooLarge(size: String, aspect: String) throws {
        for name in ["large.mkv", "large.mp4", "large.ts"] {
            let found = try #require(error(try makeRed(name, size: size, aspect: aspect)), "\(name)")
            #expect(found.kind == .tooLarge, "\(name): \(found)")
        }
    }

    @Test(arguments: ["8192x32", "32x8192", "6000x6000", "8192x4394"])
    func picturesOfTheLargestSize(_ size: String) throws {
        #expect(error(try makeRed("largest.mkv", size: size)) == nil)
    }

    private func makeRed(_ name: String, size: String, aspect: String = "1/1") throws -> String {
        try factory.make(
            name,
            ["-f", "lavfi", "-i", "color=red:size=\(size):rate=2:duration=1", "-vf", "setsar=\(aspect)"]
                + TestMedium.h264(""))
    }

    @Test func aFileThatMayNotBeRead() throws {
        #expect(RecordingFile.openError(EACCES, "/x.mp4").kind == .noPermission)
        let path = try factory.write("secret.mp4", Data("secret".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        // The superuser may read it all the same, and finds that it is no recording.
        #expect(error(path)?.kind == (FileManager.default.isReadableFile(atPath: path) ? .notMedia : .noPermission))
    }

    @Test(arguments: ["text.mp4", "text.mkv", "text.txt", "text.nfo"])
    func textUnderAnotherName(_ name: String) throws {
        let path = try factory.write(name, Data(String(repeating: "This is no film.\n", count: 400).utf8))
        let found = try #require(error(path))
        #expect(found.kind == .notMedia)
        #expect(found.description.hasPrefix("\(path): this is not a recording"))
    }

    @Test func aPlaylistOpensNoOtherFile() throws {
        let part = try TestMedium(name: "part.ts", encoding: TestMedium.h264(""), seconds: 1).make()
        let hls = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n\(part)\n#EXT-X-ENDLIST\n"
        #expect(error(try factory.write("list.m3u8", Data(hls.utf8)))?.kind == .notMedia)
        #expect(error(try factory.write("list.mp4", Data(hls.utf8)))?.kind == .notMedia)
        let joined = "ffconcat version 1.0\nfile \(part)\n"
        #expect(error(try factory.write("joined.mp4", Data(joined.utf8)))?.kind == .notMedia)
    }

    @Test func soundOnly() throws {
        let path = try factory.make("sound.m4a", ["-f", "lavfi", "-i", "sine=duration=1"])
        #expect(error(path)?.kind == .noVideo)
        let cover = try factory.make("cover.png", ["-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1"])
        let covered = try factory.make(
            "covered.m4a",
            ["-i", path, "-i", cover, "-map", "0", "-map", "1", "-c", "copy", "-disposition:v:0", "attached_pic"])
        #expect(error(covered)?.kind == .noVideo)
    }

    @Test func anMP4CutOffBeforeItsIndex() throws {
        let path = try TestMedium(name: "cut.mp4", encoding: TestMedium.h264("-bf 2")).make()
        try Damage.truncate(path, keeping: 0.5)
        let found = try #require(error(path))
        #expect(found.kind == .indexMissing)
        #expect(found.libraryMessage == "moov atom not found")
    }

    @Test(arguments: ["cut.mp4", "cut.mkv", "cut.ts"])
    func aRecordingCutOffBehindItsIndex(_ name: String) throws {
        let path = try TestMedium(name: name, encoding: TestMedium.h264("-bf 2 -g 50 -movflags +faststart")).make()
        try Damage.truncate(path, keeping: 0.5)
        let info = try RecordingProbe.inspect(FilePath(path))
        if name != "cut.ts" { #expect(try #require(info.durationFromHeader).seconds.rounded() == 12) }
        let sampled = try SampleCollection.sampling(path, every: .seconds(1), cuts: [0, 12_000], oneSampler: true)
        let end = try #require(sampled.decodedEnd)
        #expect(end > .seconds(3) && end < .seconds(9))
        #expect(sampled.samples.count == Int(end.seconds.rounded(.up)))
        let parts = try SampleCollection.sampling(
            path, every: .seconds(1), cuts: [0, 4_000, 12_000], oneSampler: false)
        #expect(parts == sampled)
    }

    @Test(arguments: ["damaged.mp4", "damaged.ts", "damaged.mkv"])
    func corruptPacketsAreCountedAndPassedOver(_ name: String) throws {
        let path = try TestMedium(name: name, encoding: TestMedium.h264("-bf 2 -g 40")).make()
        try Damage.scatter(path)
        let sampled = try SampleCollection.sampling(
            path, every: .milliseconds(40), cuts: [0, 12_000], oneSampler: true)
        // Matroska's reader leaves damaged clusters out before they become packets.
        #expect(sampled.counts.corruptPackets > 3 || sampled.counts.packets < 300)
        #expect(sampled.samples.last?.time == .milliseconds(11_960))
        #expect(sampled.decodedEnd == .seconds(12))
    }

    @Test func videoOfWhichNothingCanBeDecoded() throws {
        let path = try TestMedium(name: "zeros.mp4", encoding: TestMedium.h264("-movflags +faststart"), seconds: 1)
            .make()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let content = try #require(bytes.range(of: Data("mdat".utf8))).upperBound
        bytes.replaceSubrange(content..., with: Data(count: bytes.count - content))
        try bytes.write(to: URL(fileURLWithPath: path))
        #expect(error(path)?.kind == .noFrames)
    }

    @Test func everyErrorSaysWhatToDo() {
        for kind in VideoError.Kind.allCases {
            let error = VideoError(kind, path: "a.mp4", time: .seconds(61), libraryMessage: "a line")
            #expect(error.description.hasPrefix("a.mp4: "))
            #expect(error.description.contains(" at 0:01:01.000. "))
            #expect(error.description.hasSuffix(". (FFmpeg: a line)"))
            #expect(!error.problem.hasSuffix(".") && !error.remedy.hasSuffix("."))
        }
    }
}
