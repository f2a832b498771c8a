import AttuneAnalysis
import AttuneFiles
import AttunePages
import AttuneReport
import AttuneStore
import AttuneVideo

/// What can change without decoding a recording again.
extension RecordingPipeline {
    /// Draws the outputs again where everything was measured already, and only what is made of it is to be different:
    /// settings of the reading, the transcript, the weights, or whether single faces are shown and why; nil where the
    /// recording has to be analysed.
    ///
    /// Nothing is decoded but the pictures of the moments, and these only where another one has to be taken than is
    /// stored. As after an analysis, `run.json` goes first and comes last. It keeps the timings of the run that measured.
    func redraw(
        _ recording: Recording, info: RecordingInfo, in folder: String, inputSHA256: String,
        transcript: RecordedTranscript?
    ) throws -> DoneRecording? {
        let identity = try identity(inputSHA256: inputSHA256)
        let storePath = "\(folder)/\(OutputFile.store)"
        // Read before it is opened to be changed: a store of another analysis would be emptied. One that cannot be
        // read is of no use, and the analysis replaces it.
        guard let record = runRecord(in: folder), let finished = try? AnalysisStore(reading: storePath),
            (try? finished.identity()) == identity, var header = try? AnalysisHeader(from: finished)
        else { return nil }
        header.settings = request.settings
        header.transcript = transcript
        header.weights = request.weights
        header.participants = request.participants
        guard let analysis = try? ReadAnalysis(finished, header: header), let stored = try? finished.momentPictures()
        else { return nil }
        try finished.close()
        let mustDecode = MomentPictures.areMissing(
            for: analysis.report.timeline.moments.map(\.range), in: analysis.samples, reading: analysis.reading,
            stored: Set(stored.keys))
        let pictures = try mustDecode ? momentPictures(of: recording, info: info, analysis) : stored

        try removeRunRecord(in: folder)
        let store = try AnalysisStore(path: storePath, identity: identity)
        try header.save(in: store)
        if mustDecode { try store.saveMomentPictures(pictures) }
        let report = analysis.report.withMomentPictures(pictures)
        try store.close()
        try ReportDrawer(folder: folder).write(report)
        try write(self.record(of: report, timings: record.timings), in: folder)
        return DoneRecording(folder: folder, report: report)
    }
}
