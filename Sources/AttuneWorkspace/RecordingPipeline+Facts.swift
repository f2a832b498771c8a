import AttuneCore
import AttuneEngagement
import AttuneInference
import AttunePages
import AttuneReport
import AttuneStore
import AttuneVideo
import Foundation

/// What is written down about a run beside its samples.
extension RecordingPipeline {
    /// A file whose pictures end this much before its header says counts as cut off; players differ by less.
    static let truncationTolerance = MediaTime.seconds(2)

    /// What the outputs in `folder` show, if they are what this run would make; nil where anything is missing or
    /// differs.
    func upToDate(_ folder: String, inputSHA256: String, transcript: RecordedTranscript?) -> DoneRecording? {
        let files = [OutputFile.timeline, OutputFile.report, OutputFile.store].map { "\(folder)/\($0)" }
        let hasTracks = FileManager.default.fileExists(atPath: "\(folder)/\(OutputFile.tracks)")
        guard files.allSatisfy(FileManager.default.fileExists), hasTracks == (request.participants != nil),
            let record = runRecord(in: folder),
            record.measurement == measurement(inputSHA256: inputSHA256),
            record.reading == reading(transcript: transcript),
            let report = try? ReportDrawer(folder: folder).report()
        else { return nil }
        return DoneRecording(folder: folder, report: report)
    }

    /// What a finished run left in the folder; nil where there is none, or none that can be read.
    func runRecord(in folder: String) -> RunRecord? {
        FileManager.default.contents(atPath: "\(folder)/\(OutputFile.run)").flatMap { try? RunRecord(json: $0) }
    }

    /// Throws where the folder holds the report of another file: two meetings may have recordings of one name.
    func refuseToReplaceAnother(_ recording: Recording, in folder: String, inputSHA256: String) throws {
        guard let record = runRecord(in: folder), record.measurement.inputSHA256 != inputSHA256 else { return }
        throw InputError(
            path: recording.path, problem: "\(folder) holds the report of another recording of that name",
            remedy: "choose another folder with --output, or replace it with --force")
    }

    /// What saved segments must agree on to be used again.
    func identity(inputSHA256: String) throws -> AnalysisIdentity {
        let basis = measurement(inputSHA256: inputSHA256)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        func text(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        return AnalysisIdentity(
            inputSHA256: inputSHA256,
            settings: try text(basis.settings),
            versions: try text(basis.models) + " " + text(versions))
    }

    func header(
        _ recording: Recording, info: RecordingInfo, sha256: String, transcript: RecordedTranscript?,
        store: AnalysisStore
    ) throws -> AnalysisHeader {
        let merged = SegmentResult.merging(try store.segments())
        guard let merged, let firstSample = merged.samples.first, let decodedEnd = merged.decodedEnd else {
            throw VideoError.noFrames(path: recording.path)
        }
        let isTruncated = info.durationFromHeader.map { decodedEnd + Self.truncationTolerance < $0 } ?? false
        return AnalysisHeader(
            recording: RecordingSummary(
                name: recording.name,
                fileName: URL(fileURLWithPath: recording.path).lastPathComponent,
                sha256: sha256,
                sizeInBytes: info.fileSizeBytes,
                container: info.containerName,
                codec: info.video.codecName,
                frameSize: firstSample.frameSize,
                expectedDuration: info.durationFromHeader,
                decodedDuration: decodedEnd,
                isTruncated: isTruncated),
            settings: request.settings, weights: request.weights, models: models, versions: versions,
            inference: InferenceSummary(device: "CPU", precision: faces.precision.rawValue), transcript: transcript,
            participants: request.participants)
    }

    func measurement(inputSHA256: String) -> MeasurementRecord {
        let effective = Settings.table.filter {
            !Settings.namesWithoutEffect.contains($0.name) && !Settings.namesOfReading.contains($0.name)
        }
        let checksums = models.map { ($0.name, $0.sha256) }
        return MeasurementRecord(
            inputSHA256: inputSHA256,
            settings: Dictionary(uniqueKeysWithValues: effective.map { ($0.name, $0.text(in: request.settings)) }),
            models: Dictionary(checksums) { "\($0) \($1)" }, measurement: 1)
    }

    func reading(transcript: RecordedTranscript?) -> ReadingBasis {
        ReadingBasis(
            settings: request.settings, weights: request.weights, transcriptSHA256: transcript?.file.sha256,
            participants: request.participants)
    }

    func record(of report: Report, timings: RunTimings?) -> RunRecord {
        RunRecord(
            report,
            input: RunRecord.Input(
                name: report.recording.fileName, sizeInBytes: report.recording.sizeInBytes, modifiedNanoseconds: 0,
                headAndTailSHA256: ""),
            measurement: measurement(inputSHA256: report.recording.sha256), reading: ReadingBasis(report),
            timings: timings)
    }

    private var models: [ModelSummary] { faces.cards.map(ModelSummary.init(card:)) }
}

extension ModelSummary {
    /// What the report shows of a model's card.
    init(card: ModelCard) {
        let metrics = card.metrics?.first { $0.accuracy != nil }
        self.init(
            name: card.name, version: card.version, role: card.task, licence: card.licence, sha256: card.sha256,
            metrics: metrics.flatMap(ModelMetrics.init(metrics:)), limits: card.limits)
    }
}

extension ModelMetrics {
    /// Nil where the card gives no accuracy.
    fileprivate init?(metrics: ModelCard.Metrics) {
        guard let accuracy = metrics.accuracy else { return nil }
        let count = Expression.allCases.count
        var recall: ExpressionValues<Double>?
        if let values = metrics.perClassRecall, values.count == count { recall = ExpressionValues(values) }
        var confusion: ExpressionValues<ExpressionValues<Int>>?
        if let rows = metrics.confusionMatrix, rows.count == count, rows.allSatisfy({ $0.count == count }) {
            confusion = ExpressionValues(rows.map { ExpressionValues($0) })
        }
        self.init(
            dataset: metrics.dataset, accuracy: accuracy, recall: recall, confusion: confusion,
            calibration: Calibration(metrics))
    }
}

extension ModelMetrics.Calibration {
    /// Nil where the card leaves one of the three out.
    fileprivate init?(_ metrics: ModelCard.Metrics) {
        guard let expectedError = metrics.expectedCalibrationError, let unclearShare = metrics.unclearShare,
            let accuracyWithoutUnclear = metrics.accuracyWithoutUnclear
        else { return nil }
        self.init(
            expectedError: expectedError, unclearShare: unclearShare, accuracyWithoutUnclear: accuracyWithoutUnclear)
    }
}
