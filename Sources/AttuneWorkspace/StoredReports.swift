import AttuneFiles
import AttunePages
import AttuneReport
import AttuneStore
import AttuneText
import AttuneThreads
import Foundation

/// Draws outputs again from what is stored, without the recordings.
public struct StoredReports {
    public let workspace: Workspace
    /// Of the pages.
    public let language: Language

    public init(_ workspace: Workspace, language: Language = .english) {
        self.workspace = workspace
        self.language = language
    }

    /// Whether a folder is that of a recording, and not one over several.
    public static func isOfRecording(_ folder: String) -> Bool {
        let files = RecordingOutputs(folder: folder).files
        return files.contains(OutputFile.store) || files.contains(OutputFile.run)
    }

    /// The names of all recordings in the folder of which a run was finished.
    public var names: [String] { FolderCatalogue(workspace.folder).entries.filter { $0.run != nil }.map(\.name) }

    /// Reads the store of one recording again, as the last run asked, and writes everything that is drawn of it.
    ///
    /// - Returns: the path of its page.
    /// - Throws: `StoreError`, `FileError`, or `InputError` where no run was finished.
    public func draw(_ name: String) throws -> String {
        let outputs = RecordingOutputs(folder: "\(workspace.folder)/\(name)")
        guard var run = outputs.run else {
            throw InputError(
                path: outputs.folder, problem: "no run was finished there",
                remedy: "name a folder that analyze made for a recording, such as Reports/lecture, or analyse it again")
        }
        if run.singleFacesForgotten == true, !outputs.files.contains(OutputFile.store) {
            // Of what was measured, the finished report is all that was left.
            var report = try outputs.reportToRedraw()
            report.provenance.drawing = DrawingVersion.current
            run.provenance.drawing = DrawingVersion.current
            run.setLanguage(language, of: report)
            try outputs.write(report, run: run)
            return outputs.path(OutputFile.page)
        }
        guard let store = try outputs.finishedStore() else {
            throw MissingStoreError(path: outputs.path(OutputFile.store))
        }
        let analysis = try ReadAnalysis(store)
        try store.close()
        run = RunRecord(
            analysis.report, input: run.input, measurement: run.measurement, reading: ReadingBasis(analysis.report),
            timings: run.timings, language: language)
        try outputs.write(analysis.report, run: run)
        return outputs.path(OutputFile.page)
    }

    /// Prints the page of one recording as it lies there.
    ///
    /// - Returns: the path of the PDF.
    /// - Throws: `ChromiumError`, `FileError`, or `CancellationError`.
    public func print(_ name: String, with printer: PagePrinter, cancellation: Cancellation) throws -> String {
        let outputs = RecordingOutputs(folder: "\(workspace.folder)/\(name)")
        LeftoverFiles.clear(in: outputs.folder)
        try printer.print(
            outputs.path(OutputFile.page), to: outputs.path(OutputFile.pdf), cancellation: cancellation)
        return outputs.path(OutputFile.pdf)
    }
}
