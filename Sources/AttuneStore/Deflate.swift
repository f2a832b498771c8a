import CZlib
import Foundation

/// Bytes compressed with zlib, with their length in front.
///
/// Four bytes, little-endian: the length of what is compressed; then a zlib stream (RFC 1950), whose checksum tells
/// whether a single bit of it changed.
enum Deflate {
    /// Deflate makes nothing smaller than by this factor; from zlib's own technical notes.
    private static let largestRatio = 1_032

    static func compressed(_ bytes: [UInt8]) throws -> Data {
        guard let length = UInt32(exactly: bytes.count) else { throw Unstorable("four gigabytes of one segment") }
        var target = [UInt8](repeating: 0, count: 4 + Int(compressBound(uLong(bytes.count))))
        for place in 0..<4 { target[place] = UInt8(truncatingIfNeeded: length >> UInt32(8 * place)) }
        var size = uLongf(target.count - 4)
        let result = target.withUnsafeMutableBufferPointer { target in
            // Not empty, so that there is an address: there are four bytes and more.
            target.baseAddress.map {
                compress2($0 + 4, &size, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION)
            } ?? Z_BUF_ERROR
        }
        // The target has the size that zlib asks for, so that only memory can be missing.
        guard result == Z_OK else { throw Unstorable("zlib says \(result)") }
        return Data(target.prefix(4 + Int(size)))
    }

    /// - Parameters:
    ///   - limit: more bytes than this are refused before there is memory for them.
    ///   - name: of the table and the column, for the error.
    /// - Throws: `Malformed` for bytes that `compressed` did not write.
    static func inflated(_ data: Data, limit: Int, _ name: String) throws -> [UInt8] {
        guard data.count > 4 else { throw Malformed("\(name) ends too soon") }
        let source = [UInt8](data)
        let length = (0..<4).reduce(0) { $0 | Int(source[$1]) << (8 * $1) }
        guard length <= limit, length <= largestRatio * source.count else {
            throw Malformed("\(name) claims \(length) bytes")
        }
        var target = [UInt8](repeating: 0, count: max(1, length))
        var size = uLongf(target.count)
        let result = source.withUnsafeBufferPointer { source in
            // Not empty, so that there is an address: there are more than four bytes.
            source.baseAddress.map { uncompress(&target, &size, $0 + 4, uLong(source.count - 4)) } ?? Z_BUF_ERROR
        }
        guard result == Z_OK, Int(size) == length else { throw Malformed("\(name) does not unpack") }
        target.removeLast(target.count - length)
        return target
    }
}
