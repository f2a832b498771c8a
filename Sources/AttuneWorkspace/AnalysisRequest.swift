import AttuneCore
import AttuneEngagement
import AttuneReport

/// What a user asked to have analysed, and how.
public struct AnalysisRequest: Sendable {
    /// Files and folders, mixed.
    public var inputs: [String]
    public var recursive: Bool
    /// The folder in which each recording gets a folder of outputs.
    public var outputFolder: String
    public var settings: Settings
    /// The table that the engagement index is computed with.
    public var weights: EngagementWeights
    /// Why the outputs are to speak of single faces; nil where they are not to.
    public var participants: ParticipantsReason?
    /// Whether recordings whose outputs are up to date are analysed again.
    public var force: Bool

    public init(
        inputs: [String], recursive: Bool, outputFolder: String, settings: Settings,
        weights: EngagementWeights = .version1, participants: ParticipantsReason? = nil, force: Bool
    ) {
        self.inputs = inputs
        self.recursive = recursive
        self.outputFolder = outputFolder
        self.settings = settings
        self.weights = weights
        self.participants = participants
        self.force = force
    }
}
