import AttuneAnalysis
import AttuneCore
import AttuneWorkspace
import SystemPackage

/// The number of a job in its folder of outputs; a number is given once.
public struct JobID: Hashable, Sendable, Codable, CustomStringConvertible {
    public let number: Int

    public init(number: Int) {
        self.number = number
    }

    public init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }

    public var description: String { "\(number)" }
}

/// One recording to be analysed in one way.
public struct Job: Sendable, Equatable {
    public let id: JobID
    /// With the name of its folder of outputs.
    public let recording: Recording
    public let request: AnalysisRequest
    public internal(set) var state: JobState

    init(id: JobID, recording: Recording, request: AnalysisRequest, state: JobState = .waiting) {
        self.id = id
        self.recording = recording
        self.request = request
        self.state = state
    }
}

/// How far a job is.
public enum JobState: Sendable, Equatable {
    case waiting
    case running
    case ended(RecordingOutcome)
}

/// Where a waiting job is moved to.
public enum JobDirection: String, Sendable {
    case earlier
    case later
}

/// What a queue tells while it works: from whatever thread it happens on, one event at a time.
public enum JobEvent: Sendable {
    /// A job came to the end of the queue.
    case waiting(Job)
    /// A job's turn has come: the `number`th of `count` that this call of `run` takes.
    case started(Job, number: Int, of: Int)
    /// What has to be done for a job, and why; not told where all of it is measured because it was asked for.
    case decided(Job, Freshness)
    /// A part was measured by an earlier run.
    case resumed(Job, at: MediaTime, of: MediaTime?)
    case advanced(Job, AnalysisProgress)
    /// Something beside the recording could not be used; it is analysed without. One sentence.
    case warned(Job, String)
    /// The job's state says how.
    case ended(Job)
}
