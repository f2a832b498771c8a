import AttuneText

/// When a recording was made, and what says so.
public struct RecordingDate: Equatable, Sendable {
    /// From the start of 1970 on, in UTC.
    public var secondsSince1970: Int64
    public var source: Source

    /// What says when a recording was made, the most trustworthy first.
    public enum Source: String, Sendable, Codable, CaseIterable {
        /// The name that Zoom's cloud gives a recording, as in `GMT20240124-202901_Recording_1280x720.mp4`.
        case zoomName = "zoom_name"
        /// The creation time in the container.
        case container
        /// When the file was last modified.
        case file
        /// There is no recording: the lesson was looked at from then on, while it took place.
        case live
    }

    public init(secondsSince1970: Int64, source: Source) {
        self.secondsSince1970 = secondsSince1970
        self.source = source
    }

    /// The most trustworthy of what is known; nil where nothing is.
    ///
    /// - Parameters:
    ///   - fileName: with or without folders and extension.
    ///   - created: what the container says, as in `2024-01-24T20:29:01.000000Z`; nil where it does not. A clock that
    ///     was never set, at or before the start of 1970, says nothing.
    ///   - modifiedNanoseconds: when the file was last modified, from the start of 1970 on.
    public init?(fileName: String, created: String? = nil, modifiedNanoseconds: Int64? = nil) {
        if let seconds = RecordingDate.seconds(zoomName: fileName) {
            self.init(secondsSince1970: seconds, source: .zoomName)
        } else if let seconds = created.flatMap({ UTCTime.seconds(iso8601: $0) }), seconds > 0 {
            self.init(secondsSince1970: seconds, source: .container)
        } else if let modifiedNanoseconds {
            self.init(secondsSince1970: modifiedNanoseconds / 1_000_000_000, source: .file)
        } else {
            return nil
        }
    }

    /// From `GMT`, date and time at the start of the name; nil for any other name, and for a day that does not exist.
    private static func seconds(zoomName path: String) -> Int64? {
        let name = path.split(separator: "/").last ?? ""
        let pattern = /GMT([0-9]{4})([0-9]{2})([0-9]{2})-([0-9]{2})([0-9]{2})([0-9]{2})(?![0-9])/
        guard let match = name.prefixMatch(of: pattern) else { return nil }
        return UTCTime.seconds([match.1, match.2, match.3, match.4, match.5, match.6])
    }
}

extension RecordingDate {
    /// `2024-01-24 20:29 UTC`.
    public var text: String { UTCTime.text(secondsSince1970) }

    /// `2024-01-24T20:29:01Z`.
    package var iso8601: String { UTCTime.iso8601(secondsSince1970) }

    /// What says so, in words: `from the file's name`.
    package func sourceText(in language: Language) -> String {
        switch source {
        case .zoomName: Words.page.fromFileName.text(language)
        case .container: Words.page.fromRecording.text(language)
        case .file: Words.page.fromFileChange.text(language)
        case .live: Words.page.fromLiveStart.text(language)
        }
    }
}

extension RecordingDate: Codable {
    private enum CodingKeys: String, CodingKey {
        case date, source
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let text = try container.decode(String.self, forKey: .date)
        guard let seconds = UTCTime.seconds(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                forKey: .date, in: container, debugDescription: "a date is written as in 2024-01-24T20:29:01Z")
        }
        self.init(secondsSince1970: seconds, source: try container.decode(Source.self, forKey: .source))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(iso8601, forKey: .date)
        try container.encode(source, forKey: .source)
    }
}
