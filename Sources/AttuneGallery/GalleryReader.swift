import AttuneCore

/// Reads layouts, cameras and tracks from the samples of a whole recording: values in, values out.
public struct GalleryReader: Sendable {
    public let settings: Settings

    public init(settings: Settings) {
        self.settings = settings
    }

    /// - Parameters:
    ///   - samples: all samples of the recording in time order, as `SegmentResult.merging` leaves them.
    ///   - end: the end of the last decoded frame.
    public func read(_ samples: [SampleObservation], end: MediaTime) -> GalleryReading {
        guard let first = samples.first else { return GalleryReading(stretches: [], samples: []) }
        let size = first.frameSize
        let frame = BoundingBox(x: 0, y: 0, width: Float(size.width), height: Float(size.height))
        let layout = Layout(kind: .room, frameSize: size, rows: 1, columns: 1, tiles: [frame])
        let tracks = FaceTracker(sampleInterval: settings.sampleInterval).tracks(in: samples)
        return GalleryReading(
            stretches: [
                LayoutStretch(
                    range: TimeRange(start: first.time, end: max(first.time, end)), samples: samples.indices,
                    layout: layout)
            ],
            samples: tracks.map { tracks in
                SampleReading(
                    stretch: 0, cameras: [.on],
                    faces: tracks.map { FaceReading(role: .participant, tile: 0, track: $0) })
            })
    }
}
