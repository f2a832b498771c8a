import AttuneAnalysis
import AttuneCore
import AttuneDecoder
import AttuneFiles
import AttuneReport
import AttuneStore
import AttuneText
import AttuneVideo
import Foundation

/// A recording that has to be looked at as a whole.
extension RecordingPipeline {
    /// A file whose pictures end this much before its header says counts as cut off; players differ by less.
    static let truncationTolerance = MediaTime.seconds(2)

    /// Measures what is not measured yet and puts the store in its place; what is left is to draw from it.
    ///
    /// Every segment that was measured stays, whatever goes wrong; what goes on later finds it.
    func measure(_ task: RecordingTask, run: PipelineRun) throws -> BegunRecording {
        let started = ContinuousClock.now
        // A store that is there may be all that is needed, and then no network is.
        if request.force || !FileManager.default.fileExists(atPath: task.outputs.path(OutputFile.store)) {
            executor.begin(models)
        }
        defer { models.settle() }
        let opened = try decoder.open(task.recording.path, isCancelled: run.isCancelled)
        let info = opened.info
        let sha256 =
            try executor.knownSHA256(of: task.recording, file: task.file)
            ?? FileDigest.sha256(ofFileAt: task.recording.path, isCancelled: run.isCancelled)
        let identity = measurementIdentity(inputSHA256: sha256)
        try task.outputs.begin(task.recording)
        if !request.force, let finished = try task.outputs.finishedStore() {
            if try finished.identity().completed == identity, let done = try reread(task, finished, run: run) {
                return .ended(done)
            }
            try finished.close()
        }
        let filled = try task.outputs.unfinishedStore(of: identity)
        let measured = try executor.fill(work(filled, task, opened, sha256: sha256, run: run))
        let effort = measured.effort
        try task.refuseChange()
        let store = try exclusions(task).applied(to: filled) { try AnalysisStore(continuing: $0) }
        var header = try header(task, info: info, sha256: sha256, store: store, measured: measured)
        header.timings = RunTimings(
            stages: effort.stages, wall: started.duration(to: .now) / .seconds(1),
            decodedDuration: max(.zero, header.recording.decodedDuration - effort.resumed),
            measured: UTCTime.iso8601(Int64(Date().timeIntervalSince1970)))
        header.decoding = DecodingSummary(
            protection: measured.protection, leftOutFrom: effort.passedOver, claimedEnd: effort.claimedEnd,
            missing: executor.missing(inputSHA256: sha256), machines: measured.machines)
        tellBeyond(header.recording.decodedDuration, task, run: run)
        try header.save(in: store)
        // Known already: nobody need open the recording again to find that there is none.
        if info.audio.isEmpty { try RecordedSound(levels: nil).save(in: store) }
        try task.outputs.finish(store, of: identity)
        return .measured {
            guard let finished = try task.outputs.finishedStore(),
                let done = try self.reread(task, finished, run: run)
            else { throw MissingStoreError(path: task.outputs.path(OutputFile.store)) }
            return done
        }
    }

    /// A store that is to be filled, as who fills it needs it.
    func work(
        _ store: AnalysisStore, _ task: RecordingTask, _ opened: OpenedRecording, sha256: String, run: PipelineRun
    ) -> SegmentWork {
        let info = opened.info
        let analyzer = RecordingAnalyzer(
            of: opened, settings: request.settings, store: store,
            events: RecordingAnalyzer.Events(
                isCancelled: run.isCancelled, beforeSaving: { try task.refuseTouch() },
                resumed: {
                    run.tell(.resumed(at: $0, of: info.expectedDuration(atMost: request.settings.maximumDuration)))
                },
                advanced: { run.tell(.advanced($0)) }, warned: { run.tell(.warned($0)) }))
        return SegmentWork(
            inputSHA256: sha256, info: info, settings: request.settings, analyzer: analyzer, models: models,
            decoder: { decoder.protection })
    }

    /// Says which excluded stretches lie behind the recording's end: somebody may have meant another recording.
    private func tellBeyond(_ end: MediaTime, _ task: RecordingTask, run: PipelineRun) {
        for range in request.settings.excluded.ranges where range.start >= end {
            run.tell(
                .warned(
                    "\(task.recording.path.string): \(ExcludedStretches.text(range)), which is to be excluded, lies "
                        + "behind the recording's end at \(ClockTime.text(end))"))
        }
    }

    private func header(
        _ task: RecordingTask, info: RecordingInfo, sha256: String, store: AnalysisStore, measured: FilledStore
    ) throws -> AnalysisHeader {
        var firstSize: PixelSize?
        var end: MediaTime?
        try store.forEachSegment { segment in
            firstSize = firstSize ?? segment.samples.first?.frameSize
            end = [end, segment.decodedEnd].compactMap { $0 }.max()
        }
        if firstSize == nil, end != nil, !request.settings.excluded.isEmpty {
            throw ExclusionError.everything(path: task.recording.path.string)
        }
        guard let firstSize, let decodedEnd = end else { throw VideoError.noFrames(path: task.recording.path) }
        let expected = info.expectedDuration(atMost: request.settings.maximumDuration)
        let isTruncated = expected.map { decodedEnd + Self.truncationTolerance < $0 } ?? false
        return AnalysisHeader(
            recording: RecordingSummary(
                name: task.recording.name, fileName: task.recording.fileName, sha256: sha256,
                sizeInBytes: info.fileSizeBytes, container: info.containerName, codec: info.video.codecName,
                frameSize: firstSize, expectedDuration: expected, decodedDuration: decodedEnd,
                isTruncated: isTruncated),
            created: info.creationTimeFromHeader, settings: request.settings, weights: request.weights,
            models: models.summaries, versions: measured.versions ?? versions, inference: measured.inference,
            sideFiles: task.sideFiles, lecturerSelf: request.lecturerSelf, participants: request.participants)
    }
}

extension RecordingTask {
    /// Asked before a segment is saved: so what is saved was read while the file was what it is known as.
    func refuseTouch() throws {
        guard let facts = FileIdentity.Stamp.of(recording.path), facts == file.stamp else {
            throw ChangedRecordingError(path: recording.path.string)
        }
    }

    func refuseChange() throws {
        guard try FileIdentity.of(recording.path) == file else {
            throw ChangedRecordingError(path: recording.path.string)
        }
    }
}

/// A recording that was written to while it was read.
struct ChangedRecordingError: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "\(path): the file changed while it was read; analyse it again when it is written to its end"
    }
}

/// A store that should be there and is not, or cannot be read although it was just written.
struct MissingStoreError: Error, CustomStringConvertible {
    let path: String

    var description: String {
        "\(path): what was measured is not there, or cannot be read back; check the disk, and analyse the recording again"
    }
}
