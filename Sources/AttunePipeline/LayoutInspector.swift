import AttuneCore
import AttuneFiles
import AttuneGallery
import AttuneInference
import AttuneReporting
import AttuneThreads
import AttuneVideo

/// Finds the layouts of one recording and draws them for a person to judge.
public struct LayoutInspector {
    private let settings: Settings
    private let outputFolder: String
    private let models: ModelLibrary
    private let cancellation: Cancellation
    private let progress: ProgressHandler

    /// - Parameters:
    ///   - settings: those of an analysis.
    ///   - outputFolder: where the contact sheet goes, and where analyses are looked for that are up to date.
    ///   - models: where cards and weights are looked for.
    ///   - cancellation: asks it to stop.
    ///   - progress: told how far it is.
    public init(
        settings: Settings, outputFolder: String, models: ModelLibrary, cancellation: Cancellation,
        progress: @escaping ProgressHandler
    ) {
        self.settings = settings
        self.outputFolder = outputFolder
        self.models = models
        self.cancellation = cancellation
        self.progress = progress
    }

    /// Measures the recording, or takes what was measured before, and reads its layouts.
    ///
    /// - Throws: `VideoError`, `InferenceError`, `StoreError`, `FileError`, or `CancellationError`; a run that was
    ///   stopped goes on where it was when it is started again.
    public func inspect(_ path: String) throws -> LayoutSheet {
        let info = try RecordingProbe.inspect(path)
        guard let recording = RecordingFinder.named([path]).first else { throw VideoError.noFrames(path: path) }
        try OutputFolder.prepare(outputFolder)
        let pipeline = try RecordingPipeline(
            request: AnalysisRequest(
                inputs: [path], recursive: false, outputFolder: outputFolder, settings: settings, force: false),
            models: models, cancellation: cancellation, progress: progress)
        let measured = try pipeline.measurements(of: recording, info: info)
        guard !measured.samples.isEmpty, let end = measured.decodedEnd else {
            throw VideoError.noFrames(path: path)
        }
        let reading = GalleryReader(settings: settings).read(measured.samples, end: end)
        var entries = LayoutEntry.entries(of: reading)
        let pictures = try LayoutPictures(
            of: path, measured.samples, reading: reading, interval: settings.sampleInterval,
            matrix: ColorMatrix(info.video), isCancelled: { [cancellation] in cancellation.wasRequested })
        for stretch in LayoutPictures.chosen(of: reading) {
            try cancellation.check()
            entries[stretch].picture = try pictures.picture(ofStretch: stretch)
        }
        return LayoutSheet(
            name: recording.name, fileName: recording.fileName, programVersion: ProgramVersion.current,
            entries: entries)
    }

    /// Writes the contact sheet; returns its path.
    public func write(_ sheet: LayoutSheet) throws -> String {
        let path = "\(outputFolder)/\(sheet.name)\(OutputFile.layoutEnding)"
        try AtomicFile.write(try LayoutPage.html(for: sheet), to: path)
        return path
    }
}
