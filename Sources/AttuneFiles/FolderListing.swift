import Foundation
import SystemPackage

/// The names in a folder, byte for byte.
public enum FolderListing {
    /// Something in a folder.
    public struct Entry: Equatable, Sendable {
        public let path: FilePath
        public let kind: Kind
    }

    /// What a path leads to.
    public enum Kind: Sendable {
        case file
        case folder
        /// A symbolic link to a folder: what lies behind may be anywhere, also above.
        case linkToFolder
        /// A pipe, a device, a socket, or a link to nothing.
        case other
    }

    /// What lies in the folder, `.` and `..` left out, in the order of the bytes of the names.
    ///
    /// - Throws: `FileError` where the folder cannot be read.
    public static func entries(of folder: FilePath) throws(FileError) -> [Entry] {
        let names = try names(in: folder).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        return names.map { name in
            let path = folder.appending(name)
            return Entry(path: path, kind: kind(of: path))
        }
    }

    /// Device and number of what a path leads to, links followed; nil where there is nothing.
    public static func identity(of path: FilePath) -> (device: UInt64, number: UInt64)? {
        var facts = stat()
        guard path.withPlatformString({ stat($0, &facts) }) == 0 else { return nil }
        return (UInt64(facts.st_dev), UInt64(facts.st_ino))
    }

    /// What the path leads to.
    public static func kind(of path: FilePath) -> Kind {
        var facts = stat()
        guard path.withPlatformString({ lstat($0, &facts) }) == 0 else { return .other }
        let isLink = facts.st_mode & S_IFMT == S_IFLNK
        if isLink, path.withPlatformString({ stat($0, &facts) }) != 0 { return .other }
        switch facts.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return isLink ? .linkToFolder : .folder
        default: return .other
        }
    }

    /// Whether the path itself is a symbolic link, wherever it leads.
    public static func isLink(_ path: FilePath) -> Bool {
        var facts = stat()
        return path.withPlatformString { lstat($0, &facts) } == 0 && facts.st_mode & S_IFMT == S_IFLNK
    }

    private static func names(in folder: FilePath) throws(FileError) -> [FilePath.Component] {
        guard let stream = folder.withPlatformString({ opendir($0) }) else {
            throw FileError("cannot read the folder", folder.string, errno: errno)
        }
        defer { closedir(stream) }
        var names: [FilePath.Component] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw FileError("cannot read the folder", folder.string, errno: errno) }
                return names
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                // The name ends with a zero within its array.
                tuple.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
                    FilePath.Component(platformString: $0)
                }
            }
            if let name, name.kind == .regular { names.append(name) }
        }
    }
}
