import AttuneFiles
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneWorkspace

@Suite struct RecordingFinderTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        for name in [
            "b.mp4", "a.MKV", "notes.txt", ".hidden.mp4", "week2/c.webm", "week2/b.mp4",
            ".trash/d.mp4", "Reports/b.mp4/report.html",
        ] {
            try folder.makeFile(name)
        }
    }

    private func finder(_ inputs: [String], recursive: Bool = false) -> RecordingFinder {
        RecordingFinder(inputs: inputs.map { FilePath($0) }, recursive: recursive)
    }

    private func paths(_ finder: RecordingFinder) -> [String] {
        finder.recordings.map { String($0.path.string.dropFirst(folder.path.count + 1)) }
    }

    @Test func aFolderMeansTheRecordingsInIt() {
        let finder = self.finder([folder.path])
        #expect(paths(finder) == ["a.MKV", "b.mp4"])
        #expect(finder.recordings.map(\.name) == ["a", "b"])
        #expect(finder.errors.isEmpty)
    }

    @Test func recursivelyAlsoThoseInFoldersWithinIt() {
        let finder = self.finder([folder.path + "/"], recursive: true)
        #expect(paths(finder) == ["a.MKV", "b.mp4", "week2/b.mp4", "week2/c.webm"])
        #expect(finder.recordings.map(\.name)[2] == "week2-b.mp4")
        #expect(Set(finder.recordings.map(\.name)).count == 4)
    }

    @Test func aNamedFileMayBeCalledAnything() {
        let finder = self.finder([folder.path("notes.txt")])
        #expect(finder.recordings == [Recording(path: FilePath(folder.path("notes.txt")), name: "notes")])
    }

    @Test func aFileNamedTwiceCountsOnce() {
        let inputs = [folder.path("b.mp4"), folder.path, folder.path("week2/../b.mp4")]
        #expect(paths(finder(inputs)) == ["b.mp4", "a.MKV"])
    }

    @Test func saysWhatStoodForNothingAndKeepsTheRest() throws {
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
        let inputs = [folder.path("missing.mp4"), folder.path("empty"), folder.path("b.mp4")]
        let finder = self.finder(inputs)
        #expect(paths(finder) == ["b.mp4"])
        #expect(finder.errors.map(\.path) == Array(inputs.prefix(2)))
        #expect(finder.errors[0].problem == "there is no such file or folder")
        #expect(finder.errors[1].problem == "the folder holds no recording")
    }

    @Test func aFolderThatCannotBeReadIsSaid() throws {
        let listed = try FolderListing.entries(of: FilePath(folder.path)).map(\.path.lastComponent?.string)
        #expect(listed == [".hidden.mp4", ".trash", "Reports", "a.MKV", "b.mp4", "notes.txt", "week2"])
        #expect(throws: FileError.self) { try FolderListing.entries(of: FilePath(folder.path("nowhere"))) }
    }

    /// Folders with recordings in them and files of sound alone are told of; nothing else is.
    @Test func saysWhatWasPassedOver() throws {
        for name in ["audio_only.m4a", "week2/voice.MP3", "papers/a.pdf", "deep/1/2/c.mov", ".cache/e.mp4"] {
            try folder.makeFile(name)
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link"), withDestinationPath: folder.path("week2"))
        func told(_ finder: RecordingFinder) -> [String] {
            finder.passedOver.map { "\($0.path.string.dropFirst(folder.path.count + 1)) \($0.reason.rawValue)" }
        }
        #expect(
            told(finder([folder.path])) == [
                "audio_only.m4a audio_only", "deep folder", "link link_to_folder", "week2 folder",
            ])
        let recursive = finder([folder.path], recursive: true)
        #expect(
            told(recursive) == ["audio_only.m4a audio_only", "link link_to_folder", "week2/voice.MP3 audio_only"])
        #expect(paths(recursive) == ["a.MKV", "b.mp4", "deep/1/2/c.mov", "week2/b.mp4", "week2/c.webm"])
    }

    /// Names are bytes: none is left out because it is no text, or because another looks the same.
    @Test func namesThatAreNoTextOrLookTheSame() throws {
        let other = try TestFolder()
        for name in [[0x62, 0xFF], [0x62, 0xFE], [0xC3, 0xA9], [0x65, 0xCC, 0x81], [0x61]] as [[UInt8]] {
            let path = FilePath(bytes: Array(other.path.utf8) + [0x2F] + name + Array(".mp4".utf8))
            let made = path.withPlatformString { creat($0, 0o644) }
            #expect(made >= 0)
            close(made)
        }
        let found = finder([other.path])
        #expect(found.errors.isEmpty)
        #expect(
            found.recordings.map(\.path.stemBytes)
                == [[0x61], [0x62, 0xFE], [0x62, 0xFF], [0x65, 0xCC, 0x81], [0xC3, 0xA9]])
        #expect(found.recordings.map(\.name) == ["a", "b%FE.mp4", "b%FF.mp4", "e%CC%81.mp4", "%C3%A9.mp4"])
        #expect(found.recordings[1].fileName == "b\u{FFFD}.mp4")
        // Each alone keeps its name.
        let alone = RecordingNames.named([found.recordings[2].path]).map(\.name)
        #expect(alone == ["b\u{FFFD}"])
    }

    /// The same file by two names, also by a link.
    @Test func aFileWithTwoNamesCountsOnce() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("z.mp4"), withDestinationPath: folder.path("b.mp4"))
        #expect(paths(finder([folder.path])) == ["a.MKV", "b.mp4"])
    }

    @Test(arguments: [
        (["x/a.mp4", "x/b.mp4"], ["a", "b"]),
        (["x/a.mp4", "x/a.mkv"], ["a.mp4", "a.mkv"]),
        (["x/a.mp4", "y/a.mp4"], ["x-a.mp4", "y-a.mp4"]),
        (["1/x/a.mp4", "2/x/a.mp4"], ["1-a.mp4", "2-a.mp4"]),
        (["x/..mp4", "x/...mp4"], ["..mp4", "...mp4"]),
    ])
    func namesAreUniqueAndAsShortAsTheyCanBe(paths: [String], names: [String]) {
        #expect(RecordingNames.named(paths.map { FilePath($0) }).map(\.name) == names)
    }
}
