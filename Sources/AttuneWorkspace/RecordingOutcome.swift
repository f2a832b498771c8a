/// How one recording of a run ended.
public enum RecordingOutcome: Sendable, Equatable {
    case done(DoneRecording)
    /// The outputs in the folder are already what this run would make.
    case upToDate(DoneRecording)
    case failed(RecordingFailure)
    /// It was taken off the queue, or stopped; what was measured of it stays.
    case cancelled
}

/// A recording whose outputs are in place.
public struct DoneRecording: Sendable, Equatable {
    /// The folder of its outputs.
    public let folder: String
    /// The sentence that the page begins with; nil where nothing had to be done.
    public var sentence: String?
    /// How to see more, in one sentence; nil where there is nothing more.
    public var hint: String?
}

/// A recording of which all is done but, where it had to be measured, to read what was measured and to draw.
package enum BegunRecording: Sendable {
    /// Nothing is left to do.
    case ended(RecordingOutcome)
    /// All is measured. What does the rest is to be called once, from any thread, and throws as `RecordingPipeline.begin`.
    case measured(finish: @Sendable () throws -> RecordingOutcome)

    /// Does what is left.
    ///
    /// - Throws: as `RecordingPipeline.begin`.
    package func finish() throws -> RecordingOutcome {
        switch self {
        case .ended(let outcome): outcome
        case .measured(let finish): try finish()
        }
    }
}
