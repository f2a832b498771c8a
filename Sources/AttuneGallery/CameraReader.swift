import AttuneCore

/// Says what each tile of a stretch shows: a moving picture, a still one, initials, or black.
///
/// A camera's picture never stands still: light, noise and people move it from one sample to the next. So a run of
/// samples between which a tile does not change is no camera's, unless a face in it moves: behind somebody with a
/// virtual background nothing does.
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
    /// The face of somebody who sits still changes from one sample to the next in this share of them or more, by its
    /// eyes, mouth and breathing; that of a photograph only where an encoder begins anew.
    static let livingShare = 0.5
    /// The middle of a living face wanders by this share of its width, or more, and by so many pixels, from the tenth to the
    /// ninetieth of a hundred samples; there must be so many. Found in photographs of all sizes and bitrates it stays within
    /// .005, and with people within .016 at the least.
    static let livingDrift: Float = 0.02
    static let livingPixels: Float = 0.4
    static let driftSamples = 5
    /// A face that stands, a photograph or a picture that stopped, does so for at least so many samples, or as long as the
    /// layout; for fewer it is somebody who sits still, even between two large movements.
    static let shortestFreeze = 7
    /// A camera moves its picture for at least so many before it stops, or after.
    static let shortestMotion = 3
    /// Between two samples of it nothing at all changes in this share of them or more.
    static let standingShare = 0.6

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
            let position = positions.lowerBound + run.lowerBound..<positions.lowerBound + run.upperBound
            if holdsLivingFace(tile, inner: inner, at: position) || wanders(tile, at: position) { continue }
            let state = stillState(of: tile, inner: inner, at: position)
            for index in run { states[index] = state }
        }
        var start = 0
        for index in 1...positions.count {
            if index < positions.count, steps[index] < CameraReader.disturbed { continue }
            let run = trimmed(start..<index, steps: steps)
            let position = positions.lowerBound + run.lowerBound..<positions.lowerBound + run.upperBound
            let stands = isStill(run, steps: steps) || isBriefButClear(position, in: positions, tile: inner)
            if stands, !holdsLivingFace(tile, inner: inner, at: position), !wanders(tile, at: position) {
                let state = stillState(of: tile, inner: inner, at: position)
                for index in run { states[index] = state }
            }
            start = index
        }
        return withFrozen(states, inner: inner, from: positions.lowerBound)
    }

    /// Whether somebody's face in the tile moves in these samples, though half of the tile does not: where all of it
    /// changes, an encoder does it.
    private func holdsLivingFace(_ tile: BoundingBox, inner: PixelBox, at run: Range<Int>) -> Bool {
        let moves = run.dropFirst().compactMap { position -> Bool? in
            let surroundings = changes.change(in: inner, at: position, share: .half) ?? .max
            guard surroundings < ChangeMap.moving else { return nil }
            let faces = samples[position].faces.map(\.box).filter { tile.contains($0.center) }
            return faces.max { $0.area < $1.area }.flatMap { changes.moves($0, at: position) }
        }
        let living = Double(moves.count { $0 })
        return moves.count * 2 >= run.count && living >= CameraReader.livingShare * Double(max(2, moves.count))
    }

    /// Whether a face in the tile wanders in these samples, though from each to the next hardly anything changes: with few
    /// bits an encoder leaves out small steps, and makes up for them.
    private func wanders(_ tile: BoundingBox, at run: Range<Int>) -> Bool {
        let faces = run.compactMap { position in
            samples[position].faces.map(\.box).filter { tile.contains($0.center) }.max { $0.area < $1.area }
        }
        guard faces.count >= CameraReader.driftSamples, faces.count * 2 >= run.count else { return false }
        let width = faces.map(\.width).sorted()[faces.count / 2]
        let drift = max(CameraReader.drift(faces.map(\.center.x)), CameraReader.drift(faces.map(\.center.y)))
        return drift >= max(CameraReader.livingPixels, CameraReader.livingDrift * width)
    }

    /// From the tenth to the ninetieth of a hundred positions.
    private static func drift(_ positions: [Float]) -> Float {
        let sorted = positions.sorted()
        let tenth = sorted.count / 10
        return sorted[sorted.count - 1 - tenth] - sorted[tenth]
    }

    /// The states with still pictures of a face named for what they are: those that stand for a short part of the stretch
    /// are somebody who sits still, and those before or after which a camera shows the same are a camera that stopped.
    private func withFrozen(_ states: [CameraState], inner: PixelBox, from first: Int) -> [CameraState] {
        var states = states
        var start = 0
        for index in 1...states.count where index == states.count || states[index] != states[start] {
            let run = start..<index
            start = index
            guard states[run.lowerBound] == .still else { continue }
            if run.count < CameraReader.shortestFreeze, run.count < states.count {
                for position in run { states[position] = .on }
            } else if isMotion(states[..<run.lowerBound].suffix(CameraReader.shortestMotion))
                && !changes.isCut(in: inner, at: first + run.lowerBound)
                || isMotion(states[run.upperBound...].prefix(CameraReader.shortestMotion))
                    && !changes.isCut(in: inner, at: first + run.upperBound)
            {
                for position in run { states[position] = .frozen }
            }
        }
        return states
    }

    private func isMotion(_ states: ArraySlice<CameraState>) -> Bool {
        states.count == CameraReader.shortestMotion && states.allSatisfy { $0 == .on }
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
        return runs.map { core(of: $0, inner: inner, from: positions.lowerBound) }
    }

    /// The run without the motion at its ends, where the rest stands: a camera that stopped, and went on.
    private func core(of run: Range<Int>, inner: PixelBox, from first: Int) -> Range<Int> {
        let standing = run.dropFirst().filter { offset in
            (changes.change(in: inner, at: first + offset, share: .all) ?? .max) <= CameraReader.frozen
        }
        guard let start = standing.first, let end = standing.last else { return run }
        let core = start - 1..<end + 1
        guard core.count >= CameraReader.shortestRun + 1 else { return run }
        let isMotion =
            core.lowerBound - run.lowerBound >= CameraReader.shortestMotion
            || run.upperBound - core.upperBound >= CameraReader.shortestMotion
        return isMotion && Double(standing.count) >= CameraReader.standingShare * Double(core.count - 1) ? core : run
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
