import AttuneCore
import AttuneEngagement

/// Everything that a result follows from: two runs with the same basis give the same tables and pages.
public struct RunBasis: Equatable, Sendable {
    /// Of the whole recording, 64 hexadecimal digits in lower case.
    public var inputSHA256: String
    /// Those that affect results, by name, as the config file writes them.
    public var settings: [String: String]
    /// The weight table, in full.
    public var weights: EngagementWeights
    /// The model files' checksums by the models' names.
    public var models: [String: String]
    public var versions: ProgramVersions
    /// Of the transcript beside the recording, 64 hexadecimal digits in lower case; nil where there is none.
    public var transcriptSHA256: String?
    /// Nil where the outputs do not speak of single faces.
    public var participants: ParticipantsReason?

    public init(
        inputSHA256: String, settings: Settings, weights: EngagementWeights, models: [ModelSummary],
        versions: ProgramVersions, transcriptSHA256: String? = nil, participants: ParticipantsReason? = nil
    ) {
        self.init(
            inputSHA256: inputSHA256, settings: settings, weights: weights,
            models: RunBasis.checksums(of: models), versions: versions, transcriptSHA256: transcriptSHA256,
            participants: participants)
    }

    init(
        inputSHA256: String, settings: Settings, weights: EngagementWeights, models: [String: String],
        versions: ProgramVersions, transcriptSHA256: String?, participants: ParticipantsReason?
    ) {
        let effective = Settings.table.filter { !Settings.namesWithoutEffect.contains($0.name) }
        self.inputSHA256 = inputSHA256
        self.settings = Dictionary(uniqueKeysWithValues: effective.map { ($0.name, $0.text(in: settings)) })
        self.weights = weights
        self.models = models
        self.versions = versions
        self.transcriptSHA256 = transcriptSHA256
        self.participants = participants
    }

    /// The models' checksums by name; those of models that share a name are joined.
    static func checksums(of models: [ModelSummary]) -> [String: String] {
        Dictionary(models.map { ($0.name, $0.sha256) }) { first, second in "\(first) \(second)" }
    }
}
