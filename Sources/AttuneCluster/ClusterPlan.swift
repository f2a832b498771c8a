import AttuneCore
import AttuneEngagement
import AttuneFiles
import AttuneText
import Foundation

/// Recordings cut into segments that any machine can measure: a value that is the same for the same recordings, settings
/// and models.
public struct ClusterPlan: Codable, Equatable, Sendable {
    /// Counts up with every change that an older reader would misread.
    static let currentSchemaVersion = 1

    var schemaVersion = ClusterPlan.currentSchemaVersion
    public let settings: Settings
    /// The table that the engagement index is computed with.
    let weights: EngagementWeights
    /// The language that pages are drawn in.
    let language: Language
    /// The course that the recordings belong to; nil where the folder that each lies in names it.
    let course: String?
    /// The model files' checksums by the models' names.
    let models: [String: String]
    /// The version of the stored values.
    let measurement: Int
    /// No segment is longer, as far as headers tell; in microseconds.
    let longest: Int64
    public let recordings: [PlannedRecording]

    private enum CodingKeys: String, CodingKey {
        case settings, weights, language, course, models, measurement, recordings
        case schemaVersion = "schema_version"
        case longest = "segment_us"
    }

    /// How many segments there are; their indices go from 0 on.
    public var count: Int { recordings.reduce(0) { $0 + $1.segments.count } }

    /// The segments in the order of their indices, each with its recording.
    public var segments: [(recording: PlannedRecording, segment: PlannedSegment)] {
        recordings.flatMap { recording in recording.segments.map { (recording, $0) } }
    }

    /// The bytes of `plan.json`: keys sorted, a line feed at the end. Equal plans give equal bytes.
    func json() throws -> [UInt8] { Array(try JSONText.encode(self).utf8) }

    /// - Throws: `PlanError` for anything that `json` did not write, also for a plan of another version. A plan lies where
    ///   others may write, and what it says becomes names of files and times.
    init(json: [UInt8], path: String) throws(PlanError) {
        do {
            self = try JSONText.decode(ClusterPlan.self, from: Data(json))
        } catch {
            throw PlanError(path: path, problem: "this is no plan", remedy: "make it again with attune plan")
        }
        guard schemaVersion == ClusterPlan.currentSchemaVersion, measurement >= 0,
            segments.map(\.segment.index) == Array(0..<count),
            recordings.allSatisfy({ $0.isSound(atMost: settings.maximumDuration) })
        else {
            throw PlanError(
                path: path, problem: "the plan is damaged, or of another version of Attune",
                remedy: "make it again with attune plan")
        }
    }

    init(
        settings: Settings, weights: EngagementWeights, language: Language, course: String?, models: [String: String],
        measurement: Int, longest: MediaTime, recordings: [PlannedRecording]
    ) {
        self.settings = settings
        self.weights = weights
        self.language = language
        self.course = course
        self.models = models
        self.measurement = measurement
        self.longest = longest.microseconds
        self.recordings = recordings
    }
}

/// One recording of a plan.
public struct PlannedRecording: Codable, Equatable, Sendable {
    /// The same for the same bytes, settings, models and version of the measurements: 16 hexadecimal digits.
    let id: String
    /// The name of its file, for people to read.
    public let fileName: String
    /// Where it lies, seen from the plan's folder; tried first.
    let place: String
    /// Where it lay from the root on when the plan was made; tried where nothing is at `place`.
    let address: String
    let sizeInBytes: Int64
    let headAndTailSHA256: String
    let sha256: String
    /// In seconds, as the header promises; nil where it does not.
    let expectedSeconds: Double?
    /// Why it cannot be read, in one sentence; nil where it can. Then it has no segments.
    public let failure: SegmentFailure?
    public let segments: [PlannedSegment]

    enum CodingKeys: String, CodingKey {
        case id, place, address, sha256, failure, segments
        case fileName = "name"
        case sizeInBytes = "size_bytes"
        case headAndTailSHA256 = "head_and_tail_sha256"
        case expectedSeconds = "expected_duration_s"
    }
}

extension PlannedRecording {
    /// Whether this is what `PlanMaker` makes: identifiers that can be names of files, and stretches that follow one another
    /// from the start of the recording to its end.
    fileprivate func isSound(atMost limit: MediaTime) -> Bool {
        let starts = segments.map { Optional($0.start) }
        return PlanIdentifier.isOne(id) && segments.allSatisfy { PlanIdentifier.isOne($0.id) }
            && (0...limit.seconds).contains(expectedSeconds ?? 0)
            && starts.first ?? 0 == 0
            && segments.map(\.end) == Array(starts.dropFirst() + (starts.isEmpty ? [] : [nil]))
            && zip(starts, starts.dropFirst()).allSatisfy { ($0 ?? 0) < ($1 ?? 0) }
            && (segments.last?.start ?? 0) <= limit.microseconds
    }
}

/// What tells recordings and segments of a plan apart, and names their files.
enum PlanIdentifier {
    /// 64 bits tell more segments apart than anybody will ever plan.
    private static let length = 16

    /// The first digits of a text's SHA-256.
    static func of(_ text: String) throws -> String {
        String(try FileDigest.sha256(of: Array(text.utf8), named: "an identity").prefix(length))
    }

    static func isOne(_ text: String) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}

/// A stretch of one recording that is measured in one go.
public struct PlannedSegment: Codable, Equatable, Sendable {
    /// Counts through all recordings of the plan, from 0.
    public let index: Int
    /// The same for the same recording's id and the same stretch: 16 hexadecimal digits.
    let id: String
    /// In microseconds.
    let start: Int64
    /// In microseconds; nil for the recording's end, wherever that is.
    let end: Int64?

    enum CodingKeys: String, CodingKey {
        case index, id
        case start = "start_us"
        case end = "end_us"
    }

    var startTime: MediaTime { MediaTime(microseconds: start) }
    var endTime: MediaTime? { end.map(MediaTime.init(microseconds:)) }

    /// As in `10:00–20:00`.
    public var words: String {
        "\(PlainWords.clock(startTime))–\(endTime.map(PlainWords.clock) ?? "end")"
    }
}

/// Why a segment, or a recording, cannot be measured at all.
public struct SegmentFailure: Codable, Equatable, Sendable {
    /// The same between versions, as in `video.not_media`.
    public let code: String
    /// One sentence: what failed, on which file, at what time, and what to do about it.
    public let message: String
}

/// A plan that cannot be used, or a segment that does not fit it.
public struct PlanError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    public let problem: String
    public let remedy: String

    public var description: String { "\(path): \(problem); \(remedy)" }
}
