import Foundation
import GRDB

/// The file of a store: made, opened, and its marks looked at, before anything in it is believed.
enum StoreFile {
    /// Makes an empty file for its owner alone, before SQLite sees it: a file that SQLite makes could be read by others
    /// for a moment. Its journals take their permissions from it.
    static func make(at path: String) throws(StoreError) {
        let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let code = errno
            throw StoreError(
                kind: code == EEXIST ? .exists : code == ENOSPC || code == EDQUOT ? .full : .unwritable, path: path,
                problem: code == EEXIST
                    ? "there is a file already" : "cannot be made (\(String(cString: strerror(code))))",
                remedy: code == EEXIST
                    ? "go on with it, or put it aside under another name"
                    : "check that the folder exists, that you may write there, and that the disk has space")
        }
        // Nothing was written to it.
        _ = Foundation.close(descriptor)
    }

    static func checkExists(_ path: String) throws(StoreError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw StoreError(
                kind: .missing, path: path, problem: "there is no analysis here",
                remedy: "name a folder that analyze made for a recording, such as Reports/lecture")
        }
    }

    /// - Throws: `DatabaseError`.
    static func connect(_ path: String, readonly: Bool, checksReferences: Bool = true) throws -> DatabaseQueue {
        try DatabaseQueue(
            path: path, configuration: configuration(readonly: readonly, checksReferences: checksReferences))
    }

    /// A database that no file holds, nor ever will: it ends with the last reference to it.
    ///
    /// - Throws: `DatabaseError`.
    static func inMemory() throws -> DatabaseQueue {
        var configuration = configuration(readonly: false, checksReferences: true)
        // Not even what SQLite sorts, or keeps to undo a statement, goes to the disk.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
        return try DatabaseQueue(configuration: configuration)
    }

    private static func configuration(readonly: Bool, checksReferences: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.foreignKeysEnabled = checksReferences
        // Shared readers and network folders: wait a little for a lock instead of failing at once.
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // A store may come from somebody else: what its schema would have SQLite run is not trusted, and cells of a
            // damaged page are looked at before they are believed.
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
            guard !readonly else { return }
            // What is erased is overwritten, not just forgotten.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            // A rollback journal, written whole to the disk before the store is touched: a transaction that finds no
            // space, or a disk that fails, leaves every earlier segment as it was. A write-ahead log would do no more,
            // leaves two files beside the store that must not be parted from it, and does not work on network folders.
            try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
        }
        return configuration
    }

    /// Opens a file to read it. A program that was killed while it wrote leaves a journal, with which the file must be
    /// set right first.
    static func openToRead(_ path: String) throws -> DatabaseQueue {
        do {
            let database = try connect(path, readonly: true)
            _ = try database.read(StoreSchema.age)
            return database
        } catch let error as DatabaseError where needsRecovery(error, path) {
            let recovering = try connect(path, readonly: false)
            _ = try recovering.read(StoreSchema.age)
            try recovering.close()
            return try connect(path, readonly: true)
        }
    }

    private static func needsRecovery(_ error: DatabaseError, _ path: String) -> Bool {
        let refusals: [ResultCode] = [.SQLITE_READONLY, .SQLITE_CANTOPEN]
        return refusals.contains(error.resultCode) && FileManager.default.fileExists(atPath: path + "-journal")
    }

    /// - Throws: `StoreError` for a store of any version but this one, or none.
    static func checkAge(_ database: DatabaseQueue, _ path: String) throws {
        switch try database.read(StoreSchema.age) {
        case .current: return
        case .older:
            throw StoreError(
                kind: .older, path: path, problem: "was written by an earlier Attune",
                remedy: "analyze brings it to this version by itself")
        case .newer:
            throw StoreError(
                kind: .newer, path: path, problem: "was written by a newer Attune",
                remedy: "update Attune or choose another folder with --output")
        case .empty:
            throw StoreError(
                kind: .unfinished, path: path, problem: "nothing was saved in it",
                remedy: StoreError.analyseAgain)
        case .foreign: throw StoreError.damaged(path, "it is no analysis")
        }
    }
}
