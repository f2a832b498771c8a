import Foundation
import SystemPackage

/// What tells quickly whether a file is still the one it was: its size, when it was written, and what its first and
/// last bytes are.
///
/// A container keeps its index at the head or the tail, so that another recording of the same size and time differs
/// there. Only the checksum of all bytes (`FileDigest`) is a proof.
public struct FileIdentity: Codable, Equatable, Sendable {
    /// Of the head and of the tail so many bytes are looked at.
    public static let span: Int64 = 1 << 20

    public var sizeInBytes: Int64
    /// When the content was changed last, in nanoseconds since 1970.
    public var modifiedNanoseconds: Int64
    /// SHA-256 of the first and the last MiB, one behind the other, as 64 lower-case hexadecimal digits; of the whole
    /// file, once, where it is no longer than both.
    public var headAndTailSHA256: String

    /// Size and time alone: what can be asked of a file often.
    public struct Stamp: Equatable, Sendable {
        public let sizeInBytes: Int64
        public let modifiedNanoseconds: Int64

        /// Nil where there is no regular file.
        public static func of(_ path: FilePath) -> Stamp? {
            var facts = stat()
            guard path.withPlatformString({ stat($0, &facts) }) == 0, facts.st_mode & S_IFMT == S_IFREG else {
                return nil
            }
            return Stamp(sizeInBytes: Int64(facts.st_size), modifiedNanoseconds: FileIdentity.modified(facts))
        }
    }

    public var stamp: Stamp { Stamp(sizeInBytes: sizeInBytes, modifiedNanoseconds: modifiedNanoseconds) }

    public init(sizeInBytes: Int64, modifiedNanoseconds: Int64, headAndTailSHA256: String) {
        self.sizeInBytes = sizeInBytes
        self.modifiedNanoseconds = modifiedNanoseconds
        self.headAndTailSHA256 = headAndTailSHA256
    }

    /// - Throws: `FileError` for a file that cannot be read, and at once for what is no regular file.
    public static func of(_ path: FilePath) throws(FileError) -> FileIdentity {
        let file = try FileDescriptor.regularFile(at: path, what: "cannot read")
        let facts = try file.facts()
        let size = Int64(facts.st_size)
        var digest = try SHA256(path)
        if size <= 2 * span {
            try add(size, of: file, to: &digest)
        } else {
            try add(span, of: file, to: &digest)
            try file.seek(to: size - span)
            try add(span, of: file, to: &digest)
        }
        return FileIdentity(
            sizeInBytes: size, modifiedNanoseconds: modified(facts), headAndTailSHA256: try digest.hexadecimal())
    }

    /// Times outside of what 64 bits hold in nanoseconds, the years 1678 to 2262, are as good as any other.
    private static func modified(_ facts: stat) -> Int64 {
        Int64(facts.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(facts.st_mtim.tv_nsec)
    }

    /// Adds the next `count` bytes; fewer where the file became shorter meanwhile.
    private static func add(
        _ count: Int64, of file: borrowing FileDescriptor, to digest: inout SHA256
    ) throws(FileError) {
        var rest = Int(count)
        while rest > 0 {
            let read = try digest.update(from: file, atMost: min(rest, FileDigest.chunkSize))
            if read == 0 { return }
            rest -= read
        }
    }
}
