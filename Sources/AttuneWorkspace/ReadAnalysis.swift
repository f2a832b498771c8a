import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttunePages
import AttuneReport
import AttuneStore

/// A filled store with what was read from it: the samples, what they show, and the report that is made of both.
///
/// Everything that is drawn of a recording begins here, so that layouts and tracks are read once.
struct ReadAnalysis {
    let samples: [SampleObservation]
    let reading: GalleryReading
    let report: Report

    /// - Throws: `StoreError` for a store that was not filled to its end.
    init(_ store: AnalysisStore) throws {
        try self.init(store, header: try AnalysisHeader(from: store)) { try RecordedSound(from: store)?.levels }
    }

    /// As a store with another header would be read.
    ///
    /// - Parameter sound: how loud the recording is, asked for when everything else was read; nil where nothing is known
    ///   of it.
    init(_ store: AnalysisStore, header: AnalysisHeader, sound: () throws -> SoundLevels?) throws {
        let end = header.recording.decodedDuration
        let (samples, reading) = try GalleryReader(settings: header.settings)
            .read(from: StoredSamples(of: store, endingAt: end), end: end)
        let builder = TimelineBuilder(
            settings: header.settings, weights: header.weights, lecturerSelf: header.lecturerSelf ?? false)
        let participants = header.participants.map { reason in
            Participants(
                reason: reason, summaries: builder.trackSummaries(samples: samples, reading: reading, end: end))
        }
        var talk = SideFiles(transcript: header.transcript, chat: header.chat).talk
        talk.sound = try sound()
        self.samples = samples
        self.reading = reading
        report = Report(
            recording: header.recording,
            timeline: builder.timeline(
                samples: samples, reading: reading, end: end, talk: talk),
            layouts: LayoutSummary(reading), settings: header.settings, models: header.models,
            versions: header.versions,
            provenance: Provenance(
                measurement: try store.identity().measurement, drawing: DrawingVersion.current),
            inference: header.inference, decodeCounts: try store.decodeCounts(), decoding: header.decoding,
            transcript: header.transcript?.file, chat: header.chat?.file, lecturerSelf: builder.lecturerSelf,
            excludedTiles: try TileExclusions.entries(of: store).count, participants: participants
        ).withMomentPictures(try store.momentPictures())
    }
}
