import Foundation
import SystemPackage

/// Small files, read at once.
public enum WholeFile {
    /// All bytes of a regular file.
    ///
    /// - Throws: `FileError` for a file that cannot be read, is no regular one, or holds more bytes than `limit`.
    public static func bytes(of path: FilePath, atMost limit: Int) throws(FileError) -> [UInt8] {
        let file = try FileDescriptor.regularFile(at: path, what: "cannot read")
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: FileDigest.chunkSize, alignment: 16)
        defer { chunk.deallocate() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(Int(try file.facts().st_size), limit))
        while true {
            let count = try file.read(into: chunk)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= limit else {
                throw FileError(
                    what: "cannot read", path: path.string, reason: "it is larger than \(limit) bytes",
                    remedy: "check its name")
            }
        }
    }
}
