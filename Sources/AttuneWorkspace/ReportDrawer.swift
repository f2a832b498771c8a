import AttuneCore
import AttuneEngagement
import AttuneFiles
import AttunePages
import AttuneReport
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
        try ReadAnalysis(store).report
    }
}
