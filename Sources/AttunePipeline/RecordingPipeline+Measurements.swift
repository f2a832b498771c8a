import AttuneCore
import AttuneFiles
import AttuneStore
import AttuneVideo
import Foundation

/// What was measured of a recording, without its outputs.
extension RecordingPipeline {
    /// Everything measured: from the recording's outputs where they are up to date, else measured now.
    ///
    /// What is measured now goes to a store beside the outputs' folder and is deleted at the end; a run that is stopped
    /// leaves it, so that the next one goes on there.
    ///
    /// - Throws: what the recording's analysis does, or `CancellationError`.
    func measurements(of recording: Recording, info: RecordingInfo) throws -> SegmentResult {
        let sha256 = try FileDigest.sha256(ofFileAt: recording.path)
        let folder = "\(request.outputFolder)/\(recording.name)"
        if upToDate(folder, inputSHA256: sha256) != nil {
            return try merged(AnalysisStore(reading: "\(folder)/\(OutputFile.store)"), of: recording)
        }
        let path = folder + OutputFile.unfinishedLayoutEnding
        do {
            let store = try openStore(path, identity: try identity(inputSHA256: sha256))
            _ = try measure(recording, info: info, into: store)
            let result = try merged(store, of: recording)
            try store.close()
            try FileManager.default.removeItem(atPath: path)
            return result
        } catch let error as CancellationError {
            throw error
        } catch {
            // Nothing half made stays behind; that it cannot be deleted is not what went wrong.
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    private func merged(_ store: AnalysisStore, of recording: Recording) throws -> SegmentResult {
        guard let merged = SegmentResult.merging(try store.segments()) else {
            throw VideoError.noFrames(path: recording.path)
        }
        return merged
    }
}
