/// What was measured of a whole frame, apart from its faces: where straight edges run, and what moves.
///
/// It holds no picture: edges are longer than anything in a face, and of the cells it is known only how much they
/// changed and whether there is anything in them. Both are held packed, in the bytes in which they are stored too: a
/// lecture of three hours has six million edges.
public struct PictureObservation: Equatable, Sendable {
    package var packedEdges: PackedEdges
    public var cells: CellGrid

    /// Straight horizontal and vertical edges, in the order in which they were found; unpacked anew at every call.
    public var edges: [StraightEdge] {
        get { packedEdges.edges }
        set { packedEdges = PackedEdges(newValue) }
    }

    public init(edges: [StraightEdge], cells: CellGrid) {
        self.init(packedEdges: PackedEdges(edges), cells: cells)
    }

    package init(packedEdges: PackedEdges, cells: CellGrid) {
        self.packedEdges = packedEdges
        self.cells = cells
    }

    /// Stands for a picture that was measured, when nothing of it is needed any more.
    public static let forgotten = PictureObservation(packedEdges: PackedEdges([]), cells: .forgotten)
}

extension PictureObservation: Codable {
    private enum CodingKeys: CodingKey {
        case edges, cells
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            edges: try container.decode([StraightEdge].self, forKey: .edges),
            cells: try container.decode(CellGrid.self, forKey: .cells))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(edges, forKey: .edges)
        try container.encode(cells, forKey: .cells)
    }
}

/// A straight edge along a row or a column of pixels, such as the side of a tile.
public struct StraightEdge: Hashable, Sendable, Codable {
    public enum Direction: UInt8, Sendable, Codable {
        case horizontal, vertical
    }

    public var direction: Direction
    /// Between which pixels the edge lies: the y of a horizontal one, the x of a vertical one, in pixels of the frame.
    public var position: UInt16
    /// From where to where it runs along the other axis, in pixels of the frame.
    public var start: UInt16
    public var end: UInt16

    public init(direction: Direction, position: UInt16, start: UInt16, end: UInt16) {
        self.direction = direction
        self.position = position
        self.start = start
        self.end = end
    }
}

/// That a face looks like one in the sample one interval earlier: found by comparing the pictures around both, which
/// are then forgotten.
public struct FaceLikeness: Hashable, Sendable, Codable {
    /// The index of the most similar face of the earlier sample.
    public var face: Int
    /// How alike the two are, -1…1: the correlation of what lies around the faces.
    public var score: Float
    /// How much more alike than the second most similar; the score itself where there was one face.
    public var margin: Float

    public init(face: Int, score: Float, margin: Float) {
        self.face = face
        self.score = score
        self.margin = margin
    }
}
