import GRDB

/// A store that could not be opened, read or written.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What went wrong, in codes that stay the same from version to version.
    public enum Kind: String, Sendable, CaseIterable {
        /// There is no file.
        case missing
        /// A file is there where a new one was to be made.
        case exists
        /// An earlier version wrote it: `AnalysisStore.migrate` brings it to this one.
        case older
        /// A later version wrote it.
        case newer
        /// The analysis in it was not carried to its end.
        case unfinished
        /// What it holds is not what was written, or it is no store.
        case damaged
        /// It may not be written, or not with these values.
        case unwritable
        /// The disk is full.
        case full
        /// Another program is writing to it.
        case busy
        /// The disk, or the network it is reached by, failed.
        case io
    }

    public let kind: Kind
    public let path: String
    public let problem: String
    public let remedy: String

    public init(kind: Kind, path: String, problem: String, remedy: String) {
        self.kind = kind
        self.path = path
        self.problem = problem
        self.remedy = remedy
    }

    public var description: String { "\(path): \(problem); \(remedy)" }
}

extension StoreError {
    static let analyseAgain = "analyse the recording again"

    /// Bytes or rows that are not what was written.
    static func damaged(_ path: String, _ what: String) -> StoreError {
        StoreError(
            kind: .damaged, path: path, problem: "the store is damaged: \(what)",
            remedy: "\(analyseAgain), or put back a copy of the file")
    }

    /// Runs `body` and turns what it throws into a `StoreError` about the file.
    ///
    /// - Parameter isWriting: whether SQLite's refusal means that the values cannot be stored, and not that those there
    ///   are damaged.
    static func wrapping<Value>(
        _ path: String, isWriting: Bool = false, _ body: () throws -> Value
    ) throws(StoreError) -> Value {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as Malformed {
            throw .damaged(path, error.what)
        } catch let error as Unstorable {
            throw StoreError(
                kind: .unwritable, path: path, problem: "cannot be stored: \(error.what)",
                remedy: "please report it: this should not happen")
        } catch let error as DatabaseError {
            throw StoreError(error, path: path, isWriting: isWriting)
        } catch {
            throw StoreError(
                kind: .io, path: path, problem: "\(isWriting ? "cannot be written" : "cannot be read") (\(error))",
                remedy: "check the disk")
        }
    }

    private init(_ error: DatabaseError, path: String, isWriting: Bool) {
        let (kind, remedy) = StoreError.cause(of: error.resultCode, isWriting: isWriting)
        let what = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
        let problem =
            kind == .damaged
            ? "the store is damaged, or it is none (\(what))"
            : "\(isWriting ? "cannot be written" : "cannot be read") (\(what))"
        self.init(kind: kind, path: path, problem: problem, remedy: remedy)
    }

    private static func cause(of code: ResultCode, isWriting: Bool) -> (kind: Kind, remedy: String) {
        switch code {
        case .SQLITE_FULL: (.full, "free some space on the disk and start again: what was saved is kept")
        case .SQLITE_BUSY, .SQLITE_LOCKED: (.busy, "wait until the other program is done with it")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
            (.unwritable, "check that the folder exists and that you may write there")
        case .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_INTERRUPT:
            (.io, "check the disk and start again: what was saved is kept")
        case .SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_TOOBIG:
            isWriting
                ? (.unwritable, "check that it is the store of this recording")
                : (.damaged, "\(analyseAgain), or put back a copy of the file")
        default: (.damaged, "\(analyseAgain), or put back a copy of the file")
        }
    }
}

/// Stored bytes or rows that stand for nothing: found deep in a file whose name is known further up.
struct Malformed: Error, Equatable {
    let what: String

    init(_ what: String) {
        self.what = what
    }
}

/// A measured value that would not be read back.
struct Unstorable: Error, Equatable {
    let what: String

    init(_ what: String) {
        self.what = what
    }
}
