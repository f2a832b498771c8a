import AttuneCore

/// What a run tells about itself while it goes on; delivered from worker threads, one event at a time.
public enum ProgressEvent: Sendable {
    case started(Recording, number: Int, of: Int)
    /// - Parameters:
    ///   - analysed: recording time that was analysed so far, of all workers together.
    ///   - resumed: how much of that an earlier run had analysed.
    ///   - expected: the recording's duration as its header says; nil where it does not.
    ///   - seconds: wall-clock seconds since the recording was started.
    case advanced(Recording, analysed: MediaTime, resumed: MediaTime, expected: MediaTime?, seconds: Double)
    /// Something beside the recording could not be used; it is analysed without. One sentence.
    case warned(Recording, String)
    case finished(RecordingResult)
}

/// Receives the events of a run.
public typealias ProgressHandler = @Sendable (ProgressEvent) -> Void
