import Foundation

/// Owns an open file and closes it.
struct FileDescriptor: ~Copyable {
    private let number: Int32
    private let path: String

    /// - Parameters:
    ///   - flags: as of `open(2)`; close-on-exec is added.
    ///   - what: what the caller is about to do, for the error.
    init(opening path: String, flags: Int32, what: String) throws(FileError) {
        // Readable for everyone, less what the user's umask takes away.
        let opened = open(path, flags | O_CLOEXEC, 0o644)
        guard opened >= 0 else { throw FileError(what, path, errno: errno) }
        self.number = opened
        self.path = path
    }

    deinit {
        _ = close(number)
    }

    /// Fills the start of `buffer`; returns the number of bytes read, 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            let count = Foundation.read(number, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw FileError("cannot read", path, errno: errno) }
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
                throw FileError("cannot write", path, errno: errno)
            }
        }
    }

    /// Returns when what was written is on the disk.
    func synchronize() throws(FileError) {
        guard fsync(number) == 0 else { throw FileError("cannot write", path, errno: errno) }
    }
}
