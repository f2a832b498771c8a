import AttuneCore
import CFFmpeg
import Foundation
import SystemPackage

/// A recording that was opened: everything that is read of it is read through its one descriptor, so that no name is
/// looked up twice, and a process that may open nothing can read it too.
public final class RecordingFile {
    /// As it was asked for; also helps to guess the container.
    public let path: FilePath
    package let descriptor: CInt
    /// What is believed of it at most.
    package var limits: MediaLimits

    /// Opens a regular file for reading.
    ///
    /// - Throws: `VideoError` for what is no readable file: FFmpeg's messages do not tell these apart, and opening a pipe
    ///   would wait for its other end.
    public convenience init(opening path: FilePath, limits: MediaLimits = MediaLimits()) throws(VideoError) {
        var facts = stat()
        guard path.withPlatformString({ stat($0, &facts) }) == 0 else { throw RecordingFile.openError(errno, path) }
        try RecordingFile.check(facts, path)
        // O_NONBLOCK is for a path that becomes a pipe in between.
        let descriptor = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
        guard descriptor >= 0 else { throw RecordingFile.openError(errno, path) }
        self.init(owning: descriptor, path: path, limits: limits)
        guard fstat(descriptor, &facts) == 0 else { throw VideoError(.readFailed, path: path) }
        try RecordingFile.check(facts, path)
    }

    /// Takes over a descriptor that is open for reading.
    package init(owning descriptor: CInt, path: FilePath, limits: MediaLimits) {
        self.descriptor = descriptor
        self.limits = limits
        self.path = path
    }

    deinit {
        close(descriptor)
    }

    /// Has every recording that this process reads show how far it has read, in bytes, at this place, for as long as the
    /// process lives.
    package static func showProgress(at place: UnsafeMutablePointer<UInt64>) {
        attune_show_progress_at(place)
    }

    /// Throws where a picture of this size, as it is stored or as it is shown, is not to be decoded.
    func check(_ size: PixelSize, time: MediaTime? = nil) throws(VideoError) {
        guard !limits.allow(size) else { return }
        throw VideoError(
            .tooLarge, path: path, time: time, detail: "\(size.width)x\(size.height)", limits: limits)
    }

    /// Whether the file begins with a box that only MP4 and MOV files begin with.
    var beginsLikeMP4: Bool {
        var head = [UInt8](repeating: 0, count: 8)
        guard pread(descriptor, &head, head.count, 0) == head.count else { return false }
        return ["ftyp", "moov", "mdat", "wide", "skip"].contains(String(decoding: head.suffix(4), as: UTF8.self))
    }

    /// What a failure to open means; visible to tests, because a test that runs as root may open every file.
    static func openError(_ code: Int32, _ path: FilePath) -> VideoError {
        VideoError(code == EACCES || code == EPERM ? .noPermission : .notFound, path: path)
    }

    private static func check(_ facts: stat, _ path: FilePath) throws(VideoError) {
        switch facts.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw VideoError(.isFolder, path: path)
        default: throw VideoError(.isNoFile, path: path)
        }
        guard facts.st_size > 0 else { throw VideoError(.empty, path: path) }
    }
}
