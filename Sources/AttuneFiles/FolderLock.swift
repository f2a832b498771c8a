import Foundation

/// The right of one process to change a folder: given up with the value, and by the kernel when the process ends,
/// however it ends. The lock's file stays behind and means nothing by itself.
public struct FolderLock: ~Copyable, Sendable {
    private let number: Int32

    /// Takes the right, or says who has it.
    ///
    /// - Parameters:
    ///   - path: the lock's file, made where it is missing; its folder must exist.
    ///   - folder: what the lock is for, for the error.
    /// - Throws: `FileError` where another process has it, and where the file system cannot lock.
    public init(at path: String, for folder: String) throws(FileError) {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else { throw FileError("cannot lock", folder, errno: errno) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let holder = FolderLock.holder(opened)
            _ = close(opened)
            guard code == EWOULDBLOCK else {
                throw FileError(
                    what: "cannot lock", path: folder, reason: String(cString: strerror(code)),
                    remedy: "choose a folder on a disk of this computer with --output")
            }
            throw FileError(
                what: "cannot write to", path: folder, reason: "another run of Attune is writing there (\(holder))",
                remedy: "wait until it has ended, or choose another folder with --output")
        }
        number = opened
        sign()
    }

    deinit {
        _ = close(number)
    }

    /// Writes down who has the lock, for those who come later; that it cannot be written takes nothing from the lock.
    private func sign() {
        let text = "process \(getpid())"
        guard ftruncate(number, 0) == 0 else { return }
        _ = text.withCString { pwrite(number, $0, strlen($0), 0) }
    }

    /// As `sign` wrote it.
    private static func holder(_ number: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = pread(number, &bytes, bytes.count, 0)
        let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return text.wholeMatch(of: /process [0-9]+/) == nil ? "of which nothing is known" : text
    }
}
