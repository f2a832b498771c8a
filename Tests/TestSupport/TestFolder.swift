import Foundation

/// A folder of its own for one test, removed with the value.
public final class TestFolder: Sendable {
    public let path: String

    public init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("attune-test-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // Left behind where a test took the permission away; the system's own cleaning finds it.
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Lends an empty folder and removes it afterwards.
    public static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = try TestFolder()
        return try withExtendedLifetime(folder) {
            try body(URL(fileURLWithPath: folder.path).resolvingSymlinksInPath())
        }
    }

    /// The path of something in the folder.
    public func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Makes a folder, and the folders it lies in, and returns its path.
    public func makeFolder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
        return path(name)
    }

    /// Makes a file, and the folders it lies in, and returns its path.
    @discardableResult
    public func makeFile(_ name: String, _ content: String = "") throws -> String {
        let file = path(name)
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(content.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }
}
