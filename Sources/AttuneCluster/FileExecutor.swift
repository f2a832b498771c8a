import AttuneAnalysis
import AttuneCore
import AttuneFiles
import AttuneReport
import AttuneWorkspace
import Foundation
import Synchronization

/// Fills stores with what other machines have measured: the other implementation of who measures.
struct FileExecutor: SegmentExecutor {
    private let folder: PlanFolder
    /// By the recordings' checksums; copies of one recording share what was measured.
    private let recordings: [String: PlannedRecording]
    private let isPartial: Bool
    private let longest: MediaTime

    /// - Parameter isPartial: whether recordings are put together of which segments are missing.
    init(_ plan: ClusterPlan, in folder: PlanFolder, isPartial: Bool) {
        self.folder = folder
        self.isPartial = isPartial
        longest = plan.settings.maximumDuration
        recordings = Dictionary(
            plan.recordings.filter { !$0.segments.isEmpty }.map { ($0.sha256, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// All bytes were read when the plan was made; here head and tail tell that it is still the one.
    func knownSHA256(of recording: Recording, file: FileIdentity) -> String? {
        recordings.values.first {
            $0.sizeInBytes == file.sizeInBytes && $0.headAndTailSHA256 == file.headAndTailSHA256
        }?.sha256
    }

    func missing(inputSHA256: String) -> [TimeRange] {
        guard isPartial, let recording = recordings[inputSHA256], !folder.isMerged(recording) else { return [] }
        let missing = recording.segments.filter { !folder.isDone($0, of: recording) }
        return missing.map { segment in
            let expected = MediaTime(seconds: recording.expectedSeconds ?? 0)
            let end = segment.endTime ?? min(longest, max(expected, segment.startTime + .seconds(1)))
            return TimeRange(start: segment.startTime, end: end)
        }
    }

    func fill(_ work: SegmentWork) throws -> FilledStore {
        guard let recording = recordings[work.inputSHA256] else {
            throw RecordingFailure(
                code: "segments.not_planned", message: "it is not the recording that was planned; make the plan again",
                mayHelpToRetry: false)
        }
        if folder.isMerged(recording) {
            throw RecordingFailure(
                code: "segments.merged",
                message:
                    "\(recording.fileName): it was merged, and its outputs are no longer there; make the plan again",
                mayHelpToRetry: false)
        }
        try refuseMissing(recording)
        let machines = Machines()
        let parts = recording.segments.filter { folder.isDone($0, of: recording) }.map { segment in
            { try read(segment, of: recording, noting: machines) }
        }
        let effort = try work.analyzer.take(parts, missing: missing(inputSHA256: work.inputSHA256))
        guard let first = machines.first else { throw RecordingFailure.nothingMeasured(recording) }
        return FilledStore(
            effort: effort, inference: first.inference, versions: first.versions, protection: first.protection,
            machines: machines.kinds)
    }

    /// - Throws: `RecordingFailure` with the recording's own fault, or what is missing by name.
    private func refuseMissing(_ recording: PlannedRecording) throws {
        let missing = recording.segments.filter { !folder.isDone($0, of: recording) }
        guard !missing.isEmpty else { return }
        if isPartial {
            if missing.count == recording.segments.count { throw RecordingFailure.nothingMeasured(recording) }
            return
        }
        if let failure = missing.compactMap({ folder.failure($0, of: recording) }).first {
            throw RecordingFailure(code: failure.code, message: failure.message, mayHelpToRetry: false)
        }
        let names = missing.map { "\($0.index) (\($0.words))" }.joined(separator: ", ")
        throw RecordingFailure(
            code: "segments.missing",
            message: "\(recording.fileName): not measured yet: segment\(missing.count == 1 ? "" : "s") \(names); "
                + "run what attune plan --missing names, or merge with --partial",
            mayHelpToRetry: true)
    }

    /// A file that is damaged is put aside, so that the segment counts as missing.
    private func read(
        _ segment: PlannedSegment, of recording: PlannedRecording, noting machines: Machines
    ) throws -> MeasuredPart {
        let path = folder.segmentPath(segment, of: recording)
        guard let turn = folder.turn(of: recording) else { throw RecordingFailure.nothingMeasured(recording) }
        do {
            let file = try SegmentFile(at: path, id: segment.id, turn: turn)
            let part = try file.part(readFrom: path)
            machines.note(file.machine)
            return part
        } catch let error as FileError {
            throw error
        } catch {
            try AtomicFile.move(path, to: "\(path).damaged")
            throw RecordingFailure(
                code: "segments.missing",
                message:
                    "\(recording.fileName): the file of segment \(segment.index) (\(segment.words)) is damaged and "
                    + "was put aside; run what attune plan --missing names",
                mayHelpToRetry: true)
        }
    }

    /// The kinds of machines that measured one recording.
    private final class Machines: Sendable {
        private struct State {
            var first: SegmentFile.Machine?
            var kinds: [MeasuringMachine] = []
        }

        private let state = Mutex(State())

        var first: SegmentFile.Machine? { state.withLock { $0.first } }

        /// None where all are of one kind.
        var kinds: [MeasuringMachine] {
            let kinds = state.withLock { $0.kinds }
            return kinds.count > 1 ? kinds : []
        }

        func note(_ machine: SegmentFile.Machine) {
            state.withLock { state in
                state.first = state.first ?? machine
                let place = state.kinds.firstIndex {
                    $0.versions == machine.versions && $0.instructionSet == machine.instructionSet
                }
                if let place {
                    state.kinds[place].segments += 1
                } else {
                    state.kinds.append(
                        MeasuringMachine(
                            versions: machine.versions, instructionSet: machine.instructionSet, segments: 1))
                }
            }
        }
    }
}

extension RecordingFailure {
    fileprivate static func nothingMeasured(_ recording: PlannedRecording) -> RecordingFailure {
        RecordingFailure(
            code: "segments.missing", message: "\(recording.fileName): none of its segments is measured",
            mayHelpToRetry: true)
    }
}
