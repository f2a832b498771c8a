import AttunePages
import AttuneReport

/// How one recording of a run ended.
public struct RecordingResult: Sendable {
    /// The recording's path, or the input that stood for none.
    public let path: String
    public let name: String
    public let outcome: RecordingOutcome

    package init(path: String, name: String, outcome: RecordingOutcome) {
        self.path = path
        self.name = name
        self.outcome = outcome
    }
}

public enum RecordingOutcome: Sendable {
    case done(DoneRecording)
    /// The outputs in `folder` are already what this run would make.
    case upToDate(DoneRecording)
    /// One sentence: what failed, on which file, and what to do about it.
    case failed(String)
}

/// A recording whose outputs are in place.
public struct DoneRecording: Sendable {
    /// The folder of its outputs.
    public let folder: String
    public let report: Report
}
