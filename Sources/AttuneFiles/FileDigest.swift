import CCrypto
import Foundation
import SystemPackage

/// Checksums of files.
public enum FileDigest {
    /// So many bytes are read at a time.
    static let chunkSize = 1 << 20

    /// The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.
    ///
    /// Memory use does not depend on the file's size. Regular files only: a pipe would be waited for.
    public static func sha256(ofFileAt path: FilePath) throws(FileError) -> String {
        let file = try FileDescriptor.regularFile(at: path, what: "cannot read")
        var digest = try SHA256(path)
        while try digest.update(from: file, atMost: chunkSize) > 0 {}
        return try digest.hexadecimal()
    }

    public static func sha256(ofFileAt path: String) throws(FileError) -> String {
        try sha256(ofFileAt: FilePath(path))
    }

    /// The SHA-256 of bytes in memory, one part after the other, as 64 lower-case hexadecimal digits.
    ///
    /// - Parameter name: of what they are, for the error.
    public static func sha256(of parts: [UInt8]..., named name: String) throws(FileError) -> String {
        var digest = try SHA256(FilePath(name))
        for part in parts { try digest.update(with: part) }
        return try digest.hexadecimal()
    }

    /// The same; asked after each MiB, it ends with `CancellationError` once `isCancelled` says so.
    ///
    /// - Throws: `FileError`, or `CancellationError`.
    public static func sha256(ofFileAt path: FilePath, isCancelled: () -> Bool) throws -> String {
        let file = try FileDescriptor.regularFile(at: path, what: "cannot read")
        var digest = try SHA256(path)
        repeat {
            if isCancelled() { throw CancellationError() }
        } while try digest.update(from: file, atMost: chunkSize) > 0
        return try digest.hexadecimal()
    }
}

/// Owns one running SHA-256 computation of libcrypto, over bytes of one file.
struct SHA256: ~Copyable {
    private let context: OpaquePointer
    private let path: FilePath
    private let chunk: UnsafeMutableRawBufferPointer

    /// Throws where libcrypto has no memory or no SHA-256.
    init(_ path: FilePath) throws(FileError) {
        guard let context = EVP_MD_CTX_new() else { throw SHA256.failure(path) }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            EVP_MD_CTX_free(context)
            throw SHA256.failure(path)
        }
        self.context = context
        self.path = path
        chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: FileDigest.chunkSize, alignment: 16)
    }

    deinit {
        EVP_MD_CTX_free(context)
        chunk.deallocate()
    }

    /// Adds the next bytes of the file, no more than a chunk; returns how many, 0 at its end.
    mutating func update(
        from file: borrowing FileDescriptor, atMost count: Int
    ) throws(FileError) -> Int {
        let read = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: chunk.prefix(count)))
        guard EVP_DigestUpdate(context, chunk.baseAddress, read) == 1 else { throw SHA256.failure(path) }
        return read
    }

    /// Adds bytes in memory.
    mutating func update(with bytes: [UInt8]) throws(FileError) {
        guard EVP_DigestUpdate(context, bytes, bytes.count) == 1 else { throw SHA256.failure(path) }
    }

    /// 64 lower-case hexadecimal digits; ends the computation.
    consuming func hexadecimal() throws(FileError) -> String {
        var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        guard EVP_DigestFinal_ex(context, &bytes, &count) == 1 else { throw SHA256.failure(path) }
        return bytes.prefix(Int(count)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func failure(_ path: FilePath) -> FileError {
        FileError(
            what: "cannot compute the SHA-256 of", path: path.string, reason: "OpenSSL's libcrypto refused",
            remedy: "check that the installed libcrypto provides SHA-256")
    }
}
