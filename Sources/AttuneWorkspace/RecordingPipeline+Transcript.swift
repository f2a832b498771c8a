/// What lies beside a recording and is taken up without decoding it.
extension RecordingPipeline {
    /// The transcript beside the recording; people are told of one that cannot be used.
    func transcript(of recording: Recording) -> RecordedTranscript? {
        let outcome = TranscriptFinder(recording: recording).read()
        if case .unusable(let warning) = outcome { progress(.warned(recording, warning)) }
        return outcome.transcript
    }
}
