import AttuneCore
import AttuneEngagement
import Foundation

/// `run.json`: what was done, with what, and how long it took.
///
/// It holds nothing about what faces showed, and of the recording's place only the file's name.
public struct RunRecord: Equatable, Sendable, Codable {
    /// Counts up with every change that an older reader would misread.
    public static let currentSchemaVersion = 1

    public var schemaVersion: Int
    public var status: Status
    public var input: Input
    /// Nil where no transcript lay beside the recording.
    public var transcript: TranscriptSummary?
    /// All settings, also those that change speed alone.
    public var settings: Settings
    /// The name and version of the weight table.
    public var weights: EngagementWeights
    /// The model files' checksums by the models' names.
    public var models: [String: String]
    public var versions: ProgramVersions
    public var inference: InferenceSummary
    /// Nil where the container does not say.
    public var expectedDurationInSeconds: Double?
    public var decodedDurationInSeconds: Double
    public var isTruncated: Bool
    public var decode: Decode
    public var samples: Int
    public var minutes: Minutes
    /// The layouts found, in time order.
    public var layouts: [LayoutSpan]
    /// Nil where the outputs do not speak of single faces.
    public var participants: Participants?
    public var timings: RunTimings

    /// How the run ended; a record is written when all outputs are in place.
    public enum Status: String, Sendable, Codable {
        case done
    }

    public struct Input: Equatable, Sendable, Codable {
        public var name: String
        public var sizeInBytes: Int64
        public var sha256: String

        enum CodingKeys: String, CodingKey {
            case name, sha256
            case sizeInBytes = "size_bytes"
        }
    }

    public struct Decode: Equatable, Sendable, Codable {
        public var packets: Int
        public var corruptPackets: Int
        public var framesDecoded: Int
        public var framesSkipped: Int

        enum CodingKeys: String, CodingKey {
            case packets
            case corruptPackets = "corrupt_packets"
            case framesDecoded = "frames_decoded"
            case framesSkipped = "frames_skipped"
        }
    }

    /// A stretch in which a layout stands.
    public struct LayoutSpan: Equatable, Sendable, Codable {
        public var startInSeconds: Double
        public var endInSeconds: Double
        public var layout: String
        public var tiles: Int

        enum CodingKeys: String, CodingKey {
            case layout, tiles
            case startInSeconds = "start_s"
            case endInSeconds = "end_s"
        }
    }

    public struct Minutes: Equatable, Sendable, Codable {
        public var total: Int
        public var measured: Int
        public var suppressed: Int
        public var withoutUsableFace: Int
        public var withoutSample: Int

        enum CodingKeys: String, CodingKey {
            case total, measured, suppressed
            case withoutUsableFace = "no_usable_face"
            case withoutSample = "no_sample"
        }
    }

    /// Why the outputs speak of single faces.
    public struct Participants: Equatable, Sendable, Codable {
        public var reason: ParticipantsReason
    }

    enum CodingKeys: String, CodingKey {
        case status, input, transcript, settings, weights, models, versions, inference, decode, samples, layouts,
            minutes
        case participants, timings
        case schemaVersion = "schema_version"
        case expectedDurationInSeconds = "expected_duration_s"
        case decodedDurationInSeconds = "decoded_duration_s"
        case isTruncated = "truncated"
    }

    public init(_ report: Report, timings: RunTimings) {
        let recording = report.recording
        let counts = report.decodeCounts
        let statistics = RecordingStatistics(report.timeline)
        schemaVersion = RunRecord.currentSchemaVersion
        status = .done
        input = Input(name: recording.fileName, sizeInBytes: recording.sizeInBytes, sha256: recording.sha256)
        transcript = report.transcript
        settings = report.settings
        weights = report.timeline.weights
        models = RunBasis.checksums(of: report.models)
        versions = report.versions
        inference = report.inference
        expectedDurationInSeconds = recording.expectedDuration?.seconds
        decodedDurationInSeconds = recording.decodedDuration.seconds
        isTruncated = recording.isTruncated
        decode = Decode(
            packets: counts.packets, corruptPackets: counts.corruptPackets, framesDecoded: counts.framesDecoded,
            framesSkipped: counts.framesSkipped)
        samples = statistics.samples
        minutes = Minutes(
            total: statistics.minutes, measured: statistics.measured, suppressed: statistics.suppressed,
            withoutUsableFace: statistics.withoutUsableFace, withoutSample: statistics.withoutSample)
        participants = report.participants.map { Participants(reason: $0.reason) }
        layouts = report.layouts.stretches.map { stretch in
            LayoutSpan(
                startInSeconds: stretch.range.start.seconds, endInSeconds: stretch.range.end.seconds,
                layout: stretch.layout.name, tiles: stretch.layout.tiles.count)
        }
        self.timings = timings
    }
}

extension RunRecord {
    /// What the results of this run followed from.
    public var basis: RunBasis {
        RunBasis(
            inputSHA256: input.sha256, settings: settings, weights: weights, models: models, versions: versions,
            transcriptSHA256: transcript?.sha256, participants: participants?.reason)
    }

    /// Whether the run recorded here gave what a run on `basis` would give.
    public func isDone(for basis: RunBasis) -> Bool {
        schemaVersion == RunRecord.currentSchemaVersion && status == .done && self.basis == basis
    }

    /// The file's bytes: keys sorted, indented, with a line feed at the end.
    ///
    /// - Throws: `EncodingError` for a duration that is not finite.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }

    /// Reads what `json` wrote; throws `DecodingError` or `SettingError` for anything else.
    public init(json: Data) throws {
        self = try JSONDecoder().decode(RunRecord.self, from: json)
    }
}
