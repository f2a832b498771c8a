import AttuneAnalysis
import AttuneCore
import AttuneDecoder
import AttuneEngagement
import AttuneFiles
import AttuneInference
import AttunePages
import AttuneReport
import AttuneStore
import AttuneThreads
import AttuneVideo
import Foundation

/// Takes one recording from its file to its outputs, by the shortest way there is: nothing to do, drawn from the finished
/// report, read again from what was measured, or measured.
package struct RecordingPipeline: Sendable {
    let workspace: Workspace
    let request: AnalysisRequest
    let models: ModelsInUse
    let versions: ProgramVersions
    let decoder: RecordingDecoder
    let executor: any SegmentExecutor

    /// - Throws: `InferenceError` for a model whose card is missing or cannot be read, `MissingDecoderError`.
    package init(
        workspace: Workspace, request: AnalysisRequest, models: ModelLibrary,
        executor: any SegmentExecutor = ThreadExecutor()
    ) throws {
        self.workspace = workspace
        self.request = request
        self.executor = executor
        self.models = try ModelsInUse(models, settings: request.settings)
        versions = try ProgramVersion.all()
        decoder = try RecordingDecoder(request.settings)
    }

    /// What has to be done for a recording; nothing is written, and of the recording only its head and tail are read.
    ///
    /// - Throws: `FileError` for a recording that cannot be read.
    package func freshness(of recording: Recording) throws -> Freshness {
        if request.force { return .examine(because: "it was asked for with --force") }
        let outputs = workspace.outputs(of: recording)
        let sideFiles = SideFiles.read(beside: recording, excluding: request.settings.excluded).files
        return Freshness(
            outputs.run, file: try FileIdentity.of(recording.path), files: outputs.files,
            wanted: wanted(recording, sideFiles))
    }

    /// Whether a run was finished on a recording, and its record is there.
    package func hasOutputs(of recording: Recording) -> Bool { workspace.outputs(of: recording).run != nil }

    /// Makes the outputs what the request asks for.
    ///
    /// - Throws: as `begin`.
    package func run(_ recording: Recording, run: PipelineRun) throws -> RecordingOutcome {
        try begin(recording, run: run).finish()
    }

    /// Does what has to be done but for the last part where the recording had to be measured: to read it and to draw, which
    /// may be done while another recording is begun.
    ///
    /// - Throws: `CancellationError`, and `InferenceError` for models that are missing or changed, now or at the end;
    ///   everything else is the recording's own failure, which is also written down in its folder.
    package func begin(_ recording: Recording, run: PipelineRun) throws -> BegunRecording {
        let outputs = workspace.outputs(of: recording)
        return try keepingFailure(of: recording, in: outputs, as: BegunRecording.ended) {
            let begun = try update(outputs, of: recording, run: run)
            guard case .measured(let finish) = begun else { return begun }
            return .measured { try self.keepingFailure(of: recording, in: outputs, as: { $0 }, finish) }
        }
    }

    /// Gives back what no recording needs that is only read and drawn; the next that has to be measured takes it again.
    package func release() {
        models.release()
    }

    /// What `work` gives, or how the recording failed, which is written down.
    private func keepingFailure<Value>(
        of recording: Recording, in outputs: RecordingOutputs, as ended: (RecordingOutcome) -> Value,
        _ work: () throws -> Value
    ) throws -> Value {
        do {
            return try work()
        } catch let error as CancellationError {
            throw error
        } catch let error as InferenceError {
            // What is wrong with the models is wrong for all recordings.
            throw error
        } catch {
            let failure = RecordingFailure(error)
            FailureKeeper(outputs: outputs).keep(failure, of: recording)
            return ended(.failed(failure))
        }
    }

    private func update(
        _ outputs: RecordingOutputs, of recording: Recording, run: PipelineRun
    ) throws -> BegunRecording {
        let file = try identity(of: recording)
        let sideFiles = sideFiles(of: recording, run: run)
        let task = RecordingTask(recording: recording, outputs: outputs, file: file, sideFiles: sideFiles)
        guard !request.force else { return try measure(task, run: run) }
        var freshness = Freshness(
            outputs.run, file: file, files: outputs.files, wanted: wanted(recording, sideFiles))
        if request.verify, let difference = try verify(task, run: run) { freshness = .examine(because: difference) }
        run.tell(.decided(freshness))
        switch freshness {
        case .upToDate:
            try RecordFile.remove(OutputFile.failure, in: outputs.folder)
            return .ended(.upToDate(DoneRecording(folder: outputs.folder)))
        case .redraw:
            if let done = try redraw(task) ?? reread(task, run: run) { return .ended(done) }
            return try measure(task, run: run)
        case .reread:
            if let done = try reread(task, run: run) { return .ended(done) }
            return try measure(task, run: run)
        case .examine:
            return try measure(task, run: run)
        }
    }

    /// A file that cannot be read is explained by who knows recordings.
    private func identity(of recording: Recording) throws -> FileIdentity {
        do {
            return try FileIdentity.of(recording.path)
        } catch {
            _ = try decoder.inspect(recording.path)
            throw error
        }
    }

    /// What this run asks for; the recording itself is not known yet.
    private func wanted(_ recording: Recording, _ sideFiles: SideFiles) -> Freshness.Wanted {
        Freshness.Wanted(
            measurement: measurementIdentity(inputSHA256: ""), reading: reading(sideFiles),
            drawing: DrawingVersion.current, language: request.language, place: place(of: recording),
            course: course(of: recording),
            tilesToExclude: tilesToExclude(workspace.outputs(of: recording)))
    }

    /// Whom this run asks to leave out, less who is left out already. A record that cannot be read is told of when the
    /// store is opened.
    private func tilesToExclude(_ outputs: RecordingOutputs) -> [ExcludedTile] {
        guard !request.excludedTiles.isEmpty else { return [] }
        let done = Set((try? ExclusionRecord.read(in: outputs))?.tiles ?? [])
        return request.excludedTiles.filter { !done.contains($0) }
    }

    /// Who is to be taken out of the stores of a recording.
    func exclusions(_ task: RecordingTask) -> TileExclusions {
        TileExclusions(
            outputs: task.outputs, recordingPath: task.recording.path.string, settings: request.settings,
            asked: request.excludedTiles)
    }

    /// Relative to its folder of outputs.
    func place(of recording: Recording) -> String {
        RecordingPlace.relative(to: recording.path, from: workspace.outputs(of: recording).folder)
    }

    func course(of recording: Recording) -> String? {
        request.course ?? RecordingPlace.folderName(of: recording.path)
    }

    /// How this run reads what was measured.
    func reading(_ sideFiles: SideFiles) -> ReadingBasis {
        ReadingBasis(
            settings: request.settings, weights: request.weights,
            transcriptSHA256: sideFiles.transcript?.file.sha256, chatSHA256: sideFiles.chat?.file.sha256,
            lecturerSelf: request.lecturerSelf, participants: request.participants)
    }

    /// What is measured of a recording with this checksum.
    package func measurementIdentity(inputSHA256: String) -> MeasurementIdentity {
        var identity = MeasurementIdentity(
            inputSHA256: inputSHA256, settings: request.settings.ofMeasurement, models: models.checksums,
            measurement: MeasurementIdentity.currentMeasurement)
        let missing = executor.missing(inputSHA256: inputSHA256)
        if !missing.isEmpty {
            identity.settings[MeasurementIdentity.missingSegments] =
                missing.map(ExcludedStretches.text).joined(separator: ",")
        }
        return identity
    }

    /// Why the recording is not the one that was measured, as far as all of its bytes tell; nil where it is.
    private func verify(_ task: RecordingTask, run: PipelineRun) throws -> String? {
        guard let record = task.outputs.run else { return nil }
        let sha256 = try FileDigest.sha256(ofFileAt: task.recording.path, isCancelled: run.isCancelled)
        return sha256 == record.measurement.inputSHA256 ? nil : "its content is not what was analysed"
    }

    /// What lies beside the recording; people are told of what cannot be used.
    private func sideFiles(of recording: Recording, run: PipelineRun) -> SideFiles {
        let (files, warnings) = SideFiles.read(beside: recording, excluding: request.settings.excluded)
        for warning in warnings { run.tell(.warned(warning)) }
        return files
    }
}

/// One recording on its way through the pipeline.
struct RecordingTask {
    let recording: Recording
    let outputs: RecordingOutputs
    /// What the recording's file was when the work began.
    let file: FileIdentity
    let sideFiles: SideFiles
}
