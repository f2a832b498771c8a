import AttuneCore
import AttuneEngagement
import AttuneText
import Foundation

/// `run.json`: what was done, with what, and what a page over many recordings says of this one.
///
/// It holds nothing of single faces and nothing of what the faces of a suppressed minute showed. Index and course are
/// made from it alone.
public struct RunRecord: Equatable, Sendable, Codable {
    /// Counts up with every change that an older reader would misread.
    public static let currentSchemaVersion = 2

    public var schemaVersion: Int
    public var status: Status
    /// As shown to people.
    public var name: String
    public var input: Input
    /// Nil where no transcript lay beside the recording.
    public var transcript: SideFile?
    /// Nil where no chat lay beside the recording.
    public var chat: SideFile?
    /// All settings by name, also those that change speed alone, as the config file writes them.
    public var settings: [String: String]
    public var provenance: Provenance
    /// The language that the page is drawn in; nil for English, so that such a record is as it was before there were
    /// others.
    public var language: Language?
    /// The sentence that the page begins with, in its language; nil for English, whose sentence the summary holds, and in
    /// a record that an earlier version of this program wrote.
    package var pageSentence: String?
    public var measurement: MeasurementRecord
    public var reading: ReadingBasis
    /// Recorded, and compared with nothing.
    public var versions: ProgramVersions
    public var inference: InferenceSummary
    var expected: SecondsValue?
    var decoded: SecondsValue
    public var isTruncated: Bool
    var decode: DecodeRecord
    /// Absent where an earlier version measured.
    public var decoding: DecodingSummary?
    /// Absent where nothing was left out on request.
    public var excluded: ExclusionsRecord?
    public var samples: Int
    public var minutes: Minutes
    /// The layouts found, in time order.
    public var layouts: [LayoutSpan]
    package var summary: RunSummary
    /// Of the run that measured; nil where it is not known.
    public var timings: RunTimings?
    /// True where what holds values of single faces was removed on request, and what is drawn of the class was left.
    public var singleFacesForgotten: Bool?

    /// How the run ended; a record is written when all outputs are in place.
    public enum Status: String, Sendable, Codable {
        case done
    }

    /// The recording's file as the run found it.
    public struct Input: Equatable, Sendable, Codable {
        /// Without any folder.
        public var name: String
        public var sizeInBytes: Int64
        /// When the file was last modified, from the start of 1970 on.
        public var modifiedNanoseconds: Int64
        /// Of the head and the tail of the file, 64 hexadecimal digits in lower case.
        public var headAndTailSHA256: String
        /// From the recording's folder of outputs to the file, with `/` between folders; nil where it is not known.
        public var place: String?
        /// The course that the recording belongs to; nil where it belongs to none.
        public var course: String?
        /// When the recording was made; nil where nothing tells.
        public var recorded: RecordingDate?
        /// When it was made as the container writes it; nil where it does not say.
        public var created: String?

        public init(
            name: String, sizeInBytes: Int64, modifiedNanoseconds: Int64, headAndTailSHA256: String,
            place: String? = nil, course: String? = nil, recorded: RecordingDate? = nil, created: String? = nil
        ) {
            self.name = name
            self.sizeInBytes = sizeInBytes
            self.modifiedNanoseconds = modifiedNanoseconds
            self.headAndTailSHA256 = headAndTailSHA256
            self.place = place
            self.course = course
            self.recorded = recorded
            self.created = created
        }

        /// Whether there never was a recording, because the lesson was looked at while it took place: then the name is the
        /// lesson's own, the size is 0, the time that of its beginning, and the checksum drawn at random.
        public var isLive: Bool { recorded?.source == .live }

        enum CodingKeys: String, CodingKey {
            case name, place, course, recorded, created
            case sizeInBytes = "size_bytes"
            case modifiedNanoseconds = "modified_ns"
            case headAndTailSHA256 = "head_tail_sha256"
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
        /// Nil where none is.
        public var excluded: Int?

        enum CodingKeys: String, CodingKey {
            case total, measured, suppressed, excluded
            case withoutUsableFace = "no_usable_face"
            case withoutSample = "no_sample"
        }
    }

    enum CodingKeys: String, CodingKey {
        case status, name, input, transcript, chat, settings, provenance, language, measurement, reading, versions,
            inference,
            decode, decoding
        case samples, minutes, layouts, summary, timings, excluded
        case schemaVersion = "schema_version"
        case expected = "expected_duration_s"
        case decoded = "decoded_duration_s"
        case isTruncated = "truncated"
        case pageSentence = "page_sentence"
        case singleFacesForgotten = "single_faces_forgotten"
    }
}

extension RunRecord {
    /// - Parameters:
    ///   - report: the finished one.
    ///   - input: the file that it is about.
    ///   - measurement: what the measurement followed from.
    ///   - reading: what the reading followed from.
    ///   - timings: of the run that measured.
    ///   - language: that the page is drawn in; what the record itself says is English.
    public init(
        _ report: Report, input: Input, measurement: MeasurementRecord, reading: ReadingBasis, timings: RunTimings?,
        language: Language = .english
    ) {
        let statistics = RecordingStatistics(report.timeline)
        self.init(
            schemaVersion: RunRecord.currentSchemaVersion, status: .done, name: report.recording.name, input: input,
            transcript: report.transcript, chat: report.chat, settings: RunRecord.texts(of: report.settings),
            provenance: report.provenance, language: language == .english ? nil : language,
            pageSentence: language == .english ? nil : RunSummary.sentence(of: report, in: language),
            measurement: measurement, reading: reading, versions: report.versions, inference: report.inference,
            expected: report.recording.expectedDuration.map(SecondsValue.init),
            decoded: SecondsValue(report.recording.decodedDuration),
            isTruncated: report.recording.isTruncated, decode: DecodeRecord(report.decodeCounts),
            decoding: report.decoding,
            excluded: ExclusionsRecord(report.exclusions), samples: statistics.samples, minutes: Minutes(statistics),
            layouts: report.layouts.stretches.map { stretch in
                LayoutSpan(
                    startInSeconds: stretch.range.start.seconds, endInSeconds: stretch.range.end.seconds,
                    layout: stretch.layout.name, tiles: stretch.layout.tiles.count)
            },
            summary: RunSummary(report, statistics: statistics), timings: timings)
    }

    private static func texts(of settings: Settings) -> [String: String] {
        Dictionary(uniqueKeysWithValues: Settings.table.map { ($0.name, $0.text(in: settings)) })
    }

    /// Nil where the container does not say.
    public var expectedDuration: MediaTime? { expected?.time }

    /// Of the page.
    public var pageLanguage: Language { language ?? .english }

    /// Puts down that the page is drawn in a language.
    public mutating func setLanguage(_ language: Language, of report: Report) {
        self.language = language == .english ? nil : language
        pageSentence = language == .english ? nil : RunSummary.sentence(of: report, in: language)
    }

    /// What is said of the whole recording, in a language where the record has it, else in English.
    package func sentence(in language: Language) -> (text: String, language: Language) {
        guard language != .english, language == self.language, let pageSentence else {
            return (summary.sentence, .english)
        }
        return (pageSentence, language)
    }

    public var decodedDuration: MediaTime { decoded.time }

    /// The file's bytes: keys sorted, with a line feed at the end.
    ///
    /// - Throws: `EncodingError` for a duration that is not finite.
    public func json() throws -> Data {
        Data(try JSONText.encode(self).utf8)
    }

    /// Reads what `json` wrote.
    ///
    /// - Throws: `ReportError` for anything else, also for what an older or a later version of this program wrote.
    public init(json: Data) throws(ReportError) {
        self = try VersionedJSON.decode(RunRecord.self, from: json, version: RunRecord.currentSchemaVersion)
    }
}

extension RunRecord.Minutes {
    package init(_ statistics: RecordingStatistics) {
        self.init(
            total: statistics.minutes, measured: statistics.measured, suppressed: statistics.suppressed,
            withoutUsableFace: statistics.withoutUsableFace, withoutSample: statistics.withoutSample,
            excluded: statistics.excluded > 0 ? statistics.excluded : nil)
    }
}

/// What a run of an earlier version left, as far as it helps to find its recording again.
public struct OlderRunRecord: Equatable, Sendable {
    public let schemaVersion: Int
    /// Of the recording's file, without any folder.
    public let fileName: String
    public let sizeInBytes: Int64
    public let inputSHA256: String

    /// Nil for anything but a record of an earlier schema.
    public init?(json: Data) {
        struct Record: Decodable {
            let input: Input

            struct Input: Decodable {
                let name: String
                let size_bytes: Int64
                let sha256: String
            }
        }
        guard let version = try? VersionedJSON.version(of: json),
            version < RunRecord.currentSchemaVersion,
            let record = try? JSONText.decode(Record.self, from: json)
        else { return nil }
        schemaVersion = version
        fileName = record.input.name
        sizeInBytes = record.input.size_bytes
        inputSHA256 = record.input.sha256
    }
}
