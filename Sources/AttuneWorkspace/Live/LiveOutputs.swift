import AttuneCore
import AttuneFiles
import AttuneReport
import AttuneStore
import AttuneText
import Foundation

/// Writes the outputs of a lesson that was looked at while it took place: those of any recording, but for what needs a file.
struct LiveOutputs {
    let workspace: Workspace
    /// Of its folder.
    let name: String
    /// When it began, in seconds from the start of 1970 on.
    let started: Int64
    let request: AnalysisRequest

    /// - Parameter store: in memory, and measured to its end.
    /// - Throws: `FileError`, or `StoreError` where the disk fails.
    func write(
        _ report: Report, store: AnalysisStore, header: AnalysisHeader, identity: MeasurementIdentity
    ) throws {
        let outputs = RecordingOutputs(folder: "\(workspace.folder)/\(name)")
        try OutputFolder.prepareWithin(outputs.folder)
        try RecordFile.write(unfinished, named: OutputFile.unfinished, in: outputs.folder)
        try header.save(in: store)
        let unfinishedStore = outputs.path(try OutputFile.unfinishedStore(of: identity))
        try store.copy(to: unfinishedStore)
        try outputs.finish(try AnalysisStore(continuing: unfinishedStore), of: identity)
        let input = RunRecord.Input(
            name: name, sizeInBytes: 0, modifiedNanoseconds: started * 1_000_000_000,
            headAndTailSHA256: identity.inputSHA256, course: request.course,
            recorded: RecordingDate(secondsSince1970: started, source: .live))
        let run = RunRecord(
            report, input: input, measurement: identity.record, reading: ReadingBasis(report), timings: header.timings,
            language: request.language)
        try outputs.write(report, run: run)
        try workspace.writeIndex(in: request.language)
    }

    /// What is there until `run.json` is.
    private var unfinished: FailureRecord {
        let now = UTCTime.iso8601(Int64(Date().timeIntervalSince1970))
        return FailureRecord(
            name: name, code: "run.unfinished",
            message: "\(name): what was measured of this class was not written to its end; forget it",
            mayHelpToRetry: false, since: now, lastTried: now)
    }
}
