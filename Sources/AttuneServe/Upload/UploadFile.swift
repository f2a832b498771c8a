import AttuneFiles
import Foundation
import Synchronization
import SystemPackage

/// A file that grows while it is uploaded, and takes its name when it is whole.
final class UploadFile: Sendable {
    private let descriptor: CInt
    private let unfinished: FilePath
    private let finished: FilePath
    private let total: Int64
    private let size: Atomic<Int64>
    private let release: @Sendable () -> Void

    /// - Parameters:
    ///   - offset: how much of it is there, in bytes.
    ///   - release: called when it is closed.
    init(
        appendingTo unfinished: FilePath, at offset: Int64, total: Int64, becoming finished: FilePath,
        release: @escaping @Sendable () -> Void
    ) throws(FileError) {
        // For its owner alone: it shows people.
        let opened = unfinished.withPlatformString {
            open($0, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        }
        guard opened >= 0 else { throw UploadFile.failure(unfinished) }
        descriptor = opened
        self.unfinished = unfinished
        self.finished = finished
        self.total = total
        size = Atomic(offset)
        self.release = release
    }

    deinit {
        close(descriptor)
        release()
    }

    /// Adds bytes at the end. Blocks.
    func append(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let offset = size.load(ordering: .relaxed)
            let count = bytes.withUnsafeBytes { buffer in
                let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
                return pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset))
            }
            if count >= 0 {
                written += count
                size.add(Int64(count), ordering: .relaxed)
            } else if errno != EINTR {
                throw UploadFile.failure(unfinished)
            }
        }
    }

    /// Gives the file its name where all of it is there; how much is there, in bytes. Blocks.
    func finish() throws(FileError) -> Int64 {
        let size = size.load(ordering: .relaxed)
        guard size == total else { return size }
        guard fsync(descriptor) == 0 else { throw UploadFile.failure(unfinished) }
        // A name that somebody else took meanwhile stays theirs.
        let isTaken = unfinished.withPlatformString { from in finished.withPlatformString { link(from, $0) } } != 0
        guard !isTaken else { throw UploadFile.failure(finished) }
        _ = unfinished.withPlatformString { unlink($0) }
        return size
    }

    private static func failure(_ path: FilePath) -> FileError {
        FileError(
            what: "cannot write", path: path.string, reason: String(cString: strerror(errno)),
            remedy: "check the disk of the folder of recordings")
    }
}
