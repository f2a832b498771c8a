import AttuneCore
import AttuneFiles
import AttuneGallery
import AttuneReport
import AttuneText
import Foundation

/// Writes every face of every sample of an analysed recording as a table, for who has a reason to look at single faces.
public struct SamplesExport {
    private struct Record: Encodable {
        let schemaVersion = 1
        let table: String
        let reason: ParticipantsReason
        let columns = SamplesCSV.columns
    }

    private let outputs: RecordingOutputs
    private let reason: ParticipantsReason

    /// - Parameters:
    ///   - folder: that of the recording's outputs.
    ///   - reason: why single faces must be looked at; it is written beside the table.
    public init(folder: String, reason: ParticipantsReason) {
        outputs = RecordingOutputs(folder: folder)
        self.reason = reason
    }

    /// Writes `samples.csv` and, with the reason, `samples.json` into the folder, readable by their owner alone.
    ///
    /// - Returns: the path of the table.
    /// - Throws: `StoreError` where nothing was analysed there, `FileError`.
    public func write() throws -> String {
        let stored = try StoredAnalysis(folder: outputs.folder)
        let reading = stored.reading
        var table = SamplesCSV.head
        for (sample, read) in zip(stored.samples, reading.samples) {
            table += SamplesCSV.rows(of: sample, reading: read)
        }
        let record = try JSONText.encode(Record(table: OutputFile.samples, reason: reason))
        try AtomicFile.write(
            [
                (Array(table.utf8), outputs.path(OutputFile.samples)),
                (Array(record.utf8), outputs.path(OutputFile.samplesRecord)),
            ], mode: .ownerOnly)
        return outputs.path(OutputFile.samples)
    }
}
