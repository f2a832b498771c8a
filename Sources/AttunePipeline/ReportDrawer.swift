import AttuneCore
import AttuneEngagement
import AttuneFiles
import AttuneReporting
import AttuneStore
import Foundation

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

    /// Writes the tables and the page; `run.json` is written by the run that measured.
    ///
    /// A report that does not speak of single faces leaves no `tracks.csv` behind.
    public func write(_ report: Report) throws {
        let tracks = "\(folder)/\(OutputFile.tracks)"
        if let participants = report.participants {
            try AtomicFile.write(TracksCSV.text(for: participants.summaries), to: tracks)
        } else if FileManager.default.fileExists(atPath: tracks) {
            try FileManager.default.removeItem(atPath: tracks)
        }
        try AtomicFile.write(TimelineCSV.text(for: report.timeline), to: "\(folder)/\(OutputFile.timeline)")
        try AtomicFile.write(try ReportPage.html(for: report), to: "\(folder)/\(OutputFile.report)")
    }

    static func report(from store: AnalysisStore) throws -> Report {
        let header = try AnalysisHeader(from: store)
        let merged = SegmentResult.merging(try store.segments())
        let samples = merged?.samples ?? []
        let end = header.recording.decodedDuration
        let builder = TimelineBuilder(settings: header.settings, weights: header.weights)
        let participants = header.participants.map { reason in
            Participants(reason: reason, summaries: builder.trackSummaries(samples: samples, end: end))
        }
        return Report(
            recording: header.recording,
            timeline: builder.timeline(samples: samples, end: end, transcript: header.transcript?.transcript),
            settings: header.settings, models: header.models, versions: header.versions,
            inference: header.inference, decodeCounts: merged?.counts ?? DecodeCounts(),
            transcript: header.transcript?.file, participants: participants)
    }
}
