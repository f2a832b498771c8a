import AttuneCore
import AttuneFiles
import AttuneStore
import AttuneVideo
import Foundation

/// What was measured of a recording, without its outputs.
extension RecordingPipeline {
    /// Everything measured: from the recording's own store where it is of this analysis, else measured now.
    ///
    /// What is measured now goes to a store beside the outputs' folder and is deleted at the end; a run that is stopped
    /// leaves it, so that the next one goes on there.
    ///
    /// - Throws: what the recording's analysis does, or `CancellationError`.
    func measurements(of recording: Recording, info: RecordingInfo) throws -> SegmentResult {
        let sha256 = try FileDigest.sha256(ofFileAt: recording.path)
        let identity = identity(inputSHA256: sha256)
        let folder = "\(request.outputFolder)/\(recording.name)"
        // One that cannot be opened, or is of another analysis, is as good as none.
        if let store = try? AnalysisStore(reading: "\(folder)/\(OutputFile.store)"), try store.identity() == identity {
            return try merged(store, of: recording)
        }
        let path = folder + OutputFile.unfinishedLayoutEnding
        do {
            let store = try openStore(path, identity: identity)
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
        guard let merged = try store.wholeRecording() else {
            throw VideoError.noFrames(path: recording.path)
        }
        return merged
    }
}
