/// What was measured of a whole frame, apart from its faces: where straight edges run, and what moves.
///
/// It holds no picture: edges are longer than anything in a face, and of the cells it is known only how much they
/// changed and whether there is anything in them.
public struct PictureObservation: Equatable, Sendable, Codable {
    /// Straight horizontal and vertical edges, in the order in which they were found.
    public var edges: [StraightEdge]
    public var cells: CellGrid

    public init(edges: [StraightEdge], cells: CellGrid) {
        self.edges = edges
        self.cells = cells
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

/// The frame in a grid of equal cells, row by row: what changed in each, and how much there is in it.
public struct CellGrid: Equatable, Sendable, Codable {
    /// Cells across every frame, whatever its size.
    public static let columns = 96

    public var rows: Int
    /// How far the brightness of parts of the cell lies from that one sample earlier, in quarters of one of 255
    /// levels, at most 255; nil where there is no sample one interval earlier.
    public var change: [UInt8]?
    /// How far the brightest part of the cell lies above the darkest, in levels.
    public var contrast: [UInt8]
    /// Whether the cell is black throughout.
    public var isBlack: [Bool]

    /// - Precondition: there is one value for each cell.
    public init(rows: Int, change: [UInt8]?, contrast: [UInt8], isBlack: [Bool]) {
        let count = rows * CellGrid.columns
        precondition(
            contrast.count == count && isBlack.count == count && (change?.count ?? count) == count,
            "one value for each cell")
        self.rows = rows
        self.change = change
        self.contrast = contrast
        self.isBlack = isBlack
    }

    /// The rows of nearly square cells of a frame of this size, at least one.
    public static func rows(for frame: PixelSize) -> Int {
        max(1, (frame.height * columns + frame.width / 2) / frame.width)
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
