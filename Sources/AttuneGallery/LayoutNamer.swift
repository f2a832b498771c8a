import AttuneCore

/// Says what kind of layout a stretch of the same tiles is, and divides it where that changes.
///
/// Tiles alone are a gallery. A large picture is a person's when a face moves in it, and a shared screen otherwise: a
/// face on a slide stands still.
struct LayoutNamer {
    /// A person who fills the large picture has a face of at least this share of its height.
    static let smallestFace: Float = 0.1
    /// Cameras move their picture at least in this share of the samples.
    static let movingShare = 0.3
    /// So many moving faces in one picture are a room.
    static let facesInRoom = 3
    /// So many in the large picture of a speaker view are a room too: no more than three sit before one camera.
    static let facesInCrowd = 5

    let size: PixelSize
    let samples: [SampleObservation]
    let changes: ChangeMap

    private enum LargeContent: Equatable {
        case screen, person, room
    }

    /// The layouts of the samples at these positions, which all show the same tiles; each with its positions.
    func layouts(of hypothesis: LayoutHypothesis, at positions: Range<Int>) -> [(positions: Range<Int>, layout: Layout)]
    {
        let isStill = hypothesis.lattice != nil && !anyMoves(of: hypothesis.tiles, at: positions)
        if hypothesis.large == nil, let lattice = hypothesis.lattice, !isStill {
            return [(positions, gallery(lattice))]
        }
        let large = hypothesis.large ?? PixelBox(frame: size)
        return parts(of: large, at: positions).flatMap { part -> [(positions: Range<Int>, layout: Layout)] in
            // Rectangles on a slide are no tiles, and neither are boards and windows in a room full of people.
            let isSlide = isStill && part.content == .screen
            let isRoom = part.content == .room && (isStill || holdsCrowd(large, at: part.positions))
            if hypothesis != .wholeFrame, isSlide || isRoom { return layouts(of: .wholeFrame, at: part.positions) }
            return [(part.positions, layout(of: hypothesis, large: large, content: part.content))]
        }
    }

    /// The positions divided where the large picture shows something else.
    private func parts(
        of large: PixelBox, at positions: Range<Int>
    ) -> [(positions: Range<Int>, content: LargeContent)] {
        var parts: [(positions: Range<Int>, content: LargeContent)] = []
        var start = positions.lowerBound
        for position in positions.dropFirst() + [positions.upperBound] {
            let ends = position == positions.upperBound || changes.isCut(in: large, at: position)
            guard ends else { continue }
            let content = content(of: large, at: start..<position)
            if let last = parts.last, last.content == content {
                parts[parts.count - 1].positions = last.positions.lowerBound..<position
            } else {
                parts.append((start..<position, content))
            }
            start = position
        }
        return parts
    }

    /// Whether in most samples more people are in the picture than sit before one camera of a lesson.
    private func holdsCrowd(_ large: PixelBox, at positions: Range<Int>) -> Bool {
        let crowded = positions.count { position in
            samples[position].faces.count { large.share(of: $0.box) > 0.6 } >= LayoutNamer.facesInCrowd
        }
        return crowded * 2 > positions.count
    }

    /// Whether a camera moves the picture in any tile, not just now and then as turning a page does. True where it is
    /// not known.
    private func anyMoves(of tiles: [PixelBox], at positions: Range<Int>) -> Bool {
        tiles.contains { tile in
            let inner = CameraReader.inner(tile.boundingBox)
            let steps = positions.dropFirst().compactMap { changes.change(in: inner, at: $0, share: .nineTenths) }
            let moving = steps.count { $0 >= CameraReader.still }
            return steps.isEmpty || Double(moving) >= LayoutNamer.movingShare * Double(steps.count)
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
            tiles: lattice.tiles.map(\.boundingBox))
    }

    private func layout(of hypothesis: LayoutHypothesis, large: PixelBox, content: LargeContent) -> Layout {
        let tiles = hypothesis.tiles.map(\.boundingBox)
        // Around a pinned tile there are no plain rows and columns.
        let lattice = hypothesis.isPinned ? nil : hypothesis.lattice
        var layout = Layout(
            kind: .screen, frameSize: size, rows: lattice?.rows ?? 0, columns: lattice?.columns ?? 0, tiles: tiles)
        switch (content, hypothesis.lattice) {
        case (.room, nil):
            layout.kind = .room
            (layout.rows, layout.columns) = (1, 1)
            layout.tiles = [large.boundingBox]
        case (.person, _), (.room, _):
            layout.kind = .speaker
            layout.tiles = [large.boundingBox] + tiles
        case (.screen, nil):
            layout.screen = large.boundingBox
        case (.screen, let lattice?):
            layout.screen = large.boundingBox
            layout.kind = LayoutNamer.kind(of: lattice, beside: large)
        }
        return layout
    }

    private static func kind(of lattice: TileLattice, beside large: PixelBox) -> LayoutKind {
        if lattice.count == 1 { return .sideBySideSpeaker }
        // In the place of tiles: they are on two sides of it at least.
        if lattice.box.sharedArea(with: large) * 2 > large.area { return .galleryBesideScreen }
        let box = lattice.box
        let across = max(box.left - large.right, large.left - box.right)
        let down = max(box.top - large.bottom, large.top - box.bottom)
        return across >= down ? .galleryBesideScreen : .galleryAboveScreen
    }
}
