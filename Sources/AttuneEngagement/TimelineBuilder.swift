import AttuneCore
import AttuneGallery

/// Turns the samples of a recording into its timeline: values in, values out.
///
/// Equal input gives a timeline that is equal to the bit, whatever the segments the samples were measured in: every sum
/// runs in the order of the samples and of the faces in them.
public struct TimelineBuilder: Sendable {
    public let settings: Settings
    public let weights: EngagementWeights

    public init(settings: Settings, weights: EngagementWeights = .version2) {
        self.settings = settings
        self.weights = weights
    }

    /// Every minute of the recording from zero to `end`.
    ///
    /// - Parameters:
    ///   - samples: all samples of the recording in time order, as `SegmentResult.merging` leaves them.
    ///   - end: the end of the last decoded frame; samples at or after it belong to no minute.
    ///   - transcript: what was said, where a file beside the recording tells.
    public func timeline(
        samples: [SampleObservation], end: MediaTime, transcript: Transcript? = nil
    ) -> Timeline {
        timeline(
            samples: samples, reading: GalleryReader(settings: settings).read(samples, end: end), end: end,
            transcript: transcript)
    }

    /// As `timeline(samples:end:transcript:)`, for samples whose layouts and tracks are known already.
    public func timeline(
        samples: [SampleObservation], reading: GalleryReading, end: MediaTime, transcript: Transcript? = nil
    ) -> Timeline {
        let binner = MinuteBinner(
            minimumGroup: MinimumGroup(size: settings.minimumGroup), index: EngagementIndex(weights: weights))
        return Timeline(minutes: binner.minutes(of: judged(samples, reading), end: end), weights: weights)
            .withMoments(transcript: transcript)
    }

    /// The faces of the class one by one; the minimum group does not apply to them.
    ///
    /// - Parameters: as for `timeline(samples:end:transcript:)`.
    public func trackSummaries(samples: [SampleObservation], end: MediaTime) -> TrackSummaries {
        trackSummaries(
            samples: samples, reading: GalleryReader(settings: settings).read(samples, end: end), end: end)
    }

    /// As `trackSummaries(samples:end:)`, for samples whose layouts and tracks are known already.
    public func trackSummaries(
        samples: [SampleObservation], reading: GalleryReading, end: MediaTime
    ) -> TrackSummaries {
        TrackSummarizer(sampleInterval: settings.sampleInterval, weights: weights)
            .summaries(of: judged(samples, reading), end: end)
    }

    /// The faces of the class alone, judged: who is not there, or is the lecturer, is left out.
    package func judged(_ samples: [SampleObservation], _ reading: GalleryReading) -> [JudgedSample] {
        let references = referencePoses(samples, reading)
        let smoothed = ProbabilitySmoother(settings: settings).probabilities(samples, reading)
        let usual = UsualSmile(samples, probabilities: smoothed, reading: reading, settings: settings)
        return zip(zip(samples, smoothed), reading.samples).map { measured, read in
            let (sample, probabilities) = measured
            let people = sample.faces.indices.filter { read.faces[$0].role == .participant }
            let usable = people.compactMap { index in
                var face = sample.faces[index]
                face.probabilities = probabilities[index]
                return read.faces[index].track.flatMap {
                    usableFace(face, track: $0, reference: references[$0], usual: usual)
                }
            }
            let layout = reading.stretches[read.stretch].layout
            return JudgedSample(
                time: sample.time, faces: people.count, facesTooSmall: people.count - usable.count, usable: usable,
                tiles: sample.picture == nil ? nil : layout.tiles.count,
                layout: sample.picture == nil ? nil : layout.name)
        }
    }

    /// Nil for a face that is too small.
    private func usableFace(
        _ face: FaceObservation, track: Int, reference: ReferencePose?, usual: UsualSmile
    ) -> UsableFace? {
        let judgement = FaceJudgement(of: face, settings: settings)
        guard judgement != .tooSmall, let probabilities = face.probabilities else { return nil }
        let attention = reference.flatMap {
            Attention(of: face, reference: $0, eyesClosedBelow: settings.eyesClosedBelow)
        }
        return UsableFace(
            track: track, probabilities: probabilities, expression: judgement.expression,
            unclearReason: judgement.unclearReason, attention: attention,
            smiles: judgement.isReadable ? usual.smiles(probabilities, track: track) : nil)
    }

    /// The reference pose of each track from its usable faces over the whole recording.
    private func referencePoses(_ samples: [SampleObservation], _ reading: GalleryReading) -> [Int: ReferencePose] {
        var poses: [Int: [HeadPose]] = [:]
        for (sample, read) in zip(samples, reading.samples) {
            for (face, read) in zip(sample.faces, read.faces) {
                guard read.role == .participant, let track = read.track, let pose = face.headPose,
                    FaceJudgement(of: face, settings: settings) != .tooSmall
                else { continue }
                poses[track, default: []].append(pose)
            }
        }
        return ReferencePose.references(for: poses)
    }
}
