import AttuneCore
import AttuneFiles
import AttuneReport
import AttuneText
import Foundation

/// `excluded.json`: of whom nothing is kept in a recording's outputs, so that later runs leave them out again. Readable
/// by its owner alone, because it points to people.
struct ExclusionRecord: Codable, Equatable {
    static let currentSchemaVersion = 1

    /// Whoever sat in a tile at a time, and where that tile lay.
    struct Entry: Codable, Equatable {
        let tile: ExcludedTile
        /// Of the tile in a frame of `frame`: it finds the tile again where another measurement numbers tiles otherwise.
        let box: BoundingBox
        let frame: PixelSize
    }

    let schemaVersion: Int
    /// Of the recording in which these people sat there.
    let inputSHA256: String
    let entries: [Entry]

    enum CodingKeys: String, CodingKey {
        case entries = "excluded_tiles"
        case schemaVersion = "schema_version"
        case inputSHA256 = "input_sha256"
    }

    init(inputSHA256: String, entries: [Entry]) {
        schemaVersion = ExclusionRecord.currentSchemaVersion
        self.inputSHA256 = inputSHA256
        self.entries = entries
    }

    var tiles: [ExcludedTile] { entries.map(\.tile) }

    /// What lies in a recording's folder of outputs; nil where there is no such file.
    ///
    /// - Throws: `ExclusionError` for one that cannot be read: what it says must not be passed over.
    static func read(in outputs: RecordingOutputs) throws -> ExclusionRecord? {
        let path = outputs.path(OutputFile.exclusions)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let record = RecordFile.bytes(path).flatMap({ ExclusionRecord(json: $0) }) else {
            throw ExclusionError.unreadable(path: path)
        }
        return record
    }

    /// What bytes say; nil for those of no such file, or of another version of it.
    init?(json bytes: Data) {
        guard let record = try? JSONText.decode(ExclusionRecord.self, from: bytes),
            record.schemaVersion == ExclusionRecord.currentSchemaVersion
        else { return nil }
        self = record
    }

    func write(in outputs: RecordingOutputs) throws {
        try AtomicFile.write(
            Array(try JSONText.encode(self).utf8), to: outputs.path(OutputFile.exclusions), mode: .ownerOnly)
    }
}

/// Why people cannot be left out as somebody asked.
public struct ExclusionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The same between versions.
    public enum Kind: String, Sendable {
        /// Nobody sits in the tile at that time.
        case nobody
        /// Nothing was measured near that time.
        case notMeasured = "not_measured"
        /// One camera shows several people.
        case room
        /// The recording is not the one in which somebody was excluded.
        case otherRecording = "other_recording"
        /// What says who is excluded cannot be read.
        case unreadable
        /// Nothing of the recording is left to be measured.
        case everything
    }

    public let kind: Kind
    public let path: String
    public let problem: String
    public let remedy: String

    public var description: String { "\(path): \(problem); \(remedy)" }

    static func unreadable(path: String) -> ExclusionError {
        ExclusionError(
            kind: .unreadable, path: path, problem: "it says who was excluded, and cannot be read",
            remedy: "put back a copy of it, or remove all outputs of this recording with attune forget and exclude anew"
        )
    }

    static func otherRecording(path: String, tiles: [ExcludedTile]) -> ExclusionError {
        ExclusionError(
            kind: .otherRecording, path: path,
            problem: "the file is not the one in which whoever sat in \(PlainWords.list(tiles.map(\.words))) was "
                + "excluded",
            remedy: "give --exclude-tile anew with the tiles and times of this file, or remove its outputs with attune "
                + "forget")
    }

    static func everything(path: String) -> ExclusionError {
        ExclusionError(
            kind: .everything, path: path, problem: "all of the recording is excluded",
            remedy: "leave some of it to be measured, with other stretches for --exclude or the setting exclude")
    }
}
