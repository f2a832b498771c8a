import Foundation
import SystemPackage

/// Who may read a file that is made.
public enum FileAccess: Sendable {
    /// Everybody, less what the user's umask takes away.
    case everybody
    /// The owner and nobody else, from the first byte on.
    case ownerOnly

    /// As of `chmod(2)`.
    var mode: mode_t {
        switch self {
        case .everybody: 0o644
        case .ownerOnly: 0o600
        }
    }
}

/// Owns an open file and closes it.
struct FileDescriptor: ~Copyable {
    private let number: Int32
    private let path: FilePath

    /// - Parameters:
    ///   - flags: as of `open(2)`; close-on-exec is added.
    ///   - mode: of a file that is made by this.
    ///   - what: what the caller is about to do, for the error.
    init(opening path: FilePath, flags: Int32, mode: FileAccess = .everybody, what: String) throws(FileError) {
        let opened = path.withPlatformString { open($0, flags | O_CLOEXEC, mode.mode) }
        guard opened >= 0 else { throw FileError(what, path.string, errno: errno) }
        self.number = opened
        self.path = path
    }

    /// Opens a regular file for reading; what else lies at the path (a folder, a pipe, a device) is an error at once,
    /// and nothing is read from it.
    ///
    /// - Parameter what: what the caller is about to do, for the error.
    static func regularFile(at path: FilePath, what: String) throws(FileError) -> FileDescriptor {
        // Opening some devices does something, and opening a pipe waits for its other end: what it is is asked first.
        // O_NONBLOCK is for a path that becomes one of them in between.
        var facts = stat()
        guard path.withPlatformString({ stat($0, &facts) }) == 0 else {
            throw FileError(what, path.string, errno: errno)
        }
        try requireRegular(facts, path, what)
        let file = try FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY, what: what)
        try requireRegular(try file.facts(), path, what)
        return file
    }

    deinit {
        _ = close(number)
    }

    /// What the file system knows of the file.
    func facts() throws(FileError) -> stat {
        var facts = stat()
        guard fstat(number, &facts) == 0 else { throw FileError("cannot read", path.string, errno: errno) }
        return facts
    }

    /// Fills the start of `buffer`; returns the number of bytes read, 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            let count = Foundation.read(number, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw FileError("cannot read", path.string, errno: errno) }
        }
    }

    /// Goes on reading at this byte.
    func seek(to offset: Int64) throws(FileError) {
        guard lseek(number, off_t(offset), SEEK_SET) >= 0 else {
            throw FileError("cannot read", path.string, errno: errno)
        }
    }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                return Foundation.write(number, rest.baseAddress, rest.count)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw FileError("cannot write", path.string, errno: errno)
            }
        }
    }

    /// Returns when what was written is on the disk.
    func synchronize() throws(FileError) {
        guard fsync(number) == 0 else { throw FileError("cannot write", path.string, errno: errno) }
    }

    private static func requireRegular(_ facts: stat, _ path: FilePath, _ what: String) throws(FileError) {
        switch facts.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw FileError(what, path.string, errno: EISDIR)
        default:
            throw FileError(
                what: what, path: path.string, reason: "it is a pipe, a device or a socket",
                remedy: "give a regular file")
        }
    }
}
