import AttuneCore
import AttuneGallery
import AttuneText

/// Layouts in words.
public enum LayoutWords {
    /// A tile is named where it is less sure than this, 0…1, what it shows.
    static let sure = 0.9

    /// One line: `0:00:00 – 0:01:12  gallery 5×5, 23 tiles: 18 on, 3 off, 1 still, 1 black; faces median 18`.
    public static func line(_ entry: LayoutEntry) -> String {
        "\(range(entry.range))  \(sentence(entry))"
    }

    /// The lines of a whole recording: one a stretch, and below it what spoke for the layout and for the next one.
    public static func timeline(_ sheet: LayoutSheet) -> String {
        guard !sheet.entries.isEmpty else { return "no layout: the recording has no sample" }
        return sheet.entries.flatMap { [line($0)] + reasons($0) }.joined(separator: "\n")
    }

    private static func reasons(_ entry: LayoutEntry) -> [String] {
        guard let reasons = entry.reasons else { return [] }
        let next = reasons.runnerUp.map { "    next: \(weighed($0))" }
        return ["    chosen: \(weighed(reasons.chosen))"] + [next].compactMap { $0 }
    }

    /// `25 tiles in 5×5, 256×144: 8214 of + sides 6021 + faces 2430 - content outside 237`, in pixels of side.
    package static func weighed(_ candidate: LayoutReasons.Candidate) -> String {
        let first = candidate.tiles.first.map { tile in
            let numbers = [tile.width, tile.height].map { FixedDecimal.text(Double($0), places: 0) }
            return "\(PlainWords.count(candidate.tiles.count, "tile")) in \(candidate.rows)×\(candidate.columns), "
                + "\(numbers[0])×\(numbers[1])"
        }
        let parts = [first, candidate.large.map { "a large picture, \(size($0))" }].compactMap { $0 }
        func number(_ value: Float) -> String { FixedDecimal.text(Double(value), places: 0) }
        let score = candidate.score
        let good: [(String, Float)] = [
            ("sides", score.sides), ("place", score.place), ("faces", score.faces),
            ("labels", score.labels),
        ]
        let bad: [(String, Float)] = [
            ("empty tiles", score.emptyTiles), ("crowded tiles", score.crowdedTiles),
            ("faces across sides", score.facesAcross),
            ("faces outside", score.facesOutside), ("content outside", score.contentOutside),
        ]
        let words =
            good.filter { $0.1 != 0 }.map { "+ \($0.0) \(number($0.1))" }
            + bad.filter { $0.1 > 0 }.map { "- \($0.0) \(number($0.1))" }
        let what = parts.isEmpty ? "the whole frame" : parts.joined(separator: " and ")
        let total = "\(what): \(number(score.total))"
        return words.isEmpty ? total : "\(total) of \(words.joined(separator: " "))"
    }

    package static func range(_ range: TimeRange) -> String {
        "\(PlainWords.fullClock(range.start)) – \(PlainWords.fullClock(range.end))"
    }

    /// What the layout is, what the tiles show, and who is there.
    package static func sentence(_ entry: LayoutEntry) -> String {
        let layout = entry.layout
        let faces = entry.facesMedian.map { "faces median \(FixedDecimal.short($0, places: 1))" }
        let parts: [String?] = [
            kind(layout) + (layout.kind == .room ? "" : ", \(tiles(entry.cameras))"),
            layout.kind == .room ? nil : unsure(entry),
            layout.lecturerTile.map { "lecturer in tile \($0 + 1)" },
            layout.screen.map { "screen \(size($0))" },
            faces,
        ]
        return parts.compactMap { $0 }.joined(separator: "; ")
    }

    /// `gallery 5×5`, rows before columns.
    package static func kind(_ layout: Layout) -> String {
        let grid =
            layout.rows > 0
            ? "gallery \(layout.rows)×\(layout.columns)"
            : "gallery of \(PlainWords.count(layout.tiles.count, "tile"))"
        switch layout.kind {
        case .gallery: return grid
        case .galleryBesideScreen: return "\(grid) beside a screen"
        case .galleryAboveScreen:
            let isBelow = layout.tiles.first.map { tile in (layout.screen?.y ?? .infinity) < tile.y } ?? false
            return "\(grid) \(isBelow ? "below" : "above") a screen"
        case .speaker: return "speaker"
        case .sideBySideSpeaker: return "speaker beside a screen"
        case .screen: return "screen alone"
        case .room: return "room camera"
        }
    }

    /// `23 tiles: 18 on, 3 off, 1 still, 1 black`; what no tile shows is left out.
    package static func tiles(_ cameras: [CameraState]) -> String {
        guard !cameras.isEmpty else { return "no tiles" }
        let states = CameraState.allCases.compactMap { state -> String? in
            let count = cameras.count { $0 == state }
            return count > 0 ? "\(count) \(state.rawValue)" : nil
        }
        return "\(PlainWords.count(cameras.count, "tile")): \(states.joined(separator: ", "))"
    }

    /// `unsure of tile 4 (still, 54 %)`: the tiles that may as well show something else; nil where there is none.
    private static func unsure(_ entry: LayoutEntry) -> String? {
        let tiles = zip(entry.cameras, entry.certainties).enumerated().filter { $0.element.1 < sure }.map {
            "\($0.offset + 1) (\($0.element.0.rawValue), \(FixedDecimal.text($0.element.1 * 100, places: 0)) %)"
        }
        guard !tiles.isEmpty else { return nil }
        return "unsure of \(tiles.count == 1 ? "tile" : "tiles") \(tiles.joined(separator: ", "))"
    }

    /// `960×540 at 0, 90`, in pixels of the frame.
    package static func size(_ box: BoundingBox) -> String {
        let numbers = [box.width, box.height, box.x, box.y].map { FixedDecimal.text(Double($0), places: 0) }
        return "\(numbers[0])×\(numbers[1]) at \(numbers[2]), \(numbers[3])"
    }

    /// Which tiles are not on: `off: 3, 7; still: 5; the others on`.
    package static func exceptions(_ cameras: [CameraState]) -> String {
        guard !cameras.isEmpty else { return "no tiles" }
        let others = CameraState.allCases.filter { $0 != .on && cameras.contains($0) }
        guard !others.isEmpty else { return "all tiles on" }
        let lists = others.map { state in
            let numbers = cameras.indices.filter { cameras[$0] == state }.map { "\($0 + 1)" }
            return "\(state.rawValue): \(numbers.joined(separator: ", "))"
        }
        return (lists + (cameras.contains(.on) ? ["the others on"] : [])).joined(separator: "; ")
    }
}
