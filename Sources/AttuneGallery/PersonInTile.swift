import AttuneCore

/// Finds who sits in a tile at a time, and every face that is theirs.
public struct PersonInTile {
    /// A face may be missed in one sample: the one nearest in time counts, up to so far away.
    public static let reach = MediaTime.seconds(5)

    /// Why nobody can be told by a tile and a time.
    public enum Absence: Error, Equatable, Sendable {
        /// No sample lies near.
        case nothingMeasured
        /// One camera shows several people: they sit in no tiles.
        case room
        /// Nobody is seen in the tile; the numbers, from 1, of those in which somebody is.
        case nobody(seen: [Int], tiles: Int)
    }

    private let samples: [SampleObservation]
    private let reading: GalleryReading

    /// - Parameters:
    ///   - samples: all samples of the recording in time order.
    ///   - reading: what they show.
    public init(_ samples: [SampleObservation], reading: GalleryReading) {
        self.samples = samples
        self.reading = reading
    }

    /// The layout that stands at a time; nil where nothing was measured near it.
    public func layout(at time: MediaTime) -> Layout? {
        position(at: time).map { reading.stretches[reading.samples[$0].stretch].layout }
    }

    /// The tracks of those who are in the tile with this index at a time, from 0.
    public func tracks(inTile tile: Int, at time: MediaTime) throws(Absence) -> Set<Int> {
        guard let position = position(at: time) else { throw .nothingMeasured }
        let stretch = reading.stretches[reading.samples[position].stretch]
        let near = stretch.samples.filter { distance(from: $0, to: time) <= PersonInTile.reach }
            .sorted { (distance(from: $0, to: time), $0) < (distance(from: $1, to: time), $1) }
        let inTile = near.lazy.map { tracks(at: $0) { $0.tile == tile } }.first { !$0.isEmpty } ?? []
        if stretch.layout.kind == .room, inTile.count > 1 { throw .room }
        guard inTile.isEmpty else { return inTile }
        let seen = Set(near.flatMap { reading.samples[$0].faces.filter { $0.track != nil }.compactMap(\.tile) })
        throw .nobody(seen: seen.sorted().map { $0 + 1 }, tiles: stretch.layout.tiles.count)
    }

    /// Every face of these tracks, and every picture of a face in a tile in which one of them is seen while the layout
    /// stands: a camera that is off may show a photograph of the same person.
    public func faces(of tracks: Set<Int>) -> FaceErasure {
        var erasure = FaceErasure()
        for stretch in reading.stretches {
            let tiles = Set(
                stretch.samples.flatMap { position in
                    reading.samples[position].faces.filter { $0.track.map(tracks.contains) ?? false }.compactMap(\.tile)
                })
            // The one tile of a room is everybody's.
            let ownTiles = stretch.layout.kind == .room ? [] : tiles
            for position in stretch.samples {
                for (index, face) in reading.samples[position].faces.enumerated() {
                    let isStill = face.role == .still && (face.tile.map(ownTiles.contains) ?? false)
                    guard isStill || (face.track.map(tracks.contains) ?? false) else { continue }
                    erasure.insert(face: index, ofSample: samples[position].index)
                }
            }
        }
        return erasure
    }

    /// The sample nearest to a time, the earlier of two; nil where none is within reach.
    private func position(at time: MediaTime) -> Int? {
        let nearest = samples.indices.min { distance(from: $0, to: time) < distance(from: $1, to: time) }
        return nearest.flatMap { distance(from: $0, to: time) <= PersonInTile.reach ? $0 : nil }
    }

    private func tracks(at position: Int, _ isWanted: (FaceReading) -> Bool) -> Set<Int> {
        Set(reading.samples[position].faces.filter(isWanted).compactMap(\.track))
    }

    private func distance(from position: Int, to time: MediaTime) -> MediaTime {
        MediaTime(microseconds: abs(samples[position].time.microseconds - time.microseconds))
    }
}
