import AttuneCore

/// Turns the samples of a recording into its timeline: values in, values out.
///
/// Equal input gives a timeline that is equal to the bit, whatever the segments the samples were measured in and
/// whatever the order of the faces within a sample: faces are put in order first, and every sum runs in that order.
public struct TimelineBuilder: Sendable {
    public let settings: Settings
    public let weights: EngagementWeights

    public init(settings: Settings, weights: EngagementWeights = .version1) {
        self.settings = settings
        self.weights = weights
    }

    /// Every minute of the recording from zero to `end`.
    ///
    /// - Parameters:
    ///   - samples: all samples of the recording in time order, as `SegmentResult.merging` leaves them.
    ///   - end: the end of the last decoded frame; samples at or after it belong to no minute.
    public func timeline(samples: [SampleObservation], end: MediaTime) -> Timeline {
        let binner = MinuteBinner(
            minimumGroup: MinimumGroup(size: settings.minimumGroup), index: EngagementIndex(weights: weights))
        return Timeline(minutes: binner.minutes(of: judged(samples), end: end), weights: weights)
    }

    /// The faces of the recording one by one; the minimum group does not apply to them.
    ///
    /// - Parameters: as for `timeline(samples:end:)`.
    public func trackSummaries(samples: [SampleObservation], end: MediaTime) -> TrackSummaries {
        TrackSummarizer(sampleInterval: settings.sampleInterval, weights: weights)
            .summaries(of: judged(samples), end: end)
    }

    private func judged(_ samples: [SampleObservation]) -> [JudgedSample] {
        let ordered = samples.map(TimelineBuilder.inOrder)
        let tracks = FaceTracker(sampleInterval: settings.sampleInterval).tracks(in: ordered)
        return judge(ordered, tracks: tracks)
    }

    private func judge(_ samples: [SampleObservation], tracks: [[Int]]) -> [JudgedSample] {
        let references = referencePoses(samples, tracks: tracks)
        return zip(samples, tracks).map { sample, tracks in
            let usable = zip(sample.faces, tracks).compactMap { face, track in
                usableFace(face, track: track, reference: references[track])
            }
            return JudgedSample(
                time: sample.time, faces: sample.faces.count, facesTooSmall: sample.faces.count - usable.count,
                usable: usable)
        }
    }

    /// Nil for a face that is too small.
    private func usableFace(_ face: FaceObservation, track: Int, reference: ReferencePose?) -> UsableFace? {
        let judgement = FaceJudgement(of: face, settings: settings)
        guard judgement != .tooSmall, let probabilities = face.probabilities else { return nil }
        let attention = reference.flatMap {
            Attention(of: face, reference: $0, eyesClosedBelow: settings.eyesClosedBelow)
        }
        return UsableFace(
            track: track, probabilities: probabilities, expression: judgement.expression, attention: attention)
    }

    /// The reference pose of each track from its usable faces over the whole recording.
    private func referencePoses(_ samples: [SampleObservation], tracks: [[Int]]) -> [Int: ReferencePose] {
        var poses: [Int: [HeadPose]] = [:]
        for (sample, tracks) in zip(samples, tracks) {
            for (face, track) in zip(sample.faces, tracks) {
                guard let pose = face.headPose, FaceJudgement(of: face, settings: settings) != .tooSmall else {
                    continue
                }
                poses[track, default: []].append(pose)
            }
        }
        return ReferencePose.references(for: poses)
    }

    /// The same sample with its faces from top to bottom, then from left to right, by the centre of the box.
    private static func inOrder(_ sample: SampleObservation) -> SampleObservation {
        var sample = sample
        sample.faces.sort { left, right in
            let (a, b) = (left.box, right.box)
            return (a.center.y, a.center.x, a.width, a.height, left.confidence)
                < (b.center.y, b.center.x, b.width, b.height, right.confidence)
        }
        return sample
    }
}
