import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// How recordings are to be analysed, and what their outputs are to show.
public struct AnalysisRequest: Equatable, Sendable, Codable {
    public var settings: Settings
    /// The table that the engagement index is computed with.
    public var weights: EngagementWeights
    /// Whoever sits in these tiles at these times is erased from what was measured.
    public var excludedTiles: [ExcludedTile]
    /// Why the outputs are to speak of single faces; nil where they are not to.
    public var participants: ParticipantsReason?
    /// Whether the lecturer's face is that of who asks, so that the outputs may tell what it showed.
    public var lecturerSelf: Bool
    /// The language that pages are drawn in.
    public var language: Language
    /// The course that the recordings belong to; nil where the folder that each lies in names it.
    public var course: String?
    /// Whether recordings are measured again whose measurements are there.
    public var force: Bool
    /// Whether the whole of each recording is read to see that it is the one that was analysed.
    public var verify: Bool

    public init(
        settings: Settings = Settings(), weights: EngagementWeights = .version2,
        excludedTiles: [ExcludedTile] = [], participants: ParticipantsReason? = nil, lecturerSelf: Bool = false,
        language: Language = .english, course: String? = nil, force: Bool = false, verify: Bool = false
    ) {
        self.settings = settings
        self.weights = weights
        self.excludedTiles = excludedTiles
        self.participants = participants
        self.lecturerSelf = lecturerSelf
        self.language = language
        self.course = course
        self.force = force
        self.verify = verify
    }

    /// Requests that an earlier version kept exclude nobody, and are drawn in English.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        settings = try container.decode(Settings.self, forKey: .settings)
        weights = try container.decode(EngagementWeights.self, forKey: .weights)
        excludedTiles = try container.decodeIfPresent([ExcludedTile].self, forKey: .excludedTiles) ?? []
        participants = try container.decodeIfPresent(ParticipantsReason.self, forKey: .participants)
        lecturerSelf = try container.decodeIfPresent(Bool.self, forKey: .lecturerSelf) ?? false
        language = try container.decodeIfPresent(Language.self, forKey: .language) ?? .english
        course = try container.decodeIfPresent(String.self, forKey: .course)
        force = try container.decode(Bool.self, forKey: .force)
        verify = try container.decode(Bool.self, forKey: .verify)
    }
}
