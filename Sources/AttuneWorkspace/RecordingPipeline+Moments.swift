import AttuneAnalysis
import AttuneCore
import AttunePages
import AttuneReport
import AttuneStore
import AttuneVideo
import Foundation

/// The shared screen at each moment, kept in the store so that reports are drawn again without decoding.
extension RecordingPipeline {
    /// Decodes the frames of the moments that a filled store has, keeps their pictures in it, and returns its report.
    ///
    /// - Throws: `VideoError`, `JPEGError`, `StoreError`, or `CancellationError`.
    func savingMomentPictures(of recording: Recording, info: RecordingInfo, in store: AnalysisStore) throws -> Report {
        let analysis = try ReadAnalysis(store)
        let pictures = try momentPictures(of: recording, info: info, analysis)
        try store.saveMomentPictures(pictures)
        return analysis.report.withMomentPictures(pictures)
    }

    /// The pictures of all moments, by the index of the sample they were taken at, decoded from the recording.
    func momentPictures(
        of recording: Recording, info: RecordingInfo, _ analysis: ReadAnalysis
    ) throws -> [Int: [UInt8]] {
        let moments = analysis.report.timeline.moments
        guard !moments.isEmpty else { return [:] }
        return try MomentPictures(
            of: recording.path, analysis.samples, reading: analysis.reading,
            interval: request.settings.sampleInterval, matrix: ColorMatrix(info.video),
            isCancelled: { [cancellation] in cancellation.wasRequested }
        ).pictures(for: moments.map(\.range))
    }
}

extension Report {
    /// The report with the pictures of its moments, by the index of the sample they were taken at.
    func withMomentPictures(_ pictures: [Int: [UInt8]]) -> Report {
        var report = self
        let grid = SampleGrid(interval: settings.sampleInterval)
        for moment in timeline.moments {
            let picture = MomentPictures.stored(pictures, for: moment.range, grid: grid)
            report.momentPictures[moment.minutes.lowerBound] = picture.map { Data($0).base64EncodedString() }
        }
        return report
    }
}
