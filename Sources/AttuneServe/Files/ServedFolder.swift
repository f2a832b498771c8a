import AttuneFiles
import AttuneWorkspace
import Foundation
import SystemPackage

/// A folder out of which files are served; no link leads out of it.
struct ServedFolder: Sendable {
    /// From the root on, without links.
    let path: FilePath

    /// - Throws: `ServeConfigurationError` where there is no such folder.
    init(_ path: FilePath) throws(ServeConfigurationError) {
        let whole = RecordingPlace.absolute(path)
        guard FolderListing.kind(of: whole) == .folder else {
            throw ServeConfigurationError(problem: "there is no folder \(path.string)", remedy: "check the spelling")
        }
        self.path = whole
    }

    /// Whether a path, its links followed, lies in the folder.
    func holds(_ file: FilePath) -> Bool {
        let whole = RecordingPlace.absolute(file)
        return whole != path && whole.starts(with: path)
    }

    /// Opens a regular file in the folder.
    ///
    /// - Throws: `ServeError` for what is none, or lies elsewhere: asked of the opened file itself, so that a link which is
    ///   made in between leads nowhere either.
    func open(_ file: FilePath) throws(ServeError) -> OpenedFile {
        guard holds(file), FolderListing.kind(of: file) == .file else { throw ServeError.notFound }
        let descriptor = RecordingPlace.absolute(file).withPlatformString {
            Foundation.open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
        }
        guard descriptor >= 0 else { throw ServeError.notFound }
        let opened = OpenedFile(owning: descriptor)
        guard let own = opened.path, own.starts(with: path), let facts = opened.facts,
            facts.st_mode & S_IFMT == S_IFREG
        else { throw ServeError.notFound }
        return opened
    }
}

/// A file that is open for reading, until the last reference to it goes.
final class OpenedFile: Sendable {
    private let descriptor: CInt

    fileprivate init(owning descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Where the kernel says that it lies.
    fileprivate var path: FilePath? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")).map { FilePath($0) }
    }

    fileprivate var facts: stat? {
        var facts = stat()
        return fstat(descriptor, &facts) == 0 ? facts : nil
    }

    /// Its size in bytes, and a text that changes with its content.
    func version() -> (size: Int64, tag: String)? {
        facts.map { facts in
            let time = facts.st_mtim
            return (Int64(facts.st_size), "\"\(facts.st_size)-\(time.tv_sec)-\(time.tv_nsec)\"")
        }
    }

    /// Up to `count` bytes from `offset` on; fewer at the file's end. Blocks.
    func read(at offset: Int64, count: Int) throws(FileError) -> [UInt8] {
        var failed: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let number = pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset) + filled)
                if number > 0 {
                    filled += number
                } else if number == 0 {
                    return
                } else if errno != EINTR {
                    failed = errno
                    return
                }
            }
        }
        guard failed == 0 else {
            throw FileError(
                what: "cannot read", path: path?.string ?? "a recording", reason: String(cString: strerror(failed)),
                remedy: "check the disk it lies on")
        }
        return bytes
    }
}
