import AttuneCore
import AttuneEngagement

/// Everything that the outputs of one recording are made from: the CSV, the page and `run.json` draw on nothing else.
public struct Report: Sendable {
    public var recording: RecordingSummary
    public var timeline: Timeline
    public var settings: Settings
    /// In the order in which they see a frame.
    public var models: [ModelSummary]
    public var versions: ProgramVersions
    public var inference: InferenceSummary
    public var decodeCounts: DecodeCounts
    /// Nil unless somebody asked for single faces: then nothing in the outputs speaks of one.
    public var participants: Participants?

    public init(
        recording: RecordingSummary, timeline: Timeline, settings: Settings, models: [ModelSummary],
        versions: ProgramVersions, inference: InferenceSummary, decodeCounts: DecodeCounts,
        participants: Participants? = nil
    ) {
        self.recording = recording
        self.timeline = timeline
        self.settings = settings
        self.models = models
        self.versions = versions
        self.inference = inference
        self.decodeCounts = decodeCounts
        self.participants = participants
    }
}
