import Foundation
import SystemPackage

/// A folder that is held open, so that what is removed by name lies in it and nowhere else: no link is followed, neither
/// to the folder nor in it.
public struct HeldFolder: ~Copyable {
    private let number: Int32
    private let path: String

    /// - Throws: `FileError` where there is no folder, a link to one, or one that cannot be read.
    public init(_ path: String) throws(FileError) {
        let opened = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { throw FileError("cannot read the folder", path, errno: errno) }
        number = opened
        self.path = path
    }

    deinit {
        _ = close(number)
    }

    /// The size of a regular file in bytes; nil for anything else, also for a link.
    public func size(ofFile name: String) -> Int64? {
        facts(of: name).flatMap { $0.st_mode & S_IFMT == S_IFREG ? Int64($0.st_size) : nil }
    }

    /// When a regular file was written last, in seconds from the start of 1970 on; nil for anything else.
    public func modified(_ name: String) -> Int64? {
        facts(of: name).flatMap { $0.st_mode & S_IFMT == S_IFREG ? Int64($0.st_mtim.tv_sec) : nil }
    }

    /// Whether a folder of this name lies in it, and no link to one.
    public func holdsFolder(_ name: String) -> Bool {
        facts(of: name).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    /// Removes a file; that there is none is as good.
    public func remove(_ name: String) throws(FileError) {
        guard unlinkat(number, name, 0) == 0 || errno == ENOENT else {
            throw FileError("cannot remove", "\(path)/\(name)", errno: errno)
        }
    }

    private func facts(of name: String) -> stat? {
        var facts = stat()
        return fstatat(number, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 ? facts : nil
    }
}
