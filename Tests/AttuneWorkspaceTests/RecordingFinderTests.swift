import Foundation
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

    private func paths(_ finder: RecordingFinder) -> [String] {
        finder.recordings.map { String($0.path.dropFirst(folder.path.count + 1)) }
    }

    @Test func aFolderMeansTheRecordingsInIt() {
        let finder = RecordingFinder(inputs: [folder.path], recursive: false)
        #expect(paths(finder) == ["a.MKV", "b.mp4"])
        #expect(finder.recordings.map(\.name) == ["a", "b"])
        #expect(finder.errors.isEmpty)
    }

    @Test func recursivelyAlsoThoseInFoldersWithinIt() {
        let finder = RecordingFinder(inputs: [folder.path + "/"], recursive: true)
        #expect(paths(finder) == ["a.MKV", "b.mp4", "week2/b.mp4", "week2/c.webm"])
        #expect(finder.recordings.map(\.name)[2] == "week2-b.mp4")
        #expect(Set(finder.recordings.map(\.name)).count == 4)
    }

    @Test func aNamedFileMayBeCalledAnything() {
        let finder = RecordingFinder(inputs: [folder.path("notes.txt")], recursive: false)
        #expect(finder.recordings == [Recording(path: folder.path("notes.txt"), name: "notes")])
    }

    @Test func aFileNamedTwiceCountsOnce() {
        let inputs = [folder.path("b.mp4"), folder.path, folder.path("week2/../b.mp4")]
        #expect(paths(RecordingFinder(inputs: inputs, recursive: false)) == ["b.mp4", "a.MKV"])
    }

    @Test func saysWhatStoodForNothingAndKeepsTheRest() throws {
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
        let inputs = [folder.path("missing.mp4"), folder.path("empty"), folder.path("b.mp4")]
        let finder = RecordingFinder(inputs: inputs, recursive: false)
        #expect(paths(finder) == ["b.mp4"])
        #expect(finder.errors.map(\.path) == Array(inputs.prefix(2)))
        #expect(finder.errors[0].problem == "there is no such file or folder")
        #expect(finder.errors[1].problem == "the folder holds no recording")
    }

    @Test(arguments: [
        (["x/a.mp4", "x/b.mp4"], ["a", "b"]),
        (["x/a.mp4", "x/a.mkv"], ["a.mp4", "a.mkv"]),
        (["x/a.mp4", "y/a.mp4"], ["x-a.mp4", "y-a.mp4"]),
        (["1/x/a.mp4", "2/x/a.mp4"], ["1-a.mp4", "2-a.mp4"]),
    ])
    func namesAreUniqueAndAsShortAsTheyCanBe(paths: [String], names: [String]) {
        #expect(RecordingFinder.named(paths).map(\.name) == names)
    }
}
