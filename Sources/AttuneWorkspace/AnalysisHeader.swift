import AttuneCore
import AttuneEngagement
import AttunePages
import AttuneReport
import AttuneStore
import Foundation

/// What a store knows about the analysis beside the samples; with them it is enough to draw every output again.
struct AnalysisHeader: Codable, Equatable {
    static let documentName = "header"

    var recording: RecordingSummary
    var settings: Settings
    var weights: EngagementWeights
    var models: [ModelSummary]
    var versions: ProgramVersions
    var inference: InferenceSummary
    /// What was said, without names; nil where no transcript lay beside the recording.
    var transcript: RecordedTranscript?
    /// Nil where the outputs do not speak of single faces.
    var participants: ParticipantsReason?

    func save(in store: AnalysisStore) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try store.saveDocument(String(decoding: try encoder.encode(self), as: UTF8.self), named: Self.documentName)
    }

    /// - Throws: `StoreError` or `DecodingError` for a store that was not filled to its end.
    init(from store: AnalysisStore) throws {
        let text = try store.document(named: Self.documentName)
        self = try JSONDecoder().decode(AnalysisHeader.self, from: Data(text.utf8))
    }

    init(
        recording: RecordingSummary, settings: Settings, weights: EngagementWeights, models: [ModelSummary],
        versions: ProgramVersions, inference: InferenceSummary, transcript: RecordedTranscript?,
        participants: ParticipantsReason?
    ) {
        self.recording = recording
        self.settings = settings
        self.weights = weights
        self.models = models
        self.versions = versions
        self.inference = inference
        self.transcript = transcript
        self.participants = participants
    }
}
