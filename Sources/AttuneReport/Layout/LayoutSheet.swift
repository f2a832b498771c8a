import AttuneCore
import AttuneGallery

/// What a recording's layouts were found to be, for a person who looks whether that is right.
public struct LayoutSheet: Equatable, Sendable {
    /// The recording's name, and that of its file without folders.
    public var name: String
    public var fileName: String
    /// Attune's own version.
    public var programVersion: String
    /// One for each stretch, in time order.
    public var entries: [LayoutEntry]

    public init(name: String, fileName: String, programVersion: String, entries: [LayoutEntry]) {
        self.name = name
        self.fileName = fileName
        self.programVersion = programVersion
        self.entries = entries
    }
}

/// A stretch in which the layout stands, and what was seen in it.
public struct LayoutEntry: Equatable, Sendable {
    public var range: TimeRange
    public var sampleCount: Int
    public var layout: Layout
    /// What each tile showed in most of the samples; of two that are as frequent, the first of `CameraState`.
    public var cameras: [CameraState]
    /// How sure that is for each tile, 0…1, by how long it showed so.
    public var certainties: [Double]
    /// Faces of the class in a sample, median over the samples; nil where there is none.
    public var facesMedian: Double?
    /// A frame of the stretch; nil where none is shown.
    public var picture: LayoutPicture?
    /// Why the layout was chosen; nil where that was not asked for, or no picture was measured.
    public var reasons: LayoutReasons?

    public init(
        range: TimeRange, sampleCount: Int, layout: Layout, cameras: [CameraState], certainties: [Double],
        facesMedian: Double?,
        picture: LayoutPicture? = nil
    ) {
        self.range = range
        self.sampleCount = sampleCount
        self.layout = layout
        self.cameras = cameras
        self.certainties = certainties
        self.facesMedian = facesMedian
        self.picture = picture
    }

    /// How many tiles show this in most of the stretch.
    public func count(_ camera: CameraState) -> Int { cameras.count { $0 == camera } }
}

/// One frame of a stretch, with what was found in it. The picture itself shows nobody.
public struct LayoutPicture: Equatable, Sendable {
    public var time: MediaTime
    /// Of the frame that tiles and faces are measured in; the picture may be smaller.
    public var frameSize: PixelSize
    /// A JPEG file in which everybody is unrecognisable.
    public var jpeg: [UInt8]
    public var cameras: [CameraState]
    public var faces: [LayoutFace]

    public init(
        time: MediaTime, frameSize: PixelSize, jpeg: [UInt8], cameras: [CameraState], faces: [LayoutFace]
    ) {
        self.time = time
        self.frameSize = frameSize
        self.jpeg = jpeg
        self.cameras = cameras
        self.faces = faces
    }
}

/// Where a face was found, and whom it was taken for.
public struct LayoutFace: Equatable, Sendable {
    public var box: BoundingBox
    public var reading: FaceReading

    public init(box: BoundingBox, reading: FaceReading) {
        self.box = box
        self.reading = reading
    }
}

extension LayoutEntry {
    /// One entry for each stretch of a reading, without pictures.
    public static func entries(of reading: GalleryReading) -> [LayoutEntry] {
        reading.stretches.map { stretch in
            let samples = reading.samples[stretch.samples]
            let lengths = CameraStanding.lengths(of: samples)
            let tiles = stretch.layout.tiles.indices.compactMap { tile -> (state: CameraState, certainty: Double)? in
                let shown = zip(samples, lengths).compactMap { sample, lengths in
                    tile < sample.cameras.count ? (state: sample.cameras[tile], samples: lengths[tile]) : nil
                }
                return mostFrequent(shown.map(\.state)).map { state in
                    let certainties = shown.filter { $0.state == state }.map {
                        CameraStanding.certainty(of: state, samples: $0.samples)
                    }
                    return (state, certainties.reduce(0, +) / Double(certainties.count))
                }
            }
            return LayoutEntry(
                range: stretch.range, sampleCount: samples.count, layout: stretch.layout,
                cameras: tiles.map(\.state), certainties: tiles.map(\.certainty),
                facesMedian: median(samples.map { Double($0.faces.count { $0.role == .participant }) }))
        }
    }

    /// Of two that are as frequent, the first of `CameraState`; nil for none.
    private static func mostFrequent(_ states: [CameraState]) -> CameraState? {
        let counts = CameraState.allCases.map { state in (state: state, count: states.count { $0 == state }) }
        guard let most = counts.map(\.count).max(), most > 0 else { return nil }
        return counts.first { $0.count == most }?.state
    }
}
