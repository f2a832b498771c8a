import AttuneCore
import AttuneEngagement
import AttuneFiles
import AttuneReporting
import AttuneStore

/// Draws the outputs of a recording from its store; the same way after an analysis and when asked to draw them again.
public struct ReportDrawer {
    /// The folder of a recording's outputs, with its store in it.
    public let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    /// Reads the finished store in the folder.
    ///
    /// - Throws: `StoreError` where there is none, or one that was not filled to its end.
    public func report() throws -> Report {
        try ReportDrawer.report(from: try AnalysisStore(reading: "\(folder)/\(OutputFile.store)"))
    }

    /// Writes the timeline and the page; `run.json` is written by the run that measured.
    public func write(_ report: Report) throws {
        try AtomicFile.write(TimelineCSV.text(for: report.timeline), to: "\(folder)/\(OutputFile.timeline)")
        try AtomicFile.write(try ReportPage.html(for: report), to: "\(folder)/\(OutputFile.report)")
    }

    static func report(from store: AnalysisStore) throws -> Report {
        let header = try AnalysisHeader(from: store)
        let merged = SegmentResult.merging(try store.segments())
        let timeline = TimelineBuilder(settings: header.settings, weights: header.weights).timeline(
            samples: merged?.samples ?? [], end: header.recording.decodedDuration,
            transcript: header.transcript?.transcript)
        return Report(
            recording: header.recording, timeline: timeline, settings: header.settings, models: header.models,
            versions: header.versions, inference: header.inference, decodeCounts: merged?.counts ?? DecodeCounts(),
            transcript: header.transcript?.file
        ).withMomentPictures(try store.momentPictures())
    }
}
