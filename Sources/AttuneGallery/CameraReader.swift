import AttuneCore

/// Says what each tile of a stretch shows: a moving picture, a still one, initials, or black.
///
/// A camera's picture never stands still: light, noise and people move it from one sample to the next. So a run of
/// samples between which a tile does not change is no camera's.
struct CameraReader {
    /// Nine of ten cells of a tile that stands still change by less than this, in quarters of a level.
    static let still: UInt8 = 5
    /// Fewer samples in a row without a change are a camera's: some people sit still for a second or two.
    static let shortestRun = 3
    /// A tile is black when this share of its cells is.
    static let blackShare = 0.9

    let samples: [SampleObservation]
    let changes: ChangeMap

    /// What each tile shows in each sample: an array of the tiles for every position.
    func states(of layout: Layout, at positions: Range<Int>) -> [[CameraState]] {
        let byTile = layout.tiles.map { states(of: $0, at: positions) }
        return positions.indices.map { offset in byTile.map { $0[offset - positions.lowerBound] } }
    }

    private func states(of tile: BoundingBox, at positions: Range<Int>) -> [CameraState] {
        let inner = CameraReader.inner(tile)
        var states = [CameraState](repeating: .on, count: positions.count)
        var start = positions.lowerBound
        for position in positions.dropFirst() + [positions.upperBound] {
            let goesOn = position < positions.upperBound && standsStill(inner, at: position)
            guard !goesOn else { continue }
            let run = start..<position
            if isLongEnough(run, in: positions, tile: inner) {
                let state = stillState(of: tile, inner: inner, at: run)
                for index in run { states[index - positions.lowerBound] = state }
            }
            start = position
        }
        return states
    }

    private func standsStill(_ inner: PixelBox, at position: Int) -> Bool {
        (changes.change(in: inner, at: position, share: 0.9) ?? .max) < CameraReader.still
    }

    /// A short run counts where something else was shown before and after it, or where the layout ends it; a single
    /// sample says nothing, unless it is black.
    private func isLongEnough(_ run: Range<Int>, in positions: Range<Int>, tile: PixelBox) -> Bool {
        if run.count >= CameraReader.shortestRun { return true }
        if (changes.blackShare(in: tile, at: run.lowerBound) ?? 0) >= CameraReader.blackShare { return true }
        guard run.count == 2 else { return false }
        let begins = run.lowerBound == positions.lowerBound || changes.isCut(in: tile, at: run.lowerBound)
        let ends = run.upperBound == positions.upperBound || changes.isCut(in: tile, at: run.upperBound)
        return begins && ends
    }

    private func stillState(of tile: BoundingBox, inner: PixelBox, at run: Range<Int>) -> CameraState {
        let middle = run.lowerBound + run.count / 2
        if (changes.blackShare(in: inner, at: middle) ?? 0) >= CameraReader.blackShare { return .black }
        let withFace = run.count { position in samples[position].faces.contains { tile.contains($0.box.center) } }
        return withFace * 2 > run.count ? .still : .off
    }

    /// The tile without its border, which lights up around who speaks, and without the name at its lower left.
    static func inner(_ tile: BoundingBox) -> PixelBox {
        let (width, height) = (Int(tile.width), Int(tile.height))
        return PixelBox(
            left: Int(tile.x) + width / 12, top: Int(tile.y) + height / 12, right: Int(tile.maxX) - width / 12,
            bottom: Int(tile.maxY) - height / 5)
    }
}
