import AttuneFiles
import AttuneInference
import AttuneReport
import AttuneStore
import AttuneText
import AttuneVideo
import Foundation

/// Why a recording could not be analysed: a sentence for a person, a code for a program.
public struct RecordingFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The same between versions, as in `video.not_media`: where it failed, and how.
    public let code: String
    /// One sentence: what failed, on which file, at what time, and what to do about it.
    public let message: String
    /// Whether the same run may succeed when it is tried again, with nothing changed but the state of the machine.
    public let mayHelpToRetry: Bool

    public var description: String { message }

    public init(code: String, message: String, mayHelpToRetry: Bool) {
        self.code = code
        self.message = message
        self.mayHelpToRetry = mayHelpToRetry
    }

    /// Any error that the way of a recording ends with.
    package init(_ error: any Error) {
        let message = String(describing: error)
        switch error {
        case let error as RecordingFailure: self = error
        case let error as VideoError:
            let isPassing = error.kind == .readFailed || error.kind == .outOfMemory
            self.init(code: "video.\(error.kind.code)", message: message, mayHelpToRetry: isPassing)
        case let error as StoreError:
            let isPassing = [.io, .full, .busy, .unwritable].contains(error.kind)
            self.init(code: "store.\(error.kind.rawValue)", message: message, mayHelpToRetry: isPassing)
        case is FileError: self.init(code: "file.failed", message: message, mayHelpToRetry: true)
        case is InferenceError: self.init(code: "model.failed", message: message, mayHelpToRetry: false)
        case let error as ExclusionError:
            self.init(code: "exclusion.\(error.kind.rawValue)", message: message, mayHelpToRetry: false)
        case is InputError: self.init(code: "input.not_found", message: message, mayHelpToRetry: false)
        case is ChangedRecordingError: self.init(code: "recording.changed", message: message, mayHelpToRetry: true)
        case is MissingStoreError: self.init(code: "store.missing", message: message, mayHelpToRetry: true)
        default: self.init(code: "program.failed", message: message, mayHelpToRetry: false)
        }
    }
}

extension VideoError.Kind {
    /// `notMedia` as `not_media`.
    fileprivate var code: String {
        rawValue.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
    }
}

/// Writes down what stands in the way of a recording, for the index and for whoever looks into its folder.
struct FailureKeeper {
    let outputs: RecordingOutputs

    /// The first time of the same failure is kept. That it cannot be written down, on a disk that is full, is told by
    /// the failure itself.
    func keep(_ failure: RecordingFailure, of recording: Recording) {
        let earlier = RecordFile.failure(OutputFile.failure, in: outputs.folder)
        let since = earlier?.code == failure.code ? earlier?.since : nil
        let record = record(failure, of: recording, since: since)
        guard (try? OutputFolder.prepareWithin(outputs.folder)) != nil else { return }
        try? RecordFile.write(record, named: OutputFile.failure, in: outputs.folder)
        try? RecordFile.remove(OutputFile.unfinished, in: outputs.folder)
    }

    /// Says whose folder it is until `run.json` says so; what is left of it tells that the run died.
    ///
    /// - Throws: `FileError` for a folder that cannot be written.
    func begin(_ recording: Recording) throws {
        let failure = RecordingFailure(
            code: "run.unfinished",
            message: "\(recording.fileName): the last run was not finished; run it again to go on",
            mayHelpToRetry: true)
        try RecordFile.write(
            record(failure, of: recording, since: nil), named: OutputFile.unfinished, in: outputs.folder)
    }

    private func record(_ failure: RecordingFailure, of recording: Recording, since: String?) -> FailureRecord {
        let now = UTCTime.iso8601(Int64(Date().timeIntervalSince1970))
        return FailureRecord(
            name: recording.fileName, place: RecordingPlace.relative(to: recording.path, from: outputs.folder),
            code: failure.code,
            // The index may be passed on: of the recording's place it says the file's name alone.
            message: failure.message.replacing(recording.path.string, with: recording.fileName),
            mayHelpToRetry: failure.mayHelpToRetry, since: since ?? now, lastTried: now)
    }
}
