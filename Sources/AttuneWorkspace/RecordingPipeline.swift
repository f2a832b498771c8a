import AttuneAnalysis
import AttuneCore
import AttuneFaces
import AttuneFiles
import AttuneInference
import AttunePages
import AttuneReport
import AttuneStore
import AttuneThreads
import AttuneVideo
import Foundation

/// Takes one recording from its file to its outputs; keeps the models ready from one recording to the next.
package struct RecordingPipeline {
    let request: AnalysisRequest
    let faces: FaceAnalyzer
    let versions: ProgramVersions
    private let workers: Int
    let cancellation: Cancellation
    let progress: ProgressHandler

    /// - Throws: `InferenceError` for a model that is missing or is not what its card says.
    package init(
        request: AnalysisRequest, models: ModelLibrary, cancellation: Cancellation, progress: @escaping ProgressHandler
    ) throws {
        self.request = request
        self.cancellation = cancellation
        self.progress = progress
        versions = try ProgramVersion.all()
        workers = WorkerThreads.count(asked: request.settings.workers)
        faces = try FaceAnalyzer(models: models, settings: request.settings, streams: workers)
    }

    /// - Throws: `CancellationError` alone: everything else is the recording's own failure.
    package func run(_ recording: Recording) throws -> RecordingOutcome {
        do {
            return try analyze(recording)
        } catch let error as CancellationError {
            throw error
        } catch {
            return .failed(String(describing: error))
        }
    }

    private func analyze(_ recording: Recording) throws -> RecordingOutcome {
        let started = ContinuousClock.now
        let info = try RecordingProbe.inspect(recording.path)
        let sha256 = try FileDigest.sha256(ofFileAt: recording.path)
        let folder = "\(request.outputFolder)/\(recording.name)"
        let transcript = transcript(of: recording)
        if !request.force {
            if let done = upToDate(folder, inputSHA256: sha256, transcript: transcript) { return .upToDate(done) }
            try refuseToReplaceAnother(recording, in: folder, inputSHA256: sha256)
            if let done = try redraw(recording, info: info, in: folder, inputSHA256: sha256, transcript: transcript) {
                return .done(done)
            }
        }

        let isNewFolder = !FileManager.default.fileExists(atPath: folder)
        try OutputFolder.prepare(folder)
        let storePath = "\(folder)/\(OutputFile.unfinishedStore)"
        do {
            let store = try openStore(storePath, identity: try identity(inputSHA256: sha256))
            let effort = try measure(recording, info: info, into: store)
            let header = try header(recording, info: info, sha256: sha256, transcript: transcript, store: store)
            try header.save(in: store)
            let report = try savingMomentPictures(of: recording, info: info, in: store)
            try store.close()
            try finish(folder, report: report, effort: effort, seconds: started.duration(to: .now) / .seconds(1))
            return .done(DoneRecording(folder: folder, report: report))
        } catch let error as CancellationError {
            throw error
        } catch {
            // Nothing half made stays behind; a run that was stopped keeps its segments to go on from.
            try? FileManager.default.removeItem(atPath: isNewFolder ? folder : storePath)
            throw error
        }
    }

    func measure(
        _ recording: Recording, info: RecordingInfo, into store: AnalysisStore
    ) throws -> RecordingAnalyzer.Effort {
        try RecordingAnalyzer(
            path: recording.path, info: info, settings: request.settings, workers: workers, faces: faces,
            store: store, cancellation: cancellation,
            progress: { [progress] in
                progress(
                    .advanced(
                        recording, analysed: $0.analysed, resumed: $0.resumed, expected: $0.expected,
                        seconds: $0.seconds))
            }
        ).run()
    }

    /// The store to go on with; one that cannot be opened is of no use to anybody and is begun again.
    func openStore(_ path: String, identity: AnalysisIdentity) throws -> AnalysisStore {
        if !request.force, let store = try? AnalysisStore(path: path, identity: identity) { return store }
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        return try AnalysisStore(path: path, identity: identity)
    }

    /// Puts everything in its place.
    private func finish(
        _ folder: String, report: Report, effort: RecordingAnalyzer.Effort, seconds: Double
    ) throws {
        try removeRunRecord(in: folder)
        try ReportDrawer(folder: folder).write(report)
        try AtomicFile.move("\(folder)/\(OutputFile.unfinishedStore)", to: "\(folder)/\(OutputFile.store)")
        let timings = RunTimings(
            stages: effort.stages, wall: seconds,
            decodedDuration: max(.zero, report.recording.decodedDuration - effort.resumed))
        try write(record(of: report, timings: timings), in: folder)
    }

    /// `run.json` goes first and comes last, because it says that the rest is there.
    func removeRunRecord(in folder: String) throws {
        let path = "\(folder)/\(OutputFile.run)"
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }

    func write(_ record: RunRecord, in folder: String) throws {
        try AtomicFile.write(Array(try record.json()), to: "\(folder)/\(OutputFile.run)")
    }
}
