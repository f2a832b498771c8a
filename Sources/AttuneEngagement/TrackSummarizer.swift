import AttuneCore

/// Puts judged samples together by track instead of by minute.
///
/// Equal samples give equal summaries, to the bit: every sum runs in time order.
struct TrackSummarizer {
    /// A minute with less of a track has no attention of it.
    static let leastTimeInMinute = MediaTime.seconds(10)

    /// Each sample stands for this much time.
    let sampleInterval: MediaTime
    let weights: EngagementWeights

    /// One track in one sample.
    private struct Sighting {
        let time: MediaTime
        let face: UsableFace
    }

    /// The tracks of a recording, numbered from 1 by their first usable face: by sample, then by its place in it.
    ///
    /// - Parameters:
    ///   - samples: in time order; those at or after `end` are left out, as they are from the timeline.
    ///   - end: of the recording.
    func summaries(of samples: [JudgedSample], end: MediaTime) -> TrackSummaries {
        let counted = samples.filter { $0.time < end }
        let tracks = TrackSummarizer.sightings(in: counted)
        let lasting = tracks.filter { sampleInterval * $0.count >= TrackSummaries.leastTimeInSight }
        return TrackSummaries(
            tracks: lasting.enumerated().map { position, sightings in
                summary(of: sightings, number: position + 1, samples: counted, end: end)
            },
            tooShort: tracks.count - lasting.count)
    }

    /// The sightings of each track, the tracks in the order of their first one.
    private static func sightings(in samples: [JudgedSample]) -> [[Sighting]] {
        var positions: [Int: Int] = [:]
        var tracks: [[Sighting]] = []
        for sample in samples {
            for face in sample.usable {
                let position = positions[face.track] ?? tracks.count
                if position == tracks.count {
                    positions[face.track] = position
                    tracks.append([])
                }
                tracks[position].append(Sighting(time: sample.time, face: face))
            }
        }
        return tracks
    }

    private func summary(
        of sightings: [Sighting], number: Int, samples: [JudgedSample], end: MediaTime
    ) -> TrackSummary {
        let faces = sightings.map(\.face)
        let attentions = faces.compactMap(\.attention)
        let minutes = minutes(of: sightings, end: end)
        let absences = absences(of: sightings, in: samples)
        let values = minutes.enumerated().map { absences.contains($0.offset) ? 0 : $0.element.attention }
        let usual = UsualLevel(of: values)
        return TrackSummary(
            number: number,
            firstSeen: sightings.first?.time ?? .zero,
            lastSeen: sightings.last?.time ?? .zero,
            samples: sightings.count,
            timeInSight: sampleInterval * sightings.count,
            coverage: Double(sightings.count) / Double(samples.count),
            expressions: ExpressionValues(
                Expression.allCases.map { expression in share(of: faces) { $0.expression == expression } ?? 0 }),
            unclear: share(of: faces) { $0.expression == nil } ?? 0,
            facing: share(of: attentions, \.isFacing),
            eyesClosed: share(of: attentions, \.eyesClosed),
            engagement: engagement(of: faces),
            minutes: minutes,
            usualAttention: usual?.level,
            dips: usual?.dips(in: values) ?? [])
    }

    /// Every minute from 0 to `end`, as `MinuteBinner` cuts them.
    private func minutes(of sightings: [Sighting], end: MediaTime) -> [TrackMinute] {
        let length = MinuteBinner.length.microseconds
        let inMinutes = Dictionary(grouping: sightings) { Int($0.time.microseconds / length) }
        return (0..<Int((end.microseconds + length - 1) / length)).map { minute in
            let faces = (inMinutes[minute] ?? []).map(\.face)
            let known = sampleInterval * faces.count { $0.attention != nil }
            return TrackMinute(
                samples: faces.count,
                attention: known >= TrackSummarizer.leastTimeInMinute ? TrackSummarizer.attention(of: faces) : nil)
        }
    }

    /// Whole minutes, between the first and the last sighting, in which a face was away: in sight for less than 10 s of
    /// a minute whose layouts are such that show it at least half of the time. Where a screen is shared and few tiles
    /// have room, nobody is away.
    private func absences(of sightings: [Sighting], in samples: [JudgedSample]) -> Set<Int> {
        guard let first = sightings.first?.time, let last = sightings.last?.time else { return [] }
        let seenAt = Set(sightings.map(\.time))
        let between = samples.filter { $0.time >= first && $0.time <= last }
        var shown: [String?: (seen: Int, all: Int)] = [:]
        for sample in between {
            shown[sample.layout, default: (0, 0)].all += 1
            if seenAt.contains(sample.time) { shown[sample.layout, default: (0, 0)].seen += 1 }
        }
        let usual = Set(shown.filter { $0.value.seen * 2 >= $0.value.all }.keys)
        let inMinutes = Dictionary(grouping: between) { Int($0.time.microseconds / MinuteBinner.length.microseconds) }
        let ends = [first, last].map { Int($0.microseconds / MinuteBinner.length.microseconds) }
        return Set(
            inMinutes.filter { minute, samples in
                let seen = samples.count { seenAt.contains($0.time) }
                return !ends.contains(minute) && samples.allSatisfy { usual.contains($0.layout) }
                    && sampleInterval * seen < TrackSummarizer.leastTimeInMinute
            }.keys)
    }

    /// The mean of facing × eyes over the faces with a head pose: a smile is never a dip.
    private static func attention(of faces: [UsableFace]) -> Double? {
        mean(faces.compactMap { face in face.attention.map { $0.facingFactor * $0.eyesFactor } })
    }

    /// The mean index of the faces with a head pose, as `EngagementIndex` takes it of one track.
    private func engagement(of faces: [UsableFace]) -> Double? {
        mean(
            faces.compactMap { face in
                face.attention.map { attention in
                    EngagementIndex.value(of: face.probabilities, attention: attention, weights: weights.weights)
                }
            })
    }

    /// Nil for no values.
    private func share<Value>(of values: [Value], _ counts: (Value) -> Bool) -> Double? {
        values.isEmpty ? nil : Double(values.count(where: counts)) / Double(values.count)
    }
}
