import AttuneCore
import AttuneEngagement

/// Everything that the outputs of one recording are made from: tables, page and `run.json` draw on nothing else.
///
/// `report.json` holds it as a whole; see `json()`.
public struct Report: Equatable, Sendable {
    public var recording: RecordingSummary
    public var timeline: Timeline
    public var layouts: LayoutSummary
    public var settings: Settings
    /// In the order in which they see a frame.
    public var models: [ModelSummary]
    public var versions: ProgramVersions
    public var provenance: Provenance
    /// The figures that the timeline was read with and that no setting changes.
    public var method: Method
    public var inference: InferenceSummary
    public var decodeCounts: DecodeCounts
    /// Nil where an earlier version measured.
    public var decoding: DecodingSummary?
    /// The file that the timeline's pace and quotes come from; nil where there is none.
    public var transcript: SideFile?
    /// The file that the timeline's messages come from; nil where there is none.
    public var chat: SideFile?
    /// Whether the teacher said that the lecturer's face is their own, so that the timeline tells what it showed.
    public var lecturerSelf: Bool
    /// The shared screen at each moment, as a JPEG in base64 by the moment's first minute; every face in it is blurred.
    public var momentPictures: [Int: String]
    /// How many times a tile was named whose people's faces were erased.
    public var excludedTiles: Int
    /// Nil unless somebody asked for single faces: then nothing in the outputs speaks of one.
    public var participants: Participants?

    public init(
        recording: RecordingSummary, timeline: Timeline, layouts: LayoutSummary = LayoutSummary(),
        settings: Settings, models: [ModelSummary],
        versions: ProgramVersions, provenance: Provenance, method: Method = .current, inference: InferenceSummary,
        decodeCounts: DecodeCounts, decoding: DecodingSummary? = nil,
        transcript: SideFile? = nil, chat: SideFile? = nil, lecturerSelf: Bool = false,
        momentPictures: [Int: String] = [:], excludedTiles: Int = 0, participants: Participants? = nil
    ) {
        self.recording = recording
        self.timeline = timeline
        self.layouts = layouts
        self.settings = settings
        self.models = models
        self.versions = versions
        self.provenance = provenance
        self.method = method
        self.inference = inference
        self.decodeCounts = decodeCounts
        self.decoding = decoding
        self.transcript = transcript
        self.chat = chat
        self.lecturerSelf = lecturerSelf
        self.momentPictures = momentPictures
        self.excludedTiles = excludedTiles
        self.participants = participants
    }
}

extension Report {
    /// The same report without what the lecturer's face showed, which stays with the recording itself.
    package var withoutLecturersFace: Report {
        var report = self
        report.lecturerSelf = false
        for index in report.timeline.minutes.indices { report.timeline.minutes[index].lecturer?.measures = nil }
        return report
    }
}
