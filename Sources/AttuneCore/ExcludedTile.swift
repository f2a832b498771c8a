/// Whoever sits in a tile at a time, of whom nothing is to be kept.
public struct ExcludedTile: Hashable, Sendable, Codable {
    /// Row by row from 1, as all outputs number tiles; a speaker view begins with its large tile.
    public let number: Int
    public let time: MediaTime

    /// - Parameters:
    ///   - number: one of `LecturerChoice.tiles`.
    ///   - time: from the recording's start.
    public init(number: Int, time: MediaTime) {
        self.number = number
        self.time = time
    }

    /// As written on the command line: `7@12:30`.
    public var text: String { "\(number)@\(ClockTime.text(time))" }

    /// Reads what `text` writes; nil for anything else, also for a tile of a number that none has.
    public init?(text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(parts[0]),
            LecturerChoice.tiles.contains(number), let time = ClockTime.time(parts[1])
        else { return nil }
        self.init(number: number, time: time)
    }

    /// In words, as in `tile 7 at 12:30`.
    public var words: String { "tile \(number) at \(ClockTime.text(time))" }
}
