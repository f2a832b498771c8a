import AttuneFiles
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneWorkspace

/// From a folder of outputs to its recording and back.
@Suite struct RecordingPlaceTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test(arguments: [
        ("Recordings/lecture.mp4", "../../Recordings/lecture.mp4"),
        ("Reports/lecture/lecture.mp4", "lecture.mp4"),
        ("lecture.mp4", "../../lecture.mp4"),
        ("東京/50 % #1?.mp4", "../../%E6%9D%B1%E4%BA%AC/50%20%25%20%231%3F.mp4"),
    ])
    func isFoundAgain(path: String, place: String) throws {
        let outputs = try folder.makeFolder("Reports/lecture")
        let recording = FilePath(try folder.makeFile(path))
        #expect(RecordingPlace.relative(to: recording, from: outputs) == place)
        #expect(RecordingPlace.resolve(place, from: outputs) == RecordingPlace.absolute(recording))
    }

    @Test func bytesThatAreNoTextAreKept() throws {
        let outputs = try folder.makeFolder("Reports/b")
        let recording = FilePath(bytes: Array("\(folder.path)/b".utf8) + [0xFF] + Array(".mp4".utf8))
        let place = RecordingPlace.relative(to: recording, from: outputs)
        #expect(place == "../../b%FF.mp4")
        #expect(RecordingPlace.resolve(place, from: outputs)?.lastName == [0x62, 0xFF] + Array(".mp4".utf8))
    }

    /// A record may have been written by anybody.
    @Test(arguments: [
        "", "/etc/passwd", "../../%", "../../%0", "../../%zz", "a//b", "%00", String(repeating: "../", count: 99),
    ])
    func whatIsNoPlaceIsNone(place: String) throws {
        #expect(RecordingPlace.resolve(place, from: folder.path) == nil)
    }

    @Test func linksInFoldersAreFollowed() throws {
        let recording = FilePath(try folder.makeFile("real/lecture.mp4"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("link"), withDestinationPath: folder.path("real"))
        #expect(
            RecordingPlace.absolute(FilePath(folder.path("link/lecture.mp4"))) == RecordingPlace.absolute(recording))
        let missing = RecordingPlace.absolute(FilePath(folder.path("link/gone.mp4")))
        #expect(missing == RecordingPlace.absolute(FilePath(folder.path("real"))).appending("gone.mp4"))
    }

    @Test func theFolderNamesTheCourse() throws {
        #expect(RecordingPlace.folderName(of: FilePath(try folder.makeFile("Algebra II/week 1.mp4"))) == "Algebra II")
    }
}
