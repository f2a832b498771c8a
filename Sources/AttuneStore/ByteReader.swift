/// Takes numbers from the front of bytes; little-endian.
struct ByteReader {
    private let bytes: [UInt8]
    private let name: String
    private var position = 0

    /// - Parameter name: of the table and the column, for the error.
    init(_ bytes: [UInt8], _ name: String) {
        self.bytes = bytes
        self.name = name
    }

    /// - Throws: `Malformed` where there are fewer.
    mutating func bytes(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - position else { throw Malformed("\(name) ends too soon") }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func byte() throws -> UInt8 {
        let one = try bytes(1)
        return one[one.startIndex]
    }

    /// So many numbers of 16 bits.
    mutating func words(_ count: Int) throws -> [UInt16] {
        let pairs = try bytes(2 * count)
        return (0..<count).map { index in
            let place = pairs.startIndex + 2 * index
            return UInt16(pairs[place]) | UInt16(pairs[place + 1]) << 8
        }
    }

    /// - Throws: `Malformed` where bytes are left over.
    func finish() throws {
        guard position == bytes.count else { throw Malformed("\(name) goes on too long") }
    }
}

extension [UInt8] {
    mutating func append(word: UInt16) {
        append(UInt8(word & 0xFF))
        append(UInt8(word >> 8))
    }
}
