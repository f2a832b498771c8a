import AttuneCore

/// What a recording's samples were understood to show: layouts over time, cameras, faces and their tracks.
public struct GalleryReading: Equatable, Sendable {
    /// In time order, without holes, from the first sample to the end of the recording.
    public var stretches: [LayoutStretch]
    /// One for each sample, in the order of the samples.
    public var samples: [SampleReading]

    public init(stretches: [LayoutStretch], samples: [SampleReading]) {
        self.stretches = stretches
        self.samples = samples
    }
}

/// A stretch of a recording in which the layout stands.
public struct LayoutStretch: Equatable, Sendable {
    /// From the instant of its first sample to that of the next stretch's first, or to the end of the recording.
    public var range: TimeRange
    /// The positions of its samples.
    public var samples: Range<Int>
    public var layout: Layout

    public init(range: TimeRange, samples: Range<Int>, layout: Layout) {
        self.range = range
        self.samples = samples
        self.layout = layout
    }
}

/// One sample as it was understood.
public struct SampleReading: Equatable, Sendable {
    /// The index of its stretch.
    public var stretch: Int
    /// What each tile of the stretch's layout shows at this instant, in the order of the tiles.
    public var cameras: [CameraState]
    /// One for each face of the sample, in the order of its faces.
    public var faces: [FaceReading]

    public init(stretch: Int, cameras: [CameraState], faces: [FaceReading]) {
        self.stretch = stretch
        self.cameras = cameras
        self.faces = faces
    }
}

/// Where a face is and whom it stands for.
public struct FaceReading: Equatable, Sendable {
    public var role: FaceRole
    // A quarter of the size of two optional numbers, of which a long recording has half a million; -1 for none.
    private var tileNumber: Int32
    private var trackNumber: Int32

    /// The index of the tile it is in; nil for a face in none.
    public var tile: Int? {
        get { tileNumber < 0 ? nil : Int(tileNumber) }
        set { tileNumber = Int32(newValue ?? -1) }
    }
    /// Its track; nil for a face that is nobody who is there. Numbered from 0 by first appearance.
    public var track: Int? {
        get { trackNumber < 0 ? nil : Int(trackNumber) }
        set { trackNumber = Int32(newValue ?? -1) }
    }

    public init(role: FaceRole, tile: Int? = nil, track: Int? = nil) {
        self.role = role
        tileNumber = Int32(tile ?? -1)
        trackNumber = Int32(track ?? -1)
    }
}

/// Whom a face stands for.
public enum FaceRole: String, CaseIterable, Sendable, Codable {
    /// One of the class.
    case participant
    /// The lecturer, who is kept apart from the class.
    case lecturer
    /// A picture of a face: a photograph in a tile, a poster, a picture on a slide, a print on a shirt.
    case still
    /// A moving face on the shared screen, such as in a film that is shown.
    case shared
}
