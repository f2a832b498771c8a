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
    package static func sentence(_ entry: LayoutEntry, in language: Language = .english) -> String {
        let words = Words.layouts
        let layout = entry.layout
        let isRoom = layout.kind == .room
        let kind = kind(layout, in: language)
        let parts: [String?] = [
            isRoom ? kind : "\(kind), \(tiles(entry.cameras, in: language))",
            isRoom ? nil : unsure(entry, in: language),
            layout.lecturerTile.map { words.lecturerInTile.text(language, ["tile": "\($0 + 1)"]) },
            layout.screen.map { words.screenOfSize.text(language, ["size": size($0, in: language)]) },
            entry.facesMedian.map {
                words.facesMedian.text(language, ["median": FixedDecimal.short($0, places: 1)])
            },
        ]
        return parts.compactMap { $0 }.joined(separator: "; ")
    }

    /// `gallery 5×5`, rows before columns.
    package static func kind(_ layout: Layout, in language: Language = .english) -> String {
        let words = Words.layouts
        func gallery(_ phrase: Phrase) -> String { phrase.text(language, ["gallery": grid(layout, in: language)]) }
        switch layout.kind {
        case .gallery: return grid(layout, in: language)
        case .galleryBesideScreen: return gallery(words.besideScreen)
        case .galleryAboveScreen:
            let isBelow = layout.tiles.first.map { tile in (layout.screen?.y ?? .infinity) < tile.y } ?? false
            return gallery(isBelow ? words.belowScreen : words.aboveScreen)
        case .speaker: return words.speakerAlone.text(language)
        case .sideBySideSpeaker: return words.speakerBesideScreen.text(language)
        case .screen: return words.screenAlone.text(language)
        case .room: return words.roomCamera.text(language)
        }
    }

    private static func grid(_ layout: Layout, in language: Language) -> String {
        let words = Words.layouts
        guard layout.rows > 0 else {
            return words.galleryOfTiles.text(
                language, ["tiles": words.tileCount.text(layout.tiles.count, language)])
        }
        return words.galleryOfRows.text(language, ["rows": "\(layout.rows)", "columns": "\(layout.columns)"])
    }

    /// What a tile shows, in a word.
    package static func camera(_ state: CameraState, in language: Language = .english) -> String {
        let words = Words.layouts
        let phrase =
            switch state {
            case .on: words.cameraOn
            case .off: words.cameraOff
            case .still: words.cameraStill
            case .black: words.cameraBlack
            case .frozen: words.cameraFrozen
            }
        return phrase.text(language)
    }

    /// `23 tiles: 18 on, 3 off, 1 still, 1 black`; what no tile shows is left out.
    package static func tiles(_ cameras: [CameraState], in language: Language = .english) -> String {
        guard !cameras.isEmpty else { return Words.layouts.noTiles.text(language) }
        let states = CameraState.allCases.compactMap { state -> String? in
            let count = cameras.count { $0 == state }
            return count > 0 ? "\(count) \(camera(state, in: language))" : nil
        }
        return "\(Words.layouts.tileCount.text(cameras.count, language)): \(states.joined(separator: ", "))"
    }

    /// `unsure of tile 4 (still, 54 %)`: the tiles that may as well show something else; nil where there is none.
    private static func unsure(_ entry: LayoutEntry, in language: Language) -> String? {
        let tiles = zip(entry.cameras, entry.certainties).enumerated().filter { $0.element.1 < sure }.map {
            let share = FixedDecimal.text($0.element.1 * 100, places: 0)
            return "\($0.offset + 1) (\(camera($0.element.0, in: language)), \(share) %)"
        }
        guard !tiles.isEmpty else { return nil }
        return (tiles.count == 1 ? Words.layouts.unsureOfTile : Words.layouts.unsureOfTiles).text(
            language, ["tiles": tiles.joined(separator: ", ")])
    }

    /// `960×540 at 0, 90`, in pixels of the frame.
    package static func size(_ box: BoundingBox, in language: Language = .english) -> String {
        func number(_ value: Float) -> String { FixedDecimal.text(Double(value), places: 0) }
        return Words.layouts.boxAt.text(
            language,
            ["width": number(box.width), "height": number(box.height), "x": number(box.x), "y": number(box.y)])
    }

    /// Which tiles are not on: `off: 3, 7; still: 5; the others on`.
    package static func exceptions(_ cameras: [CameraState], in language: Language = .english) -> String {
        let words = Words.layouts
        guard !cameras.isEmpty else { return words.noTiles.text(language) }
        let others = CameraState.allCases.filter { $0 != .on && cameras.contains($0) }
        guard !others.isEmpty else { return words.allTilesOn.text(language) }
        let lists = others.map { state in
            let numbers = cameras.indices.filter { cameras[$0] == state }.map { "\($0 + 1)" }
            return "\(camera(state, in: language)): \(numbers.joined(separator: ", "))"
        }
        return (lists + (cameras.contains(.on) ? [words.othersOn.text(language)] : [])).joined(separator: "; ")
    }
}
