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
        read(from: samples, end: end).reading
    }

    /// As `read(_:end:)`, of samples that are lent: what was measured of their pictures is never held as a whole, which
    /// would be most of what a long recording takes.
    ///
    /// - Returns: the samples with `PictureObservation.forgotten` in place of each picture, and what they show.
    /// - Throws: what the source throws.
    public func read<Source: SampleSource>(
        from source: Source, end: MediaTime
    ) throws(Source.Failure) -> (samples: [SampleObservation], reading: GalleryReading) {
        var samples: [SampleObservation] = []
        var parts: [PartOfOneSize] = []
        try source.forEachPart { lent in
            for sample in lent {
                if parts.last?.size != sample.frameSize {
                    parts.append(PartOfOneSize(size: sample.frameSize, start: samples.count))
                }
                parts[parts.count - 1].take(sample)
                samples.append(sample)
                // What was measured is forgotten, and that it was is remembered.
                if sample.picture != nil { samples[samples.count - 1].picture = .forgotten }
            }
        }
        for index in parts.indices { parts[index].finish() }
        if parts.contains(where: \.mustScore) {
            var (part, position) = (0, 0)
            try source.forEachPart { lent in
                for sample in lent where part < parts.count {
                    parts[part].score(sample)
                    position += 1
                    if position == parts[part].positions.upperBound { part += 1 }
                }
            }
        }
        let hypotheses = parts.flatMap(\.hypotheses)
        var records = ChangeRecords(of: hypotheses)
        try source.forEachPart { lent in
            for sample in lent { records.take(sample) }
        }
        let changes = ChangeMap(samples, records: records)
        let stretches = parts.flatMap { part in
            self.stretches(
                of: samples, at: part.positions, hypotheses: hypotheses, size: part.size, changes: changes)
        }
        return (samples, read(samples, stretches: stretches, changes: changes, end: end))
    }

    /// Reads samples whose layouts are known.
    private func read(
        _ samples: [SampleObservation], stretches: [LayoutStretch], changes: ChangeMap, end: MediaTime
    ) -> GalleryReading {
        var stretches = stretches
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
        let reading = GalleryReading(stretches: stretches, samples: tracker.linked(readings))
        return LecturerFinder(choice: settings.lecturer).told(in: reading)
    }

    private func stretches(
        of samples: [SampleObservation], at positions: Range<Int>, hypotheses: [LayoutHypothesis], size: PixelSize,
        changes: ChangeMap
    ) -> [LayoutStretch] {
        let namer = LayoutNamer(size: size, samples: samples, changes: changes)
        var stretches: [LayoutStretch] = []
        var start = positions.lowerBound
        for position in positions.dropFirst() + [positions.upperBound] {
            if position < positions.upperBound, hypotheses[position] == hypotheses[start] { continue }
            for part in namer.layouts(of: hypotheses[start], at: start..<position) {
                let time = samples[part.positions.lowerBound].time
                stretches.append(
                    LayoutStretch(
                        range: TimeRange(start: time, end: time), samples: part.positions, layout: part.layout))
            }
            start = position
        }
        return GalleryReader.joiningEqual(stretches)
    }

    /// The stretches with neighbours made one where nothing changes between them: where both show nothing but a shared
    /// screen, because another slide, whose margins look different, is no other layout, and the screen is all that any of
    /// them takes; and where something in a picture was taken for tiles, and then for none.
    static func joiningEqual(_ stretches: [LayoutStretch]) -> [LayoutStretch] {
        var joined: [LayoutStretch] = []
        for stretch in stretches {
            guard let last = joined.last, let layout = GalleryReader.joined(last.layout, stretch.layout) else {
                joined.append(stretch)
                continue
            }
            joined[joined.count - 1].samples = last.samples.lowerBound..<stretch.samples.upperBound
            joined[joined.count - 1].layout = layout
        }
        return joined
    }

    /// The layout of both; nil where they are not the same.
    private static func joined(_ first: Layout, _ second: Layout) -> Layout? {
        if first == second { return first }
        guard first.kind == .screen, second.kind == .screen, let screen = first.screen, let next = second.screen
        else { return nil }
        var layout = first
        layout.screen = screen.union(next)
        return layout
    }
}
