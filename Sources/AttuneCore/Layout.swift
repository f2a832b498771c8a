/// How a recording's picture is divided, for a stretch of time.
public enum LayoutKind: String, CaseIterable, Sendable, Codable {
    /// Tiles in rows and columns and nothing else; the last row may be centred and not full.
    case gallery
    /// A shared screen with tiles in columns at its side.
    case galleryBesideScreen = "gallery_beside_screen"
    /// A shared screen with tiles in a row above or below it.
    case galleryAboveScreen = "gallery_above_screen"
    /// One large tile, alone or with a row of small ones.
    case speaker
    /// A shared screen with one tile beside it.
    case sideBySideSpeaker = "side_by_side_speaker"
    /// A shared screen alone.
    case screen
    /// One camera that sees several people.
    case room
}

/// What a tile shows.
public enum CameraState: String, CaseIterable, Sendable, Codable {
    /// A moving picture.
    case on
    /// Initials, a name, or a drawing.
    case off
    /// A photograph of a face that does not move.
    case still
    /// Nothing but black.
    case black
    /// The last picture of a camera that stopped, and went on or will.
    case frozen
}

/// Where tiles and a shared screen lie, in pixels of the upright frame.
public struct Layout: Equatable, Sendable, Codable {
    public var kind: LayoutKind
    public var frameSize: PixelSize
    /// Of the gallery or of the small tiles; 0 where there are none.
    public var rows: Int
    public var columns: Int
    /// The cells of the participants, row by row; a speaker view begins with its large tile.
    public var tiles: [BoundingBox]
    /// What is shared; nil where nothing is.
    public var screen: BoundingBox?
    /// The index of the lecturer's tile in `tiles`; nil where it cannot be told.
    public var lecturerTile: Int?

    public init(
        kind: LayoutKind, frameSize: PixelSize, rows: Int, columns: Int, tiles: [BoundingBox],
        screen: BoundingBox? = nil, lecturerTile: Int? = nil
    ) {
        self.kind = kind
        self.frameSize = frameSize
        self.rows = rows
        self.columns = columns
        self.tiles = tiles
        self.screen = screen
        self.lecturerTile = lecturerTile
    }

    /// The kind, with rows × columns where tiles are arranged in them, as in `gallery 5x5`.
    public var name: String {
        switch kind {
        case .gallery, .galleryBesideScreen, .galleryAboveScreen: "\(kind.rawValue) \(rows)x\(columns)"
        case .speaker, .sideBySideSpeaker, .screen, .room: kind.rawValue
        }
    }

    /// The index of the tile in which a point lies, of several the smallest: a small one may lie on a large one. Nil where
    /// it lies in none.
    public func tile(at point: Point) -> Int? {
        tiles.indices.filter { tiles[$0].contains(point) }.min { tiles[$0].area < tiles[$1].area }
    }
}
