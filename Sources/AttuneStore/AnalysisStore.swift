import AttuneCore
import Foundation
import GRDB

/// Everything measured of one recording, in one SQLite file.
///
/// Segments are saved whole, each in one transaction, from any thread and in any order; what is read back is in time
/// order. A process that is killed loses the segment it was at, and nothing else.
public final class AnalysisStore: Sendable {
    public let path: String
    private let database: DatabaseQueue

    /// Opens the file for going on with it, or makes it; what it holds of another analysis is dropped.
    ///
    /// - Throws: `StoreError` where the file cannot be made or is no store.
    public init(path: String, identity: AnalysisIdentity) throws(StoreError) {
        self.path = path
        database = try StoreError.wrapping(path, "cannot be opened") {
            let database = try AnalysisStore.openDatabase(at: path, readonly: false)
            try StoreSchema.migrator.migrate(database)
            try database.write { try identity.adopt(in: $0) }
            // The file holds measurements of single faces: for the owner alone.
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            return database
        }
    }

    /// Opens a finished store to read it.
    ///
    /// - Throws: `StoreError` where there is no file, or one that is no store of this version.
    public init(reading path: String) throws(StoreError) {
        self.path = path
        let remedy = "name a folder that analyze made for a recording, such as Reports/lecture"
        database = try StoreError.wrapping(path, "is no analysis that can be read", remedy: remedy) {
            let database = try AnalysisStore.openDatabase(at: path, readonly: true)
            guard try database.read(StoreSchema.migrator.hasCompletedMigrations) else {
                throw StoreError(
                    path: path, problem: "is no analysis of this version of Attune",
                    remedy: "analyse the recording again with --force")
            }
            return database
        }
    }

    /// Saves one segment; a segment with the same start is replaced.
    public func save(_ segment: SegmentResult) throws(StoreError) {
        try StoreError.wrapping(path, "cannot be written") {
            try database.write { try SegmentRecord.save(segment, in: $0) }
        }
    }

    /// The ranges of the saved segments, in time order.
    public func savedRanges() throws(StoreError) -> [TimeRange] {
        try StoreError.wrapping(path, "cannot be read") {
            try database.read { try SegmentRecord.fetchRanges($0) }
        }
    }

    /// Drops these segments with their samples.
    public func remove(_ ranges: some Sequence<TimeRange>) throws(StoreError) {
        try StoreError.wrapping(path, "cannot be written") {
            try database.write { database in
                for range in ranges { try SegmentRecord.remove(range, in: database) }
            }
        }
    }

    /// All saved segments with their samples, in time order.
    public func segments() throws(StoreError) -> [SegmentResult] {
        try StoreError.wrapping(path, "cannot be read") {
            try database.read { try SegmentRecord.fetchAll($0) }
        }
    }

    /// What the store is an analysis of.
    public func identity() throws(StoreError) -> AnalysisIdentity {
        try StoreError.wrapping(path, "cannot be read") {
            try database.read { try AnalysisIdentity.fetch($0) }
        }
    }

    /// Saves a text that belongs to the analysis as a whole; one with the same name is replaced.
    public func saveDocument(_ text: String, named name: String) throws(StoreError) {
        try StoreError.wrapping(path, "cannot be written") {
            try database.write {
                try $0.execute(
                    sql: "INSERT OR REPLACE INTO document (name, text) VALUES (?, ?)", arguments: [name, text])
            }
        }
    }

    /// The text saved under this name; throws `StoreError` where there is none.
    public func document(named name: String) throws(StoreError) -> String {
        try StoreError.wrapping(path, "cannot be read") {
            let text = try database.read {
                try String.fetchOne($0, sql: "SELECT text FROM document WHERE name = ?", arguments: [name])
            }
            guard let text else {
                throw StoreError(
                    path: path, problem: "the analysis in it was not finished",
                    remedy: "analyse the recording again")
            }
            return text
        }
    }

    /// Closes the file, so that it can be renamed.
    public func close() throws(StoreError) {
        try StoreError.wrapping(path, "cannot be closed") { try database.close() }
    }

    /// Changes the database in one transaction.
    func write(_ body: (Database) throws -> Void) throws(StoreError) {
        try StoreError.wrapping(path, "cannot be written") { try database.write(body) }
    }

    /// Reads the database in one transaction.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.wrapping(path, "cannot be read") { try database.read(body) }
    }

    private static func openDatabase(at path: String, readonly: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readonly
        // Shared readers and network folders: wait a little for a lock instead of failing at once.
        configuration.busyMode = .timeout(5)
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
