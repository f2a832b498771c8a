import AttuneCore

/// Finds the tracks of faces that were out of sight and are there again, by what they look like.
struct ReturningFaces {
    /// How much like somebody who was lost sight of a face must be, and how much more than like anybody else, to go on
    /// with that track. More is asked than from one sample to the next: people move meanwhile, and light changes.
    static let minimumLikeness: Float = 0.7
    static let minimumMargin: Float = 0.05

    private let samples: [SampleObservation]
    /// Of the samples, by their places on the grid.
    private let positions: [Int: Int]

    init(_ samples: [SampleObservation]) {
        self.samples = samples
        positions = Dictionary(samples.enumerated().map { ($0.element.index, $0.offset) }) { first, _ in first }
    }

    /// The track of each face of a sample that is somebody's who was seen before, and nil for all others.
    ///
    /// - Parameters:
    ///   - readings: with the tracks of all samples before this one.
    ///   - places: of this layout; whose track is in one of them was not away.
    func tracks(at position: Int, in readings: [SampleReading], places: [PlaceTracks]) -> [Int?] {
        var tracks = [Int?](repeating: nil, count: readings[position].faces.count)
        guard !samples[position].lookalikes.isEmpty else { return tracks }
        let held = Set(places.flatMap { $0.tracks.map(\.number) })
        let links = readings[position].faces.indices.compactMap { face -> Assignment.Pair? in
            guard readings[position].faces[face].isThere else { return nil }
            let known = alike(face, at: position, in: readings)
            guard let best = known.first, best.score >= ReturningFaces.minimumLikeness, !held.contains(best.track),
                best.score - (known.dropFirst().first?.score ?? 0) >= ReturningFaces.minimumMargin
            else { return nil }
            return Assignment.Pair(face, best.track, cost: -Double(best.score))
        }
        for link in Assignment.oneToOne(links) { tracks[link.first] = link.second }
        return tracks
    }

    /// All tracks that a face looks like, each once, the most alike first.
    private func alike(
        _ face: Int, at position: Int, in readings: [SampleReading]
    ) -> [(track: Int, score: Float)] {
        var scores: [Int: Float] = [:]
        for alike in samples[position].lookalikes where alike.face == face {
            guard let earlier = positions[alike.sample], earlier < position,
                readings[earlier].faces.indices.contains(alike.earlierFace),
                let track = readings[earlier].faces[alike.earlierFace].track
            else { continue }
            scores[track] = max(scores[track] ?? alike.score, alike.score)
        }
        return scores.map { (track: $0.key, score: $0.value) }.sorted { ($1.score, $0.track) < ($0.score, $1.track) }
    }
}
