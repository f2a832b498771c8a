import ArgumentParser
import AttuneCore

/// Of whom nothing is to be kept.
struct ExclusionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Erase what is measured of whoever sits in a tile at a time, as in 7@12:30, in this run and all later ones into "
                + "this folder. Tiles are numbered row by row from 1, as inspect --layout draws them. May be given several "
                + "times; for one recording alone.",
            valueName: "tile@time"))
    var excludeTile: [String] = []

    func validate() throws {
        _ = try tiles()
    }

    /// Each once, in the order in which they were given.
    ///
    /// - Throws: `ValidationError` for what is no tile and time.
    func tiles() throws -> [ExcludedTile] {
        var tiles: [ExcludedTile] = []
        for text in excludeTile {
            guard let tile = ExcludedTile(text: text) else {
                throw ValidationError(
                    "--exclude-tile '\(text)' is no tile and time; write it as in 7@12:30: a tile from "
                        + "\(LecturerChoice.tiles.lowerBound) to \(LecturerChoice.tiles.upperBound), and a time from the "
                        + "recording's start")
            }
            if !tiles.contains(tile) { tiles.append(tile) }
        }
        return tiles
    }

    /// - Throws: `ValidationError` where several recordings are to be analysed: in each, somebody else sits there.
    func check(recordings: Int) throws {
        guard !excludeTile.isEmpty, recordings > 1 else { return }
        throw ValidationError(
            "--exclude-tile is about one recording, and \(recordings) are given: analyse that one by itself first")
    }
}
