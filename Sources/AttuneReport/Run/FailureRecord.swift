import AttuneText
import Foundation

/// `failure.json`: why the last try to analyse a recording failed; it goes when one succeeds.
public struct FailureRecord: Equatable, Sendable, Codable {
    /// Counts up with every change that an older reader would misread.
    public static let currentSchemaVersion = 1

    public var schemaVersion: Int
    public var input: Input
    /// The same between versions, as in `video.not_media`.
    public var code: String
    /// One sentence that says what failed.
    public var message: String
    /// What to do about it, where the message does not say.
    public var remedy: String?
    /// Whether the same run may succeed when it is tried again.
    public var mayHelpToRetry: Bool
    /// When it failed in this way for the first time, as in `2024-01-24T20:29:01Z`.
    public var since: String
    /// When it was tried last, likewise.
    public var lastTried: String

    public struct Input: Equatable, Sendable, Codable {
        /// Without any folder.
        public var name: String
        /// From the recording's folder of outputs to the file, with `/` between folders; nil where it is not known.
        public var place: String?
    }

    enum CodingKeys: String, CodingKey {
        case input, code, message, remedy, since
        case schemaVersion = "schema_version"
        case mayHelpToRetry = "may_help_to_retry"
        case lastTried = "last_tried"
    }

    public init(
        name: String, place: String? = nil, code: String, message: String, remedy: String? = nil,
        mayHelpToRetry: Bool, since: String, lastTried: String
    ) {
        schemaVersion = FailureRecord.currentSchemaVersion
        input = Input(name: name, place: place)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.mayHelpToRetry = mayHelpToRetry
        self.since = since
        self.lastTried = lastTried
    }

    /// The file's bytes: keys sorted, with a line feed at the end.
    public func json() throws -> Data {
        Data(try JSONText.encode(self).utf8)
    }

    /// Reads what `json` wrote.
    ///
    /// - Throws: `ReportError` for anything else.
    public init(json: Data) throws(ReportError) {
        self = try VersionedJSON.decode(FailureRecord.self, from: json, version: FailureRecord.currentSchemaVersion)
    }
}
