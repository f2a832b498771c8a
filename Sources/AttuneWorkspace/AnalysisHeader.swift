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
    /// When the container says that it was made; nil where it says nothing.
    var created: String?
    var settings: Settings
    var weights: EngagementWeights
    var models: [ModelSummary]
    var versions: ProgramVersions
    var inference: InferenceSummary
    /// Nil in stores of earlier versions.
    var decoding: DecodingSummary?
    /// What was said, without names; nil where no transcript lay beside the recording.
    var transcript: RecordedTranscript?
    /// When was written; nil where no chat lay beside the recording.
    var chat: RecordedChat?
    /// Whether the teacher said that the lecturer's face is their own; nil in stores of earlier versions.
    var lecturerSelf: Bool?
    /// Nil where the outputs do not speak of single faces.
    var participants: ParticipantsReason?
    /// Of the run that measured; nil in stores of earlier versions.
    var timings: RunTimings?

    func save(in store: AnalysisStore) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try store.saveDocument(String(decoding: try encoder.encode(self), as: UTF8.self), named: Self.documentName)
    }

    /// - Throws: `StoreError` for a store that was not filled to its end, or whose header is damaged.
    init(from store: AnalysisStore) throws {
        let text = try store.document(named: Self.documentName)
        do {
            self = try JSONDecoder().decode(AnalysisHeader.self, from: Data(text.utf8))
        } catch {
            throw StoreError(
                kind: .damaged, path: store.path, problem: "the store is damaged: its header cannot be read (\(error))",
                remedy: "analyse the recording again, or put back a copy of the file")
        }
    }

    init(
        recording: RecordingSummary, created: String?, settings: Settings, weights: EngagementWeights,
        models: [ModelSummary],
        versions: ProgramVersions, inference: InferenceSummary, sideFiles: SideFiles,
        lecturerSelf: Bool, participants: ParticipantsReason?
    ) {
        self.recording = recording
        self.created = created
        self.settings = settings
        self.weights = weights
        self.models = models
        self.versions = versions
        self.inference = inference
        transcript = sideFiles.transcript
        chat = sideFiles.chat
        self.lecturerSelf = lecturerSelf
        self.participants = participants
    }
}
