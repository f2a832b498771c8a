import AttuneAnalysis
import AttuneCore
import AttunePages
import AttuneReport
import AttuneStore
import AttuneThreads
import AttuneVideo
import Foundation

/// Outputs from what was measured, without decoding the recording.
extension RecordingPipeline {
    /// Draws from the finished report; nil where it cannot be read, and everything is read again then.
    func redraw(_ task: RecordingTask) throws -> RecordingOutcome? {
        guard let run = task.outputs.run,
            let bytes = FileManager.default.contents(atPath: task.outputs.path(OutputFile.report)),
            var report = try? Report(json: bytes)
        else { return nil }
        report.provenance.drawing = DrawingVersion.current
        return try put(
            report, of: task, timings: run.timings, created: run.input.created,
            singleFacesForgotten: run.singleFacesForgotten)
    }

    /// Reads the finished store again, as far as it is of the recording and the measurement that the record names; nil
    /// where it is not, or not there.
    func reread(_ task: RecordingTask, run: PipelineRun) throws -> RecordingOutcome? {
        guard let record = task.outputs.run, let store = try task.outputs.finishedStore(),
            try store.identity().completed == MeasurementIdentity(record.measurement).completed
        else { return nil }
        return try reread(task, store, run: run)
    }

    /// Reads a finished store; one that turns out to be damaged is put aside, and nil is returned.
    ///
    /// Nothing is decoded but the pictures of the moments, where another one has to be taken than is stored, and the sound,
    /// once, where no transcript tells when somebody speaks.
    func reread(_ task: RecordingTask, _ given: AnalysisStore, run: PipelineRun) throws -> RecordingOutcome? {
        do {
            let store = try exclusions(task).applied(to: given) { try AnalysisStore(reading: $0) }
            var header = try AnalysisHeader(from: store)
            header.recording.name = task.recording.name
            header.recording.fileName = task.recording.fileName
            header.settings = request.settings
            header.weights = request.weights
            header.transcript = task.sideFiles.transcript
            header.chat = task.sideFiles.chat
            header.lecturerSelf = request.lecturerSelf
            header.participants = request.participants
            let storedSound = try RecordedSound(from: store)
            let (end, pipeline) = (header.recording.decodedDuration, self)
            // Decoded on a thread of its own, while what is seen is read; where that fails nobody waits for it.
            let isGivenUp = Cancellation()
            let decoding =
                storedSound == nil
                ? ThreadResult { try pipeline.readSound(of: task, end: end, run: run.stopped(by: isGivenUp)) } : nil
            defer {
                isGivenUp.request()
                decoding?.wait()
            }
            let analysis = try ReadAnalysis(store, header: header) { try (storedSound ?? decoding?.get())?.levels }
            let sound = try storedSound ?? decoding?.get()
            let stored = try store.momentPictures()
            try store.close()
            let pictures = try momentPictures(analysis, stored: stored, task, run: run)
            try run.check()
            try task.outputs.begin(task.recording)
            try RecordFile.remove(OutputFile.run, in: task.outputs.folder)
            let writable = try AnalysisStore(continuing: task.outputs.path(OutputFile.store))
            try header.save(in: writable)
            if sound != storedSound { try sound?.save(in: writable) }
            if pictures != stored { try writable.saveMomentPictures(pictures) }
            try writable.close()
            return try put(
                analysis.report.withMomentPictures(pictures), of: task, timings: header.timings,
                created: header.created)
        } catch let error as StoreError where error.kind == .damaged || error.kind == .unfinished {
            try task.outputs.putAside(OutputFile.store)
            return nil
        }
    }

    /// How loud the recording is, up to where its pictures end; nil where a transcript tells more.
    private func readSound(of task: RecordingTask, end: MediaTime, run: PipelineRun) throws -> RecordedSound? {
        guard task.sideFiles.transcript == nil else { return nil }
        let levels = try decoder.soundLevels(
            of: task.recording.path, before: min(end, request.settings.maximumDuration), isCancelled: run.isCancelled)
        try task.refuseTouch()
        return RecordedSound(levels: levels?.without(request.settings.excluded))
    }

    /// The pictures of all moments, by the index of the sample they were taken at: those that are stored, where they
    /// will do, else decoded from the recording.
    private func momentPictures(
        _ analysis: ReadAnalysis, stored: [Int: [UInt8]], _ task: RecordingTask, run: PipelineRun
    ) throws -> [Int: [UInt8]] {
        let ranges = analysis.report.timeline.moments.map(\.range)
        guard
            MomentPictures.areMissing(
                for: ranges, in: analysis.samples, reading: analysis.reading, stored: Set(stored.keys))
        else { return stored }
        let info = try decoder.inspect(task.recording.path, isCancelled: run.isCancelled)
        return try MomentPictures(
            of: task.recording.path, decoder: decoder, analysis.samples, reading: analysis.reading,
            grid: SampleGrid(request.settings), matrix: ColorMatrix(info.video), isCancelled: run.isCancelled
        ).pictures(for: ranges)
    }

    /// Puts everything that is drawn of a report in its place.
    private func put(
        _ report: Report, of task: RecordingTask, timings: RunTimings?, created: String?,
        singleFacesForgotten: Bool? = nil
    ) throws -> RecordingOutcome {
        let outputs = task.outputs
        try outputs.begin(task.recording)
        let input = RunRecord.Input(
            name: task.recording.fileName, sizeInBytes: task.file.sizeInBytes,
            modifiedNanoseconds: task.file.modifiedNanoseconds, headAndTailSHA256: task.file.headAndTailSHA256,
            place: place(of: task.recording), course: course(of: task.recording),
            recorded: RecordingDate(
                fileName: task.recording.fileName,
                created: created, modifiedNanoseconds: task.file.modifiedNanoseconds),
            created: created)
        let measurement = measurementIdentity(inputSHA256: report.recording.sha256).record
        var run = RunRecord(
            report, input: input, measurement: measurement, reading: reading(task.sideFiles), timings: timings,
            language: request.language)
        run.singleFacesForgotten = singleFacesForgotten
        try outputs.write(report, run: run)
        return .done(DoneRecording(folder: outputs.folder, sentence: report.sentence, hint: report.hint))
    }
}

extension Report {
    /// The report with the pictures of its moments, by the index of the sample they were taken at.
    func withMomentPictures(_ pictures: [Int: [UInt8]]) -> Report {
        var report = self
        let grid = SampleGrid(settings)
        for moment in timeline.moments {
            let picture = MomentPictures.stored(pictures, for: moment.range, grid: grid)
            report.momentPictures[moment.minutes.lowerBound] = picture.map { Data($0).base64EncodedString() }
        }
        return report
    }
}
