import AttuneCore

/// Says what kind of layout a stretch of the same tiles is, and divides it where that changes.
///
/// Tiles alone are a gallery. A large picture is a person's when a face moves in it, and a shared screen otherwise: a
/// face on a slide stands still.
struct LayoutNamer {
    /// A person who fills the large picture has a face of at least this share of its height.
    static let smallestFace: Float = 0.1
    /// So many moving faces in one picture are a room.
    static let facesInRoom = 3

    let size: PixelSize
    let samples: [SampleObservation]
    let changes: ChangeMap
    let lecturerTile: Int

    private enum LargeContent: Equatable {
        case screen, person, room
    }

    /// The layouts of the samples at these positions, which all show the same tiles; each with its positions.
    func layouts(of hypothesis: LayoutHypothesis, at positions: Range<Int>) -> [(positions: Range<Int>, layout: Layout)]
    {
        if hypothesis.large == nil, let lattice = hypothesis.lattice {
            return [(positions, gallery(lattice))]
        }
        if let lattice = hypothesis.lattice, isPartOfSlide(lattice, at: positions) {
            return layouts(of: .wholeFrame, at: positions)
        }
        let large = hypothesis.large ?? PixelBox(frame: size)
        var parts: [(positions: Range<Int>, content: LargeContent)] = []
        var start = positions.lowerBound
        for position in positions.dropFirst() + [positions.upperBound] {
            let ends = position == positions.upperBound || changes.isCut(in: large, at: position)
            guard ends else { continue }
            let part = start..<position
            let content = content(of: large, at: part)
            if let last = parts.last, last.content == content {
                parts[parts.count - 1].positions = last.positions.lowerBound..<position
            } else {
                parts.append((part, content))
            }
            start = position
        }
        return parts.map { ($0.positions, layout(of: hypothesis, large: large, content: $0.content)) }
    }

    /// Whether one or two rectangles beside a large one are no tiles: nothing moves in them and there is no face.
    private func isPartOfSlide(_ lattice: TileLattice, at positions: Range<Int>) -> Bool {
        guard lattice.count <= 2 else { return false }
        return lattice.tiles.allSatisfy { tile in
            let inner = CameraReader.inner(tile.boundingBox)
            let moves = positions.dropFirst().contains { position in
                (changes.change(in: inner, at: position, share: 0.9) ?? 0) >= CameraReader.still
            }
            let hasFace = positions.contains { position in
                samples[position].faces.contains { tile.share(of: $0.box) > 0.8 }
            }
            return !moves && !hasFace
        }
    }

    /// What most of the samples show in the large picture; a room where only faces were measured.
    private func content(of large: PixelBox, at positions: Range<Int>) -> LargeContent {
        if positions.allSatisfy({ samples[$0].picture == nil }) { return .room }
        var (persons, rooms) = (0, 0)
        for position in positions {
            let moving = samples[position].faces.filter { face in
                large.share(of: face.box) > 0.6 && changes.moves(face.box, at: position, within: positions)
            }
            if moving.count >= LayoutNamer.facesInRoom {
                rooms += 1
            } else if moving.contains(where: { $0.box.height >= LayoutNamer.smallestFace * Float(large.height) }) {
                persons += 1
            }
        }
        if rooms * 2 > positions.count { return .room }
        return (persons + rooms) * 2 > positions.count ? .person : .screen
    }

    private func gallery(_ lattice: TileLattice) -> Layout {
        Layout(
            kind: .gallery, frameSize: size, rows: lattice.rows, columns: lattice.columns,
            tiles: lattice.tiles.map(\.boundingBox), lecturerTile: named(among: lattice.count))
    }

    private func layout(of hypothesis: LayoutHypothesis, large: PixelBox, content: LargeContent) -> Layout {
        let tiles = hypothesis.lattice?.tiles.map(\.boundingBox) ?? []
        var layout = Layout(
            kind: .screen, frameSize: size, rows: hypothesis.lattice?.rows ?? 0,
            columns: hypothesis.lattice?.columns ?? 0, tiles: tiles)
        switch (content, hypothesis.lattice) {
        case (.room, nil):
            layout.kind = .room
            (layout.rows, layout.columns) = (1, 1)
            layout.tiles = [large.boundingBox]
        case (.person, _), (.room, _):
            layout.kind = .speaker
            layout.tiles = [large.boundingBox] + tiles
            layout.lecturerTile = 0
        case (.screen, nil):
            layout.screen = large.boundingBox
        case (.screen, let lattice?):
            layout.screen = large.boundingBox
            layout.kind = LayoutNamer.kind(of: lattice, beside: large)
            layout.lecturerTile = lattice.count == 1 ? 0 : named(among: lattice.count)
        }
        return layout
    }

    private static func kind(of lattice: TileLattice, beside large: PixelBox) -> LayoutKind {
        if lattice.count == 1 { return .sideBySideSpeaker }
        let box = lattice.box
        let across = max(box.left - large.right, large.left - box.right)
        let down = max(box.top - large.bottom, large.top - box.bottom)
        return across >= down ? .galleryBesideScreen : .galleryAboveScreen
    }

    /// The index of the tile that the setting names; nil where it names none of these.
    private func named(among count: Int) -> Int? {
        (1...max(1, count)).contains(lecturerTile) && count > 0 ? lecturerTile - 1 : nil
    }
}
