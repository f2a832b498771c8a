import AttuneCore

/// The tracks of layouts that were shown before, for when one of them returns: a shared screen took the room for a
/// while, and then the same gallery is there again.
///
/// Services keep people in their order. So a layout that returns with equally many tiles in equal places shows the same
/// people in them, unless tracks that are known speak against it.
struct EarlierLayouts {
    /// Tiles that overlap this much are the same.
    static let sameTile: Float = 0.8

    private struct Shown {
        let layout: Layout
        var places: [PlaceTracks]
    }

    /// The latest of each layout, the last one first.
    private var shown: [Shown] = []

    /// Keeps the tracks with which a layout ended.
    mutating func keep(_ places: [PlaceTracks], of layout: Layout) {
        shown.removeAll { EarlierLayouts.isSame($0.layout, layout) }
        shown.insert(Shown(layout: layout, places: places), at: 0)
    }

    /// Goes on in the tiles without a track with those of the same layout when it was last shown, with another one since.
    func fill(_ places: inout [PlaceTracks], of layout: Layout) {
        guard layout.kind != .room, let index = shown.firstIndex(where: { EarlierLayouts.isSame($0.layout, layout) }),
            index > 0
        else { return }
        let last = shown[index]
        var tiles: [Int: Int] = [:]
        for (tile, place) in last.places.enumerated() { for track in place.tracks { tiles[track.number] = tile } }
        let known = Set(places.flatMap(\.tracks).map(\.number))
        let moved = places.indices.contains { tile in
            places[tile].tracks.contains { tiles[$0.number].map { $0 != tile } ?? false }
        }
        guard !moved else { return }
        // Whoever speaks is enlarged: the large picture of several people is whose it was only where looks say so.
        let changing = layout.kind == .speaker && layout.tiles.count > 1 ? layout.largeTile : nil
        for tile in layout.tiles.indices where places[tile].tracks.isEmpty && tile != changing {
            let tracks = last.places[tile].tracks.filter { !known.contains($0.number) }
            places[tile].take(tracks, from: last.layout.tiles[tile], to: layout.tiles[tile])
        }
    }

    private static func isSame(_ left: Layout, _ right: Layout) -> Bool {
        left.kind == right.kind && left.frameSize == right.frameSize && left.tiles.count == right.tiles.count
            && zip(left.tiles, right.tiles).allSatisfy { $0.intersectionOverUnion($1) >= sameTile }
    }
}
