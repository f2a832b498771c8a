import AttuneCore
import Foundation

/// A picture's measurements as bytes: thousands of small numbers a sample, which would be slow as rows.
///
/// Little-endian: rows of cells (16 bits), whether changes are there (8 bits), the number of edges (16 bits); then of
/// each edge direction (8 bits), position, start and end (16 bits each); then changes where they are there, and for
/// each cell its contrast; then whether it is black, eight cells a byte, the first in the lowest bit.
enum PictureRecord {
    static func data(_ picture: PictureObservation) -> Data {
        let cells = picture.cells
        var bytes: [UInt8] = []
        func append(_ value: UInt16) {
            bytes.append(UInt8(value & 0xFF))
            bytes.append(UInt8(value >> 8))
        }
        append(UInt16(cells.rows))
        bytes.append(cells.change == nil ? 0 : 1)
        append(UInt16(picture.edges.count))
        for edge in picture.edges {
            bytes.append(edge.direction.rawValue)
            append(edge.position)
            append(edge.start)
            append(edge.end)
        }
        bytes += cells.change ?? []
        bytes += cells.contrast
        var packed = [UInt8](repeating: 0, count: (cells.isBlack.count + 7) / 8)
        for (index, isBlack) in cells.isBlack.enumerated() where isBlack {
            packed[index / 8] |= 1 << UInt8(index % 8)
        }
        return Data(bytes + packed)
    }

    /// - Throws: `MalformedPicture` for bytes that `data` did not write.
    static func picture(_ data: Data) throws -> PictureObservation {
        var reader = ByteReader(bytes: [UInt8](data))
        let rows = Int(try reader.word())
        let hasChange = try reader.byte() == 1
        let edgeCount = Int(try reader.word())
        var edges: [StraightEdge] = []
        edges.reserveCapacity(edgeCount)
        for _ in 0..<edgeCount {
            guard let direction = StraightEdge.Direction(rawValue: try reader.byte()) else { throw MalformedPicture() }
            edges.append(
                StraightEdge(
                    direction: direction, position: try reader.word(), start: try reader.word(),
                    end: try reader.word()))
        }
        let count = rows * CellGrid.columns
        let change = hasChange ? try reader.bytes(count) : nil
        let contrast = try reader.bytes(count)
        let packed = try reader.bytes((count + 7) / 8)
        let isBlack = (0..<count).map { packed[$0 / 8] & (1 << UInt8($0 % 8)) != 0 }
        return PictureObservation(
            edges: edges, cells: CellGrid(rows: rows, change: change, contrast: contrast, isBlack: isBlack))
    }
}

/// Bytes in a store that are no picture's measurements.
struct MalformedPicture: Error, CustomStringConvertible {
    var description: String { "what was measured of a picture is damaged" }
}

/// Takes numbers from the front of an array of bytes.
private struct ByteReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func bytes(_ count: Int) throws -> [UInt8] {
        guard position + count <= bytes.count else { throw MalformedPicture() }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    mutating func byte() throws -> UInt8 {
        try bytes(1)[0]
    }

    mutating func word() throws -> UInt16 {
        let pair = try bytes(2)
        return UInt16(pair[0]) | UInt16(pair[1]) << 8
    }
}
