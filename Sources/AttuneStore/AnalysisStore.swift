import AttuneCore
import Foundation
import GRDB

/// Everything measured of one recording, in one SQLite file.
///
/// Segments are saved whole, each in one transaction, from any thread and in any order; what is read back is in time
/// order. A process that is killed, or a disk that is full, loses the segment that was being saved, and nothing else.
/// Opening never deletes anything, and whatever is read may be damaged: every method throws `StoreError` then.
public final class AnalysisStore: Sendable {
    public let path: String
    private let database: DatabaseQueue

    /// Makes a new store, readable by its owner alone from the first byte.
    ///
    /// - Throws: `StoreError` where there is a file already, or none can be made.
    public init(creating path: String, identity: MeasurementIdentity) throws(StoreError) {
        try StoreFile.make(at: path)
        self.path = path
        do throws(StoreError) {
            database = try StoreError.wrapping(path, isWriting: true) {
                let database = try StoreFile.connect(path, readonly: false)
                try database.write { database in
                    try StoreSchema.create(in: database)
                    try identity.insert(into: database)
                }
                return database
            }
        } catch {
            // It was made here a moment ago, and nothing is in it.
            _ = unlink(path)
            throw error
        }
    }

    /// Makes a store that is in memory alone, until `copy(to:)`.
    ///
    /// - Throws: `StoreError` where there is no memory for it.
    public init(inMemoryOf identity: MeasurementIdentity) throws(StoreError) {
        path = ":memory:"
        database = try StoreError.wrapping(path, isWriting: true) {
            let database = try StoreFile.inMemory()
            try database.write { database in
                try StoreSchema.create(in: database)
                try identity.insert(into: database)
            }
            return database
        }
    }

    /// Writes everything that is in the store to a new file, readable by its owner alone from the first byte.
    ///
    /// - Throws: `StoreError` where there is a file already, or none can be made; nothing is left there then.
    public func copy(to path: String) throws(StoreError) {
        try StoreFile.make(at: path)
        do throws(StoreError) {
            try StoreError.wrapping(path, isWriting: true) {
                let copy = try StoreFile.connect(path, readonly: false)
                try database.backup(to: copy)
                try copy.close()
            }
        } catch {
            // It was made here a moment ago.
            _ = unlink(path)
            throw error
        }
    }

    /// Opens a store to add to it; one of an earlier version is migrated first.
    ///
    /// - Throws: `StoreError` where there is none, or one that is newer, damaged or not to be written.
    public init(continuing path: String) throws(StoreError) {
        try AnalysisStore.migrate(path)
        self.path = path
        database = try StoreError.wrapping(path) { try StoreFile.connect(path, readonly: false) }
    }

    /// Opens a store to read it.
    ///
    /// - Throws: `StoreError` where there is none, or one of another version, damaged, or with nothing in it.
    public init(reading path: String) throws(StoreError) {
        try StoreFile.checkExists(path)
        self.path = path
        database = try StoreError.wrapping(path) {
            let database = try StoreFile.openToRead(path)
            try StoreFile.checkAge(database, path)
            return database
        }
    }

    /// Brings a store of an earlier version to this one, in one transaction; leaves one of this version as it is.
    ///
    /// - Throws: `StoreError` where there is none, or one that is newer, damaged or not to be written.
    public static func migrate(_ path: String) throws(StoreError) {
        try StoreFile.checkExists(path)
        let mustMigrate = try StoreError.wrapping(path) {
            let database = try StoreFile.openToRead(path)
            let isOlder = try database.read(StoreSchema.age) == .older
            if !isOlder { try StoreFile.checkAge(database, path) }
            try database.close()
            return isOlder
        }
        guard mustMigrate else { return }
        try StoreError.wrapping(path) {
            // Rows move from table to table meanwhile, and references are whole only at the end.
            let database = try StoreFile.connect(path, readonly: false, checksReferences: false)
            try database.writeWithoutTransaction { database in
                try database.inTransaction(.exclusive) {
                    // Another process may have been faster.
                    if try StoreSchema.age(of: database) == .older { try StoreMigration.run(in: database) }
                    return .commit
                }
                do {
                    try database.execute(sql: "VACUUM")
                } catch is DatabaseError {
                    // A full disk, a reader, no room for temporary files: the store is whole, and only larger than it
                    // need be.
                }
            }
            try database.close()
        }
    }

    /// Saves one segment; a segment with the same start is replaced.
    ///
    /// - Throws: `StoreError`; segments that were saved before are still there.
    public func save(_ segment: SegmentResult) throws(StoreError) {
        try write { try SegmentRecord.save(segment, in: $0) }
    }

    /// The ranges of the saved segments, in time order.
    public func savedRanges() throws(StoreError) -> [TimeRange] {
        try read { try SegmentRecord.fetchRanges($0) }
    }

    /// Drops these segments with their samples.
    public func remove(_ ranges: some Sequence<TimeRange>) throws(StoreError) {
        try write { database in
            for range in ranges { try SegmentRecord.remove(range, in: database) }
        }
    }

    /// All saved segments with their samples, in time order; there may be gaps between them.
    public func segments() throws(StoreError) -> [SegmentResult] {
        var segments: [SegmentResult] = []
        try forEachSegment { (segment) throws(StoreError) in segments.append(segment) }
        return segments
    }

    /// Lends the saved segments one after the other, in time order, so that there is never more than one in memory.
    ///
    /// - Parameter start: segments that end at or before it are passed over.
    /// - Throws: what `body` throws; `StoreError`, for which `body` may have been called for segments before.
    public func forEachSegment(
        after start: MediaTime = .zero, _ body: (SegmentResult) throws(StoreError) -> Void
    ) throws(StoreError) {
        var interval: Int64?
        for range in try savedRanges() where range.end > start {
            // Each in a transaction of its own, so that `body` may use the store.
            let (segment, next) = try read { database in
                var interval = interval
                return (try SegmentRecord.fetch(range, interval: &interval, database), interval)
            }
            interval = next
            try body(segment)
        }
    }

    /// As `forEachSegment`, of a recording that was measured to its end: from zero and without gaps.
    ///
    /// - Parameters:
    ///   - decodedEnd: where the recording is known to end.
    ///   - body: called with one segment after the other, in time order.
    /// - Throws: what `body` throws; `StoreError` where a segment is missing, before `body` is called for the next.
    public func forEachSegmentOfWhole(
        endingAt decodedEnd: MediaTime? = nil, _ body: (SegmentResult) throws(StoreError) -> Void
    ) throws(StoreError) {
        var (expected, lastEnd): (MediaTime, MediaTime?) = (.zero, nil)
        try forEachSegment { (segment) throws(StoreError) in
            guard segment.range.start == expected else {
                throw .damaged(path, SegmentGap(expected: expected, found: segment.range.start).description)
            }
            expected = segment.range.end
            lastEnd = [lastEnd, segment.decodedEnd].compactMap { $0 }.max()
            try body(segment)
        }
        if let decodedEnd, lastEnd != decodedEnd {
            throw .damaged(path, "it does not end at \(decodedEnd) as it should")
        }
    }

    /// The whole recording: all segments merged, from zero and without gaps; nil where none was saved.
    ///
    /// - Parameter decodedEnd: where the recording is known to end.
    /// - Throws: `StoreError` where a segment is missing.
    public func wholeRecording(endingAt decodedEnd: MediaTime? = nil) throws(StoreError) -> SegmentResult? {
        var segments: [SegmentResult] = []
        try forEachSegmentOfWhole(endingAt: decodedEnd) { (segment) throws(StoreError) in segments.append(segment) }
        do {
            return try SegmentResult.merging(segments)
        } catch {
            throw .damaged(path, error.description)
        }
    }

    /// What decoding all saved segments met.
    public func decodeCounts() throws(StoreError) -> DecodeCounts {
        try read { try SegmentRecord.fetchCounts($0) }
    }

    /// What the store is an analysis of.
    public func identity() throws(StoreError) -> MeasurementIdentity {
        try read(MeasurementIdentity.fetch)
    }

    /// Closes the file, so that it can be renamed.
    public func close() throws(StoreError) {
        try StoreError.wrapping(path, isWriting: true) { try database.close() }
    }

    /// Gives back the room of what was erased, where that can be done now.
    func compact() throws(StoreError) {
        try StoreError.wrapping(path, isWriting: true) {
            try database.writeWithoutTransaction { database in
                do {
                    try database.execute(sql: "VACUUM")
                } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
                    // The store is whole, and only larger than it need be.
                }
            }
        }
    }

    /// Changes the database in one transaction.
    func write(_ body: (Database) throws -> Void) throws(StoreError) {
        try StoreError.wrapping(path, isWriting: true) { try database.write(body) }
    }

    /// Reads the database in one transaction.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.wrapping(path) { try database.read(body) }
    }
}
