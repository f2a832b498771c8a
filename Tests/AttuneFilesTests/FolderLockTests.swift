import Foundation
import TestSupport
import Testing

@testable import AttuneFiles

/// One process at a time, and no lock that outlives its process.
@Suite struct FolderLockTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private func lock() throws -> FolderLock { try FolderLock(at: folder.path("lock"), for: folder.path) }

    @Test func aSecondOneIsToldWhoHasIt() throws {
        let first = try lock()
        let error = #expect(throws: FileError.self) { _ = try lock() }
        #expect(error?.description.contains("process \(getpid())") == true)
        #expect(error?.description.contains(folder.path) == true)
        withExtendedLifetime(first) {}
    }

    @Test func isFreeAgainWhenTheFirstIsGone() throws {
        do { _ = try lock() }
        _ = try lock()
        #expect(FileManager.default.fileExists(atPath: folder.path("lock")))
    }

    /// What a process that was killed left behind locks nothing.
    @Test func aFileLeftBehindLocksNothing() throws {
        try folder.makeFile("lock", "process 1")
        _ = try lock()
    }

    @Test func aLinkIsNotFollowed() throws {
        let target = folder.path("elsewhere")
        try FileManager.default.createSymbolicLink(atPath: folder.path("lock"), withDestinationPath: target)
        #expect(throws: FileError.self) { _ = try lock() }
        #expect(!FileManager.default.fileExists(atPath: target))
    }
}
