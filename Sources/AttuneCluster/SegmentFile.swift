import AttuneAnalysis
import AttuneCore
import AttuneFiles
import AttuneReport
import AttuneStore
import Foundation
import SystemPackage

/// What one machine measured of one segment of a plan, as a file: one line of JSON, and a line with its SHA-256.
struct SegmentFile: Codable, Equatable {
    /// Counts up with every change that an older reader would misread.
    static let currentSchemaVersion = 1
    /// Larger files are not ours: an hour of 49 faces a second takes about 30 MB.
    private static let mostBytes = 2_000_000_000

    var schemaVersion = SegmentFile.currentSchemaVersion
    /// Of the planned segment.
    let id: String
    /// Of the looks' turn, so that looks that were turned otherwise are never held against each other.
    let turnSHA256: String
    let machine: Machine
    /// Nil where the recording's end was not seen.
    let recordingEnd: Int64?
    /// The earliest frame after the longest recording's end; nil for none.
    let passedOver: Int64?
    let modelSeconds: Double
    let seconds: Double
    let segments: [SegmentValues]

    /// What the values depend on beside recording, settings and models.
    struct Machine: Codable, Equatable {
        let versions: ProgramVersions
        let instructionSet: String
        let inference: InferenceSummary
        /// Nil where the program decoded itself.
        let protection: DecoderProtection?

        private enum CodingKeys: String, CodingKey {
            case versions, inference, protection
            case instructionSet = "instruction_set"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case id, machine, seconds, segments
        case schemaVersion = "schema_version"
        case turnSHA256 = "turn_sha256"
        case recordingEnd = "recording_end_us"
        case passedOver = "passed_over_us"
        case modelSeconds = "model_seconds"
    }

    init(_ part: MeasuredPart, id: String, turn: LookTurn, machine: Machine) throws {
        self.id = id
        turnSHA256 = try SegmentFile.digest(of: turn)
        self.machine = machine
        recordingEnd = part.recordingEnd?.microseconds
        passedOver = part.passedOver?.microseconds
        modelSeconds = part.modelSeconds
        seconds = part.seconds
        segments = try part.segments.map { try SegmentValues($0.segment, looks: $0.looks) }
    }

    static func digest(of turn: LookTurn) throws -> String {
        try FileDigest.sha256(of: turn.bytes, named: "the turn of looks")
    }

    /// Puts the file in its place whole, or not at all.
    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        let seal = try FileDigest.sha256(of: body, named: path)
        try AtomicFile.write(body + Array("\(seal)\n".utf8), to: path, mode: .ownerOnly)
    }

    /// - Throws: `FileError` where the file cannot be read, `PlanError` where it is not what was written, or not of this
    ///   segment, or turned otherwise.
    init(at path: String, id: String, turn: LookTurn) throws {
        let bytes = try WholeFile.bytes(of: FilePath(path), atMost: SegmentFile.mostBytes)
        // 64 digits and a line feed.
        let body = Array(bytes.dropLast(65))
        let seal = String(decoding: bytes.suffix(65), as: UTF8.self)
        guard try seal == FileDigest.sha256(of: body, named: path) + "\n",
            let file = try? JSONDecoder().decode(SegmentFile.self, from: Data(body)),
            file.schemaVersion == SegmentFile.currentSchemaVersion, file.id == id,
            try file.turnSHA256 == SegmentFile.digest(of: turn)
        else {
            throw PlanError(
                path: path, problem: "the segment's file is damaged, or of another plan",
                remedy: "measure the segment again")
        }
        self = file
    }

    /// - Throws: `StoreError` for values that stand for nothing.
    func part(readFrom path: String) throws -> MeasuredPart {
        MeasuredPart(
            segments: try segments.map { try $0.segment(readFrom: path) },
            recordingEnd: recordingEnd.map(MediaTime.init(microseconds:)),
            passedOver: passedOver.map(MediaTime.init(microseconds:)), modelSeconds: modelSeconds, seconds: seconds)
    }
}
