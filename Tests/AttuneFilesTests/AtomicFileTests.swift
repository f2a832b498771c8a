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

    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }
}
