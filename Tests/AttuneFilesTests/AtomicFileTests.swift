import AttuneFiles
import Foundation
import TestSupport
import Testing

struct AtomicFileTests {
    @Test func writesAndReplaces() throws {
        try TestFolder.with { folder in
            let path = folder.appendingPathComponent("timeline.csv").path
            try AtomicFile.write("old and longer", to: path)
            try AtomicFile.write("näu", to: path)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "näu")
            try AtomicFile.write([0, 255], to: path)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data([0, 255]))
            #expect(try names(in: folder) == ["timeline.csv"])
        }
    }

    @Test func leavesNothingBehindWhereTheFolderIsMissing() throws {
        try TestFolder.with { folder in
            let path = folder.appendingPathComponent("missing/file").path
            #expect(
                throws: FileError(
                    what: "cannot write", path: path, reason: "No such file or directory",
                    remedy: "check that the path is right")
            ) {
                try AtomicFile.write("text", to: path)
            }
            let left = try names(in: folder)
            #expect(left.isEmpty)
        }
    }

    @Test func removesTheTemporaryFileWhereTheTargetCannotBeReplaced() throws {
        try TestFolder.with { folder in
            let target = folder.appendingPathComponent("target")
            try FileManager.default.createDirectory(at: target, withIntermediateDirectories: false)
            let error = #expect(throws: FileError.self) { try AtomicFile.write("text", to: target.path) }
            #expect(error?.path == target.path)
            #expect(error?.description == "cannot write '\(target.path)': Is a directory; give a file, not a folder")
            #expect(try names(in: folder) == ["target"])
        }
    }

    @Test func ofSeveralFilesNoneIsReplacedWhereOneCannotBeWritten() throws {
        try TestFolder.with { folder in
            let first = folder.appendingPathComponent("first").path
            try AtomicFile.write("old", to: first)
            let missing = folder.appendingPathComponent("missing/second").path
            let error = #expect(throws: FileError.self) { try AtomicFile.write([([1], first), ([2], missing)]) }
            #expect(error?.path == missing)
            #expect(try String(contentsOfFile: first, encoding: .utf8) == "old")
            #expect(try names(in: folder) == ["first"])
        }
    }

    /// For the owner alone, also where everybody could read what was there before.
    @Test func aFileForItsOwnerAlone() throws {
        try TestFolder.with { folder in
            let path = folder.appendingPathComponent("tracks.csv").path
            try AtomicFile.write("old", to: path)
            #expect(try mode(path) & 0o444 == 0o444 & ~umask())
            try AtomicFile.write("new", to: path, mode: .ownerOnly)
            #expect(try mode(path) == 0o600)
            try AtomicFile.write([([1], path)], mode: .ownerOnly)
            #expect(try mode(path) == 0o600)
            try AtomicFile.write("open", to: path)
            #expect(try mode(path) != 0o600)
        }
    }

    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    /// What the user's umask takes away; read from the system, because asking for it would change it.
    private func umask() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("Umask:") })
        return try #require(Int(line.split(separator: "\t")[1], radix: 8))
    }

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
}
