import AttuneCore
import AttuneFiles
import AttuneWorkspace
import Foundation
import SystemPackage

/// Where a plan and what was measured for it lie: in a folder of outputs, which all machines see.
///
/// Files are written under another name and renamed, and no machine waits for another: nothing here is locked.
public struct PlanFolder: Sendable {
    public static let planName = "plan.json"

    /// Larger plans are not ours: a plan of 100,000 segments has about 20 MB.
    private static let mostBytes = 1_000_000_000
    private static let mostFailureBytes = 1_000_000

    /// The folder of outputs.
    public let folder: String

    /// - Parameter path: of the plan, or of the folder that it lies in.
    public init(planAt path: String) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, isFolder.boolValue {
            folder = path
        } else {
            let parent = FilePath(path).removingLastComponent().string
            folder = parent.isEmpty ? "." : parent
        }
    }

    public init(folder: String) {
        self.folder = folder
    }

    public var planPath: String { "\(folder)/\(PlanFolder.planName)" }

    /// - Throws: `FileError` for a plan that cannot be read, `PlanError` for one that is none.
    public func plan() throws -> ClusterPlan {
        try ClusterPlan(
            json: WholeFile.bytes(of: FilePath(planPath), atMost: PlanFolder.mostBytes), path: planPath)
    }

    /// Where a recording lies for this machine: at its place as seen from the plan, else where it lay from the root on.
    func path(of recording: PlannedRecording) throws(PlanError) -> FilePath {
        let candidates = [
            RecordingPlace.resolve(recording.place, from: folder), RecordingPlace.path(at: recording.address),
        ].compactMap { $0 }
        if let found = candidates.first(where: { RecordingPlace.size(of: $0) != nil }) { return found }
        throw PlanError(
            path: candidates.first?.string ?? recording.fileName, problem: "there is no such file on this machine",
            remedy: "check that the folder of recordings is mounted here, or make the plan again")
    }

    // MARK: What was measured of one recording

    private func segments(of recording: PlannedRecording) -> String {
        "\(folder)/\(OutputFile.privateFolder)/\(OutputFile.segments)/\(recording.id)"
    }

    func prepare(_ recording: PlannedRecording) throws(FileError) {
        let own = "\(folder)/\(OutputFile.privateFolder)"
        try OutputFolder.prepareWithin(own)
        try OutputFolder.prepareWithin("\(own)/\(OutputFile.segments)")
        try OutputFolder.prepareWithin(segments(of: recording))
    }

    func segmentPath(_ segment: PlannedSegment, of recording: PlannedRecording) -> String {
        "\(segments(of: recording))/\(segment.id).segment"
    }

    private func failurePath(_ segment: PlannedSegment, of recording: PlannedRecording) -> String {
        "\(segments(of: recording))/\(segment.id).failure.json"
    }

    private func turnPath(_ recording: PlannedRecording) -> String { "\(segments(of: recording))/turn" }

    private func mergedPath(_ recording: PlannedRecording) -> String { "\(segments(of: recording))/merged" }

    func isDone(_ segment: PlannedSegment, of recording: PlannedRecording) -> Bool {
        RecordingPlace.size(of: FilePath(segmentPath(segment, of: recording))) != nil
    }

    /// Whether what was measured is in the outputs, so that the segments are gone.
    func isMerged(_ recording: PlannedRecording) -> Bool {
        RecordingPlace.size(of: FilePath(mergedPath(recording))) != nil
    }

    /// Why a segment failed for good; nil where it did not, or was measured after all.
    func failure(_ segment: PlannedSegment, of recording: PlannedRecording) -> SegmentFailure? {
        guard !isDone(segment, of: recording),
            let bytes = try? WholeFile.bytes(
                of: FilePath(failurePath(segment, of: recording)), atMost: PlanFolder.mostFailureBytes)
        else { return nil }
        return try? JSONDecoder().decode(SegmentFailure.self, from: Data(bytes))
    }

    func keep(_ failure: SegmentFailure, _ segment: PlannedSegment, of recording: PlannedRecording) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try AtomicFile.write(
            Array(try encoder.encode(failure)), to: failurePath(segment, of: recording), mode: .ownerOnly)
    }

    /// The secret turn of a recording's looks; nil where it was never drawn, or is erased.
    func turn(of recording: PlannedRecording) -> LookTurn? {
        (try? WholeFile.bytes(of: FilePath(turnPath(recording)), atMost: 4 * FaceLook.count))
            .flatMap { LookTurn(bytes: $0) }
    }

    /// Draws the turn of a recording's looks where there is none, or one that cannot be read.
    func prepareTurn(of recording: PlannedRecording) throws {
        guard turn(of: recording) == nil else { return }
        try AtomicFile.write(LookTurn.drawn().bytes, to: turnPath(recording), mode: .ownerOnly)
    }

    /// Notes that a recording's outputs are in place, and removes what was measured for them: the turn first, without
    /// which looks in a file that comes late can be held against nothing.
    func finish(_ recording: PlannedRecording) throws {
        try AtomicFile.remove(turnPath(recording))
        try AtomicFile.write("\(recording.sha256)\n", to: mergedPath(recording), mode: .ownerOnly)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: segments(of: recording))) ?? []
        for name in names where name != "merged" {
            try AtomicFile.remove("\(segments(of: recording))/\(name)")
        }
    }

    /// Removes what was measured of recordings that are to be forgotten, where there is a plan.
    ///
    /// - Parameter places: where the recordings lay when they were last seen, from the root on.
    /// - Returns: the names of the recordings of which something was removed.
    public func forget(recordingsAt places: Set<String>) throws -> [String] {
        guard let plan = try? plan() else { return [] }
        var names: [String] = []
        for recording in plan.recordings {
            guard let path = RecordingPlace.resolve(recording.place, from: folder), places.contains(path.string) else {
                continue
            }
            let own = segments(of: recording)
            let held = (try? FileManager.default.contentsOfDirectory(atPath: own)) ?? []
            for name in held { try AtomicFile.remove("\(own)/\(name)") }
            if rmdir(own) == 0 { names.append(recording.fileName) }
        }
        return names
    }

    /// Takes back that a recording was merged: its outputs are no longer there.
    func reopen(_ recording: PlannedRecording) throws(FileError) {
        try AtomicFile.remove(mergedPath(recording))
    }
}
