import AttuneCore
import AttuneGallery

/// Turns the samples of a recording into its timeline: values in, values out.
///
/// Equal input gives a timeline that is equal to the bit, whatever the segments the samples were measured in: every sum
/// runs in the order of the samples and of the faces in them.
public struct TimelineBuilder: Sendable {
    public let settings: Settings
    public let weights: EngagementWeights
    /// Whether the teacher said that the lecturer's face is their own, so that what it showed may be told.
    public let lecturerSelf: Bool

    public init(settings: Settings, weights: EngagementWeights = .version2, lecturerSelf: Bool = false) {
        self.settings = settings
        self.weights = weights
        self.lecturerSelf = lecturerSelf
    }

    /// Every minute of the recording from zero to `end`.
    ///
    /// - Parameters:
    ///   - samples: all samples of the recording in time order, as `SegmentResult.merging` leaves them.
    ///   - end: the end of the last decoded frame; samples at or after it belong to no minute.
    ///   - talk: what was said and written, where files beside the recording or its sound tell.
    public func timeline(
        samples: [SampleObservation], end: MediaTime, talk: Talk = Talk()
    ) -> Timeline {
        timeline(
            samples: samples, reading: GalleryReader(settings: settings).read(samples, end: end), end: end,
            talk: talk)
    }

    /// As `timeline(samples:end:talk:)`, for samples whose layouts and tracks are known already.
    public func timeline(
        samples: [SampleObservation], reading: GalleryReading, end: MediaTime, talk: Talk = Talk()
    ) -> Timeline {
        let binner = MinuteBinner(
            minimumGroup: MinimumGroup(size: settings.minimumGroup), index: EngagementIndex(weights: weights),
            excluded: settings.excluded)
        let smoothed = ProbabilitySmoother(settings: settings).probabilities(samples, reading)
        var minutes = binner.minutes(of: judged(samples, reading, role: .participant, smoothed), end: end)
        for (index, lecturer) in lecturer(samples, reading, smoothed, end: end).enumerated() {
            minutes[index].lecturer = lecturer
        }
        let talk = talk.without(settings.excluded)
        return Timeline(minutes: minutes, weights: weights)
            .withTalk(talk, minimumGroup: settings.minimumGroup, excluded: settings.excluded)
            .withMoments(transcript: talk.transcript)
    }

    /// The lecturer in every minute; empty where nobody is known to be.
    private func lecturer(
        _ samples: [SampleObservation], _ reading: GalleryReading, _ smoothed: [[ExpressionProbabilities?]],
        end: MediaTime
    ) -> [LecturerMinute] {
        guard reading.samples.contains(where: { $0.faces.contains { $0.role == .lecturer } }) else { return [] }
        return MinuteBinner.lecturer(
            in: judged(samples, reading, role: .lecturer, smoothed), end: end, isSelf: lecturerSelf)
    }

    /// The faces of the class one by one; the minimum group does not apply to them.
    ///
    /// - Parameters: as for `timeline(samples:end:talk:)`.
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

    /// The faces of the class alone, judged.
    package func judged(_ samples: [SampleObservation], _ reading: GalleryReading) -> [JudgedSample] {
        judged(
            samples, reading, role: .participant,
            ProbabilitySmoother(settings: settings).probabilities(samples, reading))
    }

    /// The faces of one role alone, judged.
    ///
    /// - Parameter smoothed: the probabilities of each face of each sample.
    private func judged(
        _ samples: [SampleObservation], _ reading: GalleryReading, role: FaceRole,
        _ smoothed: [[ExpressionProbabilities?]]
    ) -> [JudgedSample] {
        let references = referencePoses(samples, reading, role: role)
        let usual = UsualSmile(
            samples, probabilities: smoothed, reading: reading, role: role, settings: settings)
        return zip(zip(samples, smoothed), reading.samples).map { measured, read in
            let (sample, probabilities) = measured
            let people = sample.faces.indices.filter { read.faces[$0].role == role }
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
    private func referencePoses(
        _ samples: [SampleObservation], _ reading: GalleryReading, role: FaceRole
    ) -> [Int: ReferencePose] {
        var poses: [Int: [HeadPose]] = [:]
        for (sample, read) in zip(samples, reading.samples) {
            for (face, read) in zip(sample.faces, read.faces) {
                guard read.role == role, let track = read.track, let pose = face.headPose,
                    FaceJudgement(of: face, settings: settings) != .tooSmall
                else { continue }
                poses[track, default: []].append(pose)
            }
        }
        return ReferencePose.references(for: poses)
    }
}
