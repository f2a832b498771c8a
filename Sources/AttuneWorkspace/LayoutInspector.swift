import AttuneAnalysis
import AttuneCore
import AttuneDecoder
import AttuneFiles
import AttuneGallery
import AttuneInference
import AttunePages
import AttuneReport
import AttuneStore
import AttuneText
import AttuneVideo
import SystemPackage

/// Finds the layouts of one recording and draws them for a person to judge.
public struct LayoutInspector {
    private let workspace: Workspace
    private let pipeline: RecordingPipeline
    private let run: PipelineRun

    /// - Parameter workspace: where the contact sheet goes, and what was measured is looked for and kept.
    /// - Throws: `InferenceError` for a model whose card is missing or cannot be read.
    package init(workspace: Workspace, settings: Settings, models: ModelLibrary, run: PipelineRun) throws {
        self.workspace = workspace
        self.run = run
        pipeline = try RecordingPipeline(
            workspace: workspace, request: AnalysisRequest(settings: settings), models: models)
    }

    /// Measures the recording, or takes what was measured before, and reads its layouts.
    ///
    /// - Throws: `VideoError`, `InferenceError`, `StoreError`, `FileError`, or `CancellationError`; what was measured
    ///   stays, so that the next run, or an analysis, goes on with it.
    package func inspect(_ path: FilePath) throws -> LayoutSheet {
        let opened = try pipeline.decoder.open(path, isCancelled: run.isCancelled)
        let found = workspace.named(RecordingFinder(inputs: [path], recursive: false).recordings)
        guard let recording = found.first else { throw VideoError.noFrames(path: path) }
        let settings = pipeline.request.settings
        let measured = try pipeline.measurements(of: recording, opened, run: run)
        guard !measured.samples.isEmpty, let end = measured.decodedEnd else {
            throw VideoError.noFrames(path: path)
        }
        let reader = GalleryReader(settings: settings)
        let reading = reader.read(measured.samples, end: end)
        var entries = LayoutEntry.entries(of: reading)
        for (index, reasons) in reader.reasons(for: reading, of: measured.samples).enumerated() {
            entries[index].reasons = reasons
        }
        let pictures = try LayoutPictures(
            of: path, decoder: pipeline.decoder, measured.samples, reading: reading, grid: SampleGrid(settings),
            matrix: ColorMatrix(opened.info.video), isCancelled: run.isCancelled)
        for stretch in LayoutPictures.chosen(of: reading) {
            try run.check()
            entries[stretch].picture = try pictures.picture(ofStretch: stretch)
        }
        return LayoutSheet(
            name: recording.name, fileName: recording.fileName, programVersion: ProgramVersion.current,
            entries: entries)
    }

    /// Writes the contact sheet in a language; returns its path.
    package func write(_ sheet: LayoutSheet, in language: Language = .english) throws -> String {
        let path = "\(workspace.folder)/\(sheet.name)\(OutputFile.layoutEnding)"
        try AtomicFile.write(try LayoutPage.html(for: sheet, language: language), to: path)
        return path
    }
}

extension RecordingPipeline {
    /// Everything measured: from the recording's finished store where it is of this measurement, else measured now into
    /// a store that an analysis goes on with.
    fileprivate func measurements(
        of recording: Recording, _ opened: OpenedRecording, run: PipelineRun
    ) throws -> SegmentResult {
        let outputs = workspace.outputs(of: recording)
        let file = try FileIdentity.of(recording.path)
        let identity = measurementIdentity(
            inputSHA256: try FileDigest.sha256(ofFileAt: recording.path, isCancelled: run.isCancelled))
        if let store = try outputs.finishedStore(), try store.identity().completed == identity {
            return try merged(store, of: recording)
        }
        try outputs.begin(recording)
        let store = try outputs.unfinishedStore(of: identity)
        let task = RecordingTask(recording: recording, outputs: outputs, file: file, sideFiles: SideFiles())
        _ = try executor.fill(work(store, task, opened, sha256: identity.inputSHA256, run: run))
        return try merged(exclusions(task).applied(to: store) { try AnalysisStore(continuing: $0) }, of: recording)
    }

    private func merged(_ store: AnalysisStore, of recording: Recording) throws -> SegmentResult {
        guard let merged = try store.wholeRecording() else {
            throw VideoError.noFrames(path: recording.path)
        }
        return merged
    }
}
