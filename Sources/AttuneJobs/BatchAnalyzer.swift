import AttuneCore
import AttuneEngagement
import AttuneFaces
import AttuneFiles
import AttuneInference
import AttunePages
import AttuneReport
import AttuneThreads
import AttuneWorkspace
import Foundation

/// Analyses all recordings of a request, one after the other; a bad one is noted and the rest go on.
public struct BatchAnalyzer {
    private let request: AnalysisRequest
    private let found: RecordingFinder
    private let models: ModelLibrary
    private let cancellation: Cancellation
    private let progress: ProgressHandler

    public init(
        request: AnalysisRequest, models: ModelLibrary, cancellation: Cancellation, progress: @escaping ProgressHandler
    ) {
        self.request = request
        self.models = models
        self.cancellation = cancellation
        self.progress = progress
        found = RecordingFinder(inputs: request.inputs, recursive: request.recursive)
    }

    /// One result for each input that stood for nothing and for each recording, in this order.
    ///
    /// - Throws: `InferenceError` for models that are missing or changed, `FileError` for an output folder that cannot
    ///   be written, both before any recording is touched; `CancellationError` when it was asked to stop.
    public func run() throws -> [RecordingResult] {
        var results = found.errors.map { error in
            RecordingResult(path: error.path, name: error.path, outcome: .failed(error.description))
        }
        results.forEach { progress(.finished($0)) }
        guard !found.recordings.isEmpty else { return results }

        let pipeline = try RecordingPipeline(
            request: request, models: models, cancellation: cancellation, progress: progress)
        try OutputFolder.prepare(request.outputFolder)
        for (index, recording) in found.recordings.enumerated() {
            try cancellation.check()
            progress(.started(recording, number: index + 1, of: found.recordings.count))
            let outcome = try pipeline.run(recording)
            let result = RecordingResult(path: recording.path, name: recording.name, outcome: outcome)
            results.append(result)
            progress(.finished(result))
        }
        if results.count > 1 || isInFolder { try writeIndex(of: results) }
        return results
    }

    /// Whether the only recording was found in a folder; one that was named itself needs no index page.
    private var isInFolder: Bool {
        !found.recordings.contains { request.inputs.contains($0.path) }
    }

    private func writeIndex(of results: [RecordingResult]) throws {
        var finished: [FinishedRecording] = []
        var failed: [FailedRecording] = []
        for result in results {
            switch result.outcome {
            case .done(let done), .upToDate(let done):
                let json = try Data(contentsOf: URL(fileURLWithPath: "\(done.folder)/\(OutputFile.run)"))
                finished.append(
                    FinishedRecording(
                        run: try RunRecord(json: json), page: "\(result.name)/\(OutputFile.report)", isAtItsPlace: true)
                )
            case .failed(let message):
                // The page may be passed on: of the recording's place it says the file's name alone.
                let name = URL(fileURLWithPath: result.path).lastPathComponent
                let now = Date().formatted(.iso8601)
                failed.append(
                    FailedRecording(
                        failure: FailureRecord(
                            name: name, code: "program.failed", message: message.replacing(result.path, with: name),
                            mayHelpToRetry: false, since: now, lastTried: now)))
            }
        }
        let collection = RecordingCollection(finished: finished, failed: failed)
        try AtomicFile.write(
            try IndexPage.html(for: collection), to: "\(request.outputFolder)/\(OutputFile.index)")
    }
}
