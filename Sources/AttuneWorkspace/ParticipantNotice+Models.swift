import AttuneCore
import AttuneFaces
import AttuneInference
import AttuneReport

extension ParticipantNotice {
    /// The notice of runs with these settings and the models that they would use.
    ///
    /// - Throws: `InferenceError` for a card that is missing or cannot be read.
    public init(models: ModelLibrary, settings: Settings) throws(InferenceError) {
        self.init(
            models: try FaceAnalyzer.cards(in: models).map(ModelSummary.init(card:)),
            minimumGroup: settings.minimumGroup)
    }
}
