import AttuneCore
import AttuneEngagement
import AttuneStore

/// What was measured of a recording, read back from the finished store in its folder of outputs.
public struct StoredAnalysis: Sendable {
    /// All samples in time order.
    public let samples: [SampleObservation]
    /// The end of the last decoded frame.
    public let end: MediaTime
    public let settings: Settings
    public let weights: EngagementWeights

    /// Reads what lies there, whatever program and models it was made with.
    ///
    /// - Throws: `StoreError` where there is no store, or one that was not filled to its end or is of another layout.
    public init(folder: String) throws {
        let store = try AnalysisStore(reading: "\(folder)/\(OutputFile.store)")
        let header = try AnalysisHeader(from: store)
        end = header.recording.decodedDuration
        samples = try store.wholeRecording(endingAt: end)?.samples ?? []
        settings = header.settings
        weights = header.weights
    }
}
