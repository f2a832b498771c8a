import AttuneFiles
import AttuneWorkspace
import Foundation
import SystemPackage

/// The queue as it is kept in the folder of outputs, readable by its owner alone: it says where recordings lie.
struct QueueFile {
    private static let currentSchemaVersion = 1

    private struct Content: Codable {
        var schemaVersion: Int
        var nextNumber: Int
        var jobs: [Entry]

        enum CodingKeys: String, CodingKey {
            case jobs
            case schemaVersion = "schema_version"
            case nextNumber = "next_number"
        }
    }

    private struct Entry: Codable {
        var id: JobID
        /// The bytes of the absolute path, which need be no text.
        var path: Data
        var name: String
        var request: AnalysisRequest
    }

    /// Larger files are not ours.
    private static let mostBytes = 64_000_000

    private let path: String

    init(_ workspace: Workspace) {
        path = workspace.queuePath
    }

    /// The jobs that did not end, waiting; none where nothing was kept, or nothing that can be read.
    func read() -> (jobs: [Job], nextNumber: Int) {
        guard let bytes = try? WholeFile.bytes(of: FilePath(path), atMost: QueueFile.mostBytes) else { return ([], 1) }
        return QueueFile.jobs(in: Data(bytes)) ?? ([], 1)
    }

    /// The jobs that a file of these bytes keeps; nil for what is no such file.
    static func jobs(in bytes: Data) -> (jobs: [Job], nextNumber: Int)? {
        guard let content = try? JSONDecoder().decode(Content.self, from: bytes),
            content.schemaVersion == currentSchemaVersion
        else { return nil }
        let jobs = content.jobs.map { entry in
            Job(
                id: entry.id, recording: Recording(path: FilePath(bytes: Array(entry.path)), name: entry.name),
                request: entry.request)
        }
        return (jobs, content.nextNumber)
    }

    /// Keeps what did not end.
    func write(_ jobs: [Job], nextNumber: Int) throws {
        let open = jobs.filter { job in
            if case .ended = job.state { false } else { true }
        }
        let entries = open.map { job in
            Entry(
                id: job.id, path: Data(RecordingPlace.absolute(job.recording.path).bytes), name: job.recording.name,
                request: job.request)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let content = Content(
            schemaVersion: QueueFile.currentSchemaVersion, nextNumber: nextNumber, jobs: entries)
        try AtomicFile.write(Array(try encoder.encode(content)), to: path, mode: .ownerOnly)
    }
}
