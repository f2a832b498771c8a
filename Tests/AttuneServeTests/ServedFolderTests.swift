import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneServe

/// A folder out of which nothing leads.
@Suite struct ServedFolderTests {
    private let folder: TestFolder
    private let served: ServedFolder

    init() throws {
        folder = try TestFolder()
        try folder.makeFile("secret.mp4", "secret")
        try folder.makeFile("Recordings/a.mp4", "0123456789")
        try folder.makeFile("Recordings/Week 1/b.mp4", "b")
        try folder.makeFile("Recordings-2/c.mp4", "c")
        for (name, target) in [
            ("link.mp4", "../secret.mp4"), ("out", ".."), ("within.mp4", "a.mp4"), ("nothing.mp4", "missing.mp4"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("Recordings/\(name)"), withDestinationPath: target)
        }
        #expect(mkfifo(folder.path("Recordings/pipe.mp4"), 0o600) == 0)
        served = try ServedFolder(FilePath(folder.path("Recordings")))
    }

    @Test(arguments: [
        ("a.mp4", true), ("Week 1/b.mp4", true), ("within.mp4", true), ("./Week 1/../a.mp4", true), ("link.mp4", false),
        ("out/secret.mp4", false), ("../secret.mp4", false), ("../Recordings-2/c.mp4", false), ("nothing.mp4", false),
        ("pipe.mp4", false), ("Week 1", false), ("", false), ("missing.mp4", false),
    ])
    func opensWhatLiesInIt(name: String, isOpened: Bool) {
        let path = FilePath(folder.path("Recordings/\(name)"))
        #expect(((try? served.open(path)) != nil) == isOpened)
    }

    @Test func readsFromAnywhere() throws {
        let file = try served.open(FilePath(folder.path("Recordings/a.mp4")))
        #expect(file.version()?.size == 10)
        #expect(try file.read(at: 3, count: 4) == Array("3456".utf8))
        #expect(try file.read(at: 8, count: 4) == Array("89".utf8))
        #expect(try file.read(at: 20, count: 4) == [])
    }

    @Test func aFolderThatIsMissingIsNotServed() {
        #expect(throws: ServeConfigurationError.self) { try ServedFolder(FilePath(folder.path("missing"))) }
        #expect(throws: ServeConfigurationError.self) { try ServedFolder(FilePath(folder.path("secret.mp4"))) }
    }
}
