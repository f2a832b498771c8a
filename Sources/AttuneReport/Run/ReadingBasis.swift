import AttuneCore
import AttuneEngagement

/// Everything that a reading follows from beside what was measured: two readings of equal measurements on the same
/// basis give the same report.
public struct ReadingBasis: Equatable, Sendable {
    /// See `ReadingVersion`.
    public var version: Int
    /// Those of `Settings.namesOfReading`, by name, as the config file writes them.
    public var settings: [String: String]
    /// The weight table, in full.
    public var weights: EngagementWeights
    /// Of the transcript beside the recording, 64 hexadecimal digits in lower case; nil where there is none.
    public var transcriptSHA256: String?
    /// Of the chat beside the recording, as for the transcript.
    public var chatSHA256: String?
    /// Whether the teacher said that the lecturer's face is their own.
    public var lecturerSelf: Bool
    /// Nil where the outputs do not speak of single faces.
    public var participants: ParticipantsReason?

    public init(
        settings: Settings, weights: EngagementWeights, transcriptSHA256: String? = nil,
        chatSHA256: String? = nil, lecturerSelf: Bool = false,
        participants: ParticipantsReason? = nil, version: Int = ReadingVersion.current
    ) {
        let ofReading = Settings.table.filter { Settings.namesOfReading.contains($0.name) }
        self.version = version
        self.settings = Dictionary(uniqueKeysWithValues: ofReading.map { ($0.name, $0.text(in: settings)) })
        self.weights = weights
        self.transcriptSHA256 = transcriptSHA256
        self.chatSHA256 = chatSHA256
        self.lecturerSelf = lecturerSelf
        self.participants = participants
    }

    /// What a finished report was read on.
    public init(_ report: Report) {
        self.init(
            settings: report.settings, weights: report.timeline.weights, transcriptSHA256: report.transcript?.sha256,
            chatSHA256: report.chat?.sha256, lecturerSelf: report.lecturerSelf,
            participants: report.participants?.reason, version: report.provenance.reading)
    }

    /// What is different here from an earlier reading, in words, as in `minimum_group is 6 and was 5`; nil where
    /// nothing is.
    public func difference(from earlier: ReadingBasis) -> String? {
        let differences =
            [version == earlier.version ? nil : "what was measured is read in a new way"]
            + settingDifferences(from: earlier)
            + [
                weightsDifference(from: earlier),
                ReadingBasis.change("a transcript", from: earlier.transcriptSHA256, to: transcriptSHA256),
                ReadingBasis.change("a chat", from: earlier.chatSHA256, to: chatSHA256),
                lecturerSelf == earlier.lecturerSelf
                    ? nil : lecturerSelf ? "the lecturer's face is told of" : "the lecturer's face is not told of",
                ReadingBasis.change("single faces", from: earlier.participants?.text, to: participants?.text),
            ]
        let present = differences.compactMap { $0 }
        return present.isEmpty ? nil : present.joined(separator: "; ")
    }

    private func settingDifferences(from earlier: ReadingBasis) -> [String?] {
        Set(settings.keys).union(earlier.settings.keys).sorted().map { name in
            let (new, old) = (settings[name] ?? "unknown", earlier.settings[name] ?? "unknown")
            return new == old ? nil : "\(name) is \(new) and was \(old)"
        }
    }

    private func weightsDifference(from earlier: ReadingBasis) -> String? {
        guard weights != earlier.weights else { return nil }
        return weights.name == earlier.weights.name
            ? "the weights of \(weights.name) are others"
            : "the weights are \(weights.name) and were \(earlier.weights.name)"
    }

    /// That something came, went, or is another.
    private static func change(_ name: String, from old: String?, to new: String?) -> String? {
        switch (old, new) {
        case (nil, nil): nil
        case (nil, _): "\(name) came"
        case (_, nil): "\(name) went"
        case (let old, let new): old == new ? nil : "\(name) changed"
        }
    }
}

extension ReadingBasis: Codable {
    private enum CodingKeys: String, CodingKey {
        case version, settings, weights
        case transcriptSHA256 = "transcript_sha256"
        case chatSHA256 = "chat_sha256"
        case lecturerSelf = "lecturer_self"
        case participants = "participants_reason"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        version = try container.decode(Int.self, forKey: .version)
        settings = try container.decode([String: String].self, forKey: .settings)
        weights = try container.decode(WeightsRecord.self, forKey: .weights).table
        transcriptSHA256 = try container.decodeIfPresent(String.self, forKey: .transcriptSHA256)
        chatSHA256 = try container.decodeIfPresent(String.self, forKey: .chatSHA256)
        lecturerSelf = try container.decodeIfPresent(Bool.self, forKey: .lecturerSelf) ?? false
        participants = try container.decodeIfPresent(ParticipantsReason.self, forKey: .participants)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(settings, forKey: .settings)
        try container.encode(WeightsRecord(weights), forKey: .weights)
        try container.encodeIfPresent(transcriptSHA256, forKey: .transcriptSHA256)
        try container.encodeIfPresent(chatSHA256, forKey: .chatSHA256)
        try container.encode(lecturerSelf, forKey: .lecturerSelf)
        try container.encodeIfPresent(participants, forKey: .participants)
    }
}
