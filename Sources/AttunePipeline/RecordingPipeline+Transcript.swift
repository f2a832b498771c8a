import AttuneFiles
import AttuneReporting
import AttuneStore
import Foundation

/// What lies beside a recording and is taken up without decoding it.
extension RecordingPipeline {
    /// The transcript beside the recording; people are told of one that cannot be used.
    func transcript(of recording: Recording) -> RecordedTranscript? {
        let outcome = TranscriptFinder(recording: recording).read()
        if case .unusable(let warning) = outcome { progress(.warned(recording, warning)) }
        return outcome.transcript
    }

    /// The outputs in `folder`, drawn again with this transcript, where they differ from what this run would make in
    /// nothing else; nil where anything else is missing or differs.
    ///
    /// As after an analysis, `run.json` goes first and comes last. It keeps the timings of the run that measured.
    func redrawn(
        _ folder: String, inputSHA256: String, transcript: RecordedTranscript?
    ) throws -> DoneRecording? {
        let storePath = "\(folder)/\(OutputFile.store)"
        let runPath = "\(folder)/\(OutputFile.run)"
        guard let json = FileManager.default.contents(atPath: runPath), let record = try? RunRecord(json: json) else {
            return nil
        }
        var basis = basis(inputSHA256: inputSHA256)
        basis.transcriptSHA256 = record.transcript?.sha256
        // Only then may the store be opened to be changed: one of another analysis would be emptied.
        guard record.isDone(for: basis), FileManager.default.fileExists(atPath: storePath),
            let store = try? AnalysisStore(path: storePath, identity: try identity(inputSHA256: inputSHA256)),
            var header = try? AnalysisHeader(from: store)
        else { return nil }

        try FileManager.default.removeItem(atPath: runPath)
        header.transcript = transcript
        try header.save(in: store)
        let report = try ReportDrawer.report(from: store)
        try store.close()
        try ReportDrawer(folder: folder).write(report)
        try AtomicFile.write(Array(try RunRecord(report, timings: record.timings).json()), to: runPath)
        return DoneRecording(folder: folder, report: report)
    }
}
