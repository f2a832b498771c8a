import AttuneFiles
import AttuneReport
import Foundation

/// The small records in a recording's folder of outputs.
enum RecordFile {
    /// Larger files are not ours; a term of `run.json` is read at every start.
    private static let mostBytes = 4_000_000

    /// What a finished run left; nil where there is nothing, or nothing that can be read.
    static func run(in folder: String) -> RunRecord? {
        bytes("\(folder)/\(OutputFile.run)").flatMap { try? RunRecord(json: $0) }
    }

    /// What a run of an earlier version left; nil where there is nothing of that kind.
    static func olderRun(in folder: String) -> OlderRunRecord? {
        bytes("\(folder)/\(OutputFile.run)").flatMap { OlderRunRecord(json: $0) }
    }

    /// Why a run failed, or that one died; nil where there is no such record, or none that can be read.
    static func failure(_ name: String, in folder: String) -> FailureRecord? {
        bytes("\(folder)/\(name)").flatMap { try? FailureRecord(json: $0) }
    }

    static func write(_ record: RunRecord, in folder: String) throws {
        try AtomicFile.write(Array(try record.json()), to: "\(folder)/\(OutputFile.run)")
    }

    static func write(_ record: FailureRecord, named name: String, in folder: String) throws {
        try AtomicFile.write(Array(try record.json()), to: "\(folder)/\(name)")
    }

    /// Removes a file of the folder; that there is none is as good.
    static func remove(_ name: String, in folder: String) throws(FileError) {
        try AtomicFile.remove("\(folder)/\(name)")
    }

    /// Of a regular file of no unusual size; nil for anything else, which is not opened.
    static func bytes(_ path: String) -> Data? {
        let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
        guard values?.isRegularFile == true, (values?.fileSize ?? .max) <= mostBytes else { return nil }
        return FileManager.default.contents(atPath: path)
    }
}
