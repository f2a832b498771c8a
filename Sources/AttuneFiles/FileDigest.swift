import CCrypto
import Foundation

/// Checksums of files.
public enum FileDigest {
    /// The SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.
    ///
    /// Memory use does not depend on the file's size.
    public static func sha256(ofFileAt path: String) throws(FileError) -> String {
        let file = try FileDescriptor(opening: path, flags: O_RDONLY, what: "cannot read")
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { chunk.deallocate() }
        guard let digest = MessageDigest() else { throw FileDigest.failure(path) }
        while true {
            let count = try file.read(into: chunk)
            if count == 0 { break }
            guard digest.update(UnsafeRawBufferPointer(rebasing: chunk[..<count])) else {
                throw FileDigest.failure(path)
            }
        }
        guard let bytes = digest.finish() else { throw FileDigest.failure(path) }
        return bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    private static func failure(_ path: String) -> FileError {
        FileError(
            what: "cannot compute the SHA-256 of", path: path, reason: "OpenSSL's libcrypto refused",
            remedy: "check that the installed libcrypto provides SHA-256")
    }
}

/// Owns one running SHA-256 computation of libcrypto.
private struct MessageDigest: ~Copyable {
    private let context: OpaquePointer

    /// Nil where libcrypto has no memory or no SHA-256.
    init?() {
        guard let context = EVP_MD_CTX_new() else { return nil }
        guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            EVP_MD_CTX_free(context)
            return nil
        }
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    func update(_ bytes: UnsafeRawBufferPointer) -> Bool {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1
    }

    func finish() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        guard EVP_DigestFinal_ex(context, &bytes, &count) == 1 else { return nil }
        return Array(bytes.prefix(Int(count)))
    }
}
