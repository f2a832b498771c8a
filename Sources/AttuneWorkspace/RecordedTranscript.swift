import AttuneEngagement
import AttunePages
import AttuneReport

/// A transcript with the file it was read from; what is kept of it holds no names.
struct RecordedTranscript: Codable, Equatable, Sendable {
    var file: TranscriptSummary
    var transcript: Transcript
}
