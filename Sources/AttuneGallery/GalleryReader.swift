import AttuneCore

/// Reads layouts, cameras, faces and tracks from the samples of a whole recording: values in, values out.
public struct GalleryReader: Sendable {
    public let settings: Settings

    public init(settings: Settings) {
        self.settings = settings
    }

    /// - Parameters:
    ///   - samples: all samples of the recording in time order, as `SegmentResult.merging` leaves them.
    ///   - end: the end of the last decoded frame.
    public func read(_ samples: [SampleObservation], end: MediaTime) -> GalleryReading {
        let changes = ChangeMap(samples)
        var stretches: [LayoutStretch] = []
        for positions in GalleryReader.partsOfOneSize(samples) {
            stretches += self.stretches(of: samples, at: positions, changes: changes)
        }
        for index in stretches.indices {
            let next = index + 1 < stretches.count ? stretches[index + 1].range.start : nil
            let start = stretches[index].range.start
            stretches[index].range = TimeRange(start: start, end: next ?? max(start, end))
        }
        let cameraReader = CameraReader(samples: samples, changes: changes)
        let roles = FaceRoles(changes: changes)
        var readings: [SampleReading] = []
        for (index, stretch) in stretches.enumerated() {
            let cameras = cameraReader.states(of: stretch.layout, at: stretch.samples)
            for (position, states) in zip(stretch.samples, cameras) {
                readings.append(
                    SampleReading(
                        stretch: index, cameras: states,
                        faces: roles.faces(
                            of: samples[position], at: position, in: stretch, cameras: states)))
            }
        }
        let tracker = FaceTracker(samples: samples, stretches: stretches, changes: changes)
        return GalleryReading(stretches: stretches, samples: tracker.linked(readings))
    }

    /// As `read(_:end:)`, and forgets what was measured of pictures as soon as it is not needed any more: that is more
    /// than half of what a long recording takes.
    public func read(forgetting samples: inout [SampleObservation], end: MediaTime) -> GalleryReading {
        read(samples, end: end)
    }

    private func stretches(
        of samples: [SampleObservation], at positions: Range<Int>, changes: ChangeMap
    ) -> [LayoutStretch] {
        let size = samples[positions.lowerBound].frameSize
        let namer = LayoutNamer(
            size: size, samples: samples, changes: changes, lecturerTile: settings.lecturerTile)
        let hypotheses = LayoutSegmenter(size: size).hypotheses(of: Array(samples[positions]))
        var stretches: [LayoutStretch] = []
        var start = positions.lowerBound
        for position in positions.dropFirst() + [positions.upperBound] {
            let first = positions.lowerBound
            if position < positions.upperBound, hypotheses[position - first] == hypotheses[start - first] { continue }
            for part in namer.layouts(of: hypotheses[start - first], at: start..<position) {
                let time = samples[part.positions.lowerBound].time
                stretches.append(
                    LayoutStretch(
                        range: TimeRange(start: time, end: time), samples: part.positions, layout: part.layout))
            }
            start = position
        }
        return GalleryReader.joiningScreens(stretches)
    }

    /// The stretches with neighbours that show nothing but a shared screen made one: another slide, whose margins look
    /// different, is no other layout. The screen is all that any of them takes.
    static func joiningScreens(_ stretches: [LayoutStretch]) -> [LayoutStretch] {
        var joined: [LayoutStretch] = []
        for stretch in stretches {
            guard let last = joined.last, last.layout.kind == .screen, stretch.layout.kind == .screen,
                let screen = last.layout.screen, let next = stretch.layout.screen
            else {
                joined.append(stretch)
                continue
            }
            joined[joined.count - 1].samples = last.samples.lowerBound..<stretch.samples.upperBound
            joined[joined.count - 1].layout.screen = screen.union(next)
        }
        return joined
    }

    /// Recordings may change the size of their frames in the middle.
    private static func partsOfOneSize(_ samples: [SampleObservation]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for position in samples.indices where samples[position].frameSize != samples[start].frameSize {
            parts.append(start..<position)
            start = position
        }
        return samples.isEmpty ? [] : parts + [start..<samples.count]
    }
}
