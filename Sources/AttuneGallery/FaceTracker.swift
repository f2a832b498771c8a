import AttuneCore

/// Links the faces of a recording into tracks: by tile while the layout stands, by likeness where it changes. No
/// identity is formed and no picture is kept.
///
/// A track is one face over time. Works on the merged samples of a whole recording; what it gives does not depend on
/// segments.
struct FaceTracker {
    /// How alike two faces on either side of a change of layout must be, and how much more than any other pair, to be
    /// linked; below that they are left unlinked.
    static let minimumLikeness: Float = 0.6
    static let minimumMargin: Float = 0.04
    /// A face whose surroundings hardly ever change over so many samples is a picture on somebody's wall.
    static let posterSamples = 10
    static let posterMovement = 0.1

    let samples: [SampleObservation]
    let stretches: [LayoutStretch]
    let changes: ChangeMap

    /// The readings with the tracks of faces that are there; numbered from 0 in the order of first appearance.
    func linked(_ readings: [SampleReading]) -> [SampleReading] {
        var readings = readings
        var count = 0
        var before: [PlaceTracks] = []
        var earlier = EarlierLayouts()
        let returning = ReturningFaces(samples)
        for (index, stretch) in stretches.enumerated() {
            let isCrowd = stretch.layout.kind == .room
            var places = (0...stretch.layout.tiles.count).map { _ in PlaceTracks(isCrowd: isCrowd) }
            for position in stretch.samples {
                if position == stretch.samples.lowerBound {
                    if index > 0 {
                        carryOver(from: before, of: stretches[index - 1], to: &places, of: stretch, readings: readings)
                        seat(
                            returning.tracks(at: position, in: readings, places: places), at: position,
                            readings: readings, in: &places)
                        earlier.fill(&places, of: stretch.layout)
                    }
                } else {
                    rearrange(&places, of: stretch.layout, at: position, readings: readings)
                }
                for place in places.indices { places[place].forgetLost(at: samples[position].time) }
                let known = returning.tracks(at: position, in: readings, places: places)
                link(&readings[position], returning: known, at: position, in: &places, count: &count)
            }
            before = places
            earlier.keep(places, of: stretch.layout)
        }
        return renumbered(withoutPosters(readings))
    }

    /// Gives the faces of one sample their tracks. Faces in no tile are linked among themselves.
    private func link(
        _ reading: inout SampleReading, returning: [Int?], at position: Int, in places: inout [PlaceTracks],
        count: inout Int
    ) {
        let sample = samples[position]
        for place in places.indices {
            let tile = place < places.count - 1 ? place : nil
            let faces = reading.faces.indices.filter { reading.faces[$0].tile == tile && reading.faces[$0].isThere }
            guard !faces.isEmpty else { continue }
            let boxes = faces.map { sample.faces[$0].box }
            let numbers = places[place].numbers(
                for: boxes, returning: faces.map { returning[$0] }, at: sample.time, frameSize: sample.frameSize,
                next: &count)
            for (face, number) in zip(faces, numbers) { reading.faces[face].track = number }
        }
    }

    /// Gives faces that return to tiles without a track their own, where the layout changes: whoever is known tells what
    /// order people are in.
    private func seat(
        _ returning: [Int?], at position: Int, readings: [SampleReading], in places: inout [PlaceTracks]
    ) {
        for (face, number) in returning.enumerated() {
            guard let number, let tile = readings[position].faces[face].tile, places[tile].tracks.isEmpty else {
                continue
            }
            places[tile].take(number, seenIn: samples[position].faces[face].box, of: samples[position])
        }
    }

    /// Takes tracks over a change of layout, from each tile to the one where the same people are now.
    private func carryOver(
        from before: [PlaceTracks], of last: LayoutStretch, to places: inout [PlaceTracks], of stretch: LayoutStretch,
        readings: [SampleReading]
    ) {
        let position = stretch.samples.lowerBound
        let (old, new) = (last.layout, stretch.layout)
        if new.kind == .room || old.kind == .room {
            if new.kind == old.kind { places[0].take(before[0].tracks, from: old.tiles[0], to: new.tiles[0]) }
            return
        }
        let pairs = alike(at: position, readings: readings)
        let move = TileMove(pairs: pairs, oldCount: old.tiles.count, newCount: new.tiles.count)
        for tile in new.tiles.indices {
            guard let origin = move.origin(of: tile) else { continue }
            places[tile].take(before[origin].tracks, from: old.tiles[origin], to: new.tiles[tile])
        }
    }

    /// Takes tracks along where people change places and the tiles stay, as when somebody leaves and another comes.
    private func rearrange(
        _ places: inout [PlaceTracks], of layout: Layout, at position: Int, readings: [SampleReading]
    ) {
        guard layout.kind != .room else { return }
        let cut = Set(
            layout.tiles.indices.filter { changes.isCut(in: CameraReader.inner(layout.tiles[$0]), at: position) })
        guard !cut.isEmpty else { return }
        let pairs = alike(at: position, readings: readings).filter { cut.contains($0.new) && cut.contains($0.old) }
        let move = TileMove(pairs: pairs, oldCount: layout.tiles.count, newCount: layout.tiles.count)
        guard pairs.contains(where: { move.origin(of: $0.new) == $0.old && $0.new != $0.old }) else {
            if let large = layout.largeTile, cut.contains(large),
                isSomebodyElse(in: large, at: position, readings: readings)
            {
                places[large] = PlaceTracks(isCrowd: false)
            }
            return
        }
        let before = places
        for tile in cut {
            places[tile] = PlaceTracks(isCrowd: false)
            guard let origin = move.origin(of: tile), cut.contains(origin) else { continue }
            places[tile].take(before[origin].tracks, from: layout.tiles[origin], to: layout.tiles[tile])
        }
    }

    /// Whether the face in a tile looks unlike the one that was in it a sample earlier: whoever speaks is enlarged, and
    /// who spoke before need not be shown at all. False where nothing tells.
    private func isSomebodyElse(in tile: Int, at position: Int, readings: [SampleReading]) -> Bool {
        guard position > 0, samples[position - 1].index == samples[position].index - 1,
            readings[position - 1].faces.contains(where: { $0.tile == tile && $0.isThere })
        else { return false }
        let here = readings[position].faces.indices.filter {
            readings[position].faces[$0].tile == tile && readings[position].faces[$0].isThere
        }
        let unlike = here.filter { face in
            guard let likeness = samples[position].faces[face].likeness else { return false }
            if likeness.score < FaceTracker.minimumLikeness { return true }
            let before = readings[position - 1].faces
            return likeness.margin >= FaceTracker.minimumMargin && before.indices.contains(likeness.face)
                && before[likeness.face].tile != tile
        }
        return !here.isEmpty && unlike.count == here.count
    }

    /// Tiles of the sample with the tiles, one sample earlier, of the faces that look most like theirs.
    private func alike(at position: Int, readings: [SampleReading]) -> [TileMove.Pair] {
        guard position > 0, samples[position - 1].index == samples[position].index - 1 else { return [] }
        return samples[position].faces.indices.compactMap { face in
            guard let likeness = samples[position].faces[face].likeness,
                likeness.score >= FaceTracker.minimumLikeness, likeness.margin >= FaceTracker.minimumMargin,
                let tile = readings[position].faces[face].tile,
                readings[position - 1].faces.indices.contains(likeness.face),
                let oldTile = readings[position - 1].faces[likeness.face].tile
            else { return nil }
            return TileMove.Pair(new: tile, old: oldTile, likeness: likeness.score)
        }
    }

    /// A poster behind somebody is in a tile that moves and does not move itself.
    private func withoutPosters(_ readings: [SampleReading]) -> [SampleReading] {
        var seen: [Int: Int] = [:]
        var moved: [Int: Int] = [:]
        for (position, reading) in readings.enumerated() {
            for (face, read) in zip(samples[position].faces, reading.faces) {
                guard let track = read.track, let moves = changes.moves(face.box, at: position) else { continue }
                seen[track, default: 0] += 1
                if moves { moved[track, default: 0] += 1 }
            }
        }
        let posters = seen.filter { track, count in
            count >= FaceTracker.posterSamples
                && Double(moved[track] ?? 0) < FaceTracker.posterMovement * Double(count)
        }
        return readings.map { reading in
            var reading = reading
            for face in reading.faces.indices {
                guard let track = reading.faces[face].track, posters[track] != nil else { continue }
                reading.faces[face].role = .still
                reading.faces[face].track = nil
            }
            return reading
        }
    }

    private func renumbered(_ readings: [SampleReading]) -> [SampleReading] {
        var numbers: [Int: Int] = [:]
        return readings.map { reading in
            var reading = reading
            for face in reading.faces.indices {
                guard let track = reading.faces[face].track else { continue }
                let number = numbers[track] ?? numbers.count
                numbers[track] = number
                reading.faces[face].track = number
            }
            return reading
        }
    }
}

extension FaceReading {
    /// Whether the face is that of somebody who is there.
    var isThere: Bool { role == .participant || role == .lecturer }
}
