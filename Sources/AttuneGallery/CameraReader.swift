import AttuneCore

/// Says what each tile of a stretch shows: a moving picture, a still one, initials, or black.
///
/// A camera's picture never stands still: light, noise and people move it from one sample to the next. So a run of
/// samples between which a tile does not change is no camera's.
struct CameraReader {
    /// Nine of ten cells of a tile that stands still change by less than this, in quarters of a level.
    static let still: UInt8 = 5
    /// Where an encoder begins anew, a still picture changes by up to so much, for a sample or two.
    static let disturbed: UInt8 = 24
    /// Fewer samples in a row without a change are a camera's: some people sit still for a second or two.
    static let shortestRun = 3
    /// In a run of at least so many samples a still picture may change by up to `unsettled`, where in `frozenShare` of
    /// them no cell changes by more than `frozen`.
    static let longRun = 8
    static let unsettled: UInt8 = 48
    static let frozen: UInt8 = 4
    static let frozenShare = 0.1

    let samples: [SampleObservation]
    let changes: ChangeMap

    /// What each tile shows in each sample: an array of the tiles for every position.
    func states(of layout: Layout, at positions: Range<Int>) -> [[CameraState]] {
        let byTile = layout.tiles.map { states(of: $0, at: positions) }
        return positions.indices.map { offset in byTile.map { $0[offset - positions.lowerBound] } }
    }

    private func states(of tile: BoundingBox, at positions: Range<Int>) -> [CameraState] {
        let inner = CameraReader.inner(tile)
        let steps = positions.map { changes.change(in: inner, at: $0, share: .nineTenths) ?? .max }
        var states = [CameraState](repeating: .on, count: positions.count)
        for run in frozenRuns(of: inner, steps: steps, at: positions) {
            let state = stillState(
                of: tile, inner: inner,
                at: positions.lowerBound + run.lowerBound..<positions.lowerBound + run.upperBound)
            for index in run { states[index] = state }
        }
        var start = 0
        for index in 1...positions.count {
            if index < positions.count, steps[index] < CameraReader.disturbed { continue }
            let run = trimmed(start..<index, steps: steps)
            let position = positions.lowerBound + run.lowerBound..<positions.lowerBound + run.upperBound
            if isStill(run, steps: steps) || isBriefButClear(position, in: positions, tile: inner) {
                let state = stillState(of: tile, inner: inner, at: position)
                for index in run { states[index] = state }
            }
            start = index
        }
        return states
    }

    /// Long runs in which a tile changes by what an encoder with few bits does to it, and at times not at all: a
    /// camera's picture changes somewhere from any second to the next.
    private func frozenRuns(of inner: PixelBox, steps: [UInt8], at positions: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in 1...positions.count where index == positions.count || steps[index] >= CameraReader.unsettled {
            let run = start..<index
            start = index
            guard run.count >= CameraReader.longRun else { continue }
            let frozen = run.dropFirst().count { offset in
                let largest = changes.change(in: inner, at: positions.lowerBound + offset, share: .all) ?? .max
                return largest <= CameraReader.frozen
            }
            if Double(frozen) >= CameraReader.frozenShare * Double(run.count - 1) { runs.append(run) }
        }
        return runs
    }

    /// The run without samples at its ends that changed a little: what moves little at times is no still picture.
    private func trimmed(_ run: Range<Int>, steps: [UInt8]) -> Range<Int> {
        var (first, last) = (run.lowerBound, run.upperBound)
        while last - first > 2, steps[last - 1] >= CameraReader.still, steps[last - 2] >= CameraReader.still {
            last -= 1
        }
        while last - first > 2, steps[first + 1] >= CameraReader.still, steps[first + 2] >= CameraReader.still {
            first += 1
        }
        return first..<last
    }

    private func isStill(_ run: Range<Int>, steps: [UInt8]) -> Bool {
        guard run.count >= CameraReader.shortestRun else { return false }
        let still = run.dropFirst().count { steps[$0] < CameraReader.still }
        return still * 5 >= (run.count - 1) * 3
    }

    /// A short run counts where something else was shown before and after it, or where the layout ends it; a single
    /// sample says nothing, unless it is black.
    private func isBriefButClear(_ run: Range<Int>, in positions: Range<Int>, tile: PixelBox) -> Bool {
        if changes.isBlack(tile, at: run.lowerBound) { return true }
        let standsStill = run.dropFirst().contains { position in
            (changes.change(in: tile, at: position, share: .nineTenths) ?? .max) < CameraReader.still
        }
        guard run.count <= CameraReader.shortestRun, standsStill else { return false }
        let begins = run.lowerBound == positions.lowerBound || changes.isCut(in: tile, at: run.lowerBound)
        let ends = run.upperBound == positions.upperBound || changes.isCut(in: tile, at: run.upperBound)
        return begins && ends
    }

    private func stillState(of tile: BoundingBox, inner: PixelBox, at run: Range<Int>) -> CameraState {
        let middle = run.lowerBound + run.count / 2
        if changes.isBlack(inner, at: middle) { return .black }
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
