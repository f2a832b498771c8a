/// Straight edges in about four bytes each.
///
/// Edges are found band by band, so that from one to the next little changes. First come two bytes, little-endian: the
/// unit, the largest number that divides every start and end. Then of each edge three numbers, each in bytes of seven
/// bits, the lowest first, with the highest bit set in all but the last (LEB128):
/// 1. twice the step from the start of the edge before, in units, plus 1 for a vertical edge;
/// 2. end less start, in units, modulo 65536;
/// 3. the step from the position of the edge before.
///
/// A step that may be negative is folded: 0, -1, 1, -2 … are 0, 1, 2, 3 …. Starts begin again at 0 where the direction
/// changes, positions where the start or the direction does. No edges are no bytes.
package struct PackedEdges: Equatable, Sendable {
    package let bytes: [UInt8]

    package init(_ edges: [StraightEdge]) {
        guard !edges.isEmpty else {
            bytes = []
            return
        }
        let unit = PackedEdges.unit(of: edges)
        var packed: [UInt8] = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        packed.reserveCapacity(4 * edges.count + 2)
        var course = Course()
        for edge in edges {
            let start = Int(edge.start) / unit
            let direction = Int(edge.direction.rawValue)
            course.turn(to: direction)
            PackedEdges.append(2 * PackedEdges.folded(start - course.start) + direction, to: &packed)
            PackedEdges.append(Int(edge.end &- edge.start) / unit, to: &packed)
            course.move(to: start)
            PackedEdges.append(PackedEdges.folded(Int(edge.position) - course.position), to: &packed)
            course.position = Int(edge.position)
        }
        bytes = packed
    }

    /// Nil for bytes that are not those of edges, or of edges that do not lie within such a frame.
    package init?(bytes: [UInt8], within frame: PixelSize) {
        guard let edges = PackedEdges.unpacked(bytes), edges.allSatisfy({ $0.lies(within: frame) }) else { return nil }
        self.bytes = bytes
    }

    package var edges: [StraightEdge] {
        // There is no instance whose bytes do not unpack: one initialiser packs them, the other tries.
        PackedEdges.unpacked(bytes) ?? []
    }

    /// What an edge is described against: the one before it.
    private struct Course {
        private var direction = -1
        private(set) var start = 0
        var position = 0

        mutating func turn(to next: Int) {
            if next != direction { (direction, start, position) = (next, 0, 0) }
        }

        mutating func move(to next: Int) {
            if next != start { (start, position) = (next, 0) }
        }
    }

    private static func unpacked(_ bytes: [UInt8]) -> [StraightEdge]? {
        if bytes.isEmpty { return [] }
        guard bytes.count > 2 else { return nil }
        let unit = Int(bytes[0]) | Int(bytes[1]) << 8
        guard unit > 0 else { return nil }
        var edges: [StraightEdge] = []
        edges.reserveCapacity(bytes.count / 3)
        var course = Course()
        var place = 2
        while place < bytes.count {
            guard let first = number(in: bytes, at: &place), let length = number(in: bytes, at: &place),
                let step = number(in: bytes, at: &place),
                let direction = StraightEdge.Direction(rawValue: UInt8(first & 1))
            else { return nil }
            course.turn(to: first & 1)
            let next = course.start + unfolded(first >> 1)
            course.move(to: next)
            course.position += unfolded(step)
            guard let start = UInt16(exactly: next * unit), let span = UInt16(exactly: length * unit),
                let position = UInt16(exactly: course.position)
            else { return nil }
            edges.append(
                StraightEdge(direction: direction, position: position, start: start, end: start &+ span))
        }
        return edges
    }

    /// The largest common divisor of all starts and ends; 1 where an edge ends before it starts.
    private static func unit(of edges: [StraightEdge]) -> Int {
        var unit = 0
        for edge in edges {
            guard edge.start <= edge.end else { return 1 }
            for value in [Int(edge.start), Int(edge.end)] {
                var rest = value
                while rest != 0 { (unit, rest) = (rest, unit % rest) }
            }
        }
        return max(1, unit)
    }

    private static func folded(_ step: Int) -> Int { step < 0 ? -2 * step - 1 : 2 * step }

    private static func unfolded(_ number: Int) -> Int { number & 1 == 1 ? -(number + 1) / 2 : number / 2 }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F | 0x80))
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The next number, of at most three bytes; nil where there is none.
    private static func number(in bytes: [UInt8], at place: inout Int) -> Int? {
        var number = 0
        for shift in [0, 7, 14] {
            guard place < bytes.count else { return nil }
            let byte = bytes[place]
            place += 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }
}

extension StraightEdge {
    /// Whether the edge ends behind its start, and both lie within a frame of this size.
    package func lies(within frame: PixelSize) -> Bool {
        let (across, along) =
            direction == .vertical ? (frame.width, frame.height) : (frame.height, frame.width)
        return Int(position) < across && start < end && Int(end) <= along
    }
}
