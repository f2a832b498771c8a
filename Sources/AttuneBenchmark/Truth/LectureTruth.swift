import AttuneCore

/// What the recording of a made lecture is known to show; `Fixtures/lectures/truth.py` documents the file.
public struct LectureTruth: Equatable, Sendable {
    public var name: String
    public var frameSize: PixelSize
    /// Frames a second, the nominal rate.
    public var frameRate: Double
    public var duration: MediaTime
    /// In time order, without holes, from zero to the end; at least one.
    public var stretches: [Stretch]
    /// In the order of the file.
    public var people: [Person]
    /// When a good part of the class turns its cameras off.
    public var breaks: [TimeRange] = []
    /// The name of how its picture is laid out, where it was drawn to look like that; nil where not.
    public var look: String?

    /// A time in which nothing of the layout, the cameras' states or the shared screen changes.
    public struct Stretch: Equatable, Sendable {
        public var range: TimeRange
        public var kind: LayoutKind
        /// Of the gallery or of the small tiles; 0 where there are none.
        public var rows: Int
        public var columns: Int
        /// Row by row, except that a speaker view begins with its large tile.
        public var tiles: [Tile]
        public var screen: BoundingBox?
        /// Faces on what is shared.
        public var printedFaces: [BoundingBox]
        /// The faces before the cameras that are on.
        public var faces: [Face]
    }

    public struct Tile: Equatable, Sendable {
        public var box: BoundingBox
        public var camera: CameraState
        /// The ids of those whose tile it is, also while the camera is not on.
        public var people: [Int]
        public var isLecturer: Bool
        /// The face on a still photograph; nil where the tile shows none.
        public var photoFace: BoundingBox?
    }

    public struct Face: Equatable, Sendable {
        /// The id of whose face it is.
        public var person: Int
        /// The face at rest: it moves by up to about a tenth of its camera's picture.
        public var box: BoundingBox
    }

    public struct Person: Equatable, Sendable {
        public var id: Int
        /// In time order, without holes, over the whole lecture, whether or not the person can be seen.
        public var expressions: [ScheduledExpression]
    }

    public struct ScheduledExpression: Equatable, Sendable {
        public var range: TimeRange
        /// Nil where the footage is not known to show one.
        public var expression: Expression?
    }
}

extension LectureTruth.Stretch {
    /// Whether the picture is divided in the same way: cameras and what is shared do not count.
    func hasLayout(of other: LectureTruth.Stretch) -> Bool {
        kind == other.kind && rows == other.rows && columns == other.columns && screen == other.screen
            && tiles.map(\.box) == other.tiles.map(\.box)
    }

    /// The tile of the lecturer; nil where it is not shown.
    var lecturerTile: LectureTruth.Tile? {
        tiles.first(where: \.isLecturer)
    }
}
