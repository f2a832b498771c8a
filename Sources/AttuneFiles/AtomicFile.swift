import Foundation
import SystemPackage

/// Writes files so that a reader finds the old content or the new, never a part.
public enum AtomicFile {
    /// Writes `text` in UTF-8 to `path`, replacing what was there.
    public static func write(
        _ text: String, to path: String, mode: FileAccess = .everybody
    ) throws(FileError) {
        try write(Array(text.utf8), to: path, mode: mode)
    }

    /// Writes `bytes` to `path`, replacing what was there.
    ///
    /// The bytes go to a temporary name beside the target first; on failure it is removed and the target untouched.
    /// Who may read the file is as `mode` says, whoever could read the one that was there.
    public static func write(
        _ bytes: [UInt8], to path: String, mode: FileAccess = .everybody
    ) throws(FileError) {
        try write([(bytes, path)], mode: mode)
    }

    /// Writes several files, none of which takes its place before all are written to temporary names.
    public static func write(
        _ files: [(bytes: [UInt8], path: String)], mode: FileAccess = .everybody
    ) throws(FileError) {
        let ending = "\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 16)).partial"
        var current = ""
        do throws(FileError) {
            for (bytes, path) in files {
                current = path
                try fill("\(path).\(ending)", with: bytes, mode: mode)
            }
            for (_, path) in files {
                current = path
                // The one thing that renaming would find out too late, when others have taken their places.
                guard !isFolder(path) else { throw FileError("cannot write", path, errno: EISDIR) }
            }
            for (_, path) in files {
                current = path
                try move("\(path).\(ending)", to: path)
            }
        } catch {
            for (_, path) in files { _ = unlink("\(path).\(ending)") }
            throw FileError(what: error.what, path: current, reason: error.reason, remedy: error.remedy)
        }
    }

    /// Renames a finished file to `path`, replacing what was there; both must lie on one file system.
    public static func move(_ finished: String, to path: String) throws(FileError) {
        guard rename(finished, path) == 0 else { throw FileError("cannot write", path, errno: errno) }
    }

    /// Removes a file; that there is none is as good.
    public static func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError("cannot remove", path, errno: errno) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func fill(_ path: String, with bytes: [UInt8], mode: FileAccess) throws(FileError) {
        let file = try FileDescriptor(
            opening: FilePath(path), flags: O_WRONLY | O_CREAT | O_EXCL, mode: mode, what: "cannot write")
        try file.write(bytes)
        try file.synchronize()
    }
}
