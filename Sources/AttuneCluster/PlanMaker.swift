import AttuneAnalysis
import AttuneCore
import AttuneDecoder
import AttuneEngagement
import AttuneFiles
import AttuneInference
import AttuneStore
import AttuneText
import AttuneWorkspace
import Foundation
import SystemPackage

/// Looks at recordings and cuts them into segments.
public struct PlanMaker {
    private let workspace: Workspace
    private let request: AnalysisRequest
    private let longest: MediaTime
    private let pipeline: RecordingPipeline
    private let decoder: RecordingDecoder
    private let models: [String: String]

    /// - Parameters:
    ///   - workspace: the folder of outputs, whose lock is held.
    ///   - request: settings, weights, language and course; nothing in it may speak of single people.
    ///   - longest: no segment is longer, as far as headers tell.
    /// - Throws: `InferenceError` for a model whose card is missing or cannot be read, `MissingDecoderError`.
    public init(workspace: Workspace, request: AnalysisRequest, longest: MediaTime, models: ModelLibrary) throws {
        precondition(request.participants == nil && !request.lecturerSelf && request.excludedTiles.isEmpty)
        self.workspace = workspace
        self.request = request
        self.longest = longest
        pipeline = try RecordingPipeline(workspace: workspace, request: request, models: models)
        decoder = try RecordingDecoder(request.settings)
        self.models = try ModelsInUse(models, settings: request.settings).checksums
    }

    /// Writes the plan of these recordings, and draws for each the secret that its segments share.
    ///
    /// - Parameter isCancelled: asked often; true ends the work with `CancellationError`.
    /// - Throws: `FileError`, or `CancellationError`.
    public func write(_ recordings: [Recording], isCancelled: () -> Bool) throws -> ClusterPlan {
        let folder = PlanFolder(folder: workspace.folder)
        var planned: [PlannedRecording] = []
        var next = 0
        for recording in workspace.named(recordings) {
            let one = try plan(recording, firstIndex: next, isCancelled: isCancelled)
            next += one.segments.count
            planned.append(one)
            guard !one.segments.isEmpty else { continue }
            try folder.prepare(one)
            if folder.isMerged(one), !pipeline.hasOutputs(of: recording) { try folder.reopen(one) }
            if !folder.isMerged(one) { try folder.prepareTurn(of: one) }
        }
        let plan = ClusterPlan(
            settings: request.settings, weights: request.weights, language: request.language, course: request.course,
            models: models, measurement: MeasurementIdentity.currentMeasurement, longest: longest,
            recordings: planned)
        try AtomicFile.write(try plan.json(), to: folder.planPath, mode: .ownerOnly)
        return plan
    }

    private func plan(
        _ recording: Recording, firstIndex: Int, isCancelled: () -> Bool
    ) throws -> PlannedRecording {
        var (file, sha256): (FileIdentity?, String) = (nil, "")
        var stretches: [OpenRange] = []
        var expected: MediaTime?
        var failure: SegmentFailure?
        do {
            let info = try decoder.inspect(recording.path, isCancelled: isCancelled)
            file = try FileIdentity.of(recording.path)
            sha256 = try FileDigest.sha256(ofFileAt: recording.path, isCancelled: isCancelled)
            expected = info.expectedDuration(atMost: request.settings.maximumDuration)
            stretches = SegmentCutter(request.settings).stretches(
                ofExpected: info.durationFromHeader, atMost: longest)
        } catch let error as CancellationError {
            throw error
        } catch {
            let reason = RecordingFailure(error)
            failure = SegmentFailure(code: reason.code, message: reason.message)
        }
        let id = try identifier(of: pipeline.measurementIdentity(inputSHA256: sha256))
        let segments = try stretches.enumerated().map { number, stretch in
            let (start, end) = (stretch.start.microseconds, stretch.end?.microseconds)
            return PlannedSegment(
                index: firstIndex + number,
                id: try PlanIdentifier.of("\(id) \(start) \(end.map(String.init) ?? "end")"),
                start: start, end: end)
        }
        return PlannedRecording(
            id: id, fileName: recording.fileName,
            place: RecordingPlace.relative(to: recording.path, from: workspace.folder),
            address: RecordingPlace.address(of: recording.path), sizeInBytes: file?.sizeInBytes ?? 0,
            headAndTailSHA256: file?.headAndTailSHA256 ?? "", sha256: sha256, expectedSeconds: expected?.seconds,
            failure: failure, segments: segments)
    }

    private func identifier(of identity: MeasurementIdentity) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try PlanIdentifier.of(String(decoding: try encoder.encode(identity), as: UTF8.self))
    }
}
